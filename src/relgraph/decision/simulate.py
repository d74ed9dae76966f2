"""Everything a decision's stages, weights, vetoes and stances say about its outcome."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from relgraph.decision.checks import check, check_stances
from relgraph.decision.completions import Completions
from relgraph.decision.games import fixed
from relgraph.decision.groups import Groups, blocking, winning
from relgraph.decision.outlooks import Outlook, Position, outlook_of, position_of
from relgraph.decision.shapes import Decision, with_stances


class Basis(StrEnum):
    """What a pivot was chosen by."""

    HERE = "here"
    STRUCTURE = "structure"


@dataclass(frozen=True, slots=True)
class Power:
    """How often somebody's vote decides.

    - `swing`: from where we stand. Of all ways the *other* undecided may vote, the share in which the decision passes
      with his yes and fails with his no (for somebody who has decided: in which changing his mind changes the outcome).
    - `structure`: the same when nobody had decided; it depends on the rules alone.

    Both count as J. F. Banzhaf does (*Weighted voting doesn't work*, 1965): swings / 2^(number of others).
    """

    person: str
    swing: Fraction
    structure: Fraction


@dataclass(frozen=True, slots=True)
class Pivot:
    """The person whose change matters most; by structure where no single change decides anything today."""

    person: str
    basis: Basis
    power: Power


@dataclass(frozen=True, slots=True)
class Simulation:
    """The answers. Groups `from_scratch` suppose that all others vote the other way, whatever their stance.

    - `winning_from_here`: the fewest who do not support us yet whose yes makes it pass (our supporters stay; the rest
      say no). Empty when it is won.
    - `blocking_from_here`: the fewest who do not oppose us yet whose no stops it (our opponents stay; the rest say
      yes).
    - `powers`: everybody with a seat, the most powerful first; of those who are equal, by key.
    """

    outlook: Outlook
    winning_from_scratch: Groups
    winning_from_here: Groups
    blocking_from_scratch: Groups
    blocking_from_here: Groups
    powers: tuple[Power, ...]
    pivot: Pivot | None
    powers_exact: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outlook before and after a change, and the stages that stand otherwise."""

    before: Outlook
    after: Outlook
    changed: tuple[str, ...]


def simulate(decision: Decision) -> Simulation:
    """Return the outlook, the smallest groups and everybody's power.

    Exact for up to 20 people. Above that verdicts, blocking groups and whatever has structure stay exact; what does not
    says so. The order of people, and of seats within a stage, changes nothing.

    >>> from relgraph.decision.shapes import Person, Rule, Seat, Stage
    >>> people = (Person("head", 1), Person("finance"), Person("president", 0))
    >>> found = simulate(Decision(people, (
    ...     Stage("need", Rule.ONE, (Seat("head"),)),
    ...     Stage("budget", Rule.ONE, (Seat("finance"), Seat("president", sole_approval=True))),
    ... )))
    >>> found.outlook.verdict.value, found.outlook.waits_for, found.outlook.swing_share.share
    ('open', 'budget', Fraction(3, 4))
    >>> found.winning_from_here.groups
    (('finance',), ('president',))
    >>> found.blocking_from_here.groups, found.pivot.person
    ((('head',),), 'head')
    """
    check(decision)
    position = position_of(decision)
    completions = position.completions()
    powers, exact = _powers(position, completions)
    return Simulation(
        outlook_of(position, completions),
        winning(position.games, sorted(_seated(position))),
        winning(fixed(position.games, position.yes, ()), _by_stance(position, likeliest=2)),
        blocking(position.games, sorted(_seated(position))),
        blocking(fixed(position.games, (), position.no), _by_stance(position, likeliest=-2)),
        powers,
        _pivot(powers),
        exact,
    )


def outlook(decision: Decision) -> Outlook:
    """Return the outlook alone."""
    check(decision)
    position = position_of(decision)
    return outlook_of(position, position.completions())


def what_if(decision: Decision, stances: Mapping[str, int | None]) -> Comparison:
    """Return the outlook before and after some people take another stance."""
    check_stances(decision, stances.items())
    return compare(decision, with_stances(decision, stances))


def compare(before: Decision, after: Decision) -> Comparison:
    """Return how two decisions stand: a veto taken away, another quota, a stage more."""
    old, new = outlook(before), outlook(after)
    stood = {one.stage: one.verdict for one in old.stages}
    changed = tuple(one.stage for one in new.stages if stood.get(one.stage) is not one.verdict)
    return Comparison(old, new, changed)


def _powers(position: Position, completions: Completions) -> tuple[tuple[Power, ...], bool]:
    free = Completions(position.games, (), ())
    powers = [Power(key, completions.swing(key), free.swing(key)) for key in sorted(_seated(position))]
    powers.sort(key=lambda one: (-one.swing, -one.structure, one.person))
    return tuple(powers), completions.exact and free.exact


def _pivot(powers: tuple[Power, ...]) -> Pivot | None:
    first = next(iter(powers), None)
    if first is None or not (first.swing or first.structure):
        return None
    return Pivot(first.person, Basis.HERE if first.swing else Basis.STRUCTURE, first)


def _seated(position: Position) -> set[str]:
    return {key for game in position.games for key in game.weights}


def _by_stance(position: Position, *, likeliest: int) -> list[str]:
    """Return who has a seat, nearest to a stance first; the unknown stand with the neutral."""
    stances = {one.key: one.stance or 0 for one in position.decision.people}
    return sorted(_seated(position), key=lambda key: (abs(stances[key] - likeliest), key))
