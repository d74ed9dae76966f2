"""Introductions: asked, answered, done; who is told, who may do what, and that every step can be taken back."""

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from click.testing import CliRunner
from django.utils import timezone

from guanxi.cli import guanxi
from guanxi.directory.models import Account, Contact
from guanxi.directory.services.sharing import share_account
from guanxi.followups.models import FollowUp
from guanxi.network.models import Introduction, IntroductionContact
from guanxi.notices.models import Notice
from guanxi.testing.caller import Caller
from guanxi.testing.cast import Cast, make_cast
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Workspace

pytestmark = pytest.mark.django_db
Row = dict[str, Any]


class Desk:
    """Alice wants to meet 王总; Bob knows 李工, who knows him."""

    def __init__(self) -> None:
        self.cast: Cast = make_cast()
        self.alice, self.bob = Caller(), Caller("bob@example.com")
        self.account: Account = make_account(self.cast.alice)
        self.target, self.via = (make_contact(self.cast.alice, self.account, name) for name in ("王总", "李工"))

    def ask(self, **more: Any) -> Row:
        """Alice asks Bob."""
        body = {
            "account_id": self.account.pk, "contact_id": self.target.pk, "asked_id": self.cast.bob.member_id,
            "via_ids": [self.via.pk], "message": "请引荐王总", **more,
        }  # fmt: skip
        found: Row = self.alice.post("/api/introductions", body)
        return found

    def told(self, member_id: UUID) -> list[str]:
        """What somebody was told, oldest first."""
        rows = Notice.objects.of(self.cast.alice.workspace_id).filter(member_id=member_id).order_by("at", "pk")
        return list(rows.values_list("kind", flat=True))


def test_asked_agreed_and_done_and_each_is_told() -> None:
    desk = Desk()
    asked = desk.ask()
    path = f"/api/introductions/{asked['id']}"
    assert (asked["state"], asked["contact"]["name"], [one["name"] for one in asked["via"]]) == (
        "asked", "王总", ["李工"],
    )  # fmt: skip
    assert desk.told(desk.cast.bob.member_id) == ["introduction.asked"]
    box = desk.bob.get("/api/introductions")
    assert (box["counts"], [one["can"]["answer"] for one in box["items"]]) == ({"asked": 1, "asking": 0}, [True])
    notice = desk.bob.get("/api/notices")["items"][0]
    assert notice["text"] == "Alice 请你引荐：王总（华东智造集团）"
    assert notice["path"] == f"/paths?introduction={asked['id']}"
    day = (timezone.now() + timedelta(days=3)).date()
    agreed = desk.bob.post(f"{path}/answer", {"answer": "agreed", "note": "周三约他", "follow_up_on": day})
    assert (agreed["state"], agreed["answer_note"]) == ("agreed", "周三约他")
    follow_up = FollowUp.objects.of(desk.cast.alice.workspace_id).get()
    assert (follow_up.member_id, follow_up.what, follow_up.due_on) == (desk.cast.bob.member_id, "引荐：王总", day)
    assert desk.told(desk.cast.alice.member_id) == ["introduction.agreed"]
    assert desk.bob.refused("POST", f"{path}/answer", {"answer": "declined"}) == (409, "introduction.answered")
    talk = desk.alice.post(
        f"/api/accounts/{desk.account.pk}/interactions",
        {"kind": "visit", "at": timezone.now(), "summary": "见到王总", "contact_ids": [desk.target.pk]},
    )
    done = desk.alice.post(f"{path}/result", {"result": "met", "note": "谈得好", "interaction_id": talk["id"]})
    assert (done["state"], done["result"], done["interaction"]["kind"]) == ("done", "met", "visit")
    assert desk.told(desk.cast.bob.member_id)[-1] == "introduction.done"
    assert desk.alice.refused("POST", f"{path}/withdraw") == (409, "introduction.closed")
    assert desk.alice.get(f"/api/accounts/{desk.account.pk}/introductions")[0]["id"] == asked["id"]


