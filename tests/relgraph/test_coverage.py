"""Coverage: the share of known people with whom somebody of ours is in touch."""

from hypothesis import given
from hypothesis import strategies as st

from relgraph.coverage import Known, coverage, loss

STAFF = frozenset(range(5))
known: st.SearchStrategy[Known[int, int]] = st.builds(
    Known,
    key=st.integers(0, 50),
    weight=st.sampled_from([1.0, 2.0, 3.0, 5.0]),
    touched_by=st.frozensets(st.integers(0, 8), max_size=4),
)
people = st.lists(known, max_size=12, unique_by=lambda person: person.key)
leavers = st.sampled_from(sorted(STAFF))


@given(people, leavers)
def test_nobody_gains_by_a_leaver_and_what_is_lost_is_the_difference(
    chosen: list[Known[int, int]], leaver: int
) -> None:
    found = loss(chosen, staff=STAFF, leaver=leaver)
    weights = {person.key: person.weight for person in chosen}
    assert found.before.covered - found.after.covered == sum(weights[key] for key in found.lost)
    assert found.before.total == found.after.total == sum(weights.values())
    for side in (found.before, found.after):
        assert side.share is None if not chosen else 0 <= (side.share or 0) <= 1


@given(people, leavers)
def test_who_is_lost_was_in_touch_with_the_leaver_alone(chosen: list[Known[int, int]], leaver: int) -> None:
    lost = set(loss(chosen, staff=STAFF, leaver=leaver).lost)
    assert lost == {person.key for person in chosen if person.touched_by & STAFF == {leaver}}


@given(people, st.frozensets(st.integers(0, 8)), st.frozensets(st.integers(0, 8)))
def test_more_colleagues_never_cover_less(
    chosen: list[Known[int, int]], some: frozenset[int], others: frozenset[int]
) -> None:
    assert coverage(chosen, some).covered <= coverage(chosen, some | others).covered
    assert coverage(chosen, frozenset()).covered == 0


@given(people, st.integers(0, 8))
def test_a_colleague_nobody_knows_is_no_loss(chosen: list[Known[int, int]], stranger: int) -> None:
    apart = [Known(one.key, one.weight, one.touched_by - {stranger}) for one in chosen]
    found = loss(apart, staff=STAFF | {stranger}, leaver=stranger)
    assert found.before == found.after
    assert found.lost == ()
