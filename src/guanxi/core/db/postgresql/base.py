"""PostgreSQL with workspaces in its keys."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import models
from django.db.backends.postgresql import base
from django.db.backends.postgresql.operations import DatabaseOperations as StockOperations
from django.db.backends.postgresql.schema import DatabaseSchemaEditor as StockEditor

from guanxi.core.db.guards import without_guards
from guanxi.core.fields import WorkspaceForeignKey, WorkspaceKey
from guanxi.core.schema import WorkspaceSchemaMixin


class DatabaseSchemaEditor(WorkspaceSchemaMixin, StockEditor):
    """PostgreSQL adds the constraint after the column."""

    def add_field(self, model: type[models.Model], field: Any) -> None:
        """Add the column, then its composite constraint; a workspace becomes part of the key."""
        super().add_field(model, field)
        table = self.quote_name(model._meta.db_table)
        if isinstance(field, WorkspaceForeignKey):
            self.execute(f"ALTER TABLE {table} ADD {self.composite_clause(field)}")
        if isinstance(field, WorkspaceKey):
            for name in self._constraint_names(model, primary_key=True):  # type: ignore[attr-defined]
                self.execute(f"ALTER TABLE {table} DROP CONSTRAINT {self.quote_name(name)}")
            self.execute(f"ALTER TABLE {table} ADD PRIMARY KEY ({self._columns('workspace_id', 'id')})")


class DatabaseOperations(StockOperations):
    """Emptying the database takes the guards of the logs down first."""

    def sql_flush(self, *args: Any, **options: Any) -> list[str]:
        """Return the statements that empty tables."""
        return without_guards(self.connection, super().sql_flush(*args, **options))


class DatabaseWrapper(base.DatabaseWrapper):
    """Stock PostgreSQL with our schema editor."""

    SchemaEditorClass = DatabaseSchemaEditor
    ops_class = DatabaseOperations

    # Where the connection stands (see core.wall), and whether the server is sure to know: a rollback may undo it.
    place: str = ""
    _firm = False

    def init_connection_state(self) -> None:
        """Begin each connection where the process stands by default."""
        super().init_connection_state()
        self.place, self._firm = "", False
        self.stand(self.settings_dict["STANDS"])

    def stand(self, place: str) -> None:
        """Let the server show only rows of one place."""
        if self._firm and place == self.place:
            return
        with self.cursor() as cursor:
            cursor.execute("SELECT set_config('guanxi.workspace', %s, false)", [place])
        self.place, self._firm = place, True

    def _rollback(self) -> None:
        self._firm = False
        super()._rollback()  # type: ignore[misc]

    def _savepoint_rollback(self, sid: str) -> None:
        self._firm = False
        super()._savepoint_rollback(sid)  # type: ignore[misc]

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Transactions begun inside are for reading; PostgreSQL is told by :meth:`hold_moment`."""
        yield

    def hold_moment(self) -> None:
        """Let all statements of the transaction that has just begun see the same state."""
        with self.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