def test_whoever_was_asked_hears_that_it_is_not_needed_any_more() -> None:
    desk = Desk()
    asked = desk.ask()
    desk.alice.post(f"/api/introductions/{asked['id']}/withdraw")
    assert desk.told(desk.cast.bob.member_id) == ["introduction.asked", "introduction.withdrawn"]
    assert desk.bob.get("/api/notices")["items"][0]["text"] == "Alice 撤回了引荐请求：王总（华东智造集团）"


def test_every_step_is_taken_back_by_undo() -> None:
    desk = Desk()
    asked = desk.ask()
    desk.alice.post(f"/api/introductions/{asked['id']}/withdraw")
    desk.alice.post(f"/api/accounts/{desk.account.pk}/undo")
    assert desk.alice.get(f"/api/introductions/{asked['id']}")["state"] == "asked"
    desk.alice.post(f"/api/accounts/{desk.account.pk}/undo")
    assert desk.alice.refused("GET", f"/api/introductions/{asked['id']}") == (404, "not_found")
    assert not IntroductionContact.objects.of(desk.cast.alice.workspace_id).filter(archived_at__isnull=True).exists()


def test_the_same_is_asked_once_and_somebody_else_may_be_asked_instead() -> None:
    desk = Desk()
    asked = desk.ask()
    body = {"account_id": desk.account.pk, "contact_id": desk.target.pk, "asked_id": desk.cast.bob.member_id}
    assert desk.alice.refused("POST", "/api/introductions", body) == (409, "introduction.open")
    mine = desk.alice.post("/api/introductions", {**body, "asked_id": desk.cast.alice.member_id})
    assert mine["state"] == "agreed"
    path = f"/api/introductions/{asked['id']}"
    changed = desk.alice.patch(
        path, {"expected_version": 1, "message": "换个人", "asked_id": desk.cast.alice.member_id}
    )
    assert (changed["asked"]["name"], changed["message"], changed["version"]) == ("Alice", "换个人", 2)
    assert (changed["state"], bool(changed["answered_at"])) == ("agreed", True)
    assert desk.alice.refused("PATCH", path, {"expected_version": 1, "message": "旧"}) == (409, "stale")


def test_whoever_is_asked_answers_though_the_account_is_closed_to_him_and_learns_names_alone() -> None:
    desk = Desk()
    asked = desk.ask()
    Workspace.objects.filter(pk=desk.cast.alice.workspace_id).update(opens=Level.NONE)
    path = f"/api/introductions/{asked['id']}"
    seen = desk.bob.get(path)
    assert (seen["contact"]["name"], seen["contact"]["can"], seen["can"]["read_account"]) == (
        "王总", {"read": False}, False,
    )  # fmt: skip
    assert desk.bob.refused("POST", f"{path}/withdraw") == (403, "forbidden")
    assert desk.bob.refused("GET", f"/api/accounts/{desk.account.pk}/introductions") == (404, "not_found")
    assert desk.bob.post(f"{path}/answer", {"answer": "declined"})["state"] == "declined"
    other = desk.ask(asked_id=desk.cast.alice.member_id)
    assert desk.bob.refused("GET", f"/api/introductions/{other['id']}") == (404, "not_found")
    share_account(
        actor=desk.cast.alice, account_id=desk.account.pk, member_id=desk.cast.bob.member_id, level=Level.READ,
        now=timezone.now(),
    )  # fmt: skip
    assert desk.bob.get(f"/api/introductions/{other['id']}")["can"]["answer"] is False
    assert desk.bob.refused("POST", f"/api/introductions/{other['id']}/answer", {"answer": "agreed"}) == (
        403, "forbidden",
    )  # fmt: skip


