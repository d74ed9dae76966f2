"""A parcel's tables as values for our columns, each checked."""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from guanxi.core.schema import composite_fields
from guanxi.portability.parcel.archive import Row
from guanxi.portability.parcel.columns import WrongValue
from guanxi.portability.parcel.manifest import Manifest, Part
from guanxi.portability.parcel.refusals import Refused
from guanxi.portability.queries import people
from guanxi.portability.queries.tables import Model, carried, columns_of, user_columns


def check_tables(manifest: Manifest) -> None:
    """Refuse tables and columns that are not exactly ours."""
    ours = {model._meta.db_table: [column.name for column in columns_of(model)] for model in carried()}
    theirs = {part.table: part.columns for part in manifest.tables}
    told = (manifest.people.table, manifest.people.columns)
    if ours != theirs or told != (people.TABLE, people.COLUMNS):
        raise Refused("The tables of the file are not those of this installation.")


def parts_of(manifest: Manifest) -> Iterator[tuple[Model, Part]]:
    """Yield the tables in the order in which they are written: the workspace first, then parents before children.

    A reference whose row comes later makes SQLite look for it through the whole table with every row from then on.
    """
    parts = {part.table: part for part in manifest.tables}
    return ((model, parts[model._meta.db_table]) for model in _parents_first())


def _parents_first() -> list[Model]:
    """Return the tables so that references lead back; where they go round in a circle, by name."""
    written: dict[Model, None] = {}

    def write(model: Model, under_way: frozenset[Model]) -> None:
        for field in composite_fields(model):
            if field.related_model not in written and field.related_model not in under_way:
                write(field.related_model, under_way | {field.related_model})
        written.setdefault(model)

    for model in carried():
        write(model, frozenset({model}))
    return [model for model in written if model in carried()]


def values_of(model: Model, part: Part, rows: Iterable[Row], users: dict[str, UUID]) -> Iterator[dict[str, Any]]:
    """Yield the values of rows, each column's checked. Keys come once and in order, as they were written."""
    columns, named = columns_of(model), user_columns(model)
    last = None
    for number, row in enumerate(rows, 1):
        try:
            values = {
                column.name: users[value] if column.name in named else column.back(value)
                for column, value in zip(columns, row, strict=True)
            }
        except (WrongValue, KeyError, TypeError) as problem:
            raise Refused(f"Line {number} of {part.table} holds what does not belong there: {problem}.") from None
        key = values.get("id")
        if key is not None and last is not None and key <= last:
            raise Refused(f"Line {number} of {part.table} is out of order.")
        last = key
        yield values
