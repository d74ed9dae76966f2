"""What is no change of data is noted: numbered, hung on the entry before, and small."""

import hashlib
import hmac
import json
from uuid import UUID

import pytest
from django.db import transaction

from guanxi.audit.models import AuditEntry, AuditSequence, Kind
from guanxi.audit.services.noting import MAX_PARAMS, bounded, note, note_in
from guanxi.core.actor import Actor
from guanxi.core.origin import Origin, came_through, coming_from
from guanxi.testing.cast import NOW, make_cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def alice() -> Actor:
    return make_cast().alice


def entries(actor: Actor) -> list[AuditEntry]:
    """Return a workspace's audit log, oldest first."""
    return list(AuditEntry.objects.of(actor.workspace_id).order_by("seq"))


def test_numbers_have_no_gap_and_each_workspace_counts_for_itself() -> None:
    cast = make_cast()
    for kind in (Kind.SESSION_STARTED, Kind.EXPORT_MADE, Kind.SESSION_ENDED):
        note(actor=cast.alice, kind=kind, now=NOW)
    note(actor=cast.charlie, kind=Kind.SESSION_STARTED, now=NOW)
    assert [(row.seq, row.kind) for row in entries(cast.alice)] == [
        (1, "session.started"), (2, "export.made"), (3, "session.ended"),
    ]  # fmt: skip
    assert [row.seq for row in entries(cast.charlie)] == [1]


def test_what_is_rolled_back_leaves_no_number(alice: Actor) -> None:
    with transaction.atomic():
        note(actor=alice, kind=Kind.EXPORT_MADE, now=NOW)
        transaction.set_rollback(True)
    note(actor=alice, kind=Kind.EXPORT_MADE, now=NOW)
    assert [row.seq for row in entries(alice)] == [1]


def test_it_knows_where_a_request_came_from(alice: Actor) -> None:
    note(actor=alice, kind=Kind.EXPORT_MADE, now=NOW)
    with coming_from(Origin("192.0.2.7", "browser")):
        note(actor=alice, kind=Kind.EXPORT_MADE, now=NOW)
        came_through("token")
        note(actor=alice, kind=Kind.EXPORT_MADE, now=NOW)
    note(actor=alice, kind=Kind.EXPORT_MADE, now=NOW)
    told = [(row.source, row.through) for row in entries(alice)]
    assert told == [("", "command"), ("192.0.2.7", "browser"), ("192.0.2.7", "token"), ("", "command")]


def test_what_nobody_did_is_noted_without_an_actor(alice: Actor) -> None:
    entry = note_in(alice.workspace_id, kind=Kind.SESSION_FAILED, now=NOW, params={"reason": "password"})
    entry.refresh_from_db()
    assert (entry.actor_id, entry.actor_name, entry.params) == (None, "", {"reason": "password"})


def test_params_stay_small() -> None:
    assert bounded({"id": UUID(int=1), "none": None, "n": 3}) == {"id": str(UUID(int=1)), "n": 3}
    assert len(bounded({"long": "长" * 10_000})["long"]) < 300
    many = bounded({"numbers": list(range(10_000)), "format": "csv"})
    assert many == {"format": "csv", "cut": True}
    assert bounded({f"key{number}": "x" * 100 for number in range(100)}) == {"cut": True}
    assert MAX_PARAMS < 10_000


def test_the_documented_recipe_gives_the_same_hashes(alice: Actor) -> None:
    """What docs/data-model.md describes, computed without any code of the product."""
    note(actor=alice, kind=Kind.EXPORT_MADE, now=NOW, params={"count": 3.0, "格式": "csv"}, subject_type="contacts")
    note(actor=alice, kind=Kind.SESSION_ENDED, now=NOW)

    def spelt(value: object) -> bytes:
        return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    last = hashlib.sha256(spelt(["guanxi-log-1", "audit", str(alice.workspace_id)])).digest()
    for row, params in zip(entries(alice), ({"count": 3, "格式": "csv"}, {}), strict=True):
        payload = {
            "id": str(row.pk), "actor_name": "Alice", "subject_type": row.subject_type, "subject_id": None,
            "account_id": None, "params": params, "source": "", "through": "command",
        }  # fmt: skip
        digest = hmac.digest(bytes(row.salt), spelt(payload), "sha256")
        line = [row.seq, "2026-03-01T09:00:00.000000+00:00", str(alice.member_id), row.kind, digest.hex()]
        last = hashlib.sha256(last + spelt(line)).digest()
        assert (bytes(row.digest), bytes(row.hash)) == (digest, last)
    assert bytes(AuditSequence.objects.get(pk=alice.workspace_id).head) == last
