"""Both logs through the interface: one list, its filters, a change column by column, and the state of the chains."""

import csv
import io
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from guanxi.audit.models import AuditEntry, Kind
from guanxi.audit.services import note
from guanxi.audit.tests.logs import alter, furnish
from guanxi.audit.words import KINDS, word_of
from guanxi.core.actor import Actor
from guanxi.directory.services.contacts import edit_contact
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Member

pytestmark = pytest.mark.django_db


@pytest.fixture
def actor() -> Actor:
    return furnish()


@pytest.fixture
def alice(actor: Actor) -> Caller:
    return Caller()


def kinds(answer: Any) -> list[str]:
    """Return what happened, newest first."""
    return [entry["kind"] for entry in answer["entries"]]


def pages(alice: Caller, query: str, limit: int) -> list[Any]:
    """Go through all pages."""
    found, following = [], ""
    while following is not None:
        answer = alice.get(f"/api/audit?limit={limit}&{query}&before={following}".removesuffix("&before="))
        found += answer["entries"]
        following = answer["next"]
    return found


def test_both_logs_in_order_of_time(alice: Caller) -> None:
    every = alice.get("/api/audit?limit=200")
    assert every["next"] is None
    moments = [entry["at"] for entry in every["entries"]]
    assert moments == sorted(moments, reverse=True)
    assert {"account.created", "change.undone", "export.made"} <= set(kinds(every))


@pytest.mark.parametrize("limit", [1, 2, 5])
def test_pages_hold_everything_once(alice: Caller, limit: int) -> None:
    every = alice.get("/api/audit?limit=200")["entries"]
    assert [entry["id"] for entry in pages(alice, "", limit)] == [entry["id"] for entry in every]


def test_by_person_kind_and_time(alice: Caller, actor: Actor) -> None:
    mine = alice.get(f"/api/audit?person={actor.member_id}&kind=export.made")
    assert kinds(mine) == ["export.made"] * 6
    some = alice.get("/api/audit?kind=export.made&from=2026-03-01T09:02:00Z&to=2026-03-01T09:04:00Z")
    assert [entry["noted"]["params"]["count"] for entry in some["entries"]] == [3, 2]


def test_by_record(alice: Caller, actor: Actor) -> None:
    account = make_account(actor, "南方航空")
    person = make_contact(actor, account, "赵六", now=NOW + timedelta(hours=1))
    edit_contact(actor=actor, contact_id=person.pk, expected_version=1, values={"note": "行家"}, now=NOW)
    note(actor=actor, kind=Kind.CONTACT_UNMASKED, now=NOW, subject_type="contact", subject_id=person.pk)
    note(actor=actor, kind=Kind.EXPORT_MADE, now=NOW, account_id=account.pk)
    assert set(kinds(alice.get(f"/api/audit?record={person.pk}"))) == {
        "contact.created", "contact.edited", "contact.unmasked",
    }  # fmt: skip
    about = alice.get(f"/api/audit?record={account.pk}")
    assert {"account.created", "contact.created", "contact.edited", "export.made"} == set(kinds(about))
    assert next(entry for entry in about["entries"] if entry["kind"] == "export.made")["account_name"] == "南方航空"
    [unmasked] = alice.get("/api/audit?kind=contact.unmasked")["entries"]
    assert unmasked["subject_name"] == "赵六"


def test_by_what_a_text_may_mean(alice: Caller, actor: Actor) -> None:
    make_account(actor, "南方航空")
    assert kinds(alice.get("/api/audit?q=南方航空")) == ["account.created"]
    assert len(alice.get("/api/audit?q=alice&limit=200")["entries"]) > 5
    assert alice.get("/api/audit?q=没有这个人")["entries"] == []


def test_a_change_column_by_column(alice: Caller, actor: Actor) -> None:
    person = make_contact(actor, make_account(actor, "甲"), "赵六")
    edit_contact(actor=actor, contact_id=person.pk, expected_version=1, values={"name": "赵七"}, now=NOW)
    entry = alice.get("/api/audit?kind=contact.edited")["entries"][0]
    change = alice.get(f"/api/audit/changes/{entry['id']}")
    assert change["images"][0]["fields"][:1] == [{"name": "name", "before": "赵六", "after": "赵七"}]
    assert (change["total"], len(change["hash"])) == (1, 64)


def test_what_is_asked_wrongly_is_refused(alice: Caller) -> None:
    for query in ("before=x", "before=2026~1~1~1", "limit=0", "from=1800-01-01", "person=x"):
        assert alice.send("GET", f"/api/audit?{query}")[0] == 422, query


@pytest.mark.parametrize(("role", "status"), [("auditor", 200), ("director", 403), ("salesperson", 403)])
def test_administrators_and_auditors_read(actor: Actor, role: str, status: int) -> None:
    bob = Caller("bob@example.com")
    Member.objects.of(actor.workspace_id).filter(name="Bob").update(role=role)
    for path in ("/api/audit", "/api/audit/heads", "/api/audit/verification?log=audit", "/api/audit/export"):
        assert bob.client.get(path).status_code == status, path


def test_the_file_holds_what_was_found_and_is_noted(alice: Caller, actor: Actor) -> None:
    answer = alice.client.get("/api/audit/export?kind=export.made&lang=en")
    rows = list(csv.DictReader(io.StringIO(answer.getvalue().decode("utf-8-sig"))))
    own, *others = rows
    assert [row["number"] for row in others] == ["6", "5", "4", "3", "2", "1"]
    assert '"what":"audit"' in own["details"]
    assert (own["what"], own["kind"], own["log"], own["through"]) == (
        "export",
        "export.made",
        "audit log",
        "browser",
    )
    last = AuditEntry.objects.of(actor.workspace_id).order_by("seq").last()
    assert last is not None
    assert last.params == {"what": "audit", "format": "csv", "filter": {"kind": "export.made"}}
    chinese = alice.client.get("/api/audit/export?kind=account.created&lang=zh-CN")
    text = chinese.getvalue().decode("utf-8-sig")
    told = next(csv.DictReader(io.StringIO(text)))
    assert (told["事项"], told["事项代码"], told["日志"]) == ("新建客户", "account.created", "变更记录")


def test_the_chains_are_checked_step_by_step(alice: Caller, actor: Actor) -> None:
    alter(actor, "audit", 2, kind="session.ended")
    step = alice.get("/api/audit/verification?log=audit&after=0")
    assert step["findings"] == [{"code": "link", "seq": 2, "until": 2}]
    assert step["done"]
    heads = {head["log"]: head["seq"] for head in alice.get("/api/audit/heads")["heads"]}
    assert heads["audit"] == step["last"]


def test_the_number_of_statements_does_not_grow(alice: Caller, actor: Actor) -> None:
    for number in range(12):
        make_contact(actor, make_account(actor, f"客户{number}"), f"员工{number}")

    def statements(limit: int) -> int:
        with CaptureQueriesContext(connection) as seen:
            alice.get(f"/api/audit?limit={limit}&before=2030-01-01T00:00:00Z~1~0")
        return len(seen)

    assert statements(30) == statements(12)


def test_everything_that_can_be_noted_has_words_in_files() -> None:
    assert [kind for kind in Kind if word_of(KINDS, kind, "zh-CN") == kind or word_of(KINDS, kind, "en") == kind] == []
    assert word_of(KINDS, "what.is_new", "en") == "what.is_new"
