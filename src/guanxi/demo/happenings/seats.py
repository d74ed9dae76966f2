"""What happens to seats on the chart."""

from dataclasses import KW_ONLY, dataclass
from typing import Literal

from guanxi.demo.happenings.words import Certainty, Color, Empty


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat on the chart with whoever sits on it; without ``who`` it is vacant or its occupant unknown.

    ``certainty`` and ``because`` speak of the occupant and of the line to the manager alike.
    """

    title: str
    who: str = ""
    department: str = ""
    _: KW_ONLY
    empty: Empty = "unknown"
    color: Color = ""
    note: str = ""
    certainty: Certainty = "confirmed"
    because: str = ""
    key: str = ""
    reports: tuple["Seat", ...] = ()

    @property
    def ref(self) -> str:
        """The name by which events speak of this seat."""
        return self.key or self.title


@dataclass(frozen=True, slots=True)
class Place:
    """Put a seat, with everything below it, under another (or at the top)."""

    seat: Seat
    under: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """Let a seat report to another one (or to nobody); its subtree goes along."""

    seat: str
    under: str = ""
    _: KW_ONLY
    certainty: Certainty = "confirmed"
    because: str = ""


@dataclass(frozen=True, slots=True)
class Remove:
    """Take an empty or mistaken seat off the chart; those below it are lifted or go along."""

    seat: str
    children: Literal["lift", "take"] = "lift"


@dataclass(frozen=True, slots=True)
class Retitle:
    """The seat is called something else from now on; stories go on using its old name."""

    seat: str
    title: str


@dataclass(frozen=True, slots=True)
class Reassign:
    """The seat belongs to another department."""

    seat: str
    department: str


@dataclass(frozen=True, slots=True)
class Paint:
    """Give the seat its own colour."""

    seat: str
    color: Color


@dataclass(frozen=True, slots=True)
class Note:
    """Write a note on the seat."""

    seat: str
    text: str


@dataclass(frozen=True, slots=True)
class Vacate:
    """The occupant gives up the seat; ``left`` says that the company lost them as well."""

    seat: str
    empty: Empty = "vacant"
    _: KW_ONLY
    left: bool = False
    because: str = ""


@dataclass(frozen=True, slots=True)
class Succeed:
    """Somebody takes an empty seat with all its lines."""

    seat: str
    who: str
    _: KW_ONLY
    certainty: Certainty = "confirmed"
    because: str = ""
