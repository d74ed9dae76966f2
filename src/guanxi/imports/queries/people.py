"""Who and what is there already, as imports compare it. Each answer takes a fixed number of statements per batch."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.sealing import blind_indexes
from guanxi.directory import policies as directory_policies
from guanxi.directory.models import POINT_PURPOSE, Account, Contact, ContactPoint, Employment, point_key
from guanxi.imports.planning.people import Asked, KnownPerson
from guanxi.imports.planning.points import PERSONAL
from guanxi.orgchart.models import Line, LineKind, Occupancy, Position
from relgraph.names import fold, name_key

_CHUNK = 500
T = TypeVar("T")


def chunks(values: Iterable[T]) -> Iterator[list[T]]:
    """Part values so that none makes a statement too long."""
    listed = list(values)
    return (listed[start : start + _CHUNK] for start in range(0, len(listed), _CHUNK))


@dataclass(slots=True)
class KnownPeople:
    """Contacts that may be meant, found by name or by number."""

    people: dict[UUID, KnownPerson] = field(default_factory=dict)
    by_key: dict[str, list[UUID]] = field(default_factory=lambda: defaultdict(list))
    by_point: dict[tuple[str, str], list[UUID]] = field(default_factory=lambda: defaultdict(list))

    def add(self, person: KnownPerson) -> None:
        """Take somebody in, or anew with what is known now."""
        before = self.people.get(person.id)
        self.people[person.id] = person
        if before is None:
            self.by_key[person.key].append(person.id)
        for point in person.points - (before.points if before else frozenset()):
            self.by_point[point].append(person.id)

    def like(self, asked: Asked) -> list[KnownPerson]:
        """Return those with the name or a personal number of somebody, each once."""
        ids = dict.fromkeys(self.by_key.get(asked.key, ()))
        for point in sorted(asked.points):
            if point[0] in PERSONAL:
                ids |= dict.fromkeys(self.by_point.get(point, ()))
        return [self.people[key] for key in ids]


@dataclass(frozen=True, slots=True)
class _Job:
    """One present employment, title and department folded."""

    name: str
    account_id: UUID
    title: str
    department: str


@lru_cache(maxsize=65_536)
def key_of(name: str) -> str:
    """Return a name as it is compared; every step of an import asks for the same ones again."""
    return name_key(name) or name


def people_of_account(actor: Actor, account_id: UUID, asked: Collection[Asked], *, but_operation: UUID) -> KnownPeople:
    """Return who of those asked for may work at an account today, but for whom an operation entered or seated."""
    everybody = people_like(actor, asked, [account_id], but_operation=but_operation)
    here = [one for one in everybody.people.values() if account_id in one.accounts]
    taken: set[UUID] = set()
    for ids in chunks(sorted(one.id for one in here)):
        for model in (Employment, Occupancy):
            rows: Any = model.objects.of(actor.workspace_id)
            mine = rows.current().filter(account_id=account_id, contact_id__in=ids, evidence_id=but_operation)
            taken |= set(mine.values_list("contact_id", flat=True))
    known = KnownPeople()
    for one in here:
        if one.id not in taken:
            known.add(one)
    return known


def people_like(
    actor: Actor, asked: Collection[Asked], account_ids: Collection[UUID], *, but_operation: UUID
) -> KnownPeople:
    """Return the workspace's contacts with one of the numbers, and of the accounts those with one of the names.

    Whom an operation entered at these accounts itself is found by number only: within a file, names were compared
    before.
    """
    keys = {key for one in asked for kind, key in one.points if kind in PERSONAL}
    wanted = {one.key for one in asked}
    ids: set[UUID] = set()
    for some_keys in chunks(sorted(keys)):
        stored = [index for key in some_keys for index in blind_indexes(actor.workspace_id, POINT_PURPOSE, key)]
        points = ContactPoint.objects.of(actor.workspace_id).current()
        points = points.filter(key__in=stored, kind__in=sorted(PERSONAL))
        ids |= set(points.filter(contact__in=_seen(actor)).values_list("contact_id", flat=True))
    for chunk in chunks(sorted(account_ids)):
        jobs = Employment.objects.of(actor.workspace_id).current().filter(account_id__in=chunk)
        jobs = jobs.filter(contact__archived_at__isnull=True).exclude(evidence_id=but_operation)
        named = jobs.values_list("contact_id", "contact__name")
        ids |= {contact_id for contact_id, name in named if key_of(name) in wanted}
    return known_people(actor, ids)


def _seen(actor: Actor) -> Any:
    """Whom the actor may read of: an import recognises nobody else, and tells of nobody else."""
    return directory_policies.visible_contacts(actor, Contact.objects.of(actor.workspace_id)).values("pk")


def known_people(actor: Actor, contact_ids: Collection[UUID]) -> KnownPeople:
    """Return contacts with their present employers, titles, departments and numbers."""
    points = points_of_contacts(actor, contact_ids)
    editable = _editable(actor, contact_ids)
    jobs: dict[UUID, list[_Job]] = defaultdict(list)
    for chunk in chunks(sorted(contact_ids)):
        present = Employment.objects.of(actor.workspace_id).current().filter(contact_id__in=chunk)
        rows = directory_policies.visible_employments(actor, present)
        columns = rows.values_list("contact_id", "contact__name", "account_id", "title", "department__name")
        for contact_id, name, account_id, title, department in columns:
            jobs[contact_id].append(_Job(name, account_id, fold(title), fold(department or "")))
    known = KnownPeople()
    for contact_id, held in jobs.items():
        person = KnownPerson(
            id=contact_id,
            name=held[0].name,
            key=key_of(held[0].name),
            accounts=frozenset(job.account_id for job in held),
            points=points.get(contact_id, frozenset()),
            titles=frozenset(job.title for job in held if job.title),
            departments=frozenset(job.department for job in held if job.department),
            editable=contact_id in editable,
        )
        known.add(person)
    return known


def _editable(actor: Actor, contact_ids: Collection[UUID]) -> frozenset[UUID]:
    """Return those of some contacts that the actor may change."""
    if directory_policies.sees_all_numbers(actor):
        return frozenset(contact_ids)
    found: set[UUID] = set()
    for chunk in chunks(sorted(contact_ids)):
        rows = directory_policies.editable_contacts(actor, Contact.objects.of(actor.workspace_id))
        found |= set(rows.filter(pk__in=chunk).values_list("pk", flat=True))
    return frozenset(found)


def points_of_contacts(actor: Actor, contact_ids: Collection[UUID]) -> dict[UUID, frozenset[tuple[str, str]]]:
    """Return the present numbers and addresses of contacts as they are compared."""
    found: dict[UUID, set[tuple[str, str]]] = defaultdict(set)
    for chunk in chunks(sorted(contact_ids)):
        rows = ContactPoint.objects.of(actor.workspace_id).current().filter(contact_id__in=chunk)
        for contact_id, kind, value in rows.values_list("contact_id", "kind", "value"):
            found[contact_id].add((kind, point_key(kind, value)))
    return {key: frozenset(points) for key, points in found.items()}


def accounts_by_key(actor: Actor, names: dict[str, str]) -> dict[str, Account]:
    """Return the accounts that go by company keys; of several, the one whose name is exactly as given, else the oldest.

    Only accounts the actor may edit are found.
    """
    found: dict[str, Account] = {}
    for chunk in chunks(sorted(names)):
        rows = directory_policies.visible_accounts(actor, Account.objects.of(actor.workspace_id))
        for account in rows.filter(name_key__in=chunk).order_by("pk"):
            better = account.name_key not in found or account.name == names[account.name_key]
            if better and directory_policies.may(actor, "edit", account):
                found[account.name_key] = account
    return found


@dataclass(frozen=True, slots=True)
class StandingSeats:
    """The seats on a chart that an import may find again: by who sits there, or empty by place and title."""

    by_contact: dict[UUID, UUID]
    empty: dict[tuple[UUID | None, str], list[UUID]]


def standing_seats(actor: Actor, account_id: UUID, but: Collection[UUID]) -> StandingSeats:
    """Return the seats of today's chart but those an import has built or found already."""
    workspace = actor.workspace_id
    taken = frozenset(but)
    occupied = Occupancy.objects.of(workspace).current().filter(account_id=account_id)
    by_contact = {
        contact: seat for contact, seat in occupied.values_list("contact_id", "position_id") if seat not in taken
    }
    filled = frozenset(occupied.values_list("position_id", flat=True))
    lines = Line.objects.of(workspace).current().filter(account_id=account_id, kind=LineKind.REPORTS_TO)
    superior: dict[Any, UUID] = dict(lines.values_list("source_id", "target_id"))
    seats = Position.objects.of(workspace).current().filter(account_id=account_id).order_by("rank", "pk")
    empty: dict[tuple[UUID | None, str], list[UUID]] = defaultdict(list)
    for key, title in seats.values_list("pk", "title"):
        if key not in filled and key not in taken:
            empty[superior.get(key), fold(title)].append(key)
    return StandingSeats(by_contact, empty)


def has_seats(actor: Actor, account_id: UUID) -> bool:
    """Tell whether there is anything on an account's chart."""
    return Position.objects.of(actor.workspace_id).current().filter(account_id=account_id).exists()
