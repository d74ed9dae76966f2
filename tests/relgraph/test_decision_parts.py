"""The parts of the simulator that large decisions rest on, each against a plain count; and how long they take."""

import time
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.relgraph import decision_oracle as oracle
from tests.relgraph.decision_oracle import decisions

from relgraph.decision import Decision, Person, Rule, Seat, Stage, simulate
from relgraph.decision.counters import Drawn, Listed, Summed
from relgraph.decision.covers import fewest, smallest
from relgraph.decision.games import Game, people_of
from relgraph.decision.greedy import cover
from relgraph.decision.groups import winning
from relgraph.decision.samples import margin
from relgraph.decision.search import Search
from relgraph.decision.sums import Sums
from relgraph.decision.tables import at_least

WEIGHTS = st.lists(st.integers(0, 9), max_size=8)
BOUNDS = st.integers(-2, 40)


def weight_of_set(weights: list[int], table_index: int) -> int:
    return sum(weight for place, weight in enumerate(weights) if table_index >> place & 1)


@settings(deadline=None)
@given(WEIGHTS, BOUNDS)
def test_a_table_holds_the_sets_that_reach_the_need(weights: list[int], need: int) -> None:
    table = at_least(weights, need)
    assert table >> (1 << len(weights)) == 0
    for index in range(1 << len(weights)):
        assert bool(table >> index & 1) is (weight_of_set(weights, index) >= need)


@settings(deadline=None)
@given(WEIGHTS, BOUNDS, st.integers(0, 9))
def test_sums_count_sets_and_swings(weights: list[int], bound: int, weight: int) -> None:
    sets = [weight_of_set(weights, index) for index in range(1 << len(weights))]
    assert Sums(weights).reaching(bound) == sum(one >= bound for one in sets)
    assert Sums([*weights, weight]).swings(weight, bound) == sum(one < bound <= one + weight for one in sets)


@settings(deadline=None)
@given(WEIGHTS, BOUNDS)
def test_the_smallest_sets_come_in_order_and_none_is_missing(weights: list[int], bound: int) -> None:
    expected: list[list[int]] = []
    for size in range(len(weights) + 1):
        sets = [list(one) for one in combinations(range(len(weights)), size)]
        expected = sorted((one for one in sets if sum(weights[at] for at in one) >= bound), key=lambda one: one[::-1])
        if expected:
            assert fewest(weights, bound) == size
            break
    assert smallest(weights, bound, 1000) == expected
    assert smallest(weights, bound, 3) == expected[:3]


@st.composite
def games(draw: st.DrawFn, *, most: int = 3) -> list[Game]:
    """Games that can be passed."""
    found = []
    for _ in range(draw(st.integers(1, most))):
        weights = draw(st.dictionaries(st.sampled_from("abcdefg"), st.integers(0, 9), min_size=1))
        vetoes = draw(st.frozensets(st.sampled_from(sorted(weights)), max_size=1))
        found.append(Game(weights, draw(st.integers(0, sum(weights.values()))), vetoes))
    return found


@settings(deadline=None)
@given(games(most=1), st.integers(0, 20))
def test_sums_and_tables_agree(one: list[Game], need: int) -> None:
    listed, summed = Listed(one, people_of(one)), Summed(one[0])
    assert summed.share == listed.share
    assert summed.share_with({0: need}) == listed.share_with({0: need})
    for key in people_of(one):
        assert summed.swing(key) == listed.swing(key)


@settings(max_examples=40, deadline=None)
@given(games(), st.integers(0, 20))
def test_a_sample_is_near_the_count(some: list[Game], need: int) -> None:
    people = people_of(some)
    listed, drawn = Listed(some, people), Drawn(some, people)
    assert abs(drawn.share - listed.share) < 2 * margin()
    assert abs(drawn.share_with({0: need}) - listed.share_with({0: need})) < 2 * margin()
    for key in people:
        assert abs(drawn.swing(key) - listed.swing(key)) < 2 * margin()


@settings(deadline=None)
@given(games())
def test_a_greedy_group_wins_and_its_bound_is_none_too_high(some: list[Game]) -> None:
    people = people_of(some)
    group, bound = cover(some, people)
    left = [game.given(group, ()) for game in some]
    assert all(game.won for game in left)
    size = winning(some, people).size
    assert size is not None
    assert bound <= size <= len(group)
    for key in group:
        assert not all(game.given([one for one in group if one != key], ()).won for game in some)


@settings(deadline=None)
@given(games())
def test_a_search_that_ends_finds_the_smallest_and_all_of_them(some: list[Game]) -> None:
    plain = [Game(game.weights, game.need) for game in some]
    people = people_of(plain)
    listed = winning(plain, people)
    assert listed.size is not None
    smaller, ended = Search(plain, people).smaller(len(people) + 1)
    assert ended
    assert smaller is not None
    assert len(smaller) == listed.size
    every, all_found = Search(plain, people).of_size(listed.size, 1000)
    assert all_found
    told = {frozenset(group) for group in every}
    assert len(told) == len(every)
    assert {frozenset(group) for group in listed.groups} <= told
    assert listed.complete is (len(told) <= 10)


