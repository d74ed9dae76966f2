"""Interactions with everything that can be said of them: noted, corrected, withdrawn, taken back."""

import io
from typing import Any

import pytest
from PIL import Image

from guanxi.audit.models import AuditEntry
from guanxi.files.models import StoredFile
from guanxi.notices.models import Notice
from guanxi.testing.caller import Caller
from guanxi.testing.cast import Cast, make_cast
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db
TALK = {"kind": "visit", "at": "2026-03-01T09:00:00Z", "summary": "看现场"}


def picture() -> bytes:
    """Return a small picture."""
    target = io.BytesIO()
    Image.new("RGB", (40, 30), "navy").save(target, "PNG")
    return target.getvalue()


def upload(caller: Caller, content: bytes, name: str) -> str:
    """Bring a file and return its key."""
    file = io.BytesIO(content)
    file.name = name
    answer = caller.client.post("/api/files", {"file": file})
    assert answer.status_code == 201, answer.content
    key: str = answer.json()["id"]
    return key


@pytest.fixture
def cast() -> Cast:
    """Alice administers, Bob sells."""
    return make_cast()


def test_everything_that_is_said_is_told_again_and_taken_back_as_one(cast: Cast) -> None:
    account, other = make_account(cast.alice), make_account(cast.alice, "另一家")
    contact = make_contact(cast.alice, account).pk
    alice, bob = Caller(), cast.bob.member_id
    path = f"/api/accounts/{account.pk}/interactions"
    said = {
        **TALK, "duration_minutes": 90, "place": "行政楼302", "sentiment": 1, "contact_ids": [contact],
        "member_ids": [bob], "mention_ids": [bob], "account_ids": [other.pk], "outcome": "要方案",
        "upload_ids": [upload(alice, picture(), "../现场\u202e.png")],
        "next": {"due_on": "2026-03-05", "what": "发方案"},
    }  # fmt: skip
    key = alice.post(path, said)["id"]
    row = alice.get(f"/api/interactions/{key}")
    assert (row["duration_minutes"], row["place"], row["sentiment"]) == (90, "行政楼302", 1)
    assert [one["name"] for one in row["members"] + row["mentions"]] == ["Bob", "Bob"]
    assert {one["name"] for one in row["accounts"]} == {account.name, "另一家"}
    assert (row["next"]["what"], row["logged_by"]["name"], row["can"]) == ("发方案", "Alice", {"edit": True})
    assert [(one["name"], one["family"]) for one in row["attachments"]] == [("现场.png", "image")]
    assert [one["id"] for one in alice.get(f"/api/accounts/{other.pk}/interactions")] == [key]
    assert Notice.objects.of(cast.alice.workspace_id).filter(member_id=bob, kind="mention").count() == 1
    alice.post(f"/api/accounts/{account.pk}/undo")
    assert alice.get(path) == []
    assert alice.refused("GET", f"/api/interactions/{key}")[0] == 404
    assert alice.get(f"/api/accounts/{account.pk}/files")["items"] == []
    alice.post(f"/api/accounts/{account.pk}/redo")
    assert alice.get(f"/api/interactions/{key}")["attachments"] == row["attachments"]


def test_a_correction_names_what_it_saw_and_a_withdrawal_leaves_nothing(cast: Cast) -> None:
    account = make_account(cast.alice)
    people = [make_contact(cast.alice, account, name).pk for name in ("张三", "李四")]
    alice, path = Caller(), f"/api/accounts/{account.pk}/interactions"
    key = alice.post(path, {**TALK, "contact_ids": people[:1]})["id"]
    one = f"/api/interactions/{key}"
    changed = alice.patch(one, {"expected_version": 1, "contact_ids": people[1:], "at": "2026-02-01T09:00:00Z"})
    assert ([who["name"] for who in changed["contacts"]], changed["version"]) == (["李四"], 2)
    assert alice.refused("PATCH", one, {"expected_version": 1, "place": "x"})[:2] == (409, "stale")
    assert alice.patch(one, {"expected_version": 2, "contact_ids": people})["version"] == 3
    assert alice.client.delete(one).status_code == 204
    assert alice.get(path) == []
    alice.post(f"/api/accounts/{account.pk}/undo")
    assert len(alice.get(one)["contacts"]) == 2


