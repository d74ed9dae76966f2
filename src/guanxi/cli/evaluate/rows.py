"""Reading tables of any origin: columns may be missing; bad rows are counted and named, never fatal."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from guanxi.cli.output import Failure

NAMED = 20  # bad rows that are told one by one
SAMPLE = 65_536
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


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


def table(path: Path, columns: Sequence[str], reading: Reading) -> Iterator[tuple[int, list[str]]]:
    """Yield (line, cells in the order of ``columns``) of a CSV file; cells that are not there are empty.

    The separator is found out (comma, semicolon, tab), so is the encoding; names of columns may be in any case.
    """
    with path.open(encoding=_encoding(path), errors="replace", newline="") as stream:
        # Some exports hold a null byte, at which the reader would stop; a field may be a whole mail.
        csv.field_size_limit(2**31 - 1)
        rows = csv.reader((line.replace("\0", "") for line in stream), delimiter=_delimiter(path))
        header = [cell.strip().casefold() for cell in next(rows, [])]
        places = [header.index(name) if name in header else -1 for name in columns]
        if any(header) and max(places) < 0:
            raise Failure(f"{path.name} has none of the columns {', '.join(columns)}; it has: {', '.join(header)}")
        for cells in rows:
            told = [cell.strip() for cell in cells]
            if any(told):
                reading.rows += 1
                width = len(told)
                yield rows.line_num, [told[place] if 0 <= place < width else "" for place in places]


def header_of(path: Path) -> list[str]:
    """Return the names of a table's columns."""
    with path.open(encoding=_encoding(path), errors="replace", newline="") as stream:
        return [cell.strip().casefold() for cell in next(csv.reader(stream, delimiter=_delimiter(path)), [])]


def _encoding(path: Path) -> str:
    with path.open("rb") as stream:
        start = stream.read(SAMPLE)
    if start.startswith(UTF_16):
        return "utf-16"
    for cut in range(4):  # the sample may end within a character
        try:
            start[: len(start) - cut].decode("utf-8")
        except UnicodeDecodeError:
            continue
        return "utf-8-sig"
    return "gb18030"


def _delimiter(path: Path) -> str:
    with path.open(encoding=_encoding(path), errors="replace", newline="") as stream:
        first = stream.readline()
    return max(",;\t", key=first.count)
