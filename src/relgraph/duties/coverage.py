"""Which duties reach which customer.

A duty for a step holds for the steps below it too. It reaches a customer when its scope does: all customers, those
whose region, industry or product interest is the one named, or the one named. A duty of somebody who left, or of a team
without anybody, is idle: it reaches nobody.

For ten thousand customers the work is one lookup per trait: duties are kept by what they are given for, and customers
of the same traits share the answer.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import cached_property

from relgraph import hierarchy
from relgraph.duties.shapes import ANSWERING, BREADTH, TRAITS, Company, Customer, Duty


class Coverage:
    """The duties of a company, ready to be asked."""

    def __init__(self, company: Company) -> None:
        self._company = company
        self._parents: Mapping[Hashable, Hashable | None] = {step.key: step.parent for step in company.steps}
        self._people = {holder.key: holder.people for holder in company.holders}
        self._by_scope: dict[tuple[str, Hashable], list[Duty]] = defaultdict(list)
        for duty in company.duties:
            if duty.step in self._parents and self.is_at_work(duty):
                self._by_scope[duty.scope, "" if duty.scope == "all" else duty.value].append(duty)
        self._memo: dict[Hashable, tuple[Duty, ...]] = {}

    def is_at_work(self, duty: Duty) -> bool:
        """Tell whether somebody is there to do what a duty says."""
        return bool(self._people.get(duty.holder))

    @cached_property
    def lines(self) -> dict[Hashable, tuple[Hashable, ...]]:
        """Each step with those above it, itself first."""
        return {key: (key, *hierarchy.ancestors(self._parents, key)) for key in self._parents}

    @cached_property
    def leaves(self) -> tuple[Hashable, ...]:
        """The steps without steps below them, in order."""
        inner = hierarchy.children_of(self._parents)
        return tuple(key for key in self._parents if key not in inner)

    @cached_property
    def phases(self) -> tuple[Hashable, ...]:
        """The steps at the top."""
        return hierarchy.roots(self._parents)

    def reaching(self, customer: Customer) -> tuple[Duty, ...]:
        """Return the duties at work that reach a customer, those for him alone last."""
        traits = tuple(customer.traits.get(name, "") for name in TRAITS)
        if traits not in self._memo:
            self._memo[traits] = tuple(self._of_kind(traits))
        return (*self._memo[traits], *self._by_scope.get(("account", customer.key), ()))

    def _of_kind(self, traits: Sequence[str]) -> Iterator[Duty]:
        yield from self._by_scope.get(("all", ""), ())
        for name, value in zip(TRAITS, traits, strict=True):
            if value:
                yield from self._by_scope.get((name, value), ())

    def answered_steps(self) -> frozenset[Hashable]:
        """Return the steps somebody answers for, for whichever customers, and those with such a step below them."""
        told = {duty.step for duties in self._by_scope.values() for duty in duties if duty.raci in ANSWERING}
        leaves = (key for key in self.leaves if told.intersection(self.lines[key]))
        return frozenset(above for key in leaves for above in self.lines[key])

    def answered_phases(self, duties: Sequence[Duty]) -> frozenset[Hashable]:
        """Return the phases in which some of these duties answers for something."""
        return frozenset(self._phase_of[duty.step] for duty in duties if duty.raci in ANSWERING)

    @cached_property
    def _phase_of(self) -> dict[Hashable, Hashable]:
        return {step: line[-1] for step, line in self.lines.items()}

    def last_words(self, step: Hashable, duties: Sequence[Duty]) -> tuple[Duty, ...]:
        """Return the accountable ones for a step among the duties that reach a customer: the most particular ones.

        What is said of one customer goes before what is said of a kind, and that before what is said of all; what is
        said of the step itself goes before what is said of the phase around it. More than one holder is an overlap.
        """
        return self._of_line(step, self._by_step(duties))

    def shared_words(self, duties: Sequence[Duty]) -> frozenset[tuple[Hashable, tuple[Hashable, ...]]]:
        """Return the steps for which several have the last word among the duties that reach a customer, with those."""
        told = self._by_step(duties)
        found = (self._of_line(leaf, told) for leaf in self.leaves)
        named = ((words[0].step, self._in_order(words)) for words in found if len(words) > 1)
        return frozenset((step, holders) for step, holders in named if len(holders) > 1)

    def _by_step(self, duties: Sequence[Duty]) -> dict[Hashable, list[Duty]]:
        """Return the most particular accountable duties of each step."""
        best: dict[Hashable, list[Duty]] = {}
        for duty in duties:
            if duty.raci == "accountable":
                held = best.get(duty.step)
                if held is None or BREADTH[duty.scope] > BREADTH[held[0].scope]:
                    best[duty.step] = [duty]
                elif BREADTH[duty.scope] == BREADTH[held[0].scope]:
                    held.append(duty)
        return best

    def _of_line(self, step: Hashable, told: Mapping[Hashable, list[Duty]]) -> tuple[Duty, ...]:
        """Return the best of a step and those above it: of equal breadth, the nearest."""
        found: list[Duty] = []
        for above in self.lines[step]:
            words = told.get(above)
            if words and (not found or BREADTH[words[0].scope] > BREADTH[found[0].scope]):
                found = words
        return tuple(found)

    def _in_order(self, duties: Sequence[Duty]) -> tuple[Hashable, ...]:
        several = {duty.holder for duty in duties}
        return tuple(sorted(several, key=self._places.__getitem__))

    @cached_property
    def _places(self) -> dict[Hashable, int]:
        return {holder: place for place, holder in enumerate(self._people)}
