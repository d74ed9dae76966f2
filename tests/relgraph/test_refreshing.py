"""Strengths a day later are those of everything worked out anew, whatever the days bring."""

from dataclasses import fields

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.relgraph.engine_cases import FIRST_DAY, traffics

from relgraph.refreshing import refreshed
from relgraph.strength import Strengths, strengths
from relgraph.tallies import Tally, tally
from relgraph.traffic import DAY, Traffic


def day_of(piece: Traffic, first: int, last: int) -> Tally:
    return tally(piece.between((FIRST_DAY + first) * DAY, (FIRST_DAY + last) * DAY))


def assert_alike(one: Strengths, other: Strengths) -> None:
    for field in fields(one):
        mine, theirs = getattr(one, field.name), getattr(other, field.name)
        np.testing.assert_allclose(mine, theirs, rtol=1e-9, err_msg=field.name)


@given(traffics(), st.integers(0, 4), st.integers(0, 4), st.integers(0, 900))
@settings(max_examples=60, deadline=None)
def test_only_what_was_touched_is_worked_out(piece: Traffic, one: int, other: int, quiet: int) -> None:
    split, cut = sorted((one, other))
    held = [day_of(piece, 0, split), day_of(piece, split, cut)]
    since, now = float((FIRST_DAY + cut) * DAY), float((FIRST_DAY + 4 + quiet) * DAY)
    before = strengths(day_of(piece, 0, cut), now=since)
    found = refreshed(before, held, day_of(piece, cut, 4), since=since, now=now)
    assert_alike(found, strengths(tally(piece), now=now))


@given(traffics())
@settings(max_examples=25, deadline=None)
def test_day_after_day_is_the_whole(piece: Traffic) -> None:
    held: list[Tally] = []
    known = strengths(day_of(piece, 0, 0), now=FIRST_DAY * DAY)
    for day in range(4):
        today = day_of(piece, day, day + 1)
        known = refreshed(known, held, today, since=(FIRST_DAY + day) * DAY, now=(FIRST_DAY + day + 1) * DAY)
        held.append(today)
    assert_alike(known, strengths(tally(piece), now=(FIRST_DAY + 4) * DAY))
