"""Rows of cells, whatever they come from: mappings or sequences, texts or numbers."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

RowLike = Mapping[str, object] | Sequence[object]

_BLANKS = " \t\r\n\v\f\u3000\u00a0\u200b\u200c\u200d\ufeff"


@dataclass(frozen=True, slots=True)
class Table:
    """Cells as text under a header; `numbers` are the row numbers of the file, for messages."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]

    def column(self, name: str | None) -> tuple[str, ...]:
        """The cells of a column; of a column that is not there, as many empty texts."""
        if name is None or name not in self.header:
            return ("",) * len(self.rows)
        place = self.header.index(name)
        return tuple(row[place] for row in self.rows)


@dataclass(frozen=True, slots=True)
class RowGroup:
    """The rows of one body out of a table that holds several."""

    key: tuple[str, ...]
    table: Table


def cell_text(value: object) -> str:
    """A cell as text: no outer blanks, whole numbers without the ".0" that spreadsheets give them.

    >>> cell_text(1001.0), cell_text(None), cell_text("\u3000张三 "), cell_text(2.5)
    ('1001', '', '张三', '2.5')
    """
    if value is None:
        return ""
    if isinstance(value, float):
        if math.isnan(value):
            return ""
        if value.is_integer():
            return str(int(value))
    return str(value).strip(_BLANKS)


def as_table(
    rows: Sequence[RowLike] | Table,
    *,
    header: Sequence[object] | None = None,
    numbers: Sequence[int] | None = None,
    first_row: int = 2,
) -> Table:
    """Rows as a `Table`. Sequences without a `header` have it in their first row; short rows are filled up.

    Data rows are counted from `first_row` unless `numbers` says otherwise.

    >>> as_table([["姓名", "上级"], ["张三", None], ["李四", "张三"]])
    Table(header=('姓名', '上级'), rows=(('张三', ''), ('李四', '张三')), numbers=(2, 3))
    """
    if isinstance(rows, Table):
        return rows
    body = list(rows)
    if header is None and body and not isinstance(first := body[0], Mapping):
        header, body = first, body[1:]
    names = _header_of(body) if header is None else tuple(cell_text(cell) for cell in header)
    cells = tuple(_cells(row, names) for row in body)
    return Table(names, cells, tuple(numbers) if numbers else tuple(range(first_row, first_row + len(cells))))


def split_by(
    rows: Sequence[RowLike] | Table, *columns: str, header: Sequence[object] | None = None, first_row: int = 2
) -> tuple[RowGroup, ...]:
    """One table per distinct value of the columns, in order of first appearance, each row with its own number.

    >>> groups = split_by([{"org": "a", "n": 1}, {"org": "b", "n": 2}, {"org": "a", "n": 3}], "org")
    >>> [(group.key, group.table.numbers) for group in groups]
    [(('a',), (2, 4)), (('b',), (3,))]
    """
    table = as_table(rows, header=header, first_row=first_row)
    keys = zip(*(table.column(name) for name in columns), strict=True) if columns else [()] * len(table.rows)
    places: dict[tuple[str, ...], list[int]] = {}
    for place, key in enumerate(keys):
        places.setdefault(tuple(key), []).append(place)
    return tuple(RowGroup(key, _part(table, chosen)) for key, chosen in places.items())


def _part(table: Table, places: list[int]) -> Table:
    return Table(table.header, tuple(table.rows[at] for at in places), tuple(table.numbers[at] for at in places))


def _header_of(body: Sequence[RowLike]) -> tuple[str, ...]:
    """The keys of all rows; csv.DictReader files surplus cells under None, which is no column."""
    seen: dict[object, None] = {key: None for row in body if isinstance(row, Mapping) for key in row}
    return tuple(key for key in seen if isinstance(key, str))


def _cells(row: RowLike, names: tuple[str, ...]) -> tuple[str, ...]:
    if isinstance(row, Mapping):
        return tuple(cell_text(row.get(name)) for name in names)
    cells = [cell_text(cell) for cell in row[: len(names)]]
    return tuple(cells + [""] * (len(names) - len(cells)))
