"""An erasure rewrites rows of the logs: the chain stays whole, and the audit log says which rows they are."""

import pytest

from guanxi.audit.models import AuditEntry
from guanxi.audit.queries.verification import joined, verify
from guanxi.audit.services import redact_changes, redact_entries
from guanxi.audit.tests.logs import alter, found, furnish, row_at
from guanxi.changes.models import Change
from guanxi.core.actor import Actor
from guanxi.testing.cast import NOW
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db


@pytest.fixture
def alice() -> Actor:
    return furnish()


def test_an_erasure_leaves_the_chain_whole_and_says_so(alice: Actor) -> None:
    change = row_at(alice, "changes", 3)
    salt, digest, linked = bytes(change.salt), bytes(change.digest), bytes(change.hash)
    change.rows[0]["after"]["name"] = ""
    redact_changes(actor=alice, changes=[change], now=NOW)
    entry = row_at(alice, "audit", 2)
    entry.params = {}
    redact_entries(actor=alice, entries=[entry], now=NOW)
    changes, entries = verify(alice.workspace_id)
    assert (changes.findings, changes.redacted) == ([], [(3, 3)])
    assert (entries.findings, entries.redacted) == ([], [(2, 2)])
    after = row_at(alice, "changes", 3)
    assert (bytes(after.digest), bytes(after.hash)) == (digest, linked)
    assert bytes(after.salt) != salt
    assert after.rows[0]["after"]["name"] == ""


def test_what_was_erased_is_not_altered_again(alice: Actor) -> None:
    change = row_at(alice, "changes", 3)
    change.rows = []
    redact_changes(actor=alice, changes=[change], now=NOW)
    alter(alice, "changes", 3, rows=[{"table": "contact", "id": "x", "before": None, "after": None}])
    assert found(alice) == [("redaction", 3, 3), ("unattested", 3, 3)]
    redact_changes(actor=alice, changes=[row_at(alice, "changes", 3)], now=NOW)
    assert found(alice) == []


def test_an_erasure_that_nobody_attests(alice: Actor) -> None:
    change = row_at(alice, "changes", 3)
    alter(alice, "changes", 3, redaction=bytes(change.digest))
    assert {code for code, _, _ in found(alice)} == {"unattested"}


def test_many_erased_rows_are_attested_in_parts(alice: Actor) -> None:
    account = make_account(alice, "大客户")
    for number in range(45):
        make_contact(alice, account, f"员工{number}")
    changes = list(Change.objects.of(alice.workspace_id).order_by("seq"))
    redact_changes(actor=alice, changes=changes, now=NOW)
    report = next(iter(verify(alice.workspace_id)))
    assert (report.findings, report.redacted) == ([], [(1, len(changes))])
    assert AuditEntry.objects.of(alice.workspace_id).filter(kind="log.redacted").count() == 2


def test_ranges_are_joined() -> None:
    assert joined([(1, 1), (2, 2), (3, 5), (7, 7)]) == [(1, 5), (7, 7)]
