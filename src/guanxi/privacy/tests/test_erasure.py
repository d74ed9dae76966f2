"""Who is erased is nowhere any more: a canary in every text that is his, looked for in the whole database."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.db import connection

from guanxi.audit.models import AuditEntry
from guanxi.audit.queries.verification import verify
from guanxi.directory.models import Account, Contact
from guanxi.imports.models import ImportJob
from guanxi.imports.services.applying import apply_step
from guanxi.imports.services.jobs import create_import
from guanxi.privacy.services.erasure import erase_contact
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.invariants import check_search_terms
from guanxi.testing.makers import make_account, make_contact, make_seat
from guanxi.testing.replay import fetch, replayed

NAME, OTHER_NAME = "金丝雀壹", "金絲雀貳"
MOBILE, LANDLINE, MAIL, WORK_MAIL, WECHAT = (
    "139 8765 4321", "010-66554433", "canary.bird@163.com", "canary.work@star.example", "canary_wx77",
)  # fmt: skip
POINTS = [
    {"kind": "mobile", "value": MOBILE},
    {"kind": "phone", "value": LANDLINE},
    {"kind": "email", "value": MAIL},
    {"kind": "email", "value": WORK_MAIL},
    {"kind": "wechat", "value": WECHAT},
]
TRACES = (NAME, OTHER_NAME, "8765 4321", "13987654321", "66554433", "canary", "Canary", "jinsique", "jsqy")


@dataclass
class World:
    """A person who left traces everywhere, and a colleague of his who left none."""

    cast: Cast
    account: Account
    contact: UUID
    friend: Contact
    seat: UUID
    shared: UUID
    job: UUID


def leave_traces() -> World:
    """Write a canary wherever a person can be written about."""
    cast = make_cast()
    alice, caller = cast.alice, Caller()
    account = make_account(alice, "恒星集团", note=f"找{NAME}，电话{MOBILE}")
    file = f"姓名,职务,手机,备注\n{NAME},canary-职务,{MOBILE},canary-备注\n李四,会计,13700000001,无关\n"
    job = create_import(
        actor=alice, content=file.encode("gb18030"), file_name=f"{NAME}.csv", account_id=account.pk, kind="contacts",
        now=NOW,
    )  # fmt: skip
    while job.state != "applied":
        job = apply_step(actor=alice, job_id=job.pk, now=NOW)
    contact = Contact.objects.of(alice.workspace_id).get(name=NAME)
    path = f"/api/contacts/{contact.pk}"
    body = {
        "expected_version": caller.get(path)["version"], "points": POINTS, "note": "canary-note",
        "tags": ["canary-tag"], "custom": {"canary-key": "canary-value"},
    }  # fmt: skip
    caller.patch(path, body)
    caller.patch(path, {"expected_version": caller.get(path)["version"], "points": POINTS[1:]})
    twin = make_contact(alice, account, OTHER_NAME, note="canary-twin", points=POINTS[:1])
    caller.post("/api/contacts/merge", {"kept_id": contact.pk, "merged_id": twin.pk})
    job_id = caller.get(path)["employments"][0]["id"]
    caller.patch(f"/api/employments/{job_id}", {"evidence": "canary-employment", "title": "canary-title"})
    boss = make_seat(alice, account, "王五", title="总经理")
    friend = Contact.objects.of(alice.workspace_id).get(name="王五")
    seat = make_seat(alice, account, manager=boss.pk, title="采购总监")
    caller.post(f"/api/positions/{seat.pk}/succeed", {"contact_id": contact.pk, "evidence": "canary-seat"})
    seen = caller.get(f"/api/accounts/{account.pk}/chart")["tables"]["positions"]
    version = next(dict(zip(seen["columns"], row, strict=True)) for row in seen["rows"] if row[0] == str(seat.pk))
    edit = {"expected_version": version["version"], "note": "canary-position", "color": "red"}
    caller.patch(f"/api/positions/{seat.pk}", edit)
    line = {"kind": "influence", "target_id": boss.pk, "note": "canary-line", "evidence": "canary-line-evidence"}
    caller.post(f"/api/positions/{seat.pk}/lines", line)
    tie = {"contact_id": contact.pk, "other_id": friend.pk, "kind": "alumni", "note": "canary-tie"}
    caller.post("/api/ties", tie)
    caller.put(f"{path}/rating", {"feature": "attitude", "value": -2, "evidence": "canary-rating"})
    caller.put(f"{path}/role", {"role": "gatekeeper", "evidence": "canary-role"})
    decide(caller, account, contact.pk, seat.pk)
    call = {"kind": "call", "at": "2026-03-01T09:00:00Z", "summary": "canary-call", "outcome": "canary-outcome"}
    caller.post(f"/api/accounts/{account.pk}/interactions", {**call, "contact_ids": [contact.pk]})
    meeting = {**call, "summary": f"与{NAME}、王五开会", "outcome": "好", "contact_ids": [contact.pk, friend.pk]}
    again = {"due_on": "2026-04-01", "what": "canary-follow-up"}
    caller.post(f"/api/accounts/{account.pk}/interactions", {**call, "contact_ids": [contact.pk], "next": again})
    again = {"due_on": "2026-04-01", "what": f"再约{NAME}和王五"}
    shared = caller.post(f"/api/accounts/{account.pk}/interactions", {**meeting, "next": again})["id"]
    caller.post(f"{path}/reveal", {"reason": "other", "detail": f"canary-detail {NAME}"})
    return World(cast, account, contact.pk, friend, seat.pk, UUID(shared), job.pk)


def decide(caller: Caller, account: Account, contact: UUID, seat: UUID) -> None:
    """Let him take part in decisions: by name, by the seat he holds, and in one from which he was taken out."""
    mine = caller.get("/api/session")["session"]["member_id"]
    for who, stays in (
        ({"contact_ids": [contact]}, True),
        ({"position_ids": [seat]}, True),
        ({"contact_ids": [contact]}, False),
    ):
        chain = caller.post(f"/api/accounts/{account.pk}/chains", {"template": "simple", "note": f"看{NAME}"})["id"]
        stage = caller.get(f"/api/chains/{chain}")["stages"][0]["id"]
        [row] = caller.post(f"/api/chains/{chain}/members", {**who, "stage_id": stage})
        path = f"/api/chain-members/{row['id']}"
        caller.patch(
            path, {"note": "canary-chain", "influence": 90, "certainty": "heard", "evidence": "canary-chain-fact"}
        )
        caller.patch(path, {"roles": ["champion"], "evidence": f"{NAME}自己说的"})
        caller.put(f"{path}/pairings/{mine}", {"target": 2, "action": f"拜访{NAME}"})
        caller.put(f"/api/stages/{stage}/parts", {"member_id": row["id"], "kind": "veto"})
        caller.patch(f"/api/stages/{stage}", {"note": f"{NAME}说了算"})
        if not stays:
            caller.delete(path)


def traces() -> list[tuple[str, str]]:
    """Where any canary still stands, in whatever column of whatever table, spelt in whatever way."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 - its own tables
            for row in cursor.fetchall():
                found += [(table, trace) for trace in TRACES for value in row if stands_in(trace, value)]
    return sorted(set(found))


