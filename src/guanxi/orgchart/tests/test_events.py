"""What one chart hears of what happens at another: replayed events give what a fresh fetch gives."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from guanxi.directory.models import Employment
from guanxi.directory.services.contacts import edit_contact
from guanxi.orgchart.queries.events import chart_events
from guanxi.orgchart.services import history, lines, merging, occupants
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account, make_contact, make_seat
from guanxi.testing.replay import State, fetch, replayed

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(minutes=1)


class Two:
    """Two accounts; 顾问 works at the second one and holds a seat on the first one's chart."""

    def __init__(self) -> None:
        self.cast: Cast = make_cast()
        self.alice = self.cast.alice
        self.first, self.second = make_account(self.alice, "甲"), make_account(self.alice, "乙")
        self.seat = make_seat(self.alice, self.first, "张三")
        self.adviser = make_contact(self.alice, self.second, "顾问")
        self.empty = make_seat(self.alice, self.first, manager=self.seat.pk, title="外部顾问")
        occupants.succeed(actor=self.alice, position_id=self.empty.pk, contact_id=self.adviser.pk, now=NOW)

    def job(self, contact: Any) -> Employment:
        """Return where somebody works."""
        return Employment.objects.of(self.alice.workspace_id).current().get(contact=contact)

    def hears(self, deed: Callable[[], Any]) -> tuple[State, State]:
        """Do something; check that both charts hear all of it, and return them."""
        before = [fetch(self.alice, account.pk) for account in (self.first, self.second)]
        deed()
        states = []
        for account, (state, seq) in zip((self.first, self.second), before, strict=True):
            state = replayed(self.alice, account.pk, state, seq)
            assert state == fetch(self.alice, account.pk)[0]
            states.append(state)
        return states[0], states[1]


@pytest.fixture
def two() -> Two:
    return Two()


def test_an_outsider_stands_on_the_chart_with_his_own_employment(two: Two) -> None:
    state, _ = fetch(two.alice, two.first.pk)
    assert state["contacts"][str(two.adviser.pk)]["name"] == "顾问"
    [job] = [row for row in state["employments"].values() if row["contact_id"] == str(two.adviser.pk)]
    assert job["account_id"] == str(two.second.pk)


def test_a_new_name_reaches_the_chart_he_sits_on(two: Two) -> None:
    first, second = two.hears(
        lambda: edit_contact(actor=two.alice, contact_id=two.adviser.pk, values={"name": "李顾问"}, now=LATER)
    )
    assert first["contacts"][str(two.adviser.pk)]["name"] == "李顾问"
    assert second["contacts"][str(two.adviser.pk)]["name"] == "李顾问"


def test_who_leaves_his_seat_leaves_the_chart_with_his_ties(two: Two) -> None:
    sitting = Employment.objects.of(two.alice.workspace_id).current().get(account=two.first).contact_id
    two.hears(
        lambda: lines.add_tie(
            actor=two.alice, contact_id=two.adviser.pk, other_id=sitting, kind="alumni", values={}, now=LATER
        )
    )
    assert fetch(two.alice, two.first.pk)[0]["ties"]
    first, second = two.hears(lambda: occupants.vacate_position(actor=two.alice, position_id=two.empty.pk, now=LATER))
    assert str(two.adviser.pk) not in first["contacts"]
    assert not first["ties"]
    assert str(two.adviser.pk) in second["contacts"]


def test_a_new_employer_is_heard_at_both_accounts_and_where_he_sits(two: Two) -> None:
    third = make_account(two.alice, "丙")
    first, second = two.hears(
        lambda: occupants.change_employer(
            actor=two.alice,
            employment_id=two.job(two.adviser).pk,
            values={"account_id": third.pk, "title": "合伙人"},
            now=LATER,
        )
    )
    assert [row["account_id"] for row in first["employments"].values() if row["title"] == "合伙人"] == [str(third.pk)]
    assert str(two.adviser.pk) not in second["contacts"]


def test_seats_of_one_account_are_not_told_at_another(two: Two) -> None:
    sitting = Employment.objects.of(two.alice.workspace_id).current().get(account=two.first)
    two.hears(
        lambda: occupants.change_employer(
            actor=two.alice, employment_id=sitting.pk, values={"account_id": two.second.pk}, now=LATER
        )
    )
    [event] = chart_events(two.alice, account_id=two.second.pk, after=fetch(two.alice, two.first.pk)[1] - 1)
    assert {row["table"] for row in event["rows"]} == {"contact", "employment"}
    assert event["account_id"] == two.second.pk


@pytest.mark.parametrize("kept_first", [True, False])
def test_merged_people_stand_once(two: Two, kept_first: bool) -> None:
    twin = make_contact(two.alice, two.first, "顾 问")
    kept, merged, home = (two.adviser, twin, two.second) if kept_first else (twin, two.adviser, two.first)
    first, _ = two.hears(
        lambda: merging.merge_contacts(actor=two.alice, kept_id=kept.pk, merged_id=merged.pk, now=LATER)
    )
    assert str(merged.pk) not in first["contacts"]
    two.hears(lambda: history.undo(actor=two.alice, account_id=home.pk, now=LATER))
    two.hears(lambda: history.redo(actor=two.alice, account_id=home.pk, now=LATER))


def test_merged_accounts_and_their_parting_are_heard(two: Two) -> None:
    make_seat(two.alice, two.second, "王五")
    state, seq = fetch(two.alice, two.first.pk)
    merging.merge_accounts(actor=two.alice, kept_id=two.first.pk, merged_id=two.second.pk, now=LATER)
    state = replayed(two.alice, two.first.pk, state, seq)
    together, seq = fetch(two.alice, two.first.pk)
    assert state == together
    history.undo(actor=two.alice, account_id=two.first.pk, now=LATER)
    assert replayed(two.alice, two.first.pk, state, seq) == fetch(two.alice, two.first.pk)[0]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_what_somebody_loses_as_he_leaves_is_heard_together_with_that(two: Two, order: tuple[int, int]) -> None:
    """A page that comes back after a while hears of many changes at once, and whom it watched is not there any more."""
    job = two.job(two.adviser)
    deeds = (
        lambda: occupants.vacate_position(actor=two.alice, position_id=two.empty.pk, now=LATER),
        lambda: occupants.leave_account(actor=two.alice, employment_id=job.pk, now=LATER),
    )
    first, _ = two.hears(lambda: [deeds[place]() for place in order])
    assert str(job.pk) not in first["employments"]


def test_who_left_and_was_merged_is_gone_with_all_he_had(two: Two) -> None:
    twin = make_contact(two.alice, two.second, "顾 问")

    def leave_and_merge() -> None:
        occupants.vacate_position(actor=two.alice, position_id=two.empty.pk, now=LATER)
        merging.merge_contacts(actor=two.alice, kept_id=twin.pk, merged_id=two.adviser.pk, now=LATER)

    job = two.job(two.adviser)
    first, _ = two.hears(leave_and_merge)
    assert str(job.pk) not in first["employments"]
