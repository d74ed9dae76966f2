"""Are both logs of a workspace whole? Step by step for a page, in one go for a command."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from guanxi.audit.models import AttemptTally, AuditEntry, AuditSequence, Kind
from guanxi.changes.models import Change
from guanxi.changes.models import Sequence as ChangeSequence
from guanxi.changes.queries import contradictory_undos
from guanxi.core.chain.links import genesis
from guanxi.core.chain.models import ChainedRow, ChainHead
from guanxi.core.chain.verifying import Finding, Span, verify_span

LOGS: dict[str, tuple[type[ChainedRow], type[ChainHead]]] = {
    "changes": (Change, ChangeSequence),
    "audit": (AuditEntry, AuditSequence),
}
STEP = 5_000
MAX_FINDINGS = 100


@dataclass(slots=True)
class Report:
    """What a whole log looks like: ``redacted`` as ranges, the first findings, and how many there are."""

    log: str
    rows: int = 0
    seq: int = 0
    head: str = ""
    redacted: list[tuple[int, int]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    found: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether nothing was found."""
        return self.found == 0

    def add(self, span: Span) -> None:
        """Take a span in."""
        self.rows += span.rows
        self.seq, self.head = span.last, span.head
        self.redacted = joined([*self.redacted, *((seq, seq) for seq in sorted(span.redacted))])
        self.find(span.findings)

    def find(self, findings: Sequence[Finding]) -> None:
        """Count findings, and keep the first."""
        self.found += len(findings)
        self.findings += findings[: MAX_FINDINGS - len(self.findings)]


def heads(workspace_id: UUID) -> dict[str, tuple[int, str]]:
    """Return the last number and its hash of each log: what to note down elsewhere."""
    found = {}
    for name, (_, counter) in LOGS.items():
        end = counter.objects.filter(pk=workspace_id).first()
        head = bytes(end.head) if end else genesis(name, workspace_id)
        found[name] = (end.last if end else 0, head.hex())
    return found


def verify_step(workspace_id: UUID, *, log: str, after: int, limit: int = STEP) -> Span:
    """Check the next rows of a log with everything that is said about them elsewhere."""
    model, counter = LOGS[log]
    span = verify_span(model, counter, workspace_id, after=after, limit=limit)
    if span.redacted:
        told = attested(workspace_id, log)
        for seq, digest in span.redacted.items():
            if told.get(seq) != digest:
                span.find("unattested", seq)
    if log == "changes":
        for seq in contradictory_undos(workspace_id, after=after, until=span.last):
            span.find("undo", seq)
    return span


def verify(
    workspace_id: UUID,
    *,
    expected: Iterable[tuple[str, int, str]] = (),
    step: int = STEP,
    told: Callable[[Report], None] | None = None,
) -> Iterator[Report]:
    """Check both logs from end to end; ``expected`` are heads noted down earlier, ``told`` hears of the progress."""
    wanted = list(expected)
    for name in LOGS:
        report = Report(name)
        done, after = False, 0
        while not done:
            span = verify_step(workspace_id, log=name, after=after, limit=step)
            report.add(span)
            done, after = span.done, span.last
            if told:
                told(report)
        for log, seq, digest in wanted:
            if log == name and hash_of(workspace_id, log=name, seq=seq) != digest:
                report.find([Finding("expected", seq, seq)])
        yield report


def hash_of(workspace_id: UUID, *, log: str, seq: int) -> str | None:
    """Return the stored hash of a row, None when there is no such row."""
    model, _ = LOGS[log]
    if seq == 0:
        return genesis(log, workspace_id).hex()
    rows = model._default_manager.of(workspace_id)  # type: ignore[attr-defined]
    found = rows.filter(seq=seq).values_list("hash", flat=True).first()
    return None if found is None else bytes(found).hex()


def attested(workspace_id: UUID, log: str) -> dict[int, str]:
    """Return what erasures left of a log's rows, as the audit log tells it; the latest word counts."""
    entries = AuditEntry.objects.of(workspace_id).filter(kind=Kind.LOG_REDACTED).order_by("seq")
    found: dict[int, str] = {}
    for params in entries.values_list("params", flat=True).iterator():
        if params.get("log") == log:
            found |= {int(seq): digest for seq, digest in params.get("rows", {}).items()}
    return found


def joined(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return ascending ranges with neighbours made one."""
    whole: list[tuple[int, int]] = []
    for start, end in ranges:
        if whole and start == whole[-1][1] + 1:
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole


def left_out(workspace_id: UUID) -> int:
    """Return how many refused attempts were counted that no entry tells of yet."""
    counts = AttemptTally.objects.of(workspace_id).filter(left_out__gt=0).values_list("left_out", flat=True)
    return sum(counts)
