"""Decisions to judge, built in few words."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from relgraph.situation import Colleague, Key, Link, Member, Pair, Part, Situation, Stage, Standing, Touch, White

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
TODAY = NOW.date()


def ago(days: int) -> datetime:
    """Return the moment some days before now."""
    return NOW - timedelta(days=days)


def on(days: int) -> date:
    """Return the day some days from now."""
    return TODAY + timedelta(days=days)


def who(key: str, *roles: str, seen: int | None = None, by: str = "wu", seat: bool = False, **facts: Any) -> Member:
    """Return a member; ``seen`` is how many days ago ``by`` met him, other facts are of him or of his standing."""
    names = Standing.__dataclass_fields__
    standing = Standing(**{name: value for name, value in facts.items() if name in names})
    own = {name: value for name, value in facts.items() if name not in names}
    contact = None if seat else key
    touches = () if seen is None else (Touch(by, 1, ago(seen)),)
    return Member(
        key, contact, "seat" if seat else None, key, roles=frozenset(roles), standing=standing, touches=touches, **own
    )


def stage(key: str, *parts: tuple[str, str], state: str = "active", owner: str | None = "wu", **facts: Any) -> Stage:
    """Return a stage with pairs of member and kind."""
    return Stage(key, key, state, owner=owner, parts=tuple(Part(one, kind) for one, kind in parts), **facts)


def pair(member: str, **facts: Any) -> Pair:
    """Return what a colleague plans with a member."""
    return Pair("plan", member, "wu", **facts)


def line(kind: str, source: str, target: str) -> Link:
    """Return a line of the chart."""
    return Link(kind, source, target)


def decision(*things: Any, rivals: Mapping[Key, str] | None = None, **facts: Any) -> Situation:
    """Return a decision made of members, stages, lines and plans."""

    def of(kind: type[Any]) -> tuple[Any, ...]:
        return tuple(thing for thing in things if isinstance(thing, kind))

    return Situation(
        "chain",
        "account",
        "采购",
        NOW,
        TODAY,
        members=of(Member),
        stages=of(Stage),
        links=of(Link),
        pairs=of(Pair),
        colleagues=of(Colleague) or (Colleague("wu", "吴", 1),),
        competitors=rivals or {},
        white=of(White),
        **facts,
    )