@settings(max_examples=30, deadline=None)
@given(decisions(most=40, stages=6))
def test_groups_do_what_they_promise_in_decisions_of_any_size(decision: Decision) -> None:
    yes, no = oracle.said(decision, True), oracle.said(decision, False)
    everybody = {one.key for one in decision.people}
    found = simulate(decision)
    assert all(oracle.passes(decision, set(group)) for group in found.winning_from_scratch.groups)
    assert all(oracle.passes(decision, yes | set(group)) for group in found.winning_from_here.groups)
    assert not any(oracle.passes(decision, everybody - set(group)) for group in found.blocking_from_scratch.groups)
    assert not any(oracle.passes(decision, everybody - no - set(group)) for group in found.blocking_from_here.groups)
    for groups in (found.winning_from_scratch, found.winning_from_here):
        assert groups.at_least <= (groups.size or 0)
        assert groups.exact is (groups.at_least == (groups.size or 0))


def test_who_turns_out_not_to_be_needed_is_left_out() -> None:
    some = [Game({"a": 1, "b": 3, "c": 1}, 2), Game({"a": 3, "b": 1, "c": 2}, 5)]
    assert cover(some, "abc") == (("a", "c"), 2)


def test_a_part_with_groups_untold_makes_the_whole_incomplete() -> None:
    committee = Game({f"c{number:02}": 1 for number in range(11)}, 6)
    single = [Game({f"s{number}": 1}, 1) for number in range(10)]
    found = winning([committee, *single], people_of([committee, *single]))
    assert (found.size, len(found.groups), found.complete, found.exact) == (16, 10, False, True)


def renamed(decision: Decision, prefix: str) -> Decision:
    stages = [
        replace(
            stage, key=prefix + stage.key, seats=tuple(replace(one, person=prefix + one.person) for one in stage.seats)
        )
        for stage in decision.stages
    ]
    return Decision(tuple(replace(one, key=prefix + one.key) for one in decision.people), tuple(stages))


@settings(max_examples=20, deadline=None)
@given(st.lists(decisions(most=9), min_size=5, max_size=5))
def test_decisions_side_by_side_are_the_product_of_each(parts: list[Decision]) -> None:
    apart = [renamed(part, f"d{number}-") for number, part in enumerate(parts)]
    whole = Decision(
        tuple(person for part in apart for person in part.people),
        tuple(stage for part in apart for stage in part.stages),
    )
    found, each = simulate(whole), [simulate(part) for part in apart]
    share = Fraction(1)
    for one in each:
        share *= one.outlook.swing_share.share
    assert found.outlook.swing_share.share == share
    assert found.powers_exact
    sizes = [one.winning_from_here.size for one in each]
    assert found.winning_from_here.exact
    assert found.winning_from_here.size == (None if None in sizes else sum(size or 0 for size in sizes))
    blocks = [one.blocking_from_here.size for one in each if one.blocking_from_here.size is not None]
    assert found.blocking_from_here.size == min(blocks, default=None)


def large(people: int, stages: int, seats: int, *, undecided: float, disjoint: bool = False) -> Decision:
    chance = Random(people)  # noqa: S311 - made-up data, not a secret
    keys = [f"p{number:03}" for number in range(people)]
    stances = [None if chance.random() < undecided else chance.choice([-2, -1, 1, 2]) for _ in keys]
    made = []
    for number in range(stages):
        chosen = keys[number * seats :][:seats] if disjoint else chance.sample(keys, seats)
        rule = chance.choice([Rule.MAJORITY, Rule.WEIGHTED])
        made.append(Stage(f"s{number}", rule, tuple(Seat(key, chance.randint(1, 100)) for key in chosen)))
    return Decision(tuple(Person(key, stance) for key, stance in zip(keys, stances, strict=True)), tuple(made))


@pytest.mark.parametrize(
    ("decision", "seconds"),
    [
        (large(20, 8, 20, undecided=1), 0.2),
        (large(20, 8, 20, undecided=0.5), 0.2),
        (large(500, 30, 500, undecided=0.5), 1),
        (large(500, 30, 490, undecided=0.03), 1),
        (large(500, 30, 490, undecided=0), 1),
        (large(500, 25, 20, undecided=1, disjoint=True), 1),
        (large(300, 1, 300, undecided=1), 1),
    ],
    ids=["20", "20-decided", "500", "500-few-undecided", "500-decided", "500-apart", "300-in-one-stage"],
)
def test_time_is_bounded(decision: Decision, seconds: float) -> None:
    """Processor time, so that a busy machine does not fail it."""
    started = time.process_time()
    found = simulate(decision)
    assert time.process_time() - started < seconds
    assert found.blocking_from_here.exact
    if len(decision.people) <= 20 or len(decision.stages) == 1:
        assert found.powers_exact
        assert found.winning_from_scratch.exact


def test_what_was_drawn_says_how_far_it_may_be_off() -> None:
    found = simulate(large(60, 3, 50, undecided=1))
    assert not found.outlook.swing_share.exact
    assert found.outlook.swing_share.margin == margin()
    turned = large(60, 3, 50, undecided=1)
    stages = tuple(replace(stage, seats=stage.seats[::-1]) for stage in turned.stages)
    assert simulate(Decision(turned.people[::-1], stages)) == found
