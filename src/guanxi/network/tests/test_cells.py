"""What holds of cells whatever passed: sums, order, and that waiting makes nobody closer."""

from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from guanxi.network.inference.heat_map import cells
from guanxi.network.queries.encounters import Encounter
from guanxi.network.queries.period import months

START = datetime(2025, 1, 1, tzinfo=UTC)
END = START + timedelta(days=400)
MEMBERS = [UUID(int=number) for number in range(1, 5)]
CONTACTS = [UUID(int=number) for number in range(11, 18)]
KINDS = ("call", "meeting", "visit", "mail", "wechat")


@st.composite
def encounters(draw: st.DrawFn) -> list[Encounter]:
    """Return some encounters, the oldest first."""
    days = draw(st.lists(st.integers(0, 399), max_size=25))
    return [
        Encounter(
            key=UUID(int=1000 + place).hex,
            at=START + timedelta(days=day, minutes=place),
            kind=draw(st.sampled_from(KINDS)),
            members=tuple(draw(st.lists(st.sampled_from(MEMBERS), min_size=1, max_size=3, unique=True))),
            contacts=tuple(draw(st.lists(st.sampled_from(CONTACTS), min_size=1, max_size=5, unique=True))),
            readable=draw(st.booleans()),
            began=draw(st.sampled_from(("", "ours", "theirs"))),
        )
        for place, day in enumerate(sorted(days))
    ]


@settings(max_examples=60, deadline=None)
@given(encounters())
def test_cells_add_up_to_the_margins(seen: list[Encounter]) -> None:
    found = cells(seen, seen, set(CONTACTS), moment=END)
    for contact in CONTACTS:
        there = [one for one in seen if contact in one.contacts]
        column = [row for row in found if row["contact_id"] == contact]
        assert sum(row["times"] for row in column) == sum(len(one.members) for one in there)
        assert sum(row["hidden"] for row in column) == sum(len(one.members) for one in there if not one.readable)
    for row in found:
        assert 0 <= row["strength"] <= 100
        assert max(row["meetings"], row["few"], row["hidden"], row["ours"] + row["theirs"]) <= row["times"]
        assert all(0 <= term <= 1 for term in row["terms"].values())


@settings(max_examples=40, deadline=None)
@given(encounters(), st.randoms(use_true_random=False))
def test_the_order_in_which_people_and_encounters_come_changes_nothing(seen: list[Encounter], chance: Random) -> None:
    mixed = chance.sample(seen, len(seen))
    assert cells(mixed, mixed, set(CONTACTS), moment=END) == cells(seen, seen, set(CONTACTS), moment=END)


@settings(max_examples=40, deadline=None)
@given(encounters(), st.integers(0, 400))
def test_waiting_makes_nobody_closer(seen: list[Encounter], days: int) -> None:
    now = {(row["member_id"], row["contact_id"]): row for row in cells(seen, seen, set(CONTACTS), moment=END)}
    later = cells(seen, seen, set(CONTACTS), moment=END + timedelta(days=days))
    for row in later:
        assert row["strength"] <= now[row["member_id"], row["contact_id"]]["strength"] + 1e-6


def test_a_month_is_that_of_the_zone() -> None:
    late = datetime(2026, 1, 31, 17, tzinfo=UTC)
    assert months([late], ZoneInfo("Asia/Shanghai")) == [{"month": "2026-02", "times": 1}]
    assert months([late], ZoneInfo("UTC")) == [{"month": "2026-01", "times": 1}]
