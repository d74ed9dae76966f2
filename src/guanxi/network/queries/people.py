"""Who works at some customers today or sits on their charts, and which seats have nobody."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.directory.models import Contact, Employment
from guanxi.directory.policies import visible_contacts
from guanxi.network.queries.elsewhere import theirs_by_key
from guanxi.orgchart.models import Occupancy


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at a customer: what his job does not say, his seat may. ``account`` is where else he works, empty for
    people of the customer looked at."""

    id: UUID
    name: str
    title: str = ""
    department_id: UUID | None = None
    department: str = ""
    seat_id: UUID | None = None
    employed: bool = False
    account: str = ""


def roll(actor: Actor, account_ids: Collection[UUID]) -> dict[UUID, dict[UUID, Person]]:
    """Return the people of some accounts the actor reads, by account and by key, as far as he may read of them.

    Three statements, however many accounts.
    """
    found: dict[UUID, dict[UUID, Person]] = {key: {} for key in account_ids}
    jobs = Employment.objects.of(actor.workspace_id).current().filter(account_id__in=account_ids)
    columns = ("account_id", "contact_id", "contact__name", "title", "department_id", "department__name")
    rows = jobs.filter(contact__archived_at__isnull=True).order_by("contact__sort_key", "contact_id")
    for account_id, key, name, title, department_id, department in rows.values_list(*columns):
        found[account_id][key] = Person(key, name, title, department_id, department or "", employed=True)
    _add_seats(actor, found)
    keys = {key for people in found.values() for key in people}
    contacts = Contact.objects.of(actor.workspace_id).filter(pk__in=keys)
    seen = set(visible_contacts(actor, contacts).values_list("pk", flat=True))
    return {
        account_id: {key: person for key, person in people.items() if key in seen}
        for account_id, people in found.items()
    }


def met(actor: Actor, account_id: UUID, keys: Collection[UUID]) -> dict[UUID, Person]:
    """Return those of some people whom the reader may know, people of an account as it has them, others by company."""
    here = roll(actor, [account_id])[account_id]
    others = theirs_by_key(actor, set(keys) - set(here))
    return {key: here[key] for key in keys if key in here} | {key: _elsewhere(row) for key, row in others.items()}


def _elsewhere(row: Mapping[str, Any]) -> Person:
    return Person(row["id"], row["name"], row["title"], account=row["account"]["name"] if row["account"] else "")


def _add_seats(actor: Actor, found: dict[UUID, dict[UUID, Person]]) -> None:
    seats = Occupancy.objects.of(actor.workspace_id).current().filter(account_id__in=list(found))
    rows = seats.filter(contact__archived_at__isnull=True).order_by("contact__sort_key", "contact_id")
    columns = (
        "account_id", "contact_id", "contact__name", "position_id", "position__title", "position__department_id",
        "position__department__name",
    )  # fmt: skip
    for account_id, key, name, seat_id, title, department_id, department in rows.values_list(*columns):
        person = found[account_id].get(key, Person(key, name))
        if person.department_id is None:
            person = replace(person, department_id=department_id, department=department or "")
        found[account_id][key] = replace(person, title=person.title or title, seat_id=seat_id)


def by_department(people: Collection[Person]) -> dict[UUID | None, list[Person]]:
    """Return people by department; None are those of whom none is told."""
    rooms: defaultdict[UUID | None, list[Person]] = defaultdict(list)
    for person in people:
        rooms[person.department_id].append(person)
    return dict(rooms)
