"""Who may stand on a way: people the reader may know, who work somewhere he sees today; and how they are shown."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.decisions.queries.opinions import opinions
from guanxi.directory.models import Account, Contact, Department, Employment
from guanxi.directory.policies import visible_accounts, visible_contacts
from guanxi.directory.queries.access import access_account, access_contact, access_department
from guanxi.network.queries.encounters import people_of
from guanxi.orgchart.models import Occupancy
from guanxi.workspaces.models import Member

Row = dict[str, Any]
AGAINST = -1
MOST_TARGETS = 200


@dataclass(frozen=True, slots=True)
class Wanted:
    """To whom a way is looked for: one contact, or anybody of a department, or of an account."""

    contact_id: UUID | None = None
    account_id: UUID | None = None
    department_id: UUID | None = None


def wanted_people(actor: Actor, wanted: Wanted) -> list[UUID]:
    """Return the people who are meant, those who left included, at most two hundred.

    Raises NotFound for what the reader does not see, Invalid when nobody is named.
    """
    if wanted.account_id is not None:
        access_account(actor, wanted.account_id)
    if wanted.contact_id is not None:
        return [access_contact(actor, wanted.contact_id).pk]
    if wanted.department_id is not None:
        department = access_department(actor, wanted.department_id)
        if wanted.account_id not in (None, department.account_id):
            raise Invalid("invalid", fields=[FieldError("department_id", "other_account")])
        return sorted(_of_department(actor, department))[:MOST_TARGETS]
    if wanted.account_id is None:
        raise Invalid("invalid", fields=[FieldError("contact_id", "required")])
    people = people_of(actor, wanted.account_id).order_by("pk")
    return list(people.values_list("pk", flat=True)[:MOST_TARGETS])


def _of_department(actor: Actor, department: Department) -> set[UUID]:
    """Return who works in a department or one below it, or sits on a seat there."""
    rows = Department.objects.of(actor.workspace_id).current().filter(account_id=department.account_id)
    parents = dict(rows.values_list("pk", "parent_id"))
    units = {department.pk}
    while True:
        more = {key for key, parent in parents.items() if parent in units} - units
        if not more:
            break
        units |= more
    jobs = Employment.objects.of(actor.workspace_id).current().filter(department__in=units)
    seats = Occupancy.objects.of(actor.workspace_id).current().filter(position__department__in=units)
    return set(jobs.values_list("contact_id", flat=True)) | set(seats.values_list("contact_id", flat=True))


def at_work(actor: Actor, people: Collection[UUID]) -> set[UUID]:
    """Return who of some people may stand on a way, in one statement: whoever left is no way, nor who is not known."""
    if not people:
        return set()
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id)).values("pk")
    # Asked of these people alone: else the database looks at everybody's jobs.
    jobs = Employment.objects.of(actor.workspace_id).current().filter(contact__in=people, account__in=accounts)
    seats = Occupancy.objects.of(actor.workspace_id).current().filter(contact__in=people, account__in=accounts)
    rows: QuerySet[Contact] = Contact.objects.of(actor.workspace_id).filter(pk__in=people)
    here = Q(pk__in=jobs.values("contact_id")) | Q(pk__in=seats.values("contact_id"))
    return set(visible_contacts(actor, rows).filter(here).values_list("pk", flat=True))


def against(actor: Actor, people: Collection[UUID]) -> set[UUID]:
    """Return who of some people is against us: the overall attitude is opposed or worse."""
    said = opinions(actor, contacts=people)
    stances = {key: said.standing(key).overall for key in said.rated}
    return {key for key, stance in stances.items() if stance is not None and stance <= AGAINST}


def colleagues(actor: Actor, members: Iterable[UUID]) -> dict[UUID, str]:
    """Return which of some members work with us today, with their names."""
    rows = Member.objects.of(actor.workspace_id).filter(pk__in=set(members), archived_at__isnull=True)
    return dict(rows.filter(user__is_active=True).values_list("pk", "name"))


def cards(actor: Actor, people: Collection[UUID], *, at_account: UUID | None = None) -> dict[UUID, Row]:
    """Return people as a way shows them: name, title, department and where they work, the account in question first."""
    names = Contact.objects.of(actor.workspace_id).filter(pk__in=people).values_list("pk", "name")
    found = {key: _card(key, name) for key, name in names}
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id)).values("pk")
    seats = Occupancy.objects.of(actor.workspace_id).current().filter(contact__in=people, account__in=accounts)
    seats = seats.select_related("account", "position__department").order_by("pk")
    jobs = Employment.objects.of(actor.workspace_id).current().filter(contact__in=people, account__in=accounts)
    jobs = jobs.select_related("account", "department").order_by("asserted_at", "pk")
    for here in (False, True):
        for seat in seats:
            if (seat.account_id == at_account) == here:
                _place(found[seat.contact_id], seat.account, seat.position.title, seat.position.department)
        for job in jobs:
            if (job.account_id == at_account) == here:
                _place(found[job.contact_id], job.account, job.title, job.department)
    return found


def _card(key: UUID, name: str) -> Row:
    return {"kind": "contact", "id": key, "name": name, "title": "", "department": "", "account": None}


def _place(card: Row, account: Account, title: str, department: Department | None) -> None:
    """Say where somebody works; a title that is not told there leaves what the seat of the same account says."""
    same = card["account"] is not None and card["account"]["id"] == account.pk
    card["title"] = title or (card["title"] if same else "")
    card["department"] = department.name if department else (card["department"] if same else "")
    card["account"] = {"id": account.pk, "name": account.name}