def stands_in(trace: str, value: Any) -> bool:
    if isinstance(value, (bytes, memoryview)):
        return any(trace.encode(code, "ignore") in bytes(value) for code in ("utf-8", "gb18030", "utf-16-le"))
    escaped = trace.encode("unicode_escape").decode()
    return trace in str(value) or escaped in str(value)


def erase(world: World, **values: Any) -> Any:
    body = {"confirm": NAME, "reason": "request", "detail": f"{NAME}来信要求", **values}
    return Caller().post(f"/api/contacts/{world.contact}/erase", body)


@pytest.mark.django_db(transaction=True)
def test_no_canary_is_left() -> None:
    world = leave_traces()
    assert {trace for _, trace in traces()} >= {NAME, OTHER_NAME, "canary"}, "the canaries sing"
    done = erase(world)
    assert done["mentions"] == []
    assert traces() == []
    assert file_traces() == []
    everything_still_works(world)


def file_traces() -> list[str]:
    """Canaries in the bytes of SQLite's file, once it is packed."""
    if connection.vendor != "sqlite":
        return []
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        before = file_bytes()
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return [trace for trace in TRACES for content in (before, file_bytes()) if stands_in(trace, content)]


def file_bytes() -> bytes:
    return Path(str(connection.settings_dict["NAME"])).read_bytes()


