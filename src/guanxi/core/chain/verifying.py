"""Going along a chain: is every row as it was written, and is none missing, foreign or out of its place?

A log is read in spans, each from one state of the database and with a few rows in memory at a time; a span begins with
the stored hash of the row before it, so spans joined together prove the same as one pass.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from guanxi.core.chain.links import genesis, link, payload_digest
from guanxi.core.chain.models import ChainedRow, ChainHead
from guanxi.core.moment import one_moment
from guanxi.core.sealing import CannotOpen

CHUNK = 100


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with the rows ``seq`` to ``until``.

    ``payload``: what the row says is not what was written. ``link``: time, actor, kind, number or hash were altered,
    or the row stands where another stood. ``missing``: rows are gone. ``tail``: the last rows are gone. ``beyond``:
    rows outside of what was counted. ``head``: the counter does not name the last row's hash. ``redaction``: an erased
    row was altered since. ``unattested``: a row was erased, but the audit log knows nothing of it. ``undo``: the marks
    of who took back what contradict each other. ``unreadable``: a sealed row cannot be opened. ``expected``: the row
    that was noted down elsewhere is another one now.
    """

    code: str
    seq: int
    until: int


@dataclass(slots=True)
class Span:
    """What a part of a log looks like. ``last`` is the number to go on after; ``done`` when the end was reached."""

    last: int
    rows: int = 0
    done: bool = False
    head: str = ""
    redacted: dict[int, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def find(self, code: str, seq: int, until: int | None = None) -> None:
        """Remember what is wrong."""
        self.findings.append(Finding(code, seq, seq if until is None else until))


def verify_span(log: type[ChainedRow], counter: type[ChainHead], workspace_id: UUID, *, after: int, limit: int) -> Span:
    """Check up to ``limit`` rows after a number (0 is the beginning)."""
    span = Span(last=after)
    with one_moment():
        end = counter.objects.filter(pk=workspace_id).first()
        previous = _hash_at(log, counter, workspace_id, after)
        if after == 0:
            _check_beginning(span, log, workspace_id)
        for row in _rows(log, workspace_id, after, limit):
            previous = _check(span, row, previous)
        span.done = span.rows < limit
    span.head = previous.hex() if previous else ""
    if span.done:
        _check_end(span, end, previous or b"", genesis(counter.log, workspace_id))
    return span


def _check_beginning(span: Span, log: type[ChainedRow], workspace_id: UUID) -> None:
    """Nothing stands before the first row."""
    manager: Any = log._default_manager
    for seq in manager.of(workspace_id).filter(seq__lt=1).order_by("seq").values_list("seq", flat=True)[:CHUNK]:
        span.find("beyond", seq)


def _hash_at(log: type[ChainedRow], counter: type[ChainHead], workspace_id: UUID, seq: int) -> bytes | None:
    if seq == 0:
        return genesis(counter.log, workspace_id)
    rows: Any = log._default_manager
    found = rows.of(workspace_id).filter(seq=seq).values_list("hash", flat=True).first()
    return None if found is None else bytes(found)


def _rows(log: type[ChainedRow], workspace_id: UUID, after: int, limit: int) -> Iterator[ChainedRow]:
    manager: Any = log._default_manager
    rows = manager.of(workspace_id).order_by("seq")
    wanted = rows.filter(seq__gt=after)[:limit]
    try:
        yield from wanted.iterator(chunk_size=CHUNK)
    except CannotOpen:
        yield from _one_by_one(rows, [row.pk for row in wanted.only("pk", "workspace")])


def _one_by_one(rows: Any, keys: list[UUID]) -> Iterator[ChainedRow]:
    """Yield rows again, some of which cannot be opened: those come without their payload."""
    for key in keys:
        try:
            yield rows.get(pk=key)
        except CannotOpen:
            yield rows.defer("rows").get(pk=key)


def _check(span: Span, row: ChainedRow, previous: bytes | None) -> bytes:
    """Check one row against the one before it, and return its hash."""
    if span.rows and row.seq <= span.last:  # read a second time
        return bytes(row.hash)
    span.rows += 1
    if row.seq > span.last + 1:
        span.find("missing", span.last + 1, row.seq - 1)
        previous = None
    if previous is not None and bytes(row.hash) != _link(row, previous):
        span.find("link", row.seq)
    _check_payload(span, row)
    span.last = row.seq
    return bytes(row.hash)


def _link(row: ChainedRow, previous: bytes) -> bytes:
    return link(previous, seq=row.seq, at=row.at, actor_id=row.actor_id, kind=row.kind, digest=bytes(row.digest))


def _check_payload(span: Span, row: ChainedRow) -> None:
    if "rows" in row.get_deferred_fields():
        span.find("unreadable", row.seq)
        return
    digest = payload_digest(bytes(row.salt), row.payload())
    if row.redaction is not None:
        span.redacted[row.seq] = digest.hex()
        if digest != bytes(row.redaction):
            span.find("redaction", row.seq)
    elif digest != bytes(row.digest):
        span.find("payload", row.seq)


def _check_end(span: Span, end: ChainHead | None, head: bytes, start: bytes) -> None:
    """Compare the last row with the counter."""
    last, known = (end.last, bytes(end.head)) if end else (0, start)
    if span.last < last:
        span.find("tail", span.last + 1, last)
    elif span.last > last:
        span.find("beyond", last + 1, span.last)
    elif head != known:
        span.find("head", last)
