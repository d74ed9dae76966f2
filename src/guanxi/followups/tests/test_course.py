"""Follow-ups from the plan to the outcome."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from unittest.mock import patch
from uuid import UUID

import pytest

from guanxi.followups.models import FollowUp
from guanxi.interactions.models import Interaction, Participant
from guanxi.notices.models import Notice
from guanxi.testing.caller import Caller
from guanxi.testing.cast import Cast, make_cast
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Workspace

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 4, 2, 0, tzinfo=UTC)  # Wednesday, ten in the morning in Shanghai
LIST = "/api/follow-ups"


class Desk:
    """Alice's customer with two contacts, on a Wednesday."""

    def __init__(self) -> None:
        self.cast: Cast = make_cast()
        self.account = make_account(self.cast.alice)
        self.people = [str(make_contact(self.cast.alice, self.account, name).pk) for name in ("张三", "李四")]
        self.alice, self.bob = Caller(), Caller("bob@example.com")
        self.undo = f"/api/accounts/{self.account.pk}/undo"

    def plan(self, days: int = 0, **values: Any) -> dict[str, Any]:
        """Plan something with the first contact."""
        body = {"due_on": date(2026, 3, 4) + timedelta(days=days), "contact_ids": self.people[:1], **values}
        return dict(self.alice.post(f"/api/accounts/{self.account.pk}/follow-ups", body))


@pytest.fixture
def desk() -> Any:
    with patch("guanxi.followups.api.follow_ups.now", return_value=NOW):
        yield Desk()


def titles(page: dict[str, Any]) -> list[str]:
    return [row["what"] for row in page["items"]]


def test_they_stand_in_order_by_when_they_are_due(desk: Desk) -> None:
    for days, what in ((9, "later"), (-1, "late"), (0, "today"), (4, "sunday"), (5, "monday")):
        desk.plan(days, what=what)
    desk.plan(what="at three", due_on=None, due_at="2026-03-04T15:00:00+08:00")
    page = desk.alice.get(LIST)
    assert titles(page) == ["late", "at three", "today", "sunday", "monday", "later"]
    assert (page["day"], page["counts"]) == ("2026-03-04", {"overdue": 1, "today": 2, "week": 1, "later": 2})
    assert titles(desk.alice.get(f"{LIST}?show=week")) == ["sunday"]
    assert titles(desk.alice.get(f"{LIST}?page=2&page_size=4")) == ["monday", "later"]
    assert titles(desk.bob.get(LIST)) == []
    assert len(titles(desk.bob.get(f"{LIST}?whose=all&contact_id={desk.people[0]}"))) == 6
    assert titles(desk.bob.get(f"{LIST}?whose=all&contact_id={desk.people[1]}")) == []


def test_finishing_makes_the_interaction_and_the_next_one_in_one_step(desk: Desk) -> None:
    row = desk.plan(what="确认预算")
    body = {"outcome": "批了", "kind": "wechat", "next": {"due_on": "2026-03-10", "what": "发标书"}}
    done = desk.alice.post(f"{LIST}/{row['id']}/finish", body)
    made = Interaction.objects.of(desk.cast.alice.workspace_id).get()
    assert (made.kind, made.summary, made.outcome, made.at) == ("wechat", "确认预算", "批了", NOW)
    assert (done["state"], done["outcome"]["id"]) == ("done", str(made.pk))
    people = Participant.objects.of(made.workspace_id).filter(interaction=made)
    assert [str(one.contact_id) for one in people] == desk.people[:1]
    [following] = desk.alice.get(LIST)["items"]
    assert (following["what"], following["origin"]["id"]) == ("发标书", str(made.pk))
    assert [one["name"] for one in following["contacts"]] == ["张三"]
    desk.alice.post(desk.undo)
    assert titles(desk.alice.get(LIST)) == ["确认预算"]
    assert not Interaction.objects.of(made.workspace_id).filter(archived_at=None).exists()


def test_what_was_noted_already_can_finish_it(desk: Desk) -> None:
    row = desk.plan()
    call = {"kind": "call", "at": NOW, "summary": "聊过了"}
    logged = desk.alice.post(f"/api/accounts/{desk.account.pk}/interactions", call)["id"]
    assert desk.alice.post(f"{LIST}/{row['id']}/finish", {"interaction_id": logged})["outcome"]["id"] == logged
    assert Interaction.objects.of(desk.cast.alice.workspace_id).count() == 1


