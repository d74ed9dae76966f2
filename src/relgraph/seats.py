"""The shape of a chart outside the database: what the readers give and the writers take.

A chart is a tuple of seats. A seat stands at its own `index` and names its superior by index; a seat with
`superior=None` is a root, and there may be several. Persons sit on seats, more than one on a shared seat, and one
person may hold several.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from relgraph.placeholders import EmptyAs

LineKind = Literal["dotted", "influence", "conflict"]
Severity = Literal["error", "warning", "info"]
RootReason = Literal["declared", "not_found", "is_self", "cycle"]


@dataclass(frozen=True, slots=True)
class Issue:
    """Something to tell the user about one row or line (0: about the whole input), as a code and its parameters."""

    code: str
    row: int
    severity: Severity = "warning"
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who sits on the chart; `rows` are the rows or lines that name them."""

    index: int
    name: str
    seats: tuple[int, ...] = ()
    mail: str = ""
    phone: str = ""
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Seat:
    """A position. `empty_as` is None exactly when somebody sits on it; `rows` are where it was read from."""

    index: int
    title: str = ""
    department: str = ""
    superior: int | None = None
    occupants: tuple[int, ...] = ()
    empty_as: EmptyAs | None = None
    identifier: str = ""
    grade: str = ""
    depth: int = 0
    root_as: RootReason | None = None
    superior_text: str = ""
    rows: tuple[int, ...] = ()

    @property
    def row(self) -> int:
        """The first row it was read from, 0 when it was not read from rows."""
        return self.rows[0] if self.rows else 0


@dataclass(frozen=True, slots=True)
class Line:
    """A line beside the tree. Dotted: source reports to target too. Influence: source influences target."""

    kind: LineKind
    source: int
    target: int
    note: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class Chart:
    """Seats, who sits there, the lines beside the tree, and what was odd about the input."""

    seats: tuple[Seat, ...] = ()
    persons: tuple[Person, ...] = ()
    lines: tuple[Line, ...] = ()
    issues: tuple[Issue, ...] = ()

    @property
    def parents(self) -> dict[int, int | None]:
        """Seat index → superior's index, as `relgraph.hierarchy` takes it."""
        return {seat.index: seat.superior for seat in self.seats}

    @property
    def roots(self) -> tuple[int, ...]:
        """The seats that report to nobody."""
        return tuple(seat.index for seat in self.seats if seat.superior is None)

    def names_of(self, seat: Seat) -> tuple[str, ...]:
        """The names of those who sit on a seat."""
        return tuple(self.persons[index].name for index in seat.occupants)


def label_of(names: Sequence[str], title: str, identifier: str = "") -> str:
    """How a message calls a seat: by who sits there, else by title, else by number.

    >>> label_of(("张三",), "总监"), label_of((), "总监", "P7"), label_of((), "", "P7")
    ('张三', '总监', 'P7')
    """
    return "、".join(names) or title or identifier
