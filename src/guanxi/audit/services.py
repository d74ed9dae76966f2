"""Noting what happened, and the one way in which what was noted is ever rewritten."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from guanxi.audit.models import AuditEntry, AuditSequence, Kind
from guanxi.changes.models import Change
from guanxi.changes.models import Sequence as ChangeSequence
from guanxi.core import wall
from guanxi.core.actor import Actor
from guanxi.core.chain.canonical import canonical
from guanxi.core.chain.door import open_door
from guanxi.core.chain.links import new_salt, payload_digest
from guanxi.core.chain.models import ChainedRow
from guanxi.core.chain.writing import hang, next_place
from guanxi.core.keys import new_id
from guanxi.core.origin import current_origin

MAX_PARAMS = 4_000
MAX_TEXT = 200
# So many rows are attested by one entry, which has to stay small.
ATTESTED_AT_ONCE = 40


def note(
    *,
    actor: Actor,
    kind: Kind,
    now: datetime,
    subject_type: str = "",
    subject_id: UUID | None = None,
    account_id: UUID | None = None,
    params: Mapping[str, Any] | None = None,
) -> AuditEntry:
    """Write down what an actor did, in the running transaction or in one of its own.

    In a transaction that also writes rows call it last: it holds the workspace's counters, which every other writer
    takes last. ``params`` are small and name things by their keys: personal data do not belong into this log.
    """
    return note_in(
        actor.workspace_id,
        kind=kind,
        now=now,
        actor_id=actor.member_id,
        actor_name=actor.name,
        subject_type=subject_type,
        subject_id=subject_id,
        account_id=account_id,
        params=params,
    )


def note_in(
    workspace_id: UUID,
    *,
    kind: Kind,
    now: datetime,
    actor_id: UUID | None = None,
    actor_name: str = "",
    subject_type: str = "",
    subject_id: UUID | None = None,
    account_id: UUID | None = None,
    params: Mapping[str, Any] | None = None,
) -> AuditEntry:
    """Write down what happened in a workspace where nobody acts yet: a sign-in that failed."""
    origin = current_origin()
    entry = AuditEntry(
        id=new_id(),
        workspace_id=workspace_id,
        at=now,
        actor_id=actor_id,
        actor_name=actor_name,
        kind=kind,
        subject_type=subject_type,
        subject_id=subject_id,
        account_id=account_id,
        params=bounded(params or {}),
        source=origin.source,
        through=origin.through,
    )
    with wall.within(workspace_id), transaction.atomic():
        _wait_in_line(workspace_id)
        hang(entry, next_place(AuditSequence, workspace_id))
    return entry


def bounded(params: Mapping[str, Any]) -> dict[str, Any]:
    """Return params that fit into the log: long texts are cut, and what is too much is left out and said so."""
    kept = {name: _cut(value) for name, value in params.items() if value is not None}
    if len(canonical(kept)) <= MAX_PARAMS:
        return kept
    small = {name: value for name, value in kept.items() if not isinstance(value, (dict, list))}
    return {**small, "cut": True} if len(canonical(small)) <= MAX_PARAMS else {"cut": True}


def _cut(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    return value[:MAX_TEXT] + "…" if isinstance(value, str) and len(value) > MAX_TEXT else value


def _wait_in_line(workspace_id: UUID) -> None:
    """Take the counter of the change log first: whoever takes both takes them in this order, so nobody deadlocks."""
    list(ChangeSequence.objects.select_for_update(no_key=True).filter(pk=workspace_id).values_list("pk"))


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
        _wait_in_line(actor.workspace_id)
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
