"""What a decision means, spelled out and tried out vote by vote; slow, and independent of the simulator."""

from collections.abc import Collection, Iterator
from fractions import Fraction
from itertools import chain, combinations

from hypothesis import strategies as st

from relgraph.decision import Decision, Person, Rule, Seat, Stage

STANCES = st.sampled_from([-2, -1, 0, 0, 1, 2, None, None])
QUOTAS = st.sampled_from([None, None, Fraction(1, 3), Fraction(2, 3), Fraction(1)])


@st.composite
def decisions(draw: st.DrawFn, *, most: int = 7, stages: int = 4, weight: int = 6) -> Decision:
    """Any decision of few people."""
    keys = [f"p{number}" for number in range(draw(st.integers(1, most)))]
    people = [Person(key, draw(STANCES), draw(st.sampled_from([0.2, 1.0]))) for key in keys]
    made = [_stage(draw, f"s{number}", keys, weight) for number in range(draw(st.integers(1, stages)))]
    return Decision(tuple(people), tuple(made))


def _stage(draw: st.DrawFn, key: str, keys: list[str], weight: int) -> Stage:
    rule = draw(st.sampled_from(Rule))
    chosen = draw(st.lists(st.sampled_from(keys), min_size=1, max_size=len(keys), unique=True))
    seats = [_seat(draw, person, rule, weight, first=place == 0) for place, person in enumerate(chosen)]
    quota = draw(QUOTAS) if rule in (Rule.MAJORITY, Rule.WEIGHTED) else None
    return Stage(key, rule, tuple(seats), quota, draw(st.sampled_from([None, None, None, None, None, True, False])))


def _seat(draw: st.DrawFn, person: str, rule: Rule, weight: int, *, first: bool) -> Seat:
    veto, sole = draw(st.integers(0, 5)) == 0, draw(st.integers(0, 7)) == 0
    lowest = 0 if (veto or sole) and not first else 1
    return Seat(person, draw(st.integers(lowest, weight)), veto, sole)


def stage_passes(stage: Stage, yes: Collection[str]) -> bool:
    """Return whether a stage passes when exactly these say yes."""
    if stage.result is not None:
        return stage.result
    if any(seat.person not in yes for seat in stage.seats if seat.veto or stage.rule is Rule.ANY_VETO):
        return False
    if stage.rule is Rule.ANY_VETO or any(seat.sole_approval and seat.person in yes for seat in stage.seats):
        return True
    voters = [seat for seat in stage.seats if seat.weight > 0]
    if stage.rule is Rule.ONE:
        return any(seat.person in yes for seat in voters)
    count = {seat.person: seat.weight if stage.rule is Rule.WEIGHTED else 1 for seat in voters}
    share = Fraction(sum(count[key] for key in count if key in yes), max(sum(count.values()), 1))
    return share > Fraction(1, 2) if stage.quota is None else share >= stage.quota


def passes(decision: Decision, yes: Collection[str]) -> bool:
    """Return whether the decision passes when exactly these say yes."""
    return all(stage_passes(stage, yes) for stage in decision.stages)


def subsets(keys: Collection[str]) -> Iterator[frozenset[str]]:
    """Yield all sets of some people, the small ones first."""
    ordered = sorted(keys)
    sizes = (combinations(ordered, size) for size in range(len(ordered) + 1))
    return (frozenset(one) for one in chain.from_iterable(sizes))


def said(decision: Decision, vote: bool | None) -> set[str]:
    """Return who votes so."""
    return {one.key for one in decision.people if one.vote is vote}


def share(decision: Decision, yes: set[str], free: Collection[str]) -> Fraction:
    """Return the share of the ways some people may vote in which the decision passes."""
    ways = [passes(decision, yes | one) for one in subsets(free)]
    return Fraction(sum(ways), len(ways))


def swing(decision: Decision, person: str, yes: set[str], free: set[str]) -> Fraction:
    """Return the share of the others' ways in which a person's vote decides."""
    others = [one | (yes - {person}) for one in subsets(free - {person})]
    return Fraction(sum(passes(decision, one | {person}) and not passes(decision, one) for one in others), len(others))


def smallest(decision: Decision, keys: set[str], yes: set[str], *, blocks: bool) -> list[frozenset[str]]:
    """Return the smallest groups whose yes wins (all others of `keys` say no), or whose no blocks (all others yes)."""
    for size in range(len(keys) + 1):
        groups = [one for one in subsets(keys) if len(one) == size]
        found = [one for one in groups if passes(decision, yes | (keys - one if blocks else one)) is not blocks]
        if found:
            return found
    return []
