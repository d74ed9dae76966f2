"""Reporting lines as they are inferred: consistent, bound by what people said, blind to the order of people."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.relgraph.engine_cases import traffics

from relgraph.reporting import TERMS, Found, Weights, infer, people
from relgraph.tallies import Tally, tally
from relgraph.traffic import Traffic, traffic

SIZE = 6
TITLES = st.lists(
    st.sampled_from(["", "总经理", "采购总监", "采购经理", "采购员", "特使"]), min_size=SIZE, max_size=SIZE
)
UNITS = st.lists(st.sampled_from(["", "采购部", "财务部"]), min_size=SIZE, max_size=SIZE)
LINES = st.dictionaries(st.integers(1, SIZE - 1), st.just(0), max_size=3)


def nothing(size: int) -> Tally:
    return tally(traffic(size, message=[], at=[], sender=[], recipient=[]))


def has_loop(found: Found) -> bool:
    for person in range(len(found.superior_of)):
        seen, above = {person}, int(found.superior_of[person])
        while above >= 0:
            if above in seen:
                return True
            seen.add(above)
            above = int(found.superior_of[above])
    return False


@given(
    TITLES, UNITS, traffics(people=SIZE), LINES, st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=5)
)
@settings(max_examples=40, deadline=None)
def test_the_answer_is_consistent_and_bound(
    titles: list[str], units: list[str], piece: Traffic, lines: dict[int, int], rejected: set[tuple[int, int]]
) -> None:
    rejected -= set(lines.items())
    found = infer(people(titles, units), tally(piece), confirmed=lines, rejected=rejected)
    assert not has_loop(found)
    assert all(found.superior_of[report] == boss for report, boss in lines.items())
    assert not rejected & {(report, int(boss)) for report, boss in enumerate(found.superior_of)}
    assert not {(boss, report) for report, boss in lines.items()} & set(zip(found.report, found.superior, strict=True))
    total = found.nobody + np.bincount(found.report, found.confidence, minlength=SIZE)
    np.testing.assert_allclose(total, 1.0)
    np.testing.assert_allclose(found.parts.sum(axis=1), found.score)
    assert found.parts.shape[1] == len(TERMS) <= 12


@given(TITLES, UNITS, traffics(people=SIZE), st.permutations(range(SIZE)))
@settings(max_examples=30, deadline=None)
def test_who_is_named_first_gets_no_other_scores(
    titles: list[str], units: list[str], piece: Traffic, order: list[int]
) -> None:
    place = np.argsort(order)
    moved = traffic(
        SIZE, message=piece.message, at=piece.at, sender=place[piece.sender], recipient=place[piece.recipient],
        kind=piece.kind,
    )  # fmt: skip
    one = infer(people(titles, units), tally(piece))
    other = infer(people([titles[k] for k in order], [units[k] for k in order]), tally(moved))
    scores = {
        (order[r], order[s]): score for r, s, score in zip(other.report, other.superior, other.score, strict=True)
    }
    for report, superior, score in zip(one.report, one.superior, one.score, strict=True):
        assert scores[report, superior] == pytest.approx(score, abs=1e-9)


@pytest.mark.parametrize("size", [0, 1, 2])
def test_few_people_are_answered(size: int) -> None:
    found = infer(people([""] * size, [""] * size), nothing(size))
    assert found.superior_of.tolist() == [-1] * size


def test_whom_nobody_outranks_has_no_superior_here() -> None:
    found = infer(people(["采购经理", "采购员", "采购专员"], ["采购部"] * 3), nothing(3))
    assert found.superior_of.tolist() == [-1, 0, 0]


def test_who_is_asked_for_approval_is_above() -> None:
    asked = traffic(3, message=[1, 2, 3], at=[0, 9, 9], sender=[0, 0, 1], recipient=[2, 2, 2], kind=[4, 4, 4])
    found = infer(people([""] * 3, [""] * 3), tally(asked))
    assert found.superior_of.tolist() == [2, 2, -1]


def test_a_confirmed_line_lifts_those_who_are_like_the_report() -> None:
    titles = ["采购总监", "销售总监", *["专员"] * 4]
    units = ["", "", "华东", "华东", "华北", "华北"]
    lines = {2: 1, 4: 0}
    before, after = (infer(people(titles, units), nothing(6), confirmed=held) for held in ({}, lines))
    for report, boss in ((3, 1), (5, 0)):
        shares = [float(one.confidence[(one.report == report) & (one.superior == boss)][0]) for one in (before, after)]
        assert shares[1] > shares[0]
        assert after.superior_of[report] == boss


def test_who_writes_to_the_same_people_as_a_confirmed_report_is_likely_his_sibling() -> None:
    """Nobody has a title or a department: who belongs together is seen from whom they write to."""
    rows = [(1, 0), (2, 0), (3, 0), (1, 2), (2, 3), (3, 1), (5, 4), (6, 4), (7, 4), (5, 6), (6, 7), (7, 5), (0, 4)]
    sender, recipient = np.array(rows).T
    mails = traffic(8, message=np.arange(len(rows)), at=np.zeros(len(rows)), sender=sender, recipient=recipient)
    who, counts, lines = people([""] * 8, [""] * 8), tally(mails), {1: 0, 5: 4}
    before, after = (infer(who, counts, confirmed=held) for held in ({}, lines))
    for report, boss in ((2, 0), (3, 0), (6, 4), (7, 4)):
        shares = [float(one.confidence[(one.report == report) & (one.superior == boss)][0]) for one in (before, after)]
        assert shares[1] > shares[0]
        assert after.superior_of[report] == boss


def test_a_chain_of_confirmed_lines_is_never_turned_round() -> None:
    found = infer(people([""] * 4, [""] * 4), nothing(4), confirmed={3: 2, 2: 1, 1: 0})
    pairs = set(zip(found.report.tolist(), found.superior.tolist(), strict=True))
    assert pairs == {(3, 2), (2, 1), (1, 0)}


def test_thousands_of_people_have_few_candidates_each() -> None:
    size = 1_000
    rows = [(k, (k - 1) // 8) for k in range(1, size)]
    sender, recipient = np.array(rows).T
    mails = traffic(size, message=np.arange(len(rows)), at=np.zeros(len(rows)), sender=sender, recipient=recipient)
    found = infer(people([""] * size, ["", *["unit"] * (size - 1)]), tally(mails))
    assert len(found.report) < 80 * size
    assert np.mean([found.superior_of[k] == boss for k, boss in rows]) > 0.5
    assert not has_loop(found)


def test_the_pairs_are_all_but_oneself() -> None:
    found = infer(people([""] * 4, [""] * 4), nothing(4))
    pairs = set(zip(found.report.tolist(), found.superior.tolist(), strict=True))
    assert pairs == {(one, other) for one, other in product(range(4), repeat=2) if one != other}


def test_what_rests_on_confirmed_lines_of_others_is_less_sure() -> None:
    """The order of candidates stays; without confirmed lines nothing changes."""
    who = people(["总监", "总监", "采购员", "采购员", "会计"], ["采购部", "采购部", "采购部", "采购部", "财务部"])
    plain = Weights(doubt=0.0)
    for confirmed, same in (({}, True), ({2: 0}, False)):
        found, sure = (infer(who, nothing(5), confirmed=confirmed, weights=one) for one in (Weights(), plain))
        np.testing.assert_array_equal(found.superior, sure.superior)
        row = int(np.searchsorted(found.report, 3))
        assert found.superior[row] == 0
        assert (found.confidence[row] == sure.confidence[row]) == same
        assert found.confidence[row] <= sure.confidence[row]


def test_a_department_of_two_does_not_tell_who_leads() -> None:
    """Without titles or anything that passed between them, neither is the other's superior more likely than not."""
    found = infer(people(["", ""], ["采购部", "采购部"]), nothing(2))
    np.testing.assert_allclose(found.confidence[0], found.confidence[1])
    assert found.confidence.max() < 0.5
    told = infer(people(["经理", "采购员"], ["采购部", "采购部"]), nothing(2))
    assert told.confidence[np.flatnonzero(told.report == 1)[0]] > 0.7


def test_two_who_were_told_to_lead_each_other_are_answered() -> None:
    found = infer(people(["", ""], ["", ""]), nothing(2), confirmed={0: 1, 1: 0})
    assert np.all(np.isfinite(found.confidence))
