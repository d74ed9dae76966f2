"""The matrix of levels against what it is to say."""

from hypothesis import given, settings
from hypothesis import strategies as st

from relgraph.decision.levels import CellState, Levels, Meeting, Mismatch, Ranked, levels

OURS = [Ranked("rep", 1), Ranked("manager", 2), Ranked("director", 3), Ranked("helper", None)]
THEIRS = [Ranked("user", 1), Ranked("head", 2), Ranked("vice", 4, 10), Ranked("president", 4, 90)]


def cell(found: Levels, ours: int, theirs: int) -> CellState:
    return next(one.state for one in found.cells if (one.ours, one.theirs) == (ours, theirs))


def test_cells_say_where_equals_never_meet_and_where_contact_is_far_apart() -> None:
    found = levels(OURS, THEIRS, [("rep", "president"), ("manager", "head"), ("helper", "vice")])
    assert len(found.cells) == 16
    assert cell(found, 2, 2) is CellState.MET
    assert cell(found, 1, 4) is CellState.FAR
    assert cell(found, 1, 1) is CellState.EMPTY
    assert cell(found, 4, 4) is CellState.NONE
    assert cell(found, 3, 4) is CellState.QUIET
    assert found.unranked == ("helper",)


def test_who_is_met_from_below_or_not_at_all_and_who_should_go() -> None:
    found = levels(OURS, THEIRS, [("rep", "president"), ("manager", "head")])
    assert found.mismatches == (
        Mismatch("president", 4, "rep", 3), Mismatch("vice", 4, None, 4), Mismatch("user", 1, None, 1),
    )  # fmt: skip
    assert found.meetings == (
        Meeting("director", "president", 1), Meeting("director", "vice", 1), Meeting("rep", "user", 0),
    )  # fmt: skip


def test_work_is_spread_among_equals() -> None:
    ours = [Ranked("x", 4), Ranked("y", 4)]
    found = levels(ours, [Ranked("a", 4), Ranked("b", 4)], [])
    assert {meeting.ours for meeting in found.meetings} == {"x", "y"}


def test_nobody_is_sent_who_is_no_higher_than_who_already_goes() -> None:
    assert levels([Ranked("rep", 1), Ranked("other", 1)], [Ranked("a", 4)], [("rep", "a")]).meetings == ()


ranks = st.lists(st.none() | st.integers(1, 4), max_size=5)


@settings(deadline=None)
@given(ranks, ranks, st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4))))
def test_every_pair_has_its_cell_and_meetings_mend_mismatches(
    our_ranks: list[int | None], their_ranks: list[int | None], met: set[tuple[int, int]]
) -> None:
    ours = [Ranked(f"o{place}", level) for place, level in enumerate(our_ranks)]
    theirs = [Ranked(f"t{place}", level) for place, level in enumerate(their_ranks)]
    pairs = [(f"o{one}", f"t{two}") for one, two in met]
    found = levels(ours, theirs, pairs)
    of = {one.key: one.level for one in (*ours, *theirs)}
    ranked = {pair for pair in pairs if of.get(pair[0]) and of.get(pair[1])}
    assert {pair for one in found.cells for pair in one.pairs} == ranked
    assert sum(len(one.pairs) for one in found.cells) == len(ranked)
    again = levels(ours, theirs, [*pairs, *((one.ours, one.theirs) for one in found.meetings)])
    left = {one.person: one.gap for one in again.mismatches}
    assert {one.theirs: one.gap for one in found.meetings if one.gap}.items() <= left.items()
    assert not {one.theirs for one in found.meetings if not one.gap} & left.keys()
    assert levels(ours[::-1], theirs[::-1], pairs[::-1]) == found
