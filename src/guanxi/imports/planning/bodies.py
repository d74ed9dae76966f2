"""Files that hold several organisations, or several states of one, parted by columns."""

import csv
import io
from dataclasses import dataclass
from datetime import date

from guanxi.core.errors import Invalid
from guanxi.imports.planning.mapping import ImportMapping, table_of
from guanxi.imports.reading import Sheet
from relgraph.superiors import RowGroup, split_by


@dataclass(frozen=True, slots=True)
class BodyPart:
    """The rows of one body at one date."""

    body: str
    date: str
    sheet: Sheet


def parts_of(sheet: Sheet, mapping: ImportMapping) -> tuple[BodyPart, ...]:
    """Return a sheet parted by body and date, in order of first appearance."""
    columns = [mapping.columns[name] for name in ("body", "date") if name in mapping.columns]
    groups = split_by(table_of(sheet), *columns) if columns else (RowGroup((), table_of(sheet)),)
    return tuple(_part(group, mapping) for group in groups)


def _part(group: RowGroup, mapping: ImportMapping) -> BodyPart:
    keys = dict(zip((name for name in ("body", "date") if name in mapping.columns), group.key, strict=True))
    sheet = Sheet(group.table.header, group.table.rows, group.table.numbers)
    return BodyPart(keys.get("body", ""), keys.get("date", ""), sheet)


def excerpt(part: BodyPart) -> bytes:
    """Return one body's rows as CSV, with empty lines in place of the others, so that every row keeps its number."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(part.sheet.header)
    line = 1
    for number, row in zip(part.sheet.numbers, part.sheet.rows, strict=True):
        text.write("\n" * (number - line - 1))
        writer.writerow(row)
        line = max(line + 1, number)
    return text.getvalue().encode()


def choose_part(sheet: Sheet, mapping: ImportMapping) -> BodyPart:
    """Return the rows of the body and date that the mapping names: without a date the latest.

    Raises Invalid ``import.choose_body`` when the file holds several and none is named.
    """
    parts = parts_of(sheet, mapping)
    bodies = list(dict.fromkeys(part.body for part in parts))
    if not mapping.body and len(bodies) > 1:
        params = {"bodies": bodies[:500], "count": len(bodies)}
        raise Invalid("import.choose_body", "The file holds several organisations: choose one.", params=params)
    chosen = [part for part in parts if part.body == (mapping.body or bodies[0])]
    dated = [part for part in chosen if not mapping.date or part.date == mapping.date]
    if not dated:
        dates = sorted({part.date for part in chosen})
        params = {"body": mapping.body, "date": mapping.date, "bodies": bodies[:500], "dates": dates[:500]}
        raise Invalid("import.no_such_body", "The file has no rows of this organisation and date.", params=params)
    return max(dated, key=lambda part: part.date)


def as_of(text: str) -> date | None:
    """Return the day that a date column's cell means: a day, or the first of a month.

    >>> as_of("2012-03-31"), as_of("2012-03"), as_of("spring")
    (datetime.date(2012, 3, 31), datetime.date(2012, 3, 1), None)
    """
    try:
        return date.fromisoformat(f"{text}-01" if len(text) == 7 else text)
    except ValueError:
        return None