def test_putting_off_counts_from_today_or_from_a_day_ahead(desk: Desk) -> None:
    late, ahead = desk.plan(-5)["id"], desk.plan(2)["id"]
    moved = [desk.alice.post(f"{LIST}/{key}/snooze", {"days": 3}) for key in (late, ahead)]
    assert [(row["due_on"], row["snoozed"]) for row in moved] == [("2026-03-07", 1), ("2026-03-09", 1)]
    at = desk.plan(due_on=None, due_at="2026-03-04T15:00:00+08:00")["id"]
    moved_on = desk.alice.post(f"{LIST}/{at}/snooze", {"until": "2026-03-31"})
    assert (moved_on["due_on"], moved_on["due_at"]) == ("2026-03-31", "2026-03-31T07:00:00+00:00")
    wrong: list[tuple[dict[str, Any], Any]] = [
        ({}, ("days", "required")), ({"days": 0}, ("days", "too_small")), ({"until": "2026-03-03"}, ("until", "past")),
    ]  # fmt: skip
    for body, problem in wrong:
        assert desk.alice.refused("POST", f"{LIST}/{late}/snooze", body) == (422, problem)


def test_dropped_and_opened_again(desk: Desk) -> None:
    key = desk.plan(what="送礼")["id"]
    dropped = desk.alice.post(f"{LIST}/{key}/drop", {"reason": "不合规"})
    assert (dropped["state"], dropped["reason"]) == ("dropped", "不合规")
    assert titles(desk.alice.get(f"{LIST}?show=closed")) == ["送礼"]
    for verb, body in (("drop", {}), ("snooze", {"days": 1}), ("finish", {"outcome": "好"})):
        assert desk.alice.refused("POST", f"{LIST}/{key}/{verb}", body) == (409, "follow_up.closed")
    again = desk.alice.post(f"{LIST}/{key}/reopen")
    assert (again["state"], again["reason"], again["closed_at"]) == ("open", "", None)
    assert desk.alice.refused("POST", f"{LIST}/{key}/reopen") == (409, "follow_up.open")
    assert desk.alice.refused("POST", f"{LIST}/{key}/finish", {"outcome": " "}) == (422, ("outcome", "required"))


def test_changing_names_the_version_that_was_seen(desk: Desk) -> None:
    row = desk.plan(what="甲")
    path = f"{LIST}/{row['id']}"
    changed = desk.alice.patch(path, {"expected_version": 1, "what": "乙", "contact_ids": desk.people[1:]})
    assert (changed["what"], [one["name"] for one in changed["contacts"]]) == ("乙", ["李四"])
    back = desk.alice.patch(path, {"expected_version": changed["version"], "contact_ids": desk.people})
    assert (sorted(one["name"] for one in back["contacts"]), back["version"]) == (["张三", "李四"], 3)
    assert desk.alice.refused("PATCH", path, {"expected_version": 1, "what": "丙"}) == (409, "stale")
    desk.alice.post(desk.undo)
    assert [one["name"] for one in desk.alice.get(path)["contacts"]] == ["李四"]


def test_given_to_a_colleague_who_sees_the_account_and_is_told(desk: Desk) -> None:
    bob = desk.cast.bob
    desk.plan(what="请你拜访", member_id=bob.member_id)
    [row] = desk.bob.get(LIST)["items"]
    assert row["member"]["name"] == "Bob"
    [notice] = desk.bob.get("/api/notices")["items"]
    assert ("Alice" in notice["text"], "请你拜访" in notice["text"]) == (True, True)
    assert notice["path"] == f"/followups?id={row['id']}"
    assert not Notice.objects.of(bob.workspace_id).filter(member_id=desk.cast.alice.member_id).exists()
    Workspace.objects.filter(pk=bob.workspace_id).update(opens=Level.NONE)
    assert desk.bob.get("/api/notices")["items"] == [], "of what he may not see any more nothing is told"
    body = {"due_on": "2026-03-08", "member_id": str(bob.member_id)}
    path = f"/api/accounts/{desk.account.pk}/follow-ups"
    assert desk.alice.refused("POST", path, body) == (422, ("member_id", "cannot_see_account"))
    assert desk.bob.refused("GET", f"{LIST}/{row['id']}") == (404, "not_found")


def test_statements_do_not_grow(desk: Desk) -> None:
    desk.plan()
    before = statements(lambda: desk.alice.get(LIST))
    for days in range(5):
        desk.plan(days, contact_ids=desk.people)
    assert statements(lambda: desk.alice.get(LIST)) <= before


def test_every_change_is_told(desk: Desk) -> None:
    key = desk.plan(what="甲")["id"]
    desk.alice.post(f"{LIST}/{key}/snooze", {"days": 1})
    desk.alice.post(f"{LIST}/{key}/drop", {})
    kinds = [row["kind"] for row in desk.alice.get(f"/api/accounts/{desk.account.pk}/changes")]
    assert kinds[:3] == ["follow_up.dropped", "follow_up.snoozed", "follow_up.planned"]
    assert FollowUp.objects.of(desk.cast.alice.workspace_id).get(pk=UUID(key)).version == 3
