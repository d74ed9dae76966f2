"""The state of the demo world while its stories are told, so that ``rules`` can tell what is possible."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from guanxi.demo.happenings import Seat


@dataclass(slots=True)
class Chair:
    """A seat as it stands now."""

    parent: str
    who: str


@dataclass(slots=True)
class Company:
    """An account as it stands now; departments map to their parents, groups to their seats."""

    key: str
    departments: dict[str, str] = field(default_factory=dict)
    seats: dict[str, Chair] = field(default_factory=dict)
    lines: set[tuple[str, str, str]] = field(default_factory=set)
    groups: dict[str, set[str]] = field(default_factory=dict)
    deals: set[str] = field(default_factory=set)

    def seat_of(self, who: str) -> str | None:
        """The seat that a person holds here."""
        return next((ref for ref, chair in self.seats.items() if chair.who == who), None)

    def below(self, ref: str) -> Iterator[str]:
        """Seats that report to this one, directly."""
        return (other for other, chair in self.seats.items() if chair.parent == ref)

    def is_at_or_below(self, ref: str, top: str) -> bool:
        """Whether going up from ``ref`` meets ``top``."""
        while ref:
            if ref == top:
                return True
            ref = self.seats[ref].parent
        return False

    def forget(self, ref: str) -> None:
        """Take a seat away, with its lines and memberships."""
        del self.seats[ref]
        self.lines = {line for line in self.lines if ref not in line[1:]}
        for seats in self.groups.values():
            seats.discard(ref)


@dataclass(slots=True)
class Decision:
    """A chain as it stands now: who is on it, and its stages by code or own name."""

    company: str
    stages: set[str]
    people: set[str] = field(default_factory=set)


@dataclass(slots=True)
class World:
    """Everything: ``people`` maps to the account that employs them now ("" for none)."""

    members: set[str]
    companies: dict[str, Company] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    ties: set[tuple[str, frozenset[str]]] = field(default_factory=set)
    keyed: set[str] = field(default_factory=set)
    chains: dict[str, Decision] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scene:
    """Where something happens: the company ``here``, in a world with others."""

    world: World
    here: Company


def seats_within(seat: Seat, under: str) -> Iterator[tuple[Seat, str]]:
    """A seat and all below it, each with the seat it reports to, managers first."""
    yield seat, under
    for report in seat.reports:
        yield from seats_within(report, seat.ref)
