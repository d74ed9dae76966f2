"""Gaps and overlaps: what nobody answers for, what two answer for, and who cannot.

Each rule is a function of its own and says what it means; what they yield names things by their keys, and the
interface makes the sentence.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from typing import Literal

from relgraph.duties.coverage import Coverage
from relgraph.duties.shapes import TRAITS, Company, Trait

GapKind = Literal[
    "step_unanswered", "duty_idle", "accountable_twice", "no_service_contact", "kind_unanswered", "owner_gone",
    "too_many_keys", "team_unled",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gap:
    """Something amiss. Which fields are set depends on the kind; `count` is how many customers or steps it is about."""

    kind: GapKind
    step: Hashable | None = None
    steps: tuple[Hashable, ...] = ()
    holders: tuple[Hashable, ...] = ()
    customer: Hashable | None = None
    trait: Trait | None = None
    value: str = ""
    duty: Hashable | None = None
    count: int = 0


def find_gaps(company: Company) -> tuple[Gap, ...]:
    """Return all gaps and overlaps, rule by rule.

    >>> from relgraph.duties.shapes import Customer, Duty, Holder, Step
    >>> steps = (Step("care"), Step("service", service=True))
    >>> holders = (Holder("lu", frozenset({"lu"})),)
    >>> duties = (Duty("d", "care", "lu", "responsible"),)
    >>> company = Company(steps, holders, duties, (Customer("acme", "lu"),), present=frozenset({"lu"}))
    >>> [(gap.kind, gap.step or gap.customer) for gap in find_gaps(company)]
    [('step_unanswered', 'service'), ('no_service_contact', 'acme')]
    """
    coverage = Coverage(company)
    return tuple(gap for rule in RULES for gap in rule(company, coverage))


def unanswered_steps(company: Company, coverage: Coverage) -> Iterator[Gap]:
    """Nobody is responsible or accountable for a step, whoever the customer: the topmost of such steps."""
    answered = coverage.answered_steps()
    for step in company.steps:
        line = coverage.lines[step.key]
        if step.key not in answered and (len(line) == 1 or line[1] in answered):
            yield Gap(
                "step_unanswered", step=step.key, count=sum(step.key in coverage.lines[k] for k in coverage.leaves)
            )


def idle_duties(company: Company, coverage: Coverage) -> Iterator[Gap]:
    """A duty is held by somebody who left, or by a team without anybody."""
    for duty in company.duties:
        if duty.step in coverage.lines and not coverage.is_at_work(duty):
            yield Gap("duty_idle", step=duty.step, holders=(duty.holder,), duty=duty.key)


def doubled_words(company: Company, coverage: Coverage) -> Iterator[Gap]:
    """Two holders have the last word for one step and one customer, and neither goes before the other."""
    counts: Counter[tuple[Hashable, tuple[Hashable, ...]]] = Counter()
    for customer in company.customers:
        counts.update(coverage.shared_words(coverage.reaching(customer)))
    order = {key: place for place, key in enumerate(coverage.lines)}
    for (step, holders), count in sorted(counts.items(), key=lambda item: order[item[0][0]]):
        yield Gap("accountable_twice", step=step, holders=holders, count=count)


def without_service(company: Company, coverage: Coverage) -> Iterator[Gap]:
    """Nobody is responsible for any step of service for a customer."""
    phases = {step.key for step in company.steps if step.service}
    service = {step for step, line in coverage.lines.items() if phases.intersection(line)}
    if not service:
        return
    for customer in company.customers:
        found = coverage.reaching(customer)
        if not any(duty.raci == "responsible" and duty.step in service for duty in found):
            yield Gap("no_service_contact", customer=customer.key, holders=(customer.owner,))


def unanswered_kinds(company: Company, coverage: Coverage) -> Iterator[Gap]:
    """A region, industry or product interest has customers, and nobody answers for any of them in some phase.

    A phase that nobody answers for anywhere is named once as a step, not for every region.
    """
    known = [phase for phase in coverage.phases if phase in coverage.answered_steps()]
    for trait in TRAITS:
        reached: dict[str, set[Hashable]] = defaultdict(set)
        counts: Counter[str] = Counter()
        for customer in company.customers:
            if value := customer.traits.get(trait, ""):
                counts[value] += 1
                if not reached[value].issuperset(known):
                    reached[value] |= coverage.answered_phases(coverage.reaching(customer))
        for value, count in counts.items():
            if missing := tuple(phase for phase in known if phase not in reached[value]):
                yield Gap("kind_unanswered", trait=trait, value=value, steps=missing, count=count)


def ownerless(company: Company, _coverage: Coverage) -> Iterator[Gap]:
    """A customer's owner is no longer at work."""
    for customer in company.customers:
        if customer.owner not in company.present:
            yield Gap("owner_gone", customer=customer.key, holders=(customer.owner,))


def overloaded(company: Company, _coverage: Coverage) -> Iterator[Gap]:
    """Somebody owns more key customers than one can look after."""
    counts = Counter(customer.owner for customer in company.customers if customer.is_key)
    for owner, count in counts.items():
        if count > company.most_keys and owner in company.present:
            yield Gap("too_many_keys", holders=(owner,), count=count)


def leaderless(company: Company, _coverage: Coverage) -> Iterator[Gap]:
    """A team with people has nobody at work who leads it."""
    for unit in company.units:
        if not unit.is_led and not unit.is_empty:
            yield Gap("team_unled", holders=(unit.key,))


Rule = Callable[[Company, Coverage], Iterator[Gap]]
RULES: tuple[Rule, ...] = (
    unanswered_steps, unanswered_kinds, without_service, doubled_words, idle_duties, ownerless, overloaded, leaderless,
)  # fmt: skip
