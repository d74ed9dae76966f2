"""What a reader gives: a table of texts, or a chart that was written as one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from relgraph.seats import Chart, Issue

Format = Literal["csv", "xlsx", "vcard", "outline", "mermaid"]
Severity = Literal["error", "warning", "info"]
FORMATS: tuple[Format, ...] = ("csv", "xlsx", "vcard", "outline", "mermaid")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about one row (0: about the whole file), as a code the interface has a sentence for.

    An ``error`` says that the row, or the cell in ``column``, was left out; a ``warning`` that it was taken, but
    perhaps not as meant; an ``info`` how it was understood.
    """

    row: int
    code: str
    column: str = ""
    severity: Severity = "error"
    params: Mapping[str, object] = field(default_factory=dict)

    def as_json(self) -> dict[str, object]:
        """Return the form in which it is stored and sent."""
        return {
            "row": self.row,
            "column": self.column,
            "code": self.code,
            "severity": self.severity,
            "params": dict(self.params),
        }


def finding_of(issue: Issue) -> Finding:
    """Return what the algorithms say about a row as a finding."""
    return Finding(issue.row, issue.code, severity=issue.severity, params=issue.params)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of texts under a header without blanks or repetitions; ``numbers`` are the rows' numbers in the file.

    ``left_out`` holds rows with more cells than columns, by number: one cannot tell which cell belongs where.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]
    left_out: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it was understood: either ``sheet`` or ``chart`` is there."""

    format: Format
    sheet: Sheet | None = None
    chart: Chart | None = None
    encoding: str = ""
    delimiter: str = ""
    sheets: Sequence[str] = ()
    sheet_name: str = ""
    findings: tuple[Finding, ...] = ()

    @property
    def row_count(self) -> int:
        """Return how many rows of data there are; a chart that was drawn has one per seat."""
        if self.sheet is not None:
            return len(self.sheet.rows)
        return len(self.chart.seats) if self.chart is not None else 0
