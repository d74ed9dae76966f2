"""The decision simulator against its definition, and what must hold for any decision."""

import random
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.relgraph import decision_oracle as oracle
from tests.relgraph.decision_oracle import decisions

from relgraph.decision import (
    Basis,
    Decision,
    Groups,
    InvalidDecision,
    Person,
    Rule,
    Seat,
    Stage,
    Verdict,
    check,
    compare,
    outlook,
    simulate,
    trusting,
    what_if,
    with_stances,
)

RANK = {Verdict.LOST: 0, Verdict.OPEN: 1, Verdict.WON: 2}


@settings(deadline=None)
@given(decisions())
def test_the_outlook_is_what_the_rules_say(decision: Decision) -> None:
    yes, free = oracle.said(decision, True), oracle.said(decision, None)
    found = outlook(decision)
    worst, best = oracle.passes(decision, yes), oracle.passes(decision, yes | free)
    assert found.verdict is (Verdict.WON if worst else Verdict.OPEN if best else Verdict.LOST)
    assert found.swing_share.share == oracle.share(decision, yes, free)
    assert found.swing_share.exact
    assert set(found.depends_on) == {key for key in free if oracle.swing(decision, key, yes, free)}
    for stage, one in zip(decision.stages, found.stages, strict=True):
        low, high = oracle.stage_passes(stage, yes), oracle.stage_passes(stage, yes | free)
        assert one.verdict is (Verdict.WON if low else Verdict.OPEN if high else Verdict.LOST)
    lost = [one.stage for one in found.stages if one.verdict is Verdict.LOST]
    assert found.stopped_at == (lost[0] if lost else None)


@settings(deadline=None)
@given(decisions())
def test_power_is_the_share_of_ways_in_which_a_vote_decides(decision: Decision) -> None:
    yes, free = oracle.said(decision, True), oracle.said(decision, None)
    everybody = {one.key for one in decision.people}
    found = simulate(decision)
    for power in found.powers:
        assert power.swing == oracle.swing(decision, power.person, yes, free)
        assert power.structure == oracle.swing(decision, power.person, set(), everybody)
    order = [(-power.swing, -power.structure, power.person) for power in found.powers]
    assert order == sorted(order)
    if found.pivot is not None:
        assert found.pivot.power == found.powers[0]
        assert found.pivot.basis is (Basis.HERE if found.powers[0].swing else Basis.STRUCTURE)


@settings(deadline=None)
@given(decisions())
def test_the_smallest_groups_are_the_smallest_and_all_of_them(decision: Decision) -> None:
    yes, no = oracle.said(decision, True), oracle.said(decision, False)
    seated = {seat.person for stage in decision.stages if stage.result is None for seat in stage.seats}
    found = simulate(decision)
    same_groups(found.winning_from_scratch, oracle.smallest(decision, seated, set(), blocks=False))
    same_groups(found.blocking_from_scratch, oracle.smallest(decision, seated, set(), blocks=True))
    same_groups(found.winning_from_here, oracle.smallest(decision, seated - yes, yes, blocks=False))
    same_groups(found.blocking_from_here, oracle.smallest(decision, seated - no, set(), blocks=True))


def same_groups(found: Groups, expected: list[frozenset[str]]) -> None:
    assert found.exact
    assert found.complete is (len(expected) <= 10)
    assert found.size == (len(expected[0]) if expected else None)
    assert len(found.groups) == min(len(expected), 10)
    assert len(set(found.groups)) == len(found.groups)
    assert {frozenset(group) for group in found.groups} <= set(expected)


@settings(deadline=None)
@given(decisions(), st.data())
def test_a_better_stance_never_makes_it_worse(decision: Decision, data: st.DataObject) -> None:
    person = data.draw(st.sampled_from(decision.people))
    better = with_stances(decision, {person.key: data.draw(st.integers(person.stance or 0, 2))})
    old, new = simulate(decision), simulate(better)
    assert RANK[new.outlook.verdict] >= RANK[old.outlook.verdict]
    assert new.outlook.swing_share.share >= old.outlook.swing_share.share
    assert (new.winning_from_here.size or 0) <= (old.winning_from_here.size or 0)
    assert (new.blocking_from_here.size or 0) >= (old.blocking_from_here.size or 0)