def everything_still_works(world: World) -> None:
    alice, caller = world.cast.alice, Caller()
    reports = list(verify(alice.workspace_id))
    assert [report.findings for report in reports] == [[], []], "the chain of the logs is whole"
    [entry] = AuditEntry.objects.of(alice.workspace_id).filter(kind="personal_data.erased")
    assert (entry.subject_id, entry.params["reason"], entry.params["detail"]) == (
        world.contact, "request", "〔已删除〕来信要求",
    )  # fmt: skip
    assert caller.refused("GET", f"/api/contacts/{world.contact}") == (404, "not_found")
    assert caller.get("/api/search?q=13987654321") == []
    chart = fetch(alice, world.account.pk)[0]
    assert str(world.contact) not in chart["contacts"]
    assert chart["positions"][str(world.seat)]["empty_as"] == "unknown"
    assert (chart["ties"], chart["positions"][str(world.seat)]["note"]) == ({}, "")
    [shared] = caller.get(f"/api/accounts/{world.account.pk}/interactions")
    assert (shared["id"], shared["anonymous"], [person["name"] for person in shared["contacts"]]) == (
        str(world.shared), 1, ["王五"],
    )  # fmt: skip
    assert shared["summary"] == "与〔已删除〕、王五开会"
    assert "〔已删除〕" in caller.get(f"/api/accounts/{world.account.pk}")["note"]
    job = ImportJob.objects.of(alice.workspace_id).get(pk=world.job)
    assert (bytes(job.content), job.preview, job.findings, job.state) == (b"", {}, [], "applied")
    assert caller.get(f"/api/accounts/{world.account.pk}/changes")
    check_search_terms(alice.workspace_id)


@pytest.fixture
def world(db: None) -> World:
    return leave_traces()


def test_undo_does_not_bring_anybody_back(world: World) -> None:
    erase(world)
    caller, path = Caller(), f"/api/accounts/{world.account.pk}/undo"
    for _ in range(12):
        caller.send("POST", path)
    assert traces() == []
    assert not Contact.objects.of(world.cast.alice.workspace_id).filter(pk=world.contact).exists()


def test_an_open_chart_hears_of_it(world: World) -> None:
    alice = world.cast.alice
    before, seq = fetch(alice, world.account.pk)
    erase(world)
    assert replayed(alice, world.account.pk, before, seq) == fetch(alice, world.account.pk)[0]


def test_only_an_administrator_and_only_by_name(world: World) -> None:
    path = f"/api/contacts/{world.contact}"
    for verb, address, body in (
        ("POST", f"{path}/erase", {"confirm": NAME, "reason": "request"}),
        ("GET", f"{path}/erase", None),
        ("GET", f"{path}/personal-data", None),
    ):
        assert Caller("bob@example.com").refused(verb, address, body) == (403, "forbidden")
        assert Caller("charlie@example.com").refused(verb, address, body) == (404, "not_found")
    wrong = {"confirm": "金丝雀", "reason": "request"}
    assert Caller().refused("POST", f"{path}/erase", wrong) == (422, ("confirm", "does_not_match"))
    assert Contact.objects.of(world.cast.alice.workspace_id).filter(pk=world.contact).exists()


def test_texts_that_name_him_are_listed_before_and_left_when_asked(world: World) -> None:
    preview = Caller().get(f"/api/contacts/{world.contact}/erase")
    named = {(mention["table"], mention["field"]) for mention in preview["mentions"]}
    assert named == {
        ("account", "note"), ("interaction", "summary"), ("employment", "evidence"),
        ("chain", "note"), ("stage", "note"), ("chain_role", "evidence"), ("pairing", "action"),
        ("follow_up", "what"),
    }  # fmt: skip
    assert preview["counts"]["contact"] == 2, "with the one merged into him"
    done = erase(world, replace=False)
    assert (done["replaced"], {mention["table"] for mention in done["mentions"]}) == (
        0,
        {"account", "interaction", "employment", "chain", "stage", "chain_role", "pairing", "follow_up"},
    )
    left = {table for table, _ in traces()}
    assert left == {
        "directory_account", "interactions_interaction", "directory_employment", "decisions_decisionchain",
        "decisions_decisionstage", "decisions_chainrole", "decisions_pairing", "followups_followup",
    }  # fmt: skip


def test_a_namesake_keeps_his_texts(world: World) -> None:
    make_contact(world.cast.alice, make_account(world.cast.alice, "云帆科技"), NAME)
    assert Caller().get(f"/api/contacts/{world.contact}/erase")["namesakes"] == 1
    done = erase(world)
    assert (done["replaced"], len(done["mentions"]) > 0) == (0, True)
    assert [row["name"] for row in Caller().get(f"/api/contacts?q={NAME}")["items"]] == [NAME]


def test_whoever_is_erased_halfway_is_not_erased(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_values: Any) -> int:
        raise RuntimeError

    before = traces()
    monkeypatch.setattr("guanxi.privacy.services.erasure.redact_logs", fail)
    with pytest.raises(RuntimeError):
        erase_contact(actor=world.cast.alice, contact_id=world.contact, confirm=NAME, reason="request", now=NOW)
    assert traces() == before


def test_every_reference_to_a_contact_is_known(world: World) -> None:
    """A table that points at contacts without a word of its own would be forgotten: it must have one."""
    for model in apps.get_models():
        pointing = [field.name for field in model._meta.local_fields if field.related_model is Contact]
        assert not pointing or bool(vars(model).get("word")), model
