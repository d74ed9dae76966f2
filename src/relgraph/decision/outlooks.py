"""How a decision and each of its stages stand today."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from relgraph.decision.completions import Completions
from relgraph.decision.games import Game, fixed, game_of, games_of, needed, weight_of
from relgraph.decision.shapes import Decision, Stage, Verdict


@dataclass(frozen=True, slots=True)
class StageOutlook:
    """A stage and its terms: the weights that say yes and no and are undecided, what is needed, and who rules alone."""

    stage: str
    verdict: Verdict
    yes: int
    no: int
    undecided: int
    need: int
    vetoed_by: tuple[str, ...]
    may_veto: tuple[str, ...]
    approved_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SwingShare:
    """Of all ways the undecided may vote, the share with which the decision passes.

    A count, not a probability: nobody measured how likely each way is. Where it is not `exact` it was drawn and may be
    off by `margin` (in 19 of 20 cases).
    """

    share: Fraction
    undecided: int
    exact: bool
    margin: float


@dataclass(frozen=True, slots=True)
class Outlook:
    """How a decision stands; `stopped_at` is the first stage that is lost, `waits_for` the first that is open."""

    verdict: Verdict
    stages: tuple[StageOutlook, ...]
    stopped_at: str | None
    waits_for: str | None
    swing_share: SwingShare
    neutral: tuple[str, ...]
    unset: tuple[str, ...]
    depends_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """A decision as games, with who says what: what all answers start from."""

    decision: Decision
    games: tuple[Game, ...]
    yes: frozenset[str]
    no: frozenset[str]

    def completions(self) -> Completions:
        """Return the ways in which the undecided may vote."""
        return Completions(self.games, self.yes, self.no)


def position_of(decision: Decision) -> Position:
    """Return who says what in a decision."""
    votes = {one.key: one.vote for one in decision.people}
    yes, no = (frozenset(key for key, vote in votes.items() if vote is said) for said in (True, False))
    return Position(decision, tuple(games_of(decision)), yes, no)


def outlook_of(position: Position, completions: Completions) -> Outlook:
    """Return how a decision stands.

    `depends_on` holds the undecided whose vote decides in at least one completion; where completions were drawn, all
    undecided of open stages (none that matters is missing).
    """
    stages = tuple(_stage(stage, position.yes, position.no) for stage in position.decision.stages)
    verdict = _joined([one.verdict for one in stages])
    stances = {one.key: one.stance for one in position.decision.people}
    undecided = completions.undecided()
    return Outlook(
        verdict,
        stages,
        _first(stages, Verdict.LOST),
        _first(stages, Verdict.OPEN),
        SwingShare(completions.share, len(undecided), completions.exact, completions.margin),
        tuple(key for key in undecided if stances[key] == 0),
        tuple(key for key in undecided if stances[key] is None),
        tuple(_deciding(completions)) if verdict is Verdict.OPEN else (),
    )


def _deciding(completions: Completions) -> list[str]:
    if completions.exact:
        return [key for key in completions.undecided() if completions.swing(key)]
    still = [game for game in completions.games if not game.won]
    return [key for key in completions.undecided() if any(key in game.weights for game in still)]


def _stage(stage: Stage, yes: Collection[str], no: Collection[str]) -> StageOutlook:
    game = game_of(stage)
    left = fixed([game], yes, no)[0]
    votes: Mapping[str, bool | None] = {
        seat.person: True if seat.person in yes else False if seat.person in no else None for seat in stage.seats
    }
    said = {
        vote: sum(weight_of(stage, seat) for seat in stage.seats if votes[seat.person] is vote)
        for vote in (True, False, None)
    }
    return StageOutlook(
        stage.key,
        _verdict(left),
        said[True],
        said[False],
        said[None],
        needed(stage),
        tuple(sorted(key for key in game.vetoes if votes[key] is False)),
        tuple(sorted(key for key in game.vetoes if votes[key] is None)),
        tuple(sorted(seat.person for seat in stage.seats if seat.sole_approval and votes[seat.person])),
    )


def _verdict(left: Game) -> Verdict:
    if left.lost:
        return Verdict.LOST
    return Verdict.WON if left.won else Verdict.OPEN


def _joined(verdicts: Sequence[Verdict]) -> Verdict:
    if Verdict.LOST in verdicts:
        return Verdict.LOST
    return Verdict.OPEN if Verdict.OPEN in verdicts else Verdict.WON


def _first(stages: Sequence[StageOutlook], verdict: Verdict) -> str | None:
    return next((one.stage for one in stages if one.verdict is verdict), None)
