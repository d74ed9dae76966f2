"""Comma-, tab- and semicolon-separated text."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from guanxi.core.errors import Invalid
from guanxi.imports.reading.document import Finding
from guanxi.imports.reading.limits import Limits
from guanxi.imports.reading.table import RawRow

DELIMITERS = (",", "\t", ";", "|", "，")
_SNIFFED_ROWS = 60
_SNIFFED_CHARACTERS = 200_000
_RESTARTS = 50

# The module's own limit would end the whole file at one long cell; ours is checked cell by cell.
csv.field_size_limit(2**31 - 1)


def sniff_delimiter(text: str) -> str:
    """Return what parts the cells: the mark that gives most rows the same width.

    >>> [sniff_delimiter(text) for text in ("姓名;职务\\n张三;总经理, 董事\\n", "a\\tb\\n1\\t2", "only\\none")]
    [';', '\\t', ',']
    """
    declared = text[:6].lower()
    if declared.startswith("sep=") and len(declared) > 4:
        return text[4]
    sample = text[:_SNIFFED_CHARACTERS]
    return max(DELIMITERS, key=lambda mark: _evenness(sample, mark))


def looks_delimited(text: str) -> bool:
    """Tell whether a pasted text is a table rather than a list of lines."""
    mark = sniff_delimiter(text)
    rows = [row for row in islice(_parse(text[:_SNIFFED_CHARACTERS], mark), _SNIFFED_ROWS) if any(row)]
    return len(rows) > 1 and len(rows[0]) > 1 and all(len(row) == len(rows[0]) for row in rows)


def _evenness(sample: str, mark: str) -> tuple[float, int]:
    widths = Counter(len(row) for row in islice(_parse(sample, mark), _SNIFFED_ROWS) if row)
    if not widths:
        return 0.0, 0
    # A sample may end in the middle of a row, and a line of title has one cell: neither outweighs the rest.
    width, count = max(widths.items(), key=lambda item: (item[0] > 1, item[1]))
    return (count / widths.total() if width > 1 else 0.0), width


def read_delimited(text: str, delimiter: str, limits: Limits, findings: list[Finding]) -> Iterator[RawRow]:
    """Yield rows with the numbers a spreadsheet shows.

    A quotation mark that is never closed would swallow the rest of the file into one cell: then the row is reported
    and reading goes on in the next line.
    """
    if text.count("\n") + text.count("\r") > limits.lines_per_row * limits.rows:
        raise Invalid("import.too_many_rows", "There are too many rows.", params={"max": limits.rows})
    lines = list(io.StringIO(text, newline=""))
    first = 1 if lines and lines[0].lower().startswith("sep=") else 0
    number, restarts = first, 0
    while first < len(lines):
        broken_at: int | None = None
        for start, end, row in _numbered(lines, first, delimiter):
            number += 1
            if restarts < _RESTARTS and _is_swallowed(row, end - start, end == len(lines), limits):
                findings.append(Finding(number, "quote.unclosed", params={"line": start + 1}))
                broken_at = start
                break
            yield number, row
        if broken_at is None:
            return
        restarts += 1
        first = broken_at + 1


def _parse(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _numbered(lines: list[str], first: int, delimiter: str) -> Iterator[tuple[int, int, list[str]]]:
    """Yield rows with the lines they begin at and end before."""
    reader = csv.reader(islice(lines, first, None), delimiter=delimiter)
    start = first
    for row in reader:
        end = first + reader.line_num
        yield start, end, row
        start = end


def _is_swallowed(row: list[str], lines: int, at_the_end: bool, limits: Limits) -> bool:
    """Whether a row is many lines in one cell that reaches to the end, or is longer than a cell can be."""
    if lines < 2:
        return False
    longest = max(map(len, row), default=0)
    return longest > limits.cell_characters or (at_the_end and lines > 2 and row[-1].endswith(("\n", "\r")))