def test_who_may_change_it(cast: Cast) -> None:
    account = make_account(cast.alice)
    alice, bob, path = Caller(), Caller("bob@example.com"), f"/api/accounts/{account.pk}/interactions"
    his, hers = bob.post(path, TALK)["id"], alice.post(path, TALK)["id"]
    assert bob.patch(f"/api/interactions/{his}", {"expected_version": 1, "place": "机房"})["place"] == "机房"
    assert bob.refused("PATCH", f"/api/interactions/{hers}", {"expected_version": 1})[:2] == (
        403, "interaction.not_yours",
    )  # fmt: skip
    assert alice.patch(f"/api/interactions/{his}", {"expected_version": 2, "sentiment": -1})["sentiment"] == -1


def test_the_same_content_is_kept_once_and_read_by_those_who_read_the_interaction(cast: Cast) -> None:
    account = make_account(cast.alice)
    alice, path = Caller(), f"/api/accounts/{account.pk}/interactions"
    for name in ("a.png", "b.png"):
        alice.post(path, {**TALK, "upload_ids": [upload(alice, picture(), name)]})
    assert StoredFile.objects.of(cast.alice.workspace_id).count() == 1
    items = alice.get(f"/api/accounts/{account.pk}/files?family=image")["items"]
    assert sorted(item["name"] for item in items) == ["a.png", "b.png"]
    assert alice.get(f"/api/accounts/{account.pk}/files?family=pdf")["items"] == []
    address = f"/api/attachments/{items[0]['id']}"
    answer = alice.client.get(address)
    assert answer.content == picture()
    assert answer["Content-Disposition"].startswith("attachment")
    assert (answer["X-Content-Type-Options"], "sandbox" in answer["Content-Security-Policy"]) == ("nosniff", True)
    seen = alice.client.get(f"{address}/preview")
    assert (seen["Content-Type"], seen["X-Guanxi-Pages"], seen.content[8:12]) == ("image/webp", "1", b"WEBP")
    assert AuditEntry.objects.of(cast.alice.workspace_id).filter(kind="file.downloaded").count() == 1
    for call in (address, f"{address}/preview"):
        assert Caller("charlie@example.com").client.get(call).status_code == 404


def test_what_is_not_ones_own_or_too_much_is_refused(cast: Cast, settings: Any) -> None:
    account = make_account(cast.alice)
    alice, bob, path = Caller(), Caller("bob@example.com"), f"/api/accounts/{account.pk}/interactions"
    his = upload(bob, b"text", "a.txt")
    assert alice.refused("POST", path, {**TALK, "upload_ids": [his]}) == (422, ("uploads", "gone"))
    settings.FILE_MAX_BYTES = 3
    file = io.BytesIO(b"four")
    file.name = "a.txt"
    answer = alice.client.post("/api/files", {"file": file})
    assert (answer.status_code, answer.json()["code"]) == (413, "file.too_large")


def test_a_line_is_read_as_the_page_reads_it(cast: Cast) -> None:
    account = make_account(cast.alice)
    contact = make_contact(cast.alice, account, "李建国", title="设备处处长").pk
    alice = Caller()
    read = alice.post(
        f"/api/accounts/{account.pk}/interactions/reading", {"text": "昨天电话李处 聊了报价 下周二再联系"}
    )
    assert (read["entry"], read["kind"], read["summary"]) == ("log", "call", "聊了报价")
    assert [one["id"] for one in read["contacts"]] == [str(contact)]
    assert read["next"]["what"] == "联系"
