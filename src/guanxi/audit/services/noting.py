"""Noting what happened."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from guanxi.audit.models import AuditEntry, AuditSequence, Kind
from guanxi.changes.models import Sequence as ChangeSequence
from guanxi.core import wall
from guanxi.core.actor import Actor
from guanxi.core.chain.canonical import canonical
from guanxi.core.chain.writing import hang, next_place
from guanxi.core.keys import new_id
from guanxi.core.origin import current_origin

MAX_PARAMS = 4_000
MAX_TEXT = 200


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
        wait_in_line(workspace_id)
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


def wait_in_line(workspace_id: UUID) -> None:
    """Take the counter of the change log first: whoever takes both takes them in this order, so nobody deadlocks."""
    list(ChangeSequence.objects.select_for_update(no_key=True).filter(pk=workspace_id).values_list("pk"))
