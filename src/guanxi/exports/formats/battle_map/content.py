"""What stands on a battle map. Whatever a redaction leaves out is None or empty here: it never reaches the drawing."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from guanxi.exports.drawing.scene import Scene

Redaction = Literal["internal", "partner", "customer"]


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person in a stage: ``kind`` is what he is there, empty outside of stages. ``red``: we do not know him enough.

    ``rated`` tells whether his stance is shown at all; a stance of None is then one nobody knows.
    """

    name: str
    title: str
    roles: tuple[str, ...] = ()
    kind: str = ""
    rated: bool = False
    stance: int | None = None
    red: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """A stage with its people; without a ``state`` it is the lane of those who stand in none."""

    name: str
    people: tuple[Somebody, ...]
    state: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    owner: str = ""
    verdict: str | None = None
    terms: tuple[int, int, int, int] | None = None  # for, against, undecided, needed


@dataclass(frozen=True, slots=True)
class Alarm:
    """A warning in words."""

    severity: str
    title: str
    advice: str


@dataclass(frozen=True, slots=True)
class Step:
    """A line of the plan. Without values of closeness ``graded`` is off."""

    person: str
    colleague: str
    current: int | None
    target: int | None
    action: str
    due_on: date | None
    done: bool
    late: bool
    graded: bool = True


@dataclass(frozen=True, slots=True)
class Rival:
    """How somebody stands to a competitor."""

    person: str
    competitor: str
    value: int


@dataclass(frozen=True, slots=True)
class BattleMap:
    """Everything on the sheet. ``unseated`` counts those of the chain whom the chart does not show."""

    redaction: Redaction
    account: str
    chain: str
    opportunity: str
    owner: str
    state: str
    day: str
    expected_close: date | None
    colour: str | None
    percent: int | None
    verdict: str | None
    lanes: tuple[Lane, ...]
    alarms: tuple[Alarm, ...] | None
    steps: tuple[Step, ...] | None
    rivals: tuple[Rival, ...]
    chart: Scene | None
    unseated: int


def redacted(whole: BattleMap, redaction: Redaction) -> BattleMap:
    """Return what may leave.

    - ``partner``: no warnings, figures or competitors, no values of closeness, and nobody is red.
    - ``customer``: stages, dates, names and titles alone: no roles, stances or powers, no plan, and neither the
      chain's own name nor the opportunity's.

    The chart comes redacted: it is drawn from what is left.
    """
    if redaction == "internal":
        return whole
    hidden = replace(
        whole, redaction=redaction, colour=None, percent=None, verdict=None, alarms=None, rivals=(),
        lanes=tuple(_lane(lane, redaction) for lane in whole.lanes),
    )  # fmt: skip
    if redaction == "partner":
        steps = tuple(replace(step, current=None, target=None, graded=False) for step in whole.steps or ())
        return replace(hidden, steps=steps)
    lanes = tuple(lane for lane in hidden.lanes if lane.state)
    return replace(hidden, chain="", opportunity="", state="", expected_close=None, steps=None, lanes=lanes)


def _lane(lane: Lane, redaction: Redaction) -> Lane:
    people = (_somebody(one, redaction) for one in lane.people)
    return replace(lane, verdict=None, terms=None, people=tuple(dict.fromkeys(people)))


def _somebody(one: Somebody, redaction: Redaction) -> Somebody:
    if redaction == "partner":
        return replace(one, red=False)
    return Somebody(one.name, one.title)
