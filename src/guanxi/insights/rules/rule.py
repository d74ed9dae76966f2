"""What a rule is, and what it finds."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, TypeAlias

from relgraph.situation import Key, Member, Situation, Stage

Severity = Literal["danger", "warning", "hint"]
SEVERITIES: tuple[Severity, ...] = ("danger", "warning", "hint")
Lang = Literal["zh-CN", "en"]
Value: TypeAlias = "str | int"


@dataclass(frozen=True, slots=True)
class Threshold:
    """The figure from which a rule speaks; a workspace may choose another one within the bounds.

    ``unit`` is days, points (of influence) or steps (of a scale or of levels).
    """

    default: int
    least: int
    most: int
    unit: Literal["days", "points", "steps", "people"]


@dataclass(frozen=True, slots=True)
class Text:
    """What a warning is called, what it says, and what to do about it. Parameters stand in braces."""

    name: str
    title: str
    advice: str


@dataclass(frozen=True, slots=True)
class Found:
    """One thing a rule found: what its words name, the members and the stage it is about, the roles that lack."""

    params: Mapping[str, Value] = field(default_factory=dict)
    members: tuple[Key, ...] = ()
    stage: Key | None = None
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A warning: when it speaks, how loudly, and in which words. ``find`` is handed the threshold, 0 without one."""

    code: str
    severity: Severity
    texts: Mapping[Lang, Text]
    find: Callable[[Situation, int], Iterator[Found]]
    threshold: Threshold | None = None


def about(member: Member, **params: Value) -> Found:
    """Return a finding about one member, who is called ``name`` in the words."""
    return Found(params={"name": member.name, **params}, members=(member.key,))


def at(stage: Stage, *members: Member, **params: Value) -> Found:
    """Return a finding about a stage, which is called ``stage`` in the words."""
    return Found(params={"stage": stage.name, **params}, members=tuple(one.key for one in members), stage=stage.key)


def days_since(situation: Situation, moment: datetime) -> int:
    """Return how many whole days have passed."""
    return (situation.now - moment).days


def supports(member: Member) -> bool:
    """Whether he is for us in this decision."""
    return (member.standing.stance or 0) > 0


def opposes(member: Member) -> bool:
    """Whether he is against us in this decision."""
    return (member.standing.stance or 0) < 0


DECIDERS = ("decision_maker", "approver")
FRIENDS = ("champion", "coach")
