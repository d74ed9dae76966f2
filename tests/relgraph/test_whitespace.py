"""Where nobody reaches: sums agree with counting, the weightiest come first, and the way in is the best there is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relgraph.whitespace import KNOWN, Placed, reaches, unmet

STRENGTH = st.one_of(st.none(), st.sampled_from([0.0, 29.9, 30.0, 55.0, 90.0]))
DEPARTMENT = st.sampled_from(["财务", "采购", "信息", None])
PEOPLE = st.lists(st.tuples(DEPARTMENT, st.sampled_from([0.0, 1.0, 3.0, 5.0]), STRENGTH), max_size=12).map(
    lambda rows: [Placed(number, *row) for number, row in enumerate(rows)]
)


@given(PEOPLE)
@settings(max_examples=100, deadline=None)
def test_departments_are_counted(people: list[Placed]) -> None:
    found = reaches(people)
    assert [room.share for room in found] == sorted(room.share for room in found)
    assert {room.department for room in found} == {placed.department for placed in people}
    for room in found:
        members = [placed for placed in people if placed.department == room.department]
        known = [placed for placed in members if placed.strength is not None and placed.strength >= KNOWN]
        weights = [placed.weight for placed in members] if any(placed.weight for placed in members) else None
        assert (room.people, room.known) == (len(members), len(known))
        assert room.white == all(placed.strength is None for placed in members)
        share = sum(placed.weight for placed in known) / sum(weights) if weights else len(known) / len(members)
        assert room.share == pytest.approx(share)


@given(PEOPLE)
@settings(max_examples=100, deadline=None)
def test_everybody_unmet_is_named_with_the_best_way_in(people: list[Placed]) -> None:
    found = unmet(people)
    by_number = {placed.person: placed for placed in people}
    assert {one.person for one in found} == {placed.person for placed in people if placed.strength is None}
    assert [one.weight for one in found] == sorted((one.weight for one in found), reverse=True)
    friends = [placed for placed in people if placed.strength is not None and placed.strength >= KNOWN]
    for one in found:
        near = [friend for friend in friends if one.department is not None and friend.department == one.department]
        choice = near or friends
        assert one.near == bool(near)
        if not choice:
            assert one.way_in is None
        else:
            way = by_number[one.way_in]
            assert way in choice
            assert way.strength == max(friend.strength or 0.0 for friend in choice)
