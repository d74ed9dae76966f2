"""What people are called in a network: name, title, department and seat with one customer, the company of others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.directory.models import Contact, Employment
from guanxi.directory.policies import visible_contacts, visible_employments
from guanxi.orgchart.models import Occupancy
from guanxi.workspaces.models import Member

BATCH = 2_000


@dataclass(frozen=True, slots=True)
class Face:
    """Somebody as he is shown; ``account`` is where else he works, empty for people of the customer looked at."""

    id: UUID
    name: str
    title: str = ""
    department: str = ""
    department_id: UUID | None = None
    seat_id: UUID | None = None
    account: str = ""
    active: bool = True


def faces(actor: Actor, account_id: UUID, keys: Iterable[UUID]) -> dict[UUID, Face]:
    """Return what those of some contacts are called whom the actor may read of, three statements a batch."""
    wanted = sorted(set(keys))
    found: dict[UUID, Face] = {}
    for start in range(0, len(wanted), BATCH):
        found |= {face.id: face for face in _faces(actor, account_id, wanted[start : start + BATCH])}
    return found


def _faces(actor: Actor, account_id: UUID, keys: list[UUID]) -> Iterator[Face]:
    people = visible_contacts(actor, Contact.objects.of(actor.workspace_id).filter(pk__in=keys))
    names = dict(people.values_list("pk", "name"))
    jobs, elsewhere = _jobs(actor, account_id, keys)
    seats = _seats(actor, account_id, keys)
    for key, name in names.items():
        title, unit, unit_id = jobs.get(key, ("", "", None))
        seat, seat_title, seat_unit, seat_unit_id = seats.get(key, (None, "", "", None))
        yield Face(
            id=key,
            name=name,
            title=title or seat_title,
            department=unit or seat_unit,
            department_id=unit_id or seat_unit_id,
            seat_id=seat,
            account="" if key in jobs or seat else elsewhere.get(key, ""),
        )


Job = tuple[str, str, UUID | None]


def _jobs(actor: Actor, account_id: UUID, keys: list[UUID]) -> tuple[dict[UUID, Job], dict[UUID, str]]:
    """Return title and department of those who work here, and where the others work, as far as it may be known."""
    rows = visible_employments(actor, Employment.objects.of(actor.workspace_id).current(), archived=False)
    columns = ("contact_id", "account_id", "account__name", "title", "department__name", "department_id")
    here: dict[UUID, Job] = {}
    elsewhere: dict[UUID, str] = {}
    for contact, account, name, title, unit, unit_id in (
        rows.filter(contact_id__in=keys).order_by("pk").values_list(*columns)
    ):
        if account == account_id:
            here[contact] = (title, unit or "", unit_id)
        else:
            elsewhere[contact] = name
    return here, elsewhere


def _seats(actor: Actor, account_id: UUID, keys: list[UUID]) -> dict[UUID, tuple[UUID, str, str, UUID | None]]:
    rows = Occupancy.objects.of(actor.workspace_id).current().filter(account_id=account_id, contact_id__in=keys)
    columns = (
        "contact_id", "position_id", "position__title", "position__department__name", "position__department_id",
    )  # fmt: skip
    return {
        contact: (seat, title, unit or "", unit_id)
        for contact, seat, title, unit, unit_id in rows.order_by("pk").values_list(*columns)
    }


def member_faces(actor: Actor, keys: Iterable[UUID]) -> dict[UUID, Face]:
    """Return what colleagues are called; of whoever has left that he is gone. One statement."""
    rows = Member.objects.of(actor.workspace_id).filter(pk__in=sorted(set(keys)))
    columns = ("pk", "name", "title", "archived_at")
    return {
        key: Face(key, name, title=title, active=gone is None) for key, name, title, gone in rows.values_list(*columns)
    }
