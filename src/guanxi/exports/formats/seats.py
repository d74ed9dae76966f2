"""The drawn seats as records: what tables, texts and address books are written from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from guanxi.exports.drawing.scene import Card, Scene
from relgraph import hierarchy
from relgraph.placeholders import EmptyAs
from relgraph.seats import Chart, Line, LineKind, Person, Seat

Record = dict[str, Any]
Link = tuple[Record, int, int]
_DRAWN_KINDS = frozenset(get_args(LineKind))


@dataclass(frozen=True, slots=True)
class SeatRecord:
    """One drawn seat. `superior` and `dotted` are places in the list; `hidden` counts the seats folded away below."""

    id: str
    position: Record
    contact: Record | None
    title: str
    department: str
    superior: int | None
    certainty: str
    dotted: tuple[int, ...]
    fact: Mapping[str, Any]
    hidden: int

    @property
    def name(self) -> str:
        """Who sits there, empty for nobody."""
        return str(self.contact["name"]) if self.contact else ""

    @property
    def empty_as(self) -> EmptyAs | None:
        """How the seat is empty; None when somebody sits on it."""
        kind: EmptyAs = self.position["empty_as"]
        return None if self.contact else kind


@dataclass(frozen=True, slots=True)
class SeatList:
    """All drawn seats in the order of the tree, and the lines and ties between them by place."""

    seats: tuple[SeatRecord, ...]
    lines: tuple[Link, ...]
    ties: tuple[Link, ...]


def seat_list(wire: Mapping[str, Any], facts: Iterable[Mapping[str, Any]], scene: Scene) -> SeatList:
    """Return what the drawing shows as records, every superior before those who report to him."""
    return _Builder(wire, facts, scene).build()


def as_chart(listed: SeatList) -> Chart:
    """Return the seats as the writers of outlines and flowcharts take them."""
    persons = [Person(at, seat.name, (place,)) for at, (place, seat) in enumerate(_taken(listed))]
    person_of = {person.seats[0]: person.index for person in persons}
    seats = tuple(
        Seat(
            index=place,
            title=seat.title,
            department=seat.department,
            superior=seat.superior,
            occupants=(person_of[place],) if place in person_of else (),
            empty_as=seat.empty_as,
        )
        for place, seat in enumerate(listed.seats)
    )
    lines = tuple(
        Line(line["kind"], source, target, line["note"])
        for line, source, target in listed.lines
        if line["kind"] in _DRAWN_KINDS
    )
    return Chart(seats, tuple(persons), lines)


def _taken(listed: SeatList) -> Iterable[tuple[int, SeatRecord]]:
    return ((place, seat) for place, seat in enumerate(listed.seats) if seat.contact)


class _Builder:
    """Joins the chart's tables."""

    def __init__(self, wire: Mapping[str, Any], facts: Iterable[Mapping[str, Any]], scene: Scene) -> None:
        self._tables = {name: records_of(table) for name, table in wire["tables"].items()}
        self._account = str(wire["account_id"])
        self._facts = {str(fact["contact_id"]): fact for fact in facts}
        self._cards: dict[str, Card] = {card["id"]: card for card in scene["cards"]}
        self._order = self._preorder()
        self._place = {key: at for at, key in enumerate(self._order)}
        occupancies = self._tables["occupancies"].values()
        self._contact_on = {str(row["position_id"]): str(row["contact_id"]) for row in occupancies}
        self._jobs = self._best_jobs()
        self._lines = self._links(self._tables["lines"], "source_id", "target_id", self._place)
        self._certainty = {a: str(line["certainty"]) for line, a, _ in self._lines if line["kind"] == "reports_to"}
        self._dotted: dict[int, list[int]] = {}
        for line, source, target in self._lines:
            if line["kind"] == "dotted":
                self._dotted.setdefault(source, []).append(target)

    def build(self) -> SeatList:
        """Return the list."""
        seats = tuple(self._seat(at, key) for at, key in enumerate(self._order))
        sits = {str(seat.contact["id"]): at for at, seat in enumerate(seats) if seat.contact}
        ties = self._links(self._tables["ties"], "contact_a_id", "contact_b_id", sits)
        return SeatList(seats, tuple(link for link in self._lines if link[0]["kind"] != "reports_to"), tuple(ties))

    def _preorder(self) -> list[str]:
        positions = self._tables["positions"]
        siblings = sorted(self._cards, key=lambda key: (positions[key]["rank"], positions[key]["title"], key))
        return list(hierarchy.as_forest({key: self._cards[key]["superior"] for key in siblings}).preorder)

    def _links(self, rows: Mapping[str, Record], one: str, other: str, place: Mapping[str, int]) -> list[Link]:
        """Return the rows whose both ends are drawn, with their places."""
        ends = ((row, str(row[one]), str(row[other])) for row in rows.values())
        return [(row, place[a], place[b]) for row, a, b in ends if a in place and b in place]

    def _best_jobs(self) -> dict[str, Record]:
        """Return everybody's employment here, else one elsewhere, as the drawing chooses it."""
        jobs: dict[str, Record] = {}
        for key in sorted(self._tables["employments"]):
            job = self._tables["employments"][key]
            other = jobs.get(str(job["contact_id"]))
            if other is None or (self._is_here(job) and not self._is_here(other)):
                jobs[str(job["contact_id"])] = job
        return jobs

    def _is_here(self, job: Record) -> bool:
        return str(job["account_id"]) == self._account

    def _seat(self, at: int, key: str) -> SeatRecord:
        position, card = self._tables["positions"][key], self._cards[key]
        contact_id = self._contact_on.get(key, "")
        job = self._jobs.get(contact_id, {})
        return SeatRecord(
            id=key,
            position=position,
            contact=self._tables["contacts"].get(contact_id),
            title=position["title"] or job.get("title", ""),
            department=card["department"],
            superior=None if card["superior"] is None else self._place[card["superior"]],
            certainty=self._certainty.get(at, ""),
            dotted=tuple(self._dotted.get(at, ())),
            fact=self._facts.get(contact_id, {}),
            hidden=card["hidden"],
        )


def records_of(table: Mapping[str, Any]) -> dict[str, Record]:
    """Return the rows of a columnar table by their ids, as texts."""
    records = (dict(zip(table["columns"], row, strict=True)) for row in table["rows"])
    return {str(record["id"]): record for record in records}
