"""What is known of an account's people, as rows: who they are, what the chart says of them, what was answered."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.models import Certainty
from guanxi.core.moment import one_moment
from guanxi.directory.models import Account, Employment
from guanxi.directory.queries.access import access_account
from guanxi.network.queries.encounters import AS_FAR_BACK, Encounter, encounters, people_of
from guanxi.orgchart.models import Line, LineKind, Occupancy, Position, Tie
from guanxi.suggestions.models import PRESENT, Verdict
from relgraph import hierarchy


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works there or sits on the chart. What the job does not say, the seat may."""

    id: UUID
    name: str
    title: str = ""
    department: str = ""
    department_id: UUID | None = None
    seat_id: UUID | None = None
    employed: bool = False


class Drawn(NamedTuple):
    """A line of the chart, of any kind, between seats."""

    id: UUID
    kind: str
    source: UUID
    target: UUID
    certainty: str
    asserted_by: str | None
    asserted_at: datetime

    @property
    def is_superior(self) -> bool:
        """Whether it says who is whose superior, and nobody denied it."""
        return self.kind == LineKind.REPORTS_TO and self.certainty != Certainty.DISPROVEN


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an account's people: everybody by key in order, the chart, what passed, what was answered."""

    account: Account
    people: tuple[Person, ...]
    occupants: Mapping[UUID, UUID]
    lines: tuple[Drawn, ...]
    ties: frozenset[tuple[UUID, UUID]]
    seen: Sequence[Encounter]
    verdicts: tuple[Verdict, ...]

    def superior_lines(self) -> dict[UUID, Drawn]:
        """Return the line to each seat's superior."""
        return {line.source: line for line in self.lines if line.is_superior}

    def above(self) -> dict[UUID, list[UUID]]:
        """Return, for everybody on the chart, the people above him, the nearest first; empty seats are passed over."""
        superior: dict[UUID, UUID | None] = {line.target: None for line in self.lines}
        superior |= {seat: line.target for seat, line in self.superior_lines().items()}
        return {
            contact: [self.occupants[one] for one in hierarchy.ancestors(superior, seat) if one in self.occupants]
            for seat, contact in self.occupants.items()
        }


def known_of(actor: Actor, account_id: UUID, now: datetime) -> Known:
    """Return what is known of an account's people, in a fixed number of statements."""
    with one_moment():
        account = access_account(actor, account_id)
        people = people_of(actor, account_id)
        names = dict(people.order_by("pk").values_list("pk", "name"))
        seats, occupants = _seats(actor, account_id)
        ties = Tie.objects.of(actor.workspace_id).current().filter(contact_a__in=people.values("pk"))
        verdicts = Verdict.objects.of(actor.workspace_id).filter(PRESENT, account_id=account_id)
        return Known(
            account=account,
            people=tuple(_people(names, _jobs(actor, account_id), seats, occupants)),
            occupants=occupants,
            lines=_lines(actor, account_id),
            ties=frozenset(ties.values_list("contact_a_id", "contact_b_id")),
            seen=encounters(actor, people, since=now - AS_FAR_BACK, until=now),
            verdicts=tuple(verdicts.order_by("answered_at", "pk")),
        )


class _Job(NamedTuple):
    title: str = ""
    department_id: UUID | None = None
    department: str = ""


_NOTHING = _Job()


def _jobs(actor: Actor, account_id: UUID) -> dict[UUID, _Job]:
    rows = Employment.objects.of(actor.workspace_id).current().filter(account_id=account_id)
    columns = rows.order_by("asserted_at", "pk").values_list("contact_id", "title", "department_id", "department__name")
    return {contact: _Job(title, unit, name or "") for contact, title, unit, name in columns}


def _seats(actor: Actor, account_id: UUID) -> tuple[dict[UUID, _Job], dict[UUID, UUID]]:
    """Return what each seat says of whoever sits there, and who does."""
    rows = Position.objects.of(actor.workspace_id).current().filter(account_id=account_id)
    columns = rows.values_list("pk", "title", "department_id", "department__name")
    seats = {seat: _Job(title, unit, name or "") for seat, title, unit, name in columns}
    sitting = Occupancy.objects.of(actor.workspace_id).current().filter(account_id=account_id)
    return seats, dict(sitting.order_by("pk").values_list("position_id", "contact_id"))


def _people(
    names: Mapping[UUID, str], jobs: Mapping[UUID, _Job], seats: Mapping[UUID, _Job], occupants: Mapping[UUID, UUID]
) -> list[Person]:
    seat_of = {contact: seat for seat, contact in occupants.items()}
    found = []
    for key in sorted(names):
        job, seat = jobs.get(key, _NOTHING), seats.get(seat_of[key], _NOTHING) if key in seat_of else _NOTHING
        unit = job if job.department_id is not None else seat
        found.append(
            Person(
                key,
                names[key],
                job.title or seat.title,
                unit.department,
                unit.department_id,
                seat_of.get(key),
                key in jobs,
            )
        )
    return found


def _lines(actor: Actor, account_id: UUID) -> tuple[Drawn, ...]:
    rows = Line.objects.of(actor.workspace_id).current().filter(account_id=account_id).order_by("pk")
    columns = ("pk", "kind", "source_id", "target_id", "certainty", "asserted_by__name", "asserted_at")
    return tuple(Drawn(*row) for row in rows.values_list(*columns))


def pairs_of(known: Known) -> dict[frozenset[UUID], list[Drawn]]:
    """Return the lines between every two people whose seats are joined by one."""
    found: defaultdict[frozenset[UUID], list[Drawn]] = defaultdict(list)
    for line in known.lines:
        ends = known.occupants.get(line.source), known.occupants.get(line.target)
        if ends[0] is not None and ends[1] is not None:
            found[frozenset((ends[0], ends[1]))].append(line)
    return found
