"""Gaps and overlaps among duties, against their definitions read out plainly."""

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from relgraph.duties import Company, Coverage, Customer, Duty, Gap, Holder, Step, Unit, find_gaps
from relgraph.duties.shapes import BREADTH, Scope

REGIONS, INDUSTRIES = ("华东", "西北", ""), ("医疗", "")
STEPS = (
    Step("find"), Step("visit", "find"), Step("list", "find"),
    Step("service", service=True), Step("repair", "service"), Step("onsite", "repair"), Step("train", "service"),
)  # fmt: skip
PARENTS = {step.key: step.parent for step in STEPS}
HOLDERS = ("ann", "ben", "team", "gone")


@st.composite
def companies(draw: st.DrawFn) -> Company:
    """A few people, customers of few kinds, and whatever duties."""
    customers = tuple(
        Customer(
            f"c{k}",
            draw(st.sampled_from(("ann", "ben", "gone"))),
            is_key=draw(st.booleans()),
            traits={"region": draw(st.sampled_from(REGIONS)), "industry": draw(st.sampled_from(INDUSTRIES))},
        )
        for k in range(draw(st.integers(0, 6)))
    )
    values: dict[Scope, tuple[str, ...]] = {
        "all": ("",),
        "region": REGIONS[:2],
        "industry": INDUSTRIES[:1],
        "account": ("c0", "c1"),
    }
    duties = []
    for k in range(draw(st.integers(0, 7))):
        scope = draw(st.sampled_from(sorted(values)))
        duties.append(
            Duty(
                f"d{k}",
                draw(st.sampled_from([step.key for step in STEPS])),
                draw(st.sampled_from(HOLDERS)),
                draw(st.sampled_from(("responsible", "accountable", "consulted", "informed"))),
                scope,
                draw(st.sampled_from(values[scope])),
            )
        )
    people = {"ann": {"ann"}, "ben": {"ben"}, "team": {"ann", "ben"}, "gone": set()}
    return Company(
        steps=STEPS[: draw(st.integers(0, len(STEPS)))],
        holders=tuple(Holder(key, frozenset(people[key])) for key in HOLDERS),
        duties=tuple(duties),
        customers=customers,
        present=frozenset({"ann", "ben"}),
        most_keys=draw(st.integers(0, 3)),
    )


def line(company: Company, step: object) -> list[object]:
    """A step and what is above it."""
    found = [step]
    while (step := PARENTS[step]) is not None:
        found.append(step)
    return found


def at_work(company: Company) -> list[Duty]:
    """Duties for a step that is there, of somebody who is there."""
    steps = {step.key for step in company.steps}
    return [duty for duty in company.duties if duty.step in steps and duty.holder != "gone"]


def reaches(duty: Duty, customer: Customer) -> bool:
    """Whether a duty is for a customer, in the words of the definition."""
    if duty.scope == "account":
        return duty.value == customer.key
    return duty.scope == "all" or customer.traits.get(duty.scope) == duty.value


def leaves(company: Company) -> list[object]:
    """Steps nobody names as his parent."""
    return [s.key for s in company.steps if s.key not in {other.parent for other in company.steps}]


def answers(duty: Duty) -> bool:
    return duty.raci in ("responsible", "accountable")


def naive(company: Company) -> Iterator[tuple[object, ...]]:
    """All gaps that concern customers and steps, by trying everything."""
    told = at_work(company)
    for step in company.steps:
        if not answered(company, step.key) and (step.parent is None or answered(company, step.parent)):
            yield ("step_unanswered", step.key)
    yield from kinds(company, told)
    for customer in company.customers:
        if any(step.service for step in company.steps) and not any(
            d.raci == "responsible" and reaches(d, customer) and "service" in line(company, d.step) for d in told
        ):
            yield ("no_service_contact", customer.key)
    yield from doubled(company, told)


def answered(company: Company, step: object) -> bool:
    """Whether somebody answers for a step or for one below it."""
    below = [leaf for leaf in leaves(company) if step in line(company, leaf)]
    return any(answers(duty) and duty.step in line(company, leaf) for leaf in below for duty in at_work(company))


