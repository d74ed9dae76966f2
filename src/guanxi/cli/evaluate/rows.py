"""Reading tables of any origin: columns may be missing; bad rows are counted and named, never fatal."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guanxi.cli.output import Failure

if TYPE_CHECKING:
    import _csv

NAMED = 20  # bad rows that are told one by one
SAMPLE = 65_536
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
NO_TABLES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")  # spreadsheets of either age, and what is printed
SEPARATORS = ",;\t|"
TOLD_SEPARATOR = "sep="
MOST_SHOWN = 200


@dataclass(slots=True)
class Reading:
    """What reading a table came to."""

    rows: int = 0
    bad: Counter[str] = field(default_factory=Counter)
    named: list[dict[str, Any]] = field(default_factory=list)

    def refuse(self, line: int, why: str) -> None:
        """Count a bad row, and name it while there are few."""
        self.bad[why] += 1
        if len(self.named) < NAMED:
            self.named.append({"line": line, "why": why})

    def told(self) -> dict[str, Any]:
        """Return the report: rows read, bad ones by reason, the first of them by line."""
        return {"rows": self.rows, "bad": sum(self.bad.values()), "reasons": dict(self.bad), "first": self.named}


def table(
    path: Path, columns: Sequence[str], reading: Reading, *, needed: Sequence[str] = ()
) -> Iterator[tuple[int, list[str]]]:
    """Yield (line, cells in the order of ``columns``) of a CSV file; cells that are not there are empty.

    The separator is found out, so is the encoding; names of columns may be in any case and order. Raises Failure when
    a needed column is missing.
    """
    with _opened(path) as rows:
        header = _header(rows)
        lacking = [name for name in needed if any(header) and name not in header]
        if lacking:
            raise Failure(_what_lacks(path, lacking, header))
        places = [header.index(name) if name in header else -1 for name in columns]
        for cells in rows:
            told = [cell.strip() for cell in cells]
            if any(told):
                reading.rows += 1
                width = len(told)
                yield rows.line_num, [told[place] if 0 <= place < width else "" for place in places]


def header_of(path: Path) -> list[str]:
    """Return the names of a table's columns."""
    with _opened(path) as rows:
        return _header(rows)


def _what_lacks(path: Path, lacking: Sequence[str], header: Sequence[str]) -> str:
    found = "".join(char if char.isprintable() else "?" for char in ", ".join(header))
    return (
        f"{path.name} has no column {' and no column '.join(lacking)}: its first line has to name the columns; "
        f"it has: {found[:MOST_SHOWN]}"
    )


@contextmanager
def _opened(path: Path) -> "Iterator[_csv.Reader]":
    with path.open("rb") as stream:
        start = stream.read(SAMPLE)
    if start.startswith(NO_TABLES):
        raise Failure(f"{path.name} is no table of text: save it as CSV (UTF-8), then name that file")
    encoding = _encoding(start)
    with path.open(encoding=encoding, errors="replace", newline="") as stream:
        # Some exports hold a null byte, at which the reader would stop; a field may be a whole mail.
        csv.field_size_limit(2**31 - 1)
        yield csv.reader((line.replace("\0", "") for line in stream), delimiter=_delimiter(path, encoding))


def _header(rows: "_csv.Reader") -> list[str]:
    """Return the first row that says anything; the line in which spreadsheets tell the separator is none."""
    for cells in rows:
        names = [cell.strip().casefold() for cell in cells]
        if any(names) and not names[0].startswith(TOLD_SEPARATOR):
            return names
    return []


def _encoding(start: bytes) -> str:
    if start.startswith(UTF_16):
        return "utf-16"
    for cut in range(4):  # the sample may end within a character
        try:
            start[: len(start) - cut].decode("utf-8")
        except UnicodeDecodeError:
            continue
        return "utf-8-sig"
    return "gb18030"


def _delimiter(path: Path, encoding: str) -> str:
    with path.open(encoding=encoding, errors="replace", newline="") as stream:
        first = next((line.replace("\0", "") for line in stream if line.strip()), "")
    told = first.strip().casefold().removeprefix(TOLD_SEPARATOR) if TOLD_SEPARATOR in first.casefold() else ""
    return told if told and told in SEPARATORS else max(SEPARATORS, key=first.count)
