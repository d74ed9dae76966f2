"""What is known before anything is suggested, and what a suggestion says."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from relgraph.certainty import may_show_percentage
from relgraph.reporting import People, people
from relgraph.suggesting.signs import Sign
from relgraph.tallies import Tally

Key = Hashable
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person as he is known: title and department may be empty; ``unit`` names the department for comparing.

    ``belongs`` is false for people of other companies: no department here is theirs.
    """

    key: Key
    title: str = ""
    department: str = ""
    unit: Key | None = None
    belongs: bool = True


@dataclass(frozen=True)
class Ground:
    """A customer's people by number, what passed among them, what the chart says and what was answered.

    ``held`` is who stands above whom on the chart, over empty seats too. ``told`` are lines from one person straight to
    the next. ``placed`` have a superior on the chart, whoever that is. ``heads`` stand at its top with others below.
    ``linked`` are pairs (lower number first) with any line or tie. ``out`` are pairs (report, superior) that cannot be:
    they would close a loop, or somebody said no. ``without`` have their superior elsewhere, as was said; ``within``
    have not. ``quiet`` holds (kind, person) of whom nobody knew it lately. ``apart`` are rejected pairs of colleagues,
    ``elsewhere`` (person, unit) that somebody denied, ``kept`` (person, seen) of told lines that somebody stands by.
    """

    people: tuple[Somebody, ...]
    counts: Tally
    held: Mapping[int, int] = field(default_factory=dict)
    told: Mapping[int, int] = field(default_factory=dict)
    placed: frozenset[int] = frozenset()
    heads: frozenset[int] = frozenset()
    linked: frozenset[Pair] = frozenset()
    out: frozenset[Pair] = frozenset()
    without: frozenset[int] = frozenset()
    within: frozenset[int] = frozenset()
    quiet: frozenset[tuple[str, int]] = frozenset()
    apart: frozenset[Pair] = frozenset()
    elsewhere: frozenset[tuple[int, Key]] = frozenset()
    kept: frozenset[Pair] = frozenset()

    @cached_property
    def who(self) -> People:
        """The people as the engine reads them."""
        return people([one.title for one in self.people], [one.department for one in self.people])

    def is_measured(self, one: int, other: int) -> bool:
        """Tell whether the confidence in a line of two people may be shown as a number."""
        ranks = sum(bool(self.who.rank[person] == self.who.rank[person]) for person in (one, other))
        departments = sum(bool(self.who.department[person] >= 0) for person in (one, other))
        return may_show_percentage(ranks=ranks, departments=departments)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """``person`` and, by kind, ``other`` or ``unit``; ``share`` is the confidence, to be shown as a number only when
    ``measured``. ``place`` counts the candidate among all (1 is the best), ``others`` are the next ones. ``worth`` says
    how much an answer would tell."""

    kind: str
    person: int
    other: int | None = None
    unit: Key | None = None
    share: float = 0.0
    measured: bool = False
    place: int = 1
    others: tuple[tuple[int, float], ...] = ()
    signs: tuple[Sign, ...] = ()
    worth: float = 0.0
