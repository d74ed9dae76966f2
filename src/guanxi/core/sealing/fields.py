"""Columns that hold sealed values: plain in Python, sealed in the database.

A value is bound to the workspace of its row. Django converts values without telling whose they are, so both ways carry
it along: on the way in ``pre_save`` (and ``ScopedQuerySet.update``) bind it, on the way out the column is selected
together with the row's own ``workspace_id``.
"""

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db import NotSupportedError, models
from django.db.models.lookups import IsNull, Lookup

from guanxi.core.fields import is_workspaced
from guanxi.core.sealing.blind import MAX_LENGTH, blind_index
from guanxi.core.sealing.boxes import MARK, open_sealed, place, seal

COLUMN = re.compile(r'(?P<table>.+\.)"?\w+"?')


@dataclass(frozen=True, slots=True)
class Bound:
    """A value on its way into the database, with whose it is."""

    workspace_id: UUID | None
    value: Any
    sealed: bool = True


class SealedColumn(models.TextField):  # type: ignore[type-arg]
    """What sealed columns have in common. With ``only_if``, the flag of that name tells which rows are sealed."""

    # Two sealings of one text differ: no database can compare them.
    comparable = False

    def __init__(self, *args: Any, only_if: str = "", **kwargs: Any) -> None:
        self.only_if = only_if
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """Name the flag in migrations too."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, **({"only_if": self.only_if} if self.only_if else {})}

    @cached_property
    def _workspaced(self) -> bool:
        return is_workspaced(self.model)

    @cached_property
    def _name_in_database(self) -> str:
        return f"{self.model._meta.db_table}.{self.column}"

    def as_text(self, value: Any) -> str:
        """Return the text that is sealed."""
        return str(value)

    def from_text(self, text: str) -> Any:
        """Return the value of an opened text."""
        return text

    def place(self, workspace_id: UUID | str | None) -> bytes:
        """Return what values of this column in a workspace are bound to."""
        return place(workspace_id, self._name_in_database)

    def stored(self, bound: Bound) -> str:
        """Return a value as the database holds it."""
        text = self.as_text(bound.value)
        if not text or not (bound.sealed or text.startswith(MARK)):
            return text
        return seal(text, self.place(bound.workspace_id))

    def bind(self, workspace_id: UUID, value: Any) -> Any:
        """Say whose a value is that goes into the database by itself."""
        if hasattr(value, "resolve_expression"):
            raise NotSupportedError(f"{self.name} is sealed: it cannot be computed by the database")
        return value if value is None else Bound(workspace_id, value)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """Bind the value to the workspace of its row."""
        value = super().pre_save(model_instance, add)
        if value is None:
            return None
        sealed = not self.only_if or bool(getattr(model_instance, self.only_if))
        return Bound(getattr(model_instance, "workspace_id", None), value, sealed)

    def get_prep_value(self, value: Any) -> Any:
        """Leave a value alone that is still to be sealed."""
        return value

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """Seal; a value that nobody bound to a workspace is refused."""
        if isinstance(value, Bound):
            return self.stored(value)
        if value is None:
            return None
        if self.as_text(value) == "":  # nothing to seal, such as the default of a new column
            return ""
        raise NotSupportedError(f"{self.name} is sealed: write it through its row, or update() in a workspace")

    def select_format(self, compiler: Any, sql: str, params: Any) -> tuple[str, Any]:
        """Select the workspace of the row with the column."""
        if not self._workspaced:
            return sql, params
        found = COLUMN.fullmatch(sql)
        if found is None:
            raise NotSupportedError(f"{self.name} is sealed: it can only be selected as it is")
        owner = compiler.connection.ops.quote_name("workspace_id")
        return f"CAST({found['table']}{owner} AS varchar(36)) || ':' || CAST({sql} AS text)", params

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        """Open what was selected."""
        if value is None:
            return None
        workspace_id, text = None, value
        if self._workspaced:
            workspace_id, _, text = value.partition(":")
        return self.from_text(open_sealed(text, self.place(workspace_id)) if text.startswith(MARK) else text)

    def get_lookup(self, lookup_name: str) -> Any:
        """Allow to ask only whether there is a value, and which key sealed it."""
        if lookup_name in LOOKUPS:
            return LOOKUPS[lookup_name]
        raise NotSupportedError(f"{self.name} is sealed: look it up by its blind index")

    def get_transform(self, lookup_name: str) -> Any:
        """Allow none: the database cannot look inside."""
        return None


class SealedTextField(SealedColumn):
    """A sealed text."""


class SealedJSONField(SealedColumn):
    """A sealed tree of JSON. What is as it is by default says nothing, and is stored as an empty text."""

    def as_text(self, value: Any) -> str:
        """Write it as JSON."""
        if self.has_default() and value == self.get_default():
            return ""
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def from_text(self, text: str) -> Any:
        """Read it as JSON."""
        if text:
            return json.loads(text)
        return self.get_default() if self.has_default() else None

    def to_python(self, value: Any) -> Any:
        """It is a tree already."""
        return value


class SealedBytesField(SealedColumn):
    """Sealed bytes, such as a file."""

    def as_text(self, value: Any) -> str:
        """Write them in base64."""
        return b64encode(bytes(value)).decode()

    def from_text(self, text: str) -> bytes:
        """Read them from base64."""
        return b64decode(text)

    def to_python(self, value: Any) -> Any:
        """They are bytes already."""
        return value


class BlindIndexField(models.CharField):  # type: ignore[type-arg]
    """The blind index of other columns of the row, kept by the column itself; ``of`` names a method of the row.

    The method returns the purpose and the normalised text. It is derived, so the change log leaves it out.
    """

    derived = True

    def __init__(self, *args: Any, of: str, **kwargs: Any) -> None:
        self.of = of
        kwargs.setdefault("max_length", MAX_LENGTH)
        kwargs.setdefault("editable", False)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """Name the method in migrations too."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "of": self.of}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        """Compute it from the row."""
        describe: Callable[[], tuple[str, str]] = getattr(model_instance, self.of)
        value = blind_index(model_instance.workspace_id, *describe())  # type: ignore[attr-defined]
        setattr(model_instance, self.attname, value)
        return value


class SealedBy(Lookup):
    """``column__sealed_by="k1"``: what that key sealed."""

    lookup_name = "sealed_by"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        """Compare the beginning."""
        lhs, params = self.process_lhs(compiler, connection)
        return f"{lhs} LIKE %s", [*params, f"{MARK}{self.rhs}.%"]


class Stale(Lookup):
    """``column__stale="k2"``: what there is that this key did not seal."""

    lookup_name = "stale"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        """Compare the beginning."""
        lhs, params = self.process_lhs(compiler, connection)
        return f"({lhs} <> '' AND {lhs} NOT LIKE %s)", [*params, *params, f"{MARK}{self.rhs}.%"]


LOOKUPS: dict[str, Any] = {"isnull": IsNull, "sealed_by": SealedBy, "stale": Stale}
