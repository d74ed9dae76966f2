"""The trend of influence: compared with NumPy's own weighted line, and with counting writers one by one."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.relgraph.engine_cases import FIRST_DAY, traffics

from relgraph.traffic import DAY, Kind, Traffic
from relgraph.trend import HALF_LIFE, OddWindows, attention, trends

LEVELS = st.lists(st.one_of(st.none(), st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.8, 1.0])), min_size=2, max_size=9)
BOUNDS = np.array([FIRST_DAY, FIRST_DAY + 1, FIRST_DAY + 4]) * DAY


def column(levels: list[float | None]) -> np.ndarray:
    return np.array([np.nan if level is None else level for level in levels])[:, None]


@given(LEVELS)
@settings(max_examples=100, deadline=None)
def test_the_line_is_the_weighted_one(levels: list[float | None]) -> None:
    found = trends(column(levels))
    told = [(place, level) for place, level in enumerate(levels) if level is not None]
    assert found.windows[0] == len(told)
    if len(told) < 4:
        assert np.isnan(found.slope[0])
        assert found.direction[0] == 0
        return
    place, level = np.array(told).T
    expected = np.polyfit(place, level, 1, w=np.sqrt(2.0 ** (place / HALF_LIFE)))[0]
    assert found.slope[0] == pytest.approx(expected, abs=1e-9)


@given(LEVELS)
@settings(max_examples=50, deadline=None)
def test_upside_down_it_falls(levels: list[float | None]) -> None:
    found, mirrored = trends(column(levels)), trends(1 - column(levels))
    np.testing.assert_allclose(mirrored.slope, -found.slope, atol=1e-9)


def test_directions() -> None:
    levels = np.array([[0.1, 0.9, 0.5, 0.2], [0.2, 0.8, 0.5, 0.9], [0.4, 0.5, 0.5, 0.1], [0.5, 0.4, 0.5, 0.8]])
    assert trends(levels).direction.tolist() == [1, -1, 0, 0]


def test_what_was_long_ago_fades() -> None:
    levels = np.array([0.9, 0.7, 0.5, 0.3, 0.4, 0.5, 0.6, 0.7])[:, None]
    assert trends(levels, half_life=1.0).slope[0] > 0 > trends(levels, half_life=1000.0).slope[0] - 0.03


@given(traffics())
@settings(max_examples=40, deadline=None)
def test_attention_follows_how_many_write(piece: Traffic) -> None:
    found = attention(piece, BOUNDS)
    for window, level in enumerate(found):
        rows = piece.between(BOUNDS[window], BOUNDS[window + 1])
        rows = rows.only(rows.kind < Kind.MEETING)
        writers = [len(set(rows.sender[rows.recipient == person].tolist())) for person in range(piece.people)]
        assert [np.isnan(one) for one in level] == [not many for many in writers]
        order = [person for person in range(piece.people) if writers[person]]
        for one in order:
            for other in order:
                assert (level[one] < level[other]) == (writers[one] < writers[other])


def test_windows_have_to_rise() -> None:
    empty = np.zeros(0, dtype=np.int64)
    with pytest.raises(OddWindows):
        attention(Traffic(1, empty, empty, empty, empty, empty), np.array([5, 5]))
