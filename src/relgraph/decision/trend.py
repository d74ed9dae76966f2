"""If we do nothing: how the decision would stand in some days under one named assumption.

Assumption: **support fades one step towards neutral for every `fade_days` of silence**, counted from the last contact
or rating, whichever is later; opposition and doubt stay. Today's stances are taken as told, so that only silence still
to come counts. It is a rule of thumb that a workspace sets, and nothing here was measured: no accuracy is claimed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from relgraph.decision.outlooks import Outlook
from relgraph.decision.shapes import with_stances
from relgraph.decision.simulate import outlook
from relgraph.decision.situations import decision_of
from relgraph.situation import Key, Member, Situation

FADE_DAYS = 90
HORIZONS = (30, 60, 90)


@dataclass(frozen=True, slots=True)
class Fading:
    """A supporter who would be less of one: his stance today and then, and how long nobody would have been in touch."""

    member: Key
    before: int
    after: int
    silent_days: int


@dataclass(frozen=True, slots=True)
class Then:
    """A decision some days ahead; `outlook` is None when no stage has people."""

    days: int
    outlook: Outlook | None
    fading: tuple[Fading, ...]


def if_nothing(
    situation: Situation, *, fade_days: int = FADE_DAYS, horizons: Sequence[int] = HORIZONS
) -> tuple[Then, ...]:
    """Return how a decision would stand if nobody of ours did anything; today (0 days) comes first."""
    if fade_days < 1 or any(days < 0 for days in horizons):
        raise ValueError("days of fading are at least 1, horizons at least 0")
    return tuple(_then(situation, days, fade_days) for days in (0, *horizons))


def faded(stance: int, silent_days: int, days: int, fade_days: int) -> int:
    """Return a stance after some more silent days.

    >>> faded(2, 80, 30, 90), faded(2, 80, 200, 90), faded(-1, 80, 200, 90)
    (1, 0, -1)
    """
    steps = (silent_days + days) // fade_days - silent_days // fade_days
    return max(stance - steps, 0) if stance > 0 else stance


def _then(situation: Situation, days: int, fade_days: int) -> Then:
    fading = tuple(
        one for member in situation.members if (one := _fading(situation, member, days, fade_days)) is not None
    )
    decision = decision_of(situation).decision
    changed = {str(one.member): one.after for one in fading}
    return Then(days, outlook(with_stances(decision, changed)) if decision else None, fading)


def _fading(situation: Situation, member: Member, days: int, fade_days: int) -> Fading | None:
    stance = member.standing.stance
    if stance is None or member.left or member.contact is None:
        return None
    known = [moment for moment in (member.last_at, member.standing.rated_at) if moment is not None]
    silent = max((situation.now - max(known, default=situation.now)) // timedelta(days=1), 0)
    after = faded(stance, silent, days, fade_days)
    return Fading(member.key, stance, after, silent + days) if after != stance else None