@settings(deadline=None)
@given(decisions(), st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(decision: Decision, chance: random.Random) -> None:
    assert simulate(shuffled(decision, chance)) == simulate(decision)


def shuffled(decision: Decision, chance: random.Random) -> Decision:
    people = chance.sample(decision.people, len(decision.people))
    stages = [replace(one, seats=tuple(chance.sample(one.seats, len(one.seats)))) for one in decision.stages]
    return Decision(tuple(people), tuple(stages))


@settings(deadline=None)
@given(decisions())
def test_doubted_stances_count_as_not_known(decision: Decision) -> None:
    doubted = trusting(decision, 0.5)
    assert all(one.stance is None for one in doubted.people if one.certainty < 0.5)
    assert all(one in doubted.people for one in decision.people if one.certainty >= 0.5)


TENDER = Decision(
    (Person("department", 2), Person("finance", -1), Person("committee-a", 1), Person("committee-b"),
     Person("committee-c", 0), Person("vice-president", 1), Person("president")),
    (
        Stage("need", Rule.ONE, (Seat("department"),)),
        Stage("committee", Rule.MAJORITY, tuple(Seat(f"committee-{key}") for key in "abc")),
        Stage("budget", Rule.WEIGHTED, (Seat("finance", 2), Seat("vice-president", 3), Seat("president", 5)),
              Fraction(3, 5)),
    ),
)  # fmt: skip


def test_a_tender_with_its_terms() -> None:
    found = simulate(TENDER)
    assert (found.outlook.verdict, found.outlook.waits_for, found.outlook.stopped_at) == (
        Verdict.OPEN,
        "committee",
        None,
    )
    budget = found.outlook.stages[2]
    assert (budget.yes, budget.no, budget.undecided, budget.need) == (3, 2, 5, 6)
    assert found.outlook.depends_on == ("committee-b", "committee-c", "president")
    assert (found.outlook.neutral, found.outlook.unset) == (("committee-c",), ("committee-b", "president"))
    assert found.outlook.swing_share.share == Fraction(3, 8)
    assert found.winning_from_here.groups == (("committee-b", "president"), ("committee-c", "president"))
    assert found.blocking_from_here.groups == (("president",), ("vice-president",), ("department",))
    assert found.pivot is not None
    assert (found.pivot.person, found.pivot.power.swing) == ("president", Fraction(3, 4))


def test_a_veto_stops_what_all_others_want_and_a_sole_approver_passes_it_alone() -> None:
    people = (Person("a", 1), Person("b", 1), Person("legal", -1), Person("boss", 0))
    seats = (Seat("a"), Seat("b"), Seat("legal", 0, veto=True))
    assert outlook(Decision(people, (Stage("x", Rule.MAJORITY, seats),))).stages[0].vetoed_by == ("legal",)
    alone = (Seat("legal"), Seat("boss", sole_approval=True))
    found = what_if(Decision(people, (Stage("x", Rule.MAJORITY, alone),)), {"boss": 2})
    assert (found.before.verdict, found.after.verdict, found.changed) == (Verdict.OPEN, Verdict.WON, ("x",))
    assert found.after.stages[0].approved_by == ("boss",)


def test_what_if_a_veto_were_gone() -> None:
    people = (Person("a", 1), Person("b", -1))
    stage = Stage("x", Rule.ONE, (Seat("a"), Seat("b", veto=True)))
    before, after = Decision(people, (stage,)), Decision(people, (replace(stage, seats=(Seat("a"), Seat("b"))),))
    found = compare(before, after)
    assert (found.before.verdict, found.after.verdict, found.changed) == (Verdict.LOST, Verdict.WON, ("x",))


def test_where_no_single_change_decides_the_pivot_is_structural() -> None:
    people = tuple(Person(key, -1) for key in "abc")
    found = simulate(Decision(people, (Stage("x", Rule.WEIGHTED, (Seat("a", 2), Seat("b"), Seat("c"))),)))
    assert found.pivot is not None
    assert (found.pivot.person, found.pivot.basis) == ("a", Basis.STRUCTURE)


def test_who_weighs_enough_blocks_beside_the_veto_holder() -> None:
    seats = (Seat("boss", 10), Seat("clerk"), Seat("legal", 1, veto=True))
    decision = Decision(tuple(Person(key) for key in ("boss", "clerk", "legal")), (Stage("x", Rule.WEIGHTED, seats),))
    found = simulate(decision)
    assert found.blocking_from_scratch.groups == (("boss",), ("legal",))
    assert found.winning_from_scratch.groups == (("boss", "legal"),)


@pytest.mark.parametrize(("voters", "told", "complete"), [(5, 10, True), (6, 10, False)])
def test_ten_groups_are_told_and_whether_there_are_more(voters: int, told: int, complete: bool) -> None:
    keys = [str(number) for number in range(voters)]
    stage = Stage("x", Rule.MAJORITY, tuple(Seat(key) for key in keys))
    found = simulate(Decision(tuple(Person(key) for key in keys), (stage,)))
    assert (len(found.winning_from_scratch.groups), found.winning_from_scratch.complete) == (told, complete)
    assert found.blocking_from_scratch.complete is (voters == 5)


def test_groups_that_ask_least_come_first() -> None:
    people = (Person("a", -2), Person("b", -1), Person("c", 0), Person("d"), Person("e", 1))
    decision = Decision(people, (Stage("x", Rule.MAJORITY, tuple(Seat(key) for key in "abcde")),))
    found = simulate(decision)
    assert found.winning_from_here.groups[:3] == (("c", "d"), ("c", "b"), ("d", "b"))
    assert found.blocking_from_here.groups == (("c",), ("d",), ("e",))


def seat(*, weight: int = 1, person: str = "a") -> tuple[Seat, ...]:
    return (Seat(person, weight),)


@pytest.mark.parametrize(
    ("code", "people", "stages"),
    [
        ("no_stages", (Person("a"),), ()),
        ("empty_stage", (Person("a"),), (Stage("s", Rule.ONE, ()),)),
        ("unknown_person", (Person("a"),), (Stage("s", Rule.ONE, seat(person="b")),)),
        ("duplicate_person", (Person("a"), Person("a")), (Stage("s", Rule.ONE, seat()),)),
        ("duplicate_seat", (Person("a"),), (Stage("s", Rule.ONE, seat() * 2),)),
        ("duplicate_stage", (Person("a"),), (Stage("s", Rule.ONE, seat()),) * 2),
        ("weight_out_of_range", (Person("a"),), (Stage("s", Rule.WEIGHTED, seat(weight=-1)),)),
        ("weight_out_of_range", (Person("a"),), (Stage("s", Rule.WEIGHTED, seat(weight=1_000_001)),)),
        ("no_say", (Person("a"),), (Stage("s", Rule.WEIGHTED, seat(weight=0)),)),
        ("no_voters", (Person("a"),), (Stage("s", Rule.ONE, (Seat("a", 0, veto=True),)),)),
        ("quota_out_of_range", (Person("a"),), (Stage("s", Rule.MAJORITY, seat(), Fraction(0)),)),
        ("quota_out_of_range", (Person("a"),), (Stage("s", Rule.MAJORITY, seat(), Fraction(11, 10)),)),
        ("quota_unused", (Person("a"),), (Stage("s", Rule.ONE, seat(), Fraction(1, 2)),)),
        ("stance_out_of_range", (Person("a", 3),), (Stage("s", Rule.ONE, seat()),)),
        ("certainty_out_of_range", (Person("a", 1, 1.5),), (Stage("s", Rule.ONE, seat()),)),
        ("too_many_people", tuple(Person(str(n)) for n in range(501)), (Stage("s", Rule.ONE, seat(person="1")),)),
        ("too_many_stages", (Person("a"),), tuple(Stage(str(n), Rule.ONE, seat()) for n in range(31))),
    ],
)
def test_what_is_no_decision_is_refused(code: str, people: tuple[Person, ...], stages: tuple[Stage, ...]) -> None:
    with pytest.raises(InvalidDecision) as caught:
        check(Decision(people, stages))
    assert caught.value.code == code


def test_a_change_of_somebody_unknown_is_refused() -> None:
    with pytest.raises(InvalidDecision, match="unknown_person"):
        what_if(TENDER, {"nobody": 1})
