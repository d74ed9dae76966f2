"""Whoever alters, removes, inserts or swaps rows of a log behind the product's back is found out."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction

from guanxi.audit.models import AuditSequence, Kind
from guanxi.audit.queries.verification import LOGS, Report, hash_of, heads, verify
from guanxi.audit.services import note
from guanxi.audit.tests.logs import ENTRIES, alter, behind_the_back, found, furnish, row_at
from guanxi.changes.models import Change, Sequence
from guanxi.core.actor import Actor
from guanxi.core.keys import new_id
from guanxi.testing.cast import NOW
from guanxi.testing.makers import make_account

pytestmark = pytest.mark.django_db


@pytest.fixture
def alice() -> Actor:
    return furnish()


@pytest.mark.parametrize("step", [1, 2, 5_000])
def test_untouched_logs_are_whole(alice: Actor, step: int) -> None:
    changes, entries = verify(alice.workspace_id, step=step)
    assert (changes.log, changes.is_whole, changes.rows) == ("changes", True, changes.seq)
    assert (entries.log, entries.is_whole, entries.rows) == ("audit", True, ENTRIES)
    assert {report.log: (report.seq, report.head) for report in (changes, entries)} == heads(alice.workspace_id)


def test_an_empty_log_is_whole() -> None:
    assert all(report.is_whole and report.rows == 0 for report in verify(new_id()))


@pytest.mark.parametrize("log", LOGS)
def test_an_altered_payload(alice: Actor, log: str) -> None:
    alter(alice, log, 3, params={"count": 1_000})
    assert found(alice, log) == [("payload", 3, 3)]


def test_an_altered_image(alice: Actor) -> None:
    rows = row_at(alice, "changes", 3).rows
    rows[0]["after"]["name"] = "王五"
    alter(alice, "changes", 3, rows=rows)
    assert found(alice) == [("payload", 3, 3)]


@pytest.mark.parametrize("log", LOGS)
@pytest.mark.parametrize("values", [{"at": NOW - timedelta(days=1)}, {"actor_id": new_id()}, {"kind": "session.ended"}])
def test_an_altered_time_actor_or_kind(alice: Actor, log: str, values: dict[str, Any]) -> None:
    alter(alice, log, 2, **values)
    assert found(alice, log) == [("link", 2, 2)]


@pytest.mark.parametrize("log", LOGS)
def test_a_row_taken_out_of_the_middle(alice: Actor, log: str) -> None:
    with behind_the_back(alice):
        row_at(alice, log, 2).delete()
        row_at(alice, log, 3).delete()
    assert found(alice, log) == [("missing", 2, 3)]


@pytest.mark.parametrize("log", LOGS)
def test_a_row_taken_out_and_the_others_moved_up(alice: Actor, log: str) -> None:
    rows: Any = LOGS[log][0]._default_manager.of(alice.workspace_id)  # type: ignore[attr-defined]
    with behind_the_back(alice):
        row_at(alice, log, 2).delete()
        for row in list(rows.filter(seq__gt=2).order_by("seq")):
            rows.filter(pk=row.pk).update(seq=row.seq - 1)
        LOGS[log][1].objects.filter(pk=alice.workspace_id).update(last=rows.count())
    assert {code for code, _, _ in found(alice, log)} == {"link"}


@pytest.mark.parametrize("log", LOGS)
def test_the_last_rows_taken_away(alice: Actor, log: str) -> None:
    last, _ = heads(alice.workspace_id)[log]
    with behind_the_back(alice):
        row_at(alice, log, last).delete()
    assert [one for one in found(alice, log) if one[0] != "undo"] == [("tail", last, last)]


@pytest.mark.parametrize("log", LOGS)
def test_the_last_rows_taken_away_and_the_counter_set_back(alice: Actor, log: str) -> None:
    """Only what was noted down elsewhere tells."""
    last, digest = heads(alice.workspace_id)[log]
    with behind_the_back(alice):
        for seq in (last, last - 1, last - 2):
            row_at(alice, log, seq).delete()
    kept = bytes.fromhex(hash_of(alice.workspace_id, log=log, seq=last - 3) or "")
    LOGS[log][1].objects.filter(pk=alice.workspace_id).update(last=last - 3, head=kept)
    assert found(alice, log) == []
    assert found(alice, log, expected=[(log, last, digest)]) == [("expected", last, last)]


def test_what_was_noted_down_is_still_there(alice: Actor) -> None:
    noted = [(log, seq, digest) for log, (seq, digest) in heads(alice.workspace_id).items()]
    make_account(alice, "又一家")
    note(actor=alice, kind=Kind.EXPORT_MADE, now=NOW)
    assert found(alice, expected=noted) == []


@pytest.mark.parametrize("log", LOGS)
@pytest.mark.parametrize("seq", [-1, 0, 99])
def test_an_inserted_row(alice: Actor, log: str, seq: int) -> None:
    row = row_at(alice, log, 2)
    row.pk, row.seq = new_id(), seq
    row.save(force_insert=True)
    codes = {code for code, _, _ in found(alice, log)}
    assert "beyond" in codes


@pytest.mark.parametrize("log", LOGS)
def test_a_row_pushed_in_between(alice: Actor, log: str) -> None:
    rows: Any = LOGS[log][0]._default_manager.of(alice.workspace_id)  # type: ignore[attr-defined]
    forged = row_at(alice, log, 2)
    with behind_the_back(alice):
        for row in list(rows.filter(seq__gt=1).order_by("-seq")):
            rows.filter(pk=row.pk).update(seq=row.seq + 1)
        forged.pk = new_id()
        forged.save(force_insert=True)
        LOGS[log][1].objects.filter(pk=alice.workspace_id).update(last=rows.count())
    assert {code for code, _, _ in found(alice, log)} >= {"link", "payload"}


@pytest.mark.parametrize("log", LOGS)
def test_swapped_rows(alice: Actor, log: str) -> None:
    one, other = row_at(alice, log, 2), row_at(alice, log, 3)
    for row, seq in ((one, 999), (other, 2), (one, 3)):
        with behind_the_back(alice):
            type(row).objects.of(alice.workspace_id).filter(pk=row.pk).update(seq=seq)
    assert [one for one in found(alice, log) if one[1] in (2, 3)] == [("link", 2, 2), ("link", 3, 3)]


def test_a_row_of_another_workspace(alice: Actor) -> None:
    """The first rows of two workspaces do not hang on the same thing."""
    theirs = make_another()
    row = row_at(theirs, "audit", 1)
    with behind_the_back(alice):
        row_at(alice, "audit", 1).delete()
    row.workspace_id = alice.workspace_id
    row.pk = new_id()
    row.save(force_insert=True)
    assert found(alice, "audit")[0] == ("link", 1, 1)


def make_another() -> Actor:
    """Return somebody of another workspace with an entry."""
    rows = Sequence.objects.values_list("pk", flat=True)
    for workspace_id in rows:
        founder = Change.objects.of(workspace_id).get(seq=1)
        if founder.actor_name == "Charlie":
            actor = replace(make_actor(founder), name="Charlie")
            note(actor=actor, kind=Kind.EXPORT_MADE, now=NOW)
            return actor
    raise LookupError


def make_actor(founder: Change) -> Actor:
    """Return who wrote a change."""
    return Actor(
        workspace_id=founder.workspace_id, member_id=founder.actor_id, user_id=new_id(), name="", role="administrator",
        at=NOW,
    )  # fmt: skip


def test_the_counter_is_checked(alice: Actor) -> None:
    last, _ = heads(alice.workspace_id)["audit"]
    for values, code in (({"last": last + 1}, "tail"), ({"last": last - 1}, "beyond"), ({"head": b"x" * 32}, "head")):
        with transaction.atomic():
            AuditSequence.objects.filter(pk=alice.workspace_id).update(**values)
            assert [one for one, _, _ in found(alice, "audit")] == [code]
            transaction.set_rollback(True)


def test_progress_is_told(alice: Actor) -> None:
    seen: list[tuple[str, int]] = []

    def hear(report: Report) -> None:
        seen.append((report.log, report.rows))

    list(verify(alice.workspace_id, step=4, told=hear))
    assert ("audit", 4) in seen
