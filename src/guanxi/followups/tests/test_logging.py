"""What passed, what it completes and what is to follow: one step, one undo."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from guanxi.core.errors import Invalid
from guanxi.directory.models import Account
from guanxi.directory.services.ownership import transfer_account
from guanxi.followups.models import FollowUp
from guanxi.followups.services.logging import change_noted, note_interaction
from guanxi.opportunities.services.opportunities import add_opportunity
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db
CALL = {"kind": "call", "at": "2026-03-01T17:00:00+08:00", "summary": "谈价格"}


class Desk:
    """Alice's customer with one contact, and the address of its interactions."""

    def __init__(self) -> None:
        self.cast: Cast = make_cast()
        self.account: Account = make_account(self.cast.alice)
        self.contact = make_contact(self.cast.alice, self.account).pk
        self.alice = Caller()
        self.path = f"/api/accounts/{self.account.pk}/interactions"

    def log(self, **values: Any) -> str:
        """Note a call with the contact."""
        return str(self.alice.post(self.path, {**CALL, "contact_ids": [self.contact], **values})["id"])

    def rows(self) -> list[FollowUp]:
        """All follow-ups, in order."""
        return list(FollowUp.objects.of(self.cast.alice.workspace_id).order_by("pk"))


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_an_interaction_plans_the_next_one_in_one_step(desk: Desk) -> None:
    logged = desk.log(next={"due_on": "2026-03-08", "what": "  送样机 "})
    [row] = desk.rows()
    assert (row.what, str(row.due_on), row.state) == ("送样机", "2026-03-08", "open")
    assert row.origin_interaction_id == UUID(logged)
    assert desk.alice.get(desk.path)[0]["next"]["due_on"] == "2026-03-08"
    desk.alice.post(f"/api/accounts/{desk.account.pk}/undo")
    assert (desk.alice.get(desk.path), desk.rows()[0].archived_at is None) == ([], False)
    desk.alice.post(f"/api/accounts/{desk.account.pk}/redo")
    assert desk.alice.get(desk.path)[0]["next"]["what"] == "送样机"


def test_a_moment_falls_on_its_day_where_the_workspace_is(desk: Desk) -> None:
    desk.log(next={"due_at": "2026-03-07T17:30:00Z"})  # half past one in the morning in Shanghai
    assert str(desk.rows()[0].due_on) == "2026-03-08"


def test_an_interaction_completes_a_follow_up(desk: Desk) -> None:
    desk.log(next={"due_on": "2026-03-08"})
    [row] = desk.rows()
    logged = desk.log(follow_up_id=row.pk, next={"due_on": "2026-04-01"})
    done, planned = desk.rows()
    assert (done.state, done.outcome_interaction_id, done.version) == ("done", UUID(logged), 2)
    assert (planned.state, planned.origin_interaction_id) == ("open", UUID(logged))
    body = {**CALL, "follow_up_id": row.pk}
    assert desk.alice.refused("POST", desk.path, body) == (409, "follow_up.closed")
    desk.alice.post(f"/api/accounts/{desk.account.pk}/undo")
    assert [row.state for row in desk.rows() if row.archived_at is None] == ["open"]


def test_what_is_wrong_is_told(desk: Desk) -> None:
    elsewhere = make_account(desk.cast.alice, "西部重工")
    deal = add_opportunity(actor=desk.cast.alice, account_id=elsewhere.pk, values={"name": "甲"}, now=NOW)
    wrong: list[tuple[dict[str, Any], Any]] = [
        ({}, (422, ("due_on", "required"))),
        ({"due_on": "1066-10-14"}, (422, ("next.due_on", "out_of_range"))),
        ({"due_on": "2026-03-08", "what": "字" * 501}, (422, ("next.what", "too_long"))),
        ({"due_on": "2026-03-08", "opportunity_id": str(deal.pk)}, (422, ("opportunity_id", "other_account"))),
    ]
    for values, problem in wrong:
        assert desk.alice.refused("POST", desk.path, {**CALL, "next": values}) == problem
    assert (desk.rows(), desk.alice.get(desk.path)) == ([], [])


def test_open_follow_ups_go_with_the_account(desk: Desk) -> None:
    desk.log(next={"due_on": "2026-03-08"})
    desk.log(next={"due_on": "2026-03-09"})
    desk.log(follow_up_id=desk.rows()[0].pk)
    bob = desk.cast.bob
    transfer_account(actor=desk.cast.alice, account_id=desk.account.pk, member_id=bob.member_id, now=NOW)
    assert [row.member_id for row in desk.rows()] == [desk.cast.alice.member_id, bob.member_id]


def test_what_has_not_passed_yet_is_refused_and_planned_instead(desk: Desk) -> None:
    actor, account = desk.cast.alice, desk.account.pk
    said = {"kind": "call", "summary": "谈价格"}
    soon, ahead = NOW + timedelta(days=1), NOW + timedelta(days=1, minutes=1)
    row = note_interaction(actor=actor, account_id=account, values={**said, "at": soon}, now=NOW)  # zones differ
    with pytest.raises(Invalid) as refused:
        note_interaction(actor=actor, account_id=account, values={**said, "at": ahead}, now=NOW)
    assert [(one.field, one.code) for one in refused.value.fields] == [("at", "not_passed_yet")]
    with pytest.raises(Invalid, match="invalid"):
        change_noted(actor=actor, interaction_id=row.pk, expected_version=1, values={"at": ahead}, now=NOW)
