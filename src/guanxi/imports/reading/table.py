"""Raw rows become a sheet: the header is found and made unique, rows are squared, bad cells are reported."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from guanxi.core.errors import Invalid
from guanxi.imports.reading.document import Finding, Sheet
from guanxi.imports.reading.limits import Limits
from relgraph.cells import unescape_formula
from relgraph.superiors.columns import FIELDS, header_score
from relgraph.superiors.rows import cell_text

RawRow = tuple[int, Sequence[str]]
_TITLE_ROWS = 10
# No database column and no spreadsheet can hold these; a lone half of a pair cannot be written as UTF-8.
_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def as_sheet(raw: Iterable[RawRow], limits: Limits) -> tuple[Sheet, list[Finding]]:
    """Return numbered rows as a sheet, and what was found on the way.

    Raises Invalid ``import.empty_file``, ``import.header_only``, or that there is too much of something.
    """
    rows = _cleaned(raw)
    head = list(islice(rows, _TITLE_ROWS))
    if not head:
        raise Invalid("import.empty_file", "There is nothing in this file.")
    place = header_place([cells for _, cells in head])
    findings: list[Finding] = []
    body = list(_bounded(chain(head[place + 1 :], rows), limits))
    if not body:
        raise Invalid("import.header_only", "There is a header, but no row below it.", params={"row": head[place][0]})
    header = _header(head[place], body, limits, findings)
    squared = {number: _squared(number, cells, header, limits, findings) for number, cells in body}
    kept = {number: cells for number, cells in squared.items() if len(cells) == len(header)}
    left_out = {number: cells for number, cells in squared.items() if number not in kept}
    return Sheet(header, tuple(kept.values()), tuple(kept), left_out), findings


def header_place(rows: Sequence[Sequence[str]]) -> int:
    """Return which of the first rows is the header: a line of title may stand above it.

    >>> header_place([["华东公司通讯录", "", ""], ["姓名", "职务", "上级"], ["张三", "总经理", ""]])
    1
    >>> header_place([["a", "b"], ["1", "2"]])
    0
    """
    known = [sum(_sounds_like_header(cell) for cell in cells) for cells in rows]
    best = max(known)
    if best >= 2:
        return known.index(best)
    return next((place for place, cells in enumerate(rows) if sum(map(bool, cells)) > 1), 0)


def column_letter(place: int) -> str:
    """Return what a spreadsheet calls a column, counted from 0.

    >>> column_letter(0), column_letter(27)
    ('A', 'AB')
    """
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def storable(text: str) -> str:
    """Return a text without the characters that no database column takes."""
    return _UNSTORABLE.sub("", text)


def _cleaned(raw: Iterable[RawRow]) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows on which there is anything."""
    for number, cells in raw:
        if any(cells):
            texts = [unescape_formula(cell_text(storable(cell))) if cell else "" for cell in cells]
            if any(texts):
                yield number, texts


def _sounds_like_header(cell: str) -> bool:
    return 0 < len(cell) <= 40 and any(header_score(field, cell) >= 80 for field in FIELDS)


def _bounded(rows: Iterable[tuple[int, list[str]]], limits: Limits) -> Iterator[tuple[int, list[str]]]:
    cells_so_far = 0
    for count, (number, cells) in enumerate(rows, start=1):
        cells_so_far += len(cells)
        if count > limits.rows:
            raise Invalid("import.too_many_rows", "There are too many rows.", params={"max": limits.rows})
        if cells_so_far > limits.cells:
            raise Invalid("import.too_many_cells", "There are too many cells.", params={"max": limits.cells})
        yield number, cells


def _header(
    head: tuple[int, list[str]], body: Sequence[tuple[int, list[str]]], limits: Limits, findings: list[Finding]
) -> tuple[str, ...]:
    """Name every column that holds anything: unnamed ones by their letter, repeated names by a number."""
    number, cells = head
    names = [*cells, *[""] * (_common_width(body) - len(cells))]
    while names and not names[-1] and not any(len(row) >= len(names) and row[len(names) - 1] for _, row in body):
        names.pop()
    if len(names) > limits.columns:
        params = {"max": limits.columns, "count": len(names)}
        raise Invalid("import.too_many_columns", "There are too many columns.", params=params)
    taken: set[str] = set()
    header = []
    for place, name in enumerate(names):
        header.append(_unique(name[:100], place, number, taken, findings))
        taken.add(header[-1])
    return tuple(header)


def _common_width(body: Sequence[tuple[int, list[str]]]) -> int:
    """Return how many cells more than half of the rows reach, be the header ever so short."""
    widths = sorted(max((place for place, cell in enumerate(cells, start=1) if cell), default=0) for _, cells in body)
    return widths[(len(widths) - 1) // 2]


def _unique(name: str, place: int, row: int, taken: set[str], findings: list[Finding]) -> str:
    base = name or f"({column_letter(place)})"
    unique, count = base, 1
    while unique in taken:
        count += 1
        unique = f"{base} ({count})"
    if unique != base:
        findings.append(Finding(row, "header.repeated", unique, "warning", {"name": base, "renamed": unique}))
    return unique


def _squared(
    number: int, cells: list[str], header: tuple[str, ...], limits: Limits, findings: list[Finding]
) -> tuple[str, ...]:
    """Return a row as wide as the header; one with more on it than that stays as it is."""
    width = len(header)
    surplus = [cell for cell in cells[width:] if cell]
    if surplus:
        params = {"cells": len(cells), "columns": width, "surplus": surplus[0][:100]}
        findings.append(Finding(number, "row.ragged", params=params))
        return tuple(cells)
    filled = [*cells[:width], *[""] * (width - len(cells))]
    _leave_out_long_cells(filled, number, header, limits, findings)
    return tuple(filled)


def _leave_out_long_cells(
    cells: list[str], number: int, header: tuple[str, ...], limits: Limits, findings: list[Finding]
) -> None:
    for place, cell in enumerate(cells):
        if len(cell) > limits.cell_characters:
            params = {"length": len(cell), "limit": limits.cell_characters}
            findings.append(Finding(number, "cell.too_long", header[place], params=params))
            cells[place] = ""
