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
from guanxi.directory.models import Account
from guanxi.directory.queries.access import access_account
from guanxi.network.queries.encounters import AS_FAR_BACK, Encounter, encounters, people_of
from guanxi.network.queries.people import Person, roll
from guanxi.orgchart.models import Line, LineKind, Tie
from guanxi.suggestions.models import PRESENT, Verdict
from relgraph import hierarchy


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
        everybody = people_of(actor, account_id)
        people = roll(actor, [account_id])[account_id]
        ties = Tie.objects.of(actor.workspace_id).current().filter(contact_a__in=everybody.values("pk"))
        verdicts = Verdict.objects.of(actor.workspace_id).filter(PRESENT, account_id=account_id)
        return Known(
            account=account,
            people=tuple(sorted(people.values(), key=lambda one: one.id)),
            occupants={one.seat_id: one.id for one in people.values() if one.seat_id},
            lines=_lines(actor, account_id),
            ties=frozenset(ties.values_list("contact_a_id", "contact_b_id")),
            seen=encounters(actor, everybody, since=now - AS_FAR_BACK, until=now),
            verdicts=tuple(verdicts.order_by("answered_at", "pk")),
        )


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
