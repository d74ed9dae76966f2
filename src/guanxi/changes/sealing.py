"""Row images at rest: what is sealed in its table is sealed in the log as well, and bound to the same place.

The log seals such a column in every row, also where the table leaves it plain: what is plain today may be marked later.
"""

import json
import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Lookup

from guanxi.core.models import WorkspaceModel
from guanxi.core.sealing.boxes import MARK, open_sealed
from guanxi.core.sealing.fields import Bound, SealedColumn

Entry = dict[str, Any]
Turn = Callable[[SealedColumn, Any], Any]


class SealedRowsField(models.JSONField):
    """The rows of a change: images in clear in Python, their sensitive columns sealed in the database."""

    comparable = False

    def bind(self, workspace_id: Any, value: Any) -> Any:
        """Say whose images these are."""
        return value if value is None else Bound(workspace_id, value)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """Bind the images to the workspace of the change."""
        return self.bind(model_instance.workspace_id, super().pre_save(model_instance, add))  # type: ignore[attr-defined]

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """Seal what is sensitive."""
        if isinstance(value, Bound):
            owner = value.workspace_id
            value = turned(value.value, lambda field, plain: field.stored(Bound(owner, plain)))
        return super().get_db_prep_value(value, connection, prepared)

    def select_format(self, compiler: Any, sql: str, params: Any) -> tuple[str, Any]:
        """Select the workspace of the change with its rows."""
        head, dot, _ = sql.rpartition(".")
        owner = compiler.connection.ops.quote_name("workspace_id")
        return f"CAST({head}{dot}{owner} AS varchar(36)) || ':' || CAST({sql} AS text)", params

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        """Open what was selected."""
        if value is None:
            return None
        owner, _, text = value.partition(":")
        rows = super().from_db_value(text, expression, connection)
        return turned(rows, lambda field, stored: opened(field, owner, stored)) if MARK in text else rows


def opened(field: SealedColumn, owner: str, stored: Any) -> Any:
    """Return a value as images have it in Python."""
    return field.from_text(open_sealed(stored, field.place(owner))) if isinstance(stored, str) else stored


def turned(rows: Iterable[Entry], turn: Turn) -> list[Entry]:
    """Return rows with the texts of their sealed columns turned into something else; the rest is shared."""
    return [_entry(row, turn) if sealed_columns(row["table"]) else row for row in rows]


def _entry(entry: Entry, turn: Turn) -> Entry:
    fields = sealed_columns(entry["table"])
    return entry | {side: _image(entry[side], fields, turn) for side in ("before", "after")}


def _image(row: Entry | None, fields: tuple[SealedColumn, ...], turn: Turn) -> Entry | None:
    if row is None:
        return None
    return row | {field.attname: turn(field, row[field.attname]) for field in fields if row.get(field.attname)}


@cache
def sealed_columns(word: str) -> tuple[SealedColumn, ...]:
    """Return the sealed columns of the table that the log calls ``word``."""
    for model in apps.get_models():
        if issubclass(model, WorkspaceModel) and model.word == word:
            fields = model._meta.concrete_fields
            return tuple(field for field in fields if isinstance(field, SealedColumn))
    return ()


@cache
def sealed_words() -> tuple[str, ...]:
    """Return what the log calls the tables with sealed columns."""
    words = {getattr(model, "word", "") for model in apps.get_models()}
    return tuple(sorted(word for word in words if word and sealed_columns(word)))


def plain_value(word: str) -> str:
    """Return the pattern of a sealed column in images of a table that holds something nobody sealed."""
    names = "|".join(field.attname for field in sealed_columns(word))
    return rf'"({names})": ("(?!{re.escape(MARK)})[^"]|\{{"|\[[^]])'


class Matches(Lookup):
    """``rows__matches="pattern"``: a tree of JSON as it is written, by a regular expression."""

    lookup_name = "matches"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        """Look into the whole tree as it is written."""
        lhs, params = self.process_lhs(compiler, connection)
        sign = "REGEXP" if connection.vendor == "sqlite" else "~"
        return f"CAST({lhs} AS text) {sign} %s", [*params, str(self.rhs)]


class Contains(Lookup):
    """``rows__contains_text="张三"``: a tree of JSON in which a text stands, however the database spells it."""

    lookup_name = "contains_text"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        """Look into the whole tree as it is written; SQLite keeps what Python's JSON writes."""
        lhs, params = self.process_lhs(compiler, connection)
        text = str(self.rhs)
        written = json.dumps(text)[1:-1] if connection.vendor == "sqlite" and not text.isascii() else text
        return f"CAST({lhs} AS text) LIKE %s", [*params, f"%{written}%"]


models.JSONField.register_lookup(Contains)
models.JSONField.register_lookup(Matches)