def kinds(company: Company, told: list[Duty]) -> Iterator[tuple[object, ...]]:
    """Regions and industries none of whose customers is answered for in some phase."""
    phases = [step.key for step in company.steps if step.parent is None]
    for trait in ("region", "industry"):
        for value in {c.traits[trait] for c in company.customers} - {""}:
            here = [c for c in company.customers if c.traits[trait] == value]
            missing = [
                phase
                for phase in phases
                if answered(company, phase)
                and not any(
                    answers(d) and reaches(d, c) and line(company, d.step)[-1] == phase for d in told for c in here
                )
            ]
            if missing:
                yield ("kind_unanswered", trait, value, tuple(missing), len(here))


def doubled(company: Company, told: list[Duty]) -> Iterator[tuple[object, ...]]:
    """Customers by step and holders of equal rank who have the last word."""
    found: dict[tuple[object, frozenset[object]], set[object]] = {}
    for customer in company.customers:
        for leaf in leaves(company):
            mine = [
                d for d in told if d.raci == "accountable" and reaches(d, customer) and d.step in line(company, leaf)
            ]
            ranks = [(BREADTH[d.scope], len(line(company, d.step))) for d in mine]
            top = [d for d, rank in zip(mine, ranks, strict=True) if rank == max(ranks)]
            if len({d.holder for d in top}) > 1:
                key = (top[0].step, frozenset(d.holder for d in top))
                found.setdefault(key, set()).add(customer.key)
    for (step, holders), customers in found.items():
        yield ("accountable_twice", step, sorted(map(str, holders)), len(customers))


def plain(gap: Gap) -> tuple[object, ...] | None:
    """A gap as the plain reading writes it."""
    match gap.kind:
        case "step_unanswered":
            return (gap.kind, gap.step)
        case "kind_unanswered":
            return (gap.kind, gap.trait, gap.value, gap.steps, gap.count)
        case "no_service_contact":
            return (gap.kind, gap.customer)
        case "accountable_twice":
            return (gap.kind, gap.step, sorted(map(str, gap.holders)), gap.count)
    return None


@settings(max_examples=250, deadline=None)
@given(companies())
def test_gaps_are_what_their_definitions_say(company: Company) -> None:
    found = [plain(gap) for gap in find_gaps(company)]
    assert sorted(map(repr, filter(None, found))) == sorted(map(repr, naive(company)))


@given(companies())
def test_nobody_who_left_answers_for_anything(company: Company) -> None:
    coverage = Coverage(company)
    assert all(duty.holder != "gone" for customer in company.customers for duty in coverage.reaching(customer))
    idle = [gap.duty for gap in find_gaps(company) if gap.kind == "duty_idle"]
    steps = {step.key for step in company.steps}
    assert idle == [duty.key for duty in company.duties if duty.holder == "gone" and duty.step in steps]


@given(companies())
def test_owners_are_counted(company: Company) -> None:
    gaps = find_gaps(company)
    gone = {gap.customer for gap in gaps if gap.kind == "owner_gone"}
    assert gone == {customer.key for customer in company.customers if customer.owner == "gone"}
    loads = {owner: sum(c.is_key for c in company.customers if c.owner == owner) for owner in ("ann", "ben")}
    found = {gap.holders[0]: gap.count for gap in gaps if gap.kind == "too_many_keys"}
    assert found == {owner: count for owner, count in loads.items() if count > company.most_keys}


@given(companies(), st.sampled_from([step.key for step in STEPS]))
def test_one_who_answers_for_all_closes_the_step(company: Company, step: str) -> None:
    more = Duty("new", step, "ann", "responsible")
    gaps = find_gaps(replace(company, duties=(*company.duties, more)))
    assert step not in {gap.step for gap in gaps if gap.kind == "step_unanswered"}


def test_what_is_particular_goes_before_what_is_general() -> None:
    holders = tuple(Holder(key, frozenset({key})) for key in ("ann", "ben", "eve"))
    duties = (
        Duty("a", "service", "ann", "accountable"),
        Duty("b", "service", "ben", "accountable", "region", "华东"),
        Duty("c", "service", "eve", "accountable", "account", "c0"),
    )
    customers = (Customer("c0", "ann", traits={"region": "华东"}), Customer("c1", "ann", traits={"region": "华东"}))
    coverage = Coverage(Company(STEPS, holders, duties, customers))
    words = [[d.holder for d in coverage.last_words("train", coverage.reaching(c))] for c in customers]
    assert words == [["eve"], ["ben"]]


def test_a_team_needs_a_leader_when_it_has_people() -> None:
    units = (Unit("east", is_led=True), Unit("west"), Unit("planned", is_empty=True))
    assert [gap.holders for gap in find_gaps(Company(units=units)) if gap.kind == "team_unled"] == [("west",)]
