"""The hash chain of the logs: what it adds to a write, and how long it takes to check a large log."""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from unittest.mock import patch

from guanxi.audit.models import AuditEntry, AuditSequence, Kind
from guanxi.audit.queries.verification import verify
from guanxi.bench.figures import Figures, ratio
from guanxi.bench.stage import NOW, Stage, seconds
from guanxi.core.actor import Actor
from guanxi.core.chain.links import link, new_salt, payload_digest
from guanxi.core.chain.models import ChainedRow
from guanxi.core.chain.writing import Place, next_place
from guanxi.core.keys import new_id

BATCH = 5_000


def log_figures(stage: Stage, entries: int) -> Figures:
    """Write a large audit log and check it; ``ratio`` is to reading the same rows without checking them."""
    fill_log(stage.actor, entries)
    read = seconds(lambda: _read(stage.actor), time.process_time)
    found: list[Any] = []
    checked = seconds(lambda: found.extend(verify(stage.actor.workspace_id)), time.process_time)
    if not all(report.is_whole for report in found):
        raise RuntimeError("the log that was just written is not whole")
    return {
        "entries": entries,
        "verify_cpu_s": round(checked, 2),
        "entries_per_cpu_s": round(entries / checked),
        "read_cpu_s": round(read, 2),
        "ratio": ratio(checked, read),
    }


def fill_log(actor: Actor, entries: int) -> None:
    """Hang entries on the audit log as the product does, but many with one statement."""
    place = next_place(AuditSequence, actor.workspace_id)
    previous, rows = place.previous, []
    for seq in range(place.seq, place.seq + entries):
        row = _entry(actor, seq)
        row.hash = previous = link(
            previous, seq=seq, at=row.at, actor_id=row.actor_id, kind=row.kind, digest=bytes(row.digest)
        )
        rows.append(row)
        if len(rows) == BATCH:
            AuditEntry.objects.bulk_create(rows)
            rows = []
    AuditEntry.objects.bulk_create(rows)
    AuditSequence.objects.filter(pk=actor.workspace_id).update(last=place.seq + entries - 1, head=previous)


def _entry(actor: Actor, seq: int) -> AuditEntry:
    row = AuditEntry(
        id=new_id(),
        workspace_id=actor.workspace_id,
        seq=seq,
        at=NOW + timedelta(seconds=seq),
        actor_id=actor.member_id,
        actor_name=actor.name,
        kind=Kind.EXPORT_MADE,
        params={"what": "contacts", "count": seq},
        salt=new_salt(),
    )
    row.digest = payload_digest(bytes(row.salt), row.payload())
    return row


def _read(actor: Actor) -> None:
    rows = AuditEntry.objects.of(actor.workspace_id).order_by("seq")
    for row in rows.iterator(BATCH):
        row.payload()


def chain_figures(write: Callable[[], Any], measure: Callable[[Callable[[], Any]], float]) -> Figures:
    """Measure a write with the hash chain and without it; ``ratio`` is between the two."""
    with patch("guanxi.changes.recording.hang", _hang_on_nothing):
        without = measure(write)
    chained = measure(write)
    return {"chained": round(chained, 2), "unchained": round(without, 2), "ratio": ratio(chained, without)}


def _hang_on_nothing(row: ChainedRow, place: Place) -> None:
    """Number and write a row of a log as it would be without any chain."""
    row.seq, row.salt, row.digest, row.hash = place.seq, b"", b"", b""
    rows: Any = type(row)._default_manager
    rows.bulk_create([row])
