"""Suggestions about people nobody placed: what holds whatever is known and whatever was answered."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relgraph.among import among
from relgraph.certainty import may_show_percentage, word
from relgraph.hierarchy import find_cycles
from relgraph.suggesting import (
    Ground,
    Somebody,
    Suggestion,
    department_suggestions,
    line_doubt_suggestions,
    line_suggestions,
    working_suggestions,
)
from relgraph.tallies import Tally, tally
from relgraph.traffic import DAY, Kind, traffic

TITLES = ("总经理", "采购总监", "财务总监", "采购经理", "会计", "采购专员", "")
UNITS = ("采购部", "财务部", "")
Meeting = tuple[int, ...]


def met(people: int, meetings: Sequence[Meeting]) -> Tally:
    """What meetings add up to; everybody in one sees everybody else there."""
    rows = [
        (number, day * DAY, one[0], other) for number, (day, one) in enumerate(enumerate(meetings)) for other in one[1:]
    ]
    columns = np.array(rows, dtype=np.int64).reshape(-1, 4).T
    message, at, sender, recipient = columns
    kind = np.full(len(message), Kind.MEETING)
    return tally(traffic(people, message=message, at=at, sender=sender, recipient=recipient, kind=kind))


def somebody(number: int, title: str, unit: str) -> Somebody:
    return Somebody(number, title, unit, unit or None)


@st.composite
def grounds(draw: st.DrawFn) -> Ground:
    size = draw(st.integers(2, 9))
    people = tuple(
        somebody(number, draw(st.sampled_from(TITLES)), draw(st.sampled_from(UNITS))) for number in range(size)
    )
    company = st.lists(st.integers(0, size - 1), min_size=2, max_size=4, unique=True).map(tuple)
    held = {one: draw(st.integers(0, one - 1)) for one in range(1, size) if draw(st.booleans()) and draw(st.booleans())}
    counts = met(size, draw(st.lists(company, max_size=12)))
    return Ground(people, counts, held=held, told=held, placed=frozenset(held))


def everything(ground: Ground) -> list[Suggestion]:
    return [
        *line_suggestions(ground),
        *working_suggestions(ground),
        *department_suggestions(ground),
        *line_doubt_suggestions(ground),
    ]


def accepted(ground: Ground, one: Suggestion) -> Ground:
    """The ground once somebody said that it is so."""
    if one.kind == "superior_not_here":
        return replace(ground, without=ground.without | {one.person})
    assert one.other is not None
    held = {**ground.held, one.person: one.other}
    return replace(ground, held=held, told=held, placed=ground.placed | {one.person})


def rejected(ground: Ground, one: Suggestion) -> Ground:
    """The ground once somebody said that it is not so."""
    if one.other is None:
        return replace(ground, within=ground.within | {one.person})
    return replace(ground, out=ground.out | {(one.person, one.other)})


@settings(max_examples=40, deadline=None, derandomize=True)
@given(grounds(), st.randoms(use_true_random=False))
def test_accepting_one_after_the_other_never_closes_a_loop_and_keeps_what_was_held(
    ground: Ground, dice: Random
) -> None:
    before = dict(ground.held)
    for _ in range(2 * len(ground.people)):
        asked = line_suggestions(ground)
        if not asked:
            break
        assert not {one.person for one in asked} & ground.placed
        ground = accepted(ground, dice.choice(asked))
        assert find_cycles(dict(ground.held)) == ()
    assert line_suggestions(ground) == []
    assert before.items() <= ground.held.items()


@settings(max_examples=60, deadline=None, derandomize=True)
@given(grounds())
def test_accepting_all_at_once_closes_no_loop(ground: Ground) -> None:
    held = {**ground.held, **{one.person: one.other for one in line_suggestions(ground) if one.other is not None}}
    assert find_cycles(held) == ()


@settings(max_examples=40, deadline=None, derandomize=True)
@given(grounds(), st.data())
def test_what_was_rejected_is_never_offered_again(ground: Ground, data: st.DataObject) -> None:
    said: set[tuple[int, int | None]] = set()
    for _ in range(4):
        asked = line_suggestions(ground)
        assert not said & {(one.person, one.other) for one in asked}
        if not asked:
            return
        one = data.draw(st.sampled_from(asked))
        said.add((one.person, one.other))
        ground = rejected(ground, one)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(st.lists(st.integers(0, 5), min_size=2, max_size=4, unique=True).map(tuple), max_size=10), st.data())
def test_the_order_of_meetings_changes_nothing(meetings: list[Meeting], data: st.DataObject) -> None:
    people = tuple(
        somebody(number, title, unit) for number, (title, unit) in enumerate(zip(TITLES, UNITS * 2, strict=False))
    )
    shuffled = data.draw(st.permutations(meetings))
    one, other = (Ground(people, met(len(people), some), told={3: 1}) for some in (meetings, shuffled))
    assert everything(one) == everything(other)


def test_a_confirmed_line_speaks_for_those_who_are_alike() -> None:
    people = tuple(
        map(somebody, range(4), ("采购总监", "财务总监", "采购经理", "采购经理"), ("", "", "采购部", "采购部"))
    )
    ground = Ground(people, met(4, []), held={2: 1}, placed=frozenset({2}))
    [one] = [found for found in line_suggestions(ground) if found.person == 3]
    without = [found for found in line_suggestions(replace(ground, held={}, placed=frozenset())) if found.person == 3]
    signs = {sign.name: sign for sign in one.signs}
    if one.other == 1:
        assert signs["siblings"].people == (2,)
    assert (one.other, one.share) != (without[0].other, without[0].share)


def test_whose_superior_is_elsewhere_is_asked_once() -> None:
    people = tuple(map(somebody, range(3), ("总经理", "采购经理", "采购专员"), ("", "采购部", "采购部")))
    ground = Ground(people, met(3, []))
    found = {one.person: one for one in line_suggestions(ground)}
    assert found[0].kind == "superior_not_here"
    assert [sign.name for sign in found[0].signs] == ["nobody_above"]
    assert 0 not in {one.person for one in line_suggestions(accepted(ground, found[0]))}
    asked_again = [one for one in line_suggestions(rejected(ground, found[0])) if one.person == 0]
    assert all(one.kind == "reports_to" for one in asked_again)
    head = replace(ground, heads=frozenset({0}), held={1: 0}, placed=frozenset({1}))
    assert 0 not in {one.person for one in line_suggestions(head)}


def test_two_who_lead_side_by_side_are_not_put_below_each_other() -> None:
    titles = ("院长", "党委书记", "副院长", "副院长")
    people = tuple(map(somebody, range(4), titles, ("院领导",) * 4))
    ground = Ground(people, met(4, [(0, 1)] * 5), held={2: 0, 3: 0}, placed=frozenset({2, 3}), heads=frozenset({0}))
    assert line_suggestions(ground) == []
    denied = line_suggestions(replace(ground, within=frozenset({1})))
    assert [(one.person, one.other) for one in denied] == [(1, 0)]


def test_nobody_is_bothered_about_people_of_whom_nothing_is_known() -> None:
    people = tuple(somebody(number, "", "") for number in range(12))
    assert everything(Ground(people, met(12, []))) == []
    assert everything(Ground((), met(0, []))) == []
    assert everything(Ground(people[:1], met(1, []))) == []


@pytest.mark.parametrize("times", [2, 3])
def test_working_ties_need_company_across_departments(times: int) -> None:
    people = (somebody(0, "采购专员", "采购部"), somebody(1, "会计", "财务部"), somebody(2, "采购经理", "采购部"))
    ground = Ground(people, met(3, [(0, 1), (0, 2)] * times))
    found = [(one.person, one.other) for one in working_suggestions(ground)]
    assert found == ([(0, 1)] if times == 3 else [])
    assert working_suggestions(replace(ground, linked=frozenset({(0, 1)}))) == []
    assert working_suggestions(replace(ground, apart=frozenset({(0, 1)}))) == []


def test_a_department_follows_from_company_or_from_the_same_work() -> None:
    people = (somebody(0, "会计", "财务部"), somebody(1, "采购经理", "采购部"), somebody(2, "出纳", ""))
    often = Ground((*people[:2], somebody(2, "", "")), met(3, [(1, 2)] * 3))
    assert [(one.person, one.unit) for one in department_suggestions(often)] == [(2, "采购部")]
    once = Ground(people, met(3, [(0, 2)]))
    assert [(one.person, one.unit) for one in department_suggestions(once)] == [(2, "财务部")]
    denied = replace(once, elsewhere=frozenset({(2, "财务部")}))
    assert department_suggestions(denied) == []


def test_among_keeps_what_passed_between_those_who_stay() -> None:
    counts = met(4, [(0, 1, 2), (1, 2), (2, 3)])
    found = among(counts, np.array([-1, 1, 0, -1]), 2)
    assert (found.people, found.together.pair.tolist(), found.together.met.tolist()) == (2, [1], [2])


def test_words_and_percentages() -> None:
    assert [word(share) for share in (1.0, 0.7, 0.69, 0.4, 0.39, 0.0)] == [
        "likely",
        "likely",
        "probable",
        "probable",
        "possible",
        "possible",
    ]
    assert [may_show_percentage(ranks=r, departments=d) for r in (1, 2) for d in (1, 2)] == [False, False, False, True]
