"""Tables as CSV and XLSX, row by row: a large list never lies in memory as a whole."""

import csv
import io
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import IO, Any

import xlsxwriter

from relgraph.cells import escape_formula

Row = Sequence[str]
CSV_TYPE = "text/csv; charset=utf-8"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DANGER = "#c8102e"
_CHUNK = 64 * 1024
_CELL = 32_767  # characters; Excel refuses more
_WIDTHS = (8.0, 46.0)
_SAMPLED = 200


@dataclass(frozen=True, slots=True)
class RedNames:
    """In which columns names and insight stand, and the word for those of whom we do not know enough."""

    name: int
    insight: int
    word: str

    def cells(self, row: Row) -> tuple[int, ...]:
        """Return which cells of a row are red."""
        return (self.name, self.insight) if row[self.insight] == self.word else ()


def csv_chunks(header: Row, rows: Iterable[Row]) -> Iterator[bytes]:
    """Yield the table with a byte order mark, without which spreadsheet programs in China take it for GBK.

    A cell that a spreadsheet would take for a formula gets an apostrophe in front; `guanxi import` takes it away.
    """
    text = io.StringIO(newline="")
    text.write("\ufeff")
    writer = csv.writer(text)
    writer.writerow(map(escape_formula, header))
    for row in rows:
        writer.writerow(map(escape_formula, row))
        if text.tell() >= _CHUNK:
            yield text.getvalue().encode()
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode()


def xlsx_chunks(header: Row, rows: Iterable[Row], *, sheet: str, red: RedNames | None = None) -> Iterator[bytes]:
    """Yield a workbook of one sheet; every cell is a string, so that nothing in it is ever a formula or a link.

    ``red`` says whose names are in red letters.
    """
    with tempfile.TemporaryFile() as file:
        _write_workbook(file, header, rows, sheet, red)
        file.seek(0)
        while chunk := file.read(_CHUNK):
            yield chunk


def _write_workbook(file: IO[bytes], header: Row, rows: Iterable[Row], sheet: str, red: RedNames | None) -> None:
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        page = book.add_worksheet(sheet_name(sheet))
        bold = book.add_format({"bold": True, "bg_color": "#eef2f8", "bottom": 1})
        plain = book.add_format({"text_wrap": True, "valign": "top"})
        alarm = book.add_format({"text_wrap": True, "valign": "top", "font_color": DANGER})
        body = iter(rows)
        # Widths come before cells, so they are those of the first rows.
        first = list(islice(body, _SAMPLED))
        for at, width in enumerate(_column_widths([header, *first])):
            page.set_column(at, at, width)
        page.freeze_panes(1, 0)
        _write_row(page, 0, header, bold)
        for number, row in enumerate(chain(first, body), start=1):
            _write_row(page, number, row, plain, alarm, red.cells(row) if red else ())


def _write_row(page: Any, number: int, row: Row, look: Any, alarm: Any = None, alarming: Sequence[int] = ()) -> None:
    for at, cell in enumerate(row):
        if cell:
            page.write_string(number, at, _xlsx_text(cell), alarm if at in alarming else look)


def _xlsx_text(text: str) -> str:
    """Return a text as it stands in a string cell: only one that looks escaped already needs the escape."""
    return (escape_formula(text) if text.startswith("'") else text)[:_CELL]


def _column_widths(rows: Sequence[Row]) -> list[float]:
    """Return widths in characters; a Chinese character takes two."""
    columns = zip(*rows, strict=True)
    wanted = (max(max(map(_line_width, cell.split("\n"))) for cell in column) + 2.0 for column in columns)
    return [min(max(width, _WIDTHS[0]), _WIDTHS[1]) for width in wanted]


def _line_width(line: str) -> float:
    return sum(1.0 if ord(character) < 0x2E80 else 2.0 for character in line)


def sheet_name(text: str) -> str:
    """Return a name that Excel accepts for a sheet: 31 characters, none of []:*?/\\ and no apostrophe at an end."""
    cleaned = "".join(" " if character in "[]:*?/\\" else character for character in text).strip("' ")
    return cleaned[:31].strip("' ") or "1"
