"""What is known, as the engine reads it: people by number, what passed among them, what the chart and answers say."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from uuid import UUID

import numpy as np

from guanxi.network.inference.counted import Counted
from guanxi.network.queries.people import Person
from guanxi.orgchart.models import LineKind
from guanxi.suggestions.models import Answer, SuggestionKind, Verdict
from guanxi.suggestions.queries.ground import Known
from relgraph.among import among
from relgraph.suggesting import Ground, Somebody
from relgraph.tallies import Tally

# Who did not know is asked again after so long: somebody else may answer by then, or he may have heard.
ASKED_AGAIN = timedelta(days=90)
NO = (Answer.REJECT, Answer.OTHER)
Pairs = frozenset[tuple[int, int]]


def ground_of(known: Known, now: datetime) -> Ground:
    """Return the ground of suggestions about an account's people."""
    number = {person.id: place for place, person in enumerate(known.people)}
    chart, said = _Chart(known, number), _Said(known.verdicts, number, now)
    return Ground(
        people=tuple(_somebody(person) for person in known.people),
        counts=_counts(known, number, now),
        held=chart.held,
        told=chart.told,
        placed=chart.placed,
        heads=chart.heads,
        linked=chart.linked,
        out=chart.out | said.pairs(SuggestionKind.REPORTS_TO, NO),
        without=said.people(SuggestionKind.SUPERIOR_NOT_HERE, (Answer.ACCEPT,)),
        within=said.people(SuggestionKind.SUPERIOR_NOT_HERE, NO),
        quiet=said.quiet(),
        apart=frozenset((min(pair), max(pair)) for pair in said.pairs(SuggestionKind.WORKS_WITH, NO)),
        elsewhere=said.units(),
        kept=said.pairs(SuggestionKind.LINE_DOUBTED, NO) | said.pairs(SuggestionKind.REPORTS_TO, NO),
    )


def _somebody(person: Person) -> Somebody:
    return Somebody(person.id, person.title, person.department, person.department_id, person.employed)


def _counts(known: Known, number: Mapping[UUID, int], now: datetime) -> Tally:
    """Return what passed among these people: how often they were there together, or were written to together."""
    counted = Counted([one for one in known.seen if len(one.contacts) > 1], moment=now)
    place = np.array([number.get(key, -1) for key in counted.people], dtype=np.int64)
    return among(counted.tally, place, len(number))


class _Chart:
    """What the chart says, by number. A line that was denied stands for its contrary."""

    def __init__(self, known: Known, number: Mapping[UUID, int]) -> None:
        occupants = {seat: number[key] for seat, key in known.occupants.items() if key in number}
        lines = known.superior_lines()
        above = {
            number[key]: [number[one] for one in some if one in number]
            for key, some in known.above().items()
            if key in number
        }
        self.held = {one: some[0] for one, some in above.items() if some}
        self.placed = frozenset(occupants[seat] for seat in lines if seat in occupants)
        self.told = {
            occupants[line.source]: occupants[line.target]
            for line in lines.values()
            if line.source in occupants and line.target in occupants
        }
        targets = {line.target for line in lines.values()}
        self.heads = frozenset(occupants[seat] for seat in targets if seat in occupants) - self.placed
        denied = [
            (occupants[line.source], occupants[line.target])
            for line in known.lines
            if line.kind == LineKind.REPORTS_TO and line.source in occupants and line.target in occupants
            if not line.is_superior
        ]
        below = {(boss, one) for one, some in above.items() for boss in some}
        self.out: Pairs = frozenset(below) | frozenset(denied)
        self.linked = frozenset(_linked(known, number, occupants))


def _linked(known: Known, number: Mapping[UUID, int], occupants: Mapping[UUID, int]) -> Iterator[tuple[int, int]]:
    """Yield pairs with any line or tie between them, the lower number first."""
    ends: list[tuple[int | None, int | None]] = [
        (occupants.get(line.source), occupants.get(line.target)) for line in known.lines
    ]
    ends += [(number.get(one), number.get(other)) for one, other in known.ties]
    for one, other in ends:
        if one is not None and other is not None:
            yield min(one, other), max(one, other)


class _Said:
    """What was answered, by number; answers about people who are gone say nothing."""

    def __init__(self, verdicts: Iterable[Verdict], number: Mapping[UUID, int], now: datetime) -> None:
        self._number, self._now = number, now
        self._verdicts = [one for one in verdicts if one.contact_id in number]

    def pairs(self, kind: str, answers: Iterable[str]) -> Pairs:
        """Return (contact, other) of answers of a kind."""
        return frozenset(
            (self._number[one.contact_id], self._number[one.other_id])
            for one in self._of(kind, answers)
            if one.other_id is not None and one.other_id in self._number
        )

    def people(self, kind: str, answers: Iterable[str]) -> frozenset[int]:
        """Return whom answers of a kind are about."""
        return frozenset(self._number[one.contact_id] for one in self._of(kind, answers))

    def units(self) -> frozenset[tuple[int, UUID]]:
        """Return who does not belong to which department, as was said."""
        rows = self._of(SuggestionKind.SAME_DEPARTMENT, NO)
        return frozenset((self._number[one.contact_id], one.department_id) for one in rows if one.department_id)

    def quiet(self) -> frozenset[tuple[str, int]]:
        """Return (kind, person) of whom somebody did not know it a short while ago."""
        return frozenset(
            (kind, self._number[one.contact_id])
            for kind in SuggestionKind.values
            for one in self._of(kind, (Answer.UNKNOWN,))
            if one.answered_at > self._now - ASKED_AGAIN
        )

    def _of(self, kind: str, answers: Iterable[str]) -> list[Verdict]:
        wanted = set(answers)
        return [one for one in self._verdicts if one.kind == kind and one.answer in wanted]
