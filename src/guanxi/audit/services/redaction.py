"""The one way in which what is in the logs is ever rewritten: the erasure of a person's data."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.db import transaction

from guanxi.audit.models import AuditEntry, AuditSequence, Kind
from guanxi.audit.services.noting import note, wait_in_line
from guanxi.changes.models import Change
from guanxi.changes.models import Sequence as ChangeSequence
from guanxi.core.actor import Actor
from guanxi.core.chain.door import open_door
from guanxi.core.chain.links import new_salt, payload_digest
from guanxi.core.chain.models import ChainedRow

# So many rows are attested by one entry, which has to stay small.
ATTESTED_AT_ONCE = 40


def redact_changes(*, actor: Actor, changes: Sequence[Change], now: datetime) -> None:
    """Write changes whose ``rows``, ``params`` or ``actor_name`` were cleaned of a person's data, and attest it.

    The salts go, so that nobody can find out by guessing what had been there; the chain stays whole. For erasures
    alone: nothing else may rewrite the log.
    """
    with transaction.atomic(), open_door(ChangeSequence, actor.workspace_id):
        for change in changes:
            _resalt(change)
            Change.objects.of(actor.workspace_id).filter(pk=change.pk).update(
                rows=change.rows, params=change.params, actor_name=change.actor_name,
                salt=change.salt, redaction=change.redaction,
            )  # fmt: skip
        _attest(actor, "changes", changes, now)


def redact_entries(*, actor: Actor, entries: Sequence[AuditEntry], now: datetime) -> None:
    """Write audit entries whose ``params`` or ``actor_name`` were cleaned of a person's data, and attest it."""
    with transaction.atomic():
        wait_in_line(actor.workspace_id)
        with open_door(AuditSequence, actor.workspace_id):
            for entry in entries:
                _resalt(entry)
                AuditEntry.objects.of(actor.workspace_id).filter(pk=entry.pk).update(
                    params=entry.params, actor_name=entry.actor_name, salt=entry.salt, redaction=entry.redaction
                )
        _attest(actor, "audit", entries, now)


def _resalt(row: ChainedRow) -> None:
    row.salt = new_salt()
    row.redaction = payload_digest(row.salt, row.payload())


def _attest(actor: Actor, log: str, rows: Sequence[ChainedRow], now: datetime) -> None:
    """Say in the audit log which rows were rewritten, and what their digest is now."""
    for part in _parts(rows):
        digests = {str(row.seq): bytes(row.redaction or b"").hex() for row in part}
        note(actor=actor, kind=Kind.LOG_REDACTED, now=now, params={"log": log, "rows": digests})


def _parts(rows: Sequence[ChainedRow]) -> Iterator[Sequence[ChainedRow]]:
    return (rows[start : start + ATTESTED_AT_ONCE] for start in range(0, len(rows), ATTESTED_AT_ONCE))
