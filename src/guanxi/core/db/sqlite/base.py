"""SQLite with workspaces in its keys."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import models
from django.db.backends.sqlite3 import base
from django.db.backends.sqlite3.operations import DatabaseOperations as StockOperations
from django.db.backends.sqlite3.schema import DatabaseSchemaEditor as StockEditor

from guanxi.core.db.guards import without_guards
from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.schema import WorkspaceSchemaMixin


class DatabaseSchemaEditor(WorkspaceSchemaMixin, StockEditor):
    """SQLite cannot add a constraint to a table, so a new reference rebuilds it."""

    def add_field(self, model: type[models.Model], field: Any) -> None:
        """Rebuild the table when a reference is added; otherwise as usual."""
        if isinstance(field, WorkspaceForeignKey):
            self._remake_table(model, create_field=field)  # type: ignore[attr-defined]
        else:
            super().add_field(model, field)


class DatabaseOperations(StockOperations):
    """Emptying the database takes the guards of the logs down first."""

    def sql_flush(self, *args: Any, **options: Any) -> list[str]:
        """Return the statements that empty tables."""
        return without_guards(self.connection, super().sql_flush(*args, **options))


class DatabaseWrapper(base.DatabaseWrapper):
    """Stock SQLite with our schema editor."""

    SchemaEditorClass = DatabaseSchemaEditor
    ops_class = DatabaseOperations
    transaction_mode: str | None
    place: str = ""

    def stand(self, place: str) -> None:
        """Nothing to do: SQLite has no rows of its own mind."""

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Begin transactions inside without the lock for writing, which IMMEDIATE ones take at once."""
        self.ensure_connection()
        mode: str | None = self.transaction_mode
        self.transaction_mode = "DEFERRED"
        try:
            yield
        finally:
            self.transaction_mode = mode

    def hold_moment(self) -> None:
        """Nothing to do: in the write-ahead log a transaction sees the state its first statement saw."""
