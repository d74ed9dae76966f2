"""XLSX workbooks, by calamine, after the archive has been checked."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from guanxi.core.errors import Invalid, NotFound
from guanxi.imports.reading.archive import check_archive
from guanxi.imports.reading.limits import Limits
from guanxi.imports.reading.table import RawRow

Cell = int | float | str | bool | time | date | datetime | timedelta
MergedRange = tuple[tuple[int, int], tuple[int, int]]
_MERGED_RANGES = 20_000


@dataclass(frozen=True, slots=True)
class OpenSheet:
    """The rows of one sheet, and which others there are."""

    name: str
    names: tuple[str, ...]
    rows: Iterator[RawRow]


def open_workbook(content: bytes, sheet: str, limits: Limits) -> OpenSheet:
    """Return the sheet that was asked for, else the first visible one that holds more than a line.

    Raises Invalid for archives that are damaged, protected or made to burst.
    """
    checked = check_archive(content, limits)
    try:
        book = CalamineWorkbook.from_object(io.BytesIO(checked.content))
        names = _sheet_names(book)
        chosen = _choose(book, names, sheet)
        return OpenSheet(chosen.name, names, _rows(chosen))
    except PasswordError as error:
        raise Invalid("import.protected", "The file is protected by a password.") from error
    except (CalamineError, OSError, ValueError) as error:
        if checked.refused:
            raise checked.refused[0] from error
        raise Invalid("import.broken_file", "The file is damaged.", params={"format": "xlsx"}) from error


def _sheet_names(book: CalamineWorkbook) -> tuple[str, ...]:
    """Return the sheets with cells, visible ones first."""
    sheets = [meta for meta in book.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]
    visible = [meta.name for meta in sheets if meta.visible == SheetVisibleEnum.Visible]
    return tuple(visible + [meta.name for meta in sheets if meta.name not in visible])


def _choose(book: CalamineWorkbook, names: tuple[str, ...], wanted: str) -> CalamineSheet:
    if wanted and wanted not in names:
        raise NotFound("sheet")
    if wanted:
        return book.get_sheet_by_name(wanted)
    failure: CalamineError | None = None
    fallback: CalamineSheet | None = None
    for name in names:
        try:
            sheet = book.get_sheet_by_name(name)
        except CalamineError as error:
            failure = failure or error
            continue
        if sheet.height > 1:
            return sheet
        fallback = fallback or sheet
    if fallback is None or (failure is not None and not fallback.height):
        raise failure or Invalid("import.empty_file", "There is nothing in this file.")
    return fallback


def _rows(sheet: CalamineSheet) -> Iterator[RawRow]:
    """Yield rows as texts with their numbers; a merged cell counts for every row that it covers."""
    left = sheet.start[1] if sheet.start else 0
    tops, covered = _merges(sheet.merged_cell_ranges or (), left, sheet.total_height)
    values: dict[tuple[int, int], str] = {}
    for place, row in enumerate(sheet.iter_rows()):
        cells = [cell_of(value) for value in row]
        for column in tops.get(place, ()):
            if column < len(cells):
                values[place, column] = cells[column]
        for column, top in covered.get(place, ()):
            if column < len(cells) and not cells[column]:
                cells[column] = values.get((top, column), "")
        yield place + 1, cells


def _merges(
    ranges: Sequence[MergedRange], left: int, height: int
) -> tuple[dict[int, list[int]], dict[int, list[tuple[int, int]]]]:
    """Return where columns of merged cells begin, and which rows below they cover.

    A department written once beside ten rows is meant for each; cells merged across columns are titles.
    """
    tops: dict[int, list[int]] = {}
    covered: dict[int, list[tuple[int, int]]] = {}
    budget = height * 10
    for (top, first), (bottom, last) in islice(ranges, _MERGED_RANGES):
        column = first - left
        if first != last or bottom <= top or column < 0:
            continue
        bottom = min(bottom, height - 1)
        budget -= bottom - top
        if budget < 0:
            break
        tops.setdefault(top, []).append(column)
        for row in range(top + 1, bottom + 1):
            covered.setdefault(row, []).append((column, top))
    return tops, covered


def cell_of(value: Cell) -> str:
    """Return a cell as a person would have typed it.

    >>> cell_of(1001.0), cell_of(2.5), cell_of(True), cell_of(datetime(2020, 1, 2))
    ('1001', '2.5', 'TRUE', '2020-01-02')
    """
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ", timespec="minutes")
    return str(value)
