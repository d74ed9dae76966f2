"""The workspace while the stories are told: what their names mean, and what day it is."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from guanxi.core.actor import Actor


@dataclass(slots=True)
class Place:
    """What a story's names mean in one account."""

    account_id: UUID
    owner: str
    departments: dict[str, UUID] = field(default_factory=dict)
    seats: dict[str, UUID] = field(default_factory=dict)
    groups: dict[str, UUID] = field(default_factory=dict)


@dataclass(slots=True)
class Decision:
    """What a story's names mean in one chain: people and seats, and stages by code or own name."""

    chain_id: UUID
    members: dict[str, UUID] = field(default_factory=dict)
    stages: dict[str, UUID] = field(default_factory=dict)


@dataclass(slots=True)
class Telling:
    """The workspace while the stories are told."""

    today: datetime
    actors: dict[str, Actor] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    people: dict[str, UUID] = field(default_factory=dict)
    keyed: dict[str, tuple[str, UUID]] = field(default_factory=dict)
    chains: dict[str, Decision] = field(default_factory=dict)
    competitors: dict[str, UUID] = field(default_factory=dict)

    def day(self, days_ago: int, turn: int = 0) -> datetime:
        """Return a working hour of a day, later for each thing that happens on it, never in the future."""
        morning = (self.today - timedelta(days=days_ago)).replace(hour=1, minute=30, second=0, microsecond=0)
        return min(morning + timedelta(minutes=3 * turn), self.today)

    def date(self, days_ago: int) -> date:
        """Return a day as a plan names it; days to come are negative."""
        return (self.today - timedelta(days=days_ago)).date()


@dataclass(frozen=True, slots=True)
class Moment:
    """Where and when something happens, and who writes it down."""

    telling: Telling
    place: Place
    actor: Actor
    now: datetime

    def seat(self, ref: str) -> UUID:
        """Return the seat a story speaks of."""
        return self.place.seats[ref]

    def person(self, ref: str) -> UUID:
        """Return the person a story speaks of."""
        return self.telling.people[ref]