def test_a_reader_of_the_account_learns_nothing_of_people_whom_he_does_not_see() -> None:
    desk = Desk()
    elsewhere = make_account(desk.cast.alice, "北方重工")
    go_between, left = (make_contact(desk.cast.alice, elsewhere, name) for name in ("密友", "旧识"))
    body = {"asked_id": desk.cast.alice.member_id, "via_ids": [go_between.pk, desk.via.pk], "message": ""}
    over = desk.ask(**body)
    to = desk.ask(**body, contact_id=left.pk)
    Workspace.objects.filter(pk=desk.cast.alice.workspace_id).update(opens=Level.NONE)
    share_account(
        actor=desk.cast.alice, account_id=desk.account.pk, member_id=desk.cast.bob.member_id, level=Level.READ,
        now=timezone.now(),
    )  # fmt: skip
    found = desk.bob.get(f"/api/accounts/{desk.account.pk}/introductions")
    told = {
        one["id"]: (one["contact"] and one["contact"]["name"], [row["name"] for row in one["via"]]) for one in found
    }
    assert told == {over["id"]: ("王总", ["李工"]), to["id"]: (None, ["李工"])}
    mine = desk.alice.get(f"/api/introductions/{over['id']}")
    assert [row["name"] for row in mine["via"]] == ["密友", "李工"]
    changes = json.dumps(desk.bob.get(f"/api/accounts/{desk.account.pk}/changes"), ensure_ascii=False)
    assert "密友" not in changes
    assert "旧识" not in changes


def test_merged_contacts_take_their_introductions_along() -> None:
    desk = Desk()
    asked = desk.ask()
    twin = make_contact(desk.cast.alice, desk.account, "王总经理")
    desk.alice.post("/api/contacts/merge", {"kept_id": twin.pk, "merged_id": desk.target.pk})
    assert desk.alice.get(f"/api/introductions/{asked['id']}")["contact"]["name"] == "王总经理"


def test_whoever_is_erased_leaves_neither_name_nor_place() -> None:
    desk = Desk()
    asked = desk.ask(message="请李工引荐王总")
    Caller().post(f"/api/contacts/{desk.via.pk}/erase", {"confirm": "李工", "reason": "request"})
    left = desk.alice.get(f"/api/introductions/{asked['id']}")
    assert left["via"] == []
    assert "李工" not in left["message"]
    Caller().post(f"/api/contacts/{desk.target.pk}/erase", {"confirm": "王总", "reason": "request"})
    assert not Introduction.objects.of(desk.cast.alice.workspace_id).exists()


def test_what_was_asked_of_a_leaver_goes_to_his_successor() -> None:
    desk = Desk()
    asked = desk.ask()
    body = {"from_member_id": desk.cast.bob.member_id, "follow_ups_to": desk.cast.alice.member_id}
    desk.alice.post("/api/handovers", body)
    assert desk.alice.get(f"/api/introductions/{asked['id']}")["asked"]["name"] == "Alice"


def run(*words: str) -> Any:
    """Run a command and return its answer."""
    found = CliRunner().invoke(guanxi, [*words, "--json"])
    assert found.exit_code == 0, found.output
    return json.loads(found.output)


def test_commands_ask_answer_and_record() -> None:
    desk = Desk()
    target: Contact = desk.target
    asked = run("introduction", "ask", desk.account.name, "Bob", "--to", str(target.pk), "--via", str(desk.via.pk))
    key = asked["id"]
    assert run("introduction", "edit", key, "--message", "麻烦引荐")["message"] == "麻烦引荐"
    assert run("introduction", "answer", key, "agreed", "--member", "Bob")["state"] == "agreed"
    assert run("introduction", "result", key, "no_reply")["result"] == "no_reply"
    assert run("introduction", "list", "--box", "asking")["total"] == 1
    assert [one["id"] for one in run("introduction", "list", "--account", desk.account.name)] == [key]
    other = run("introduction", "ask", desk.account.name, "Bob")
    assert run("introduction", "withdraw", other["id"])["state"] == "withdrawn"
    found = run("network", "paths", "--to", str(target.pk))
    assert (found["ways"], found["nobody"]) == ([], "no_way")
