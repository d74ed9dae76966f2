"""The schema editors' common part: composite primary keys and composite foreign keys.

Django 5.2 can declare a composite primary key but cannot point a foreign key at one. Here the ORM keeps a plain
``id`` key, and the table is built with ``PRIMARY KEY (workspace_id, id)`` and
``FOREIGN KEY (workspace_id, x_id) REFERENCES other (workspace_id, id)``, the same on SQLite and PostgreSQL.
"""

from collections.abc import Iterator
from typing import Any

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey, is_workspaced


class WorkspaceSchemaMixin:
    """Mix into a ``DatabaseSchemaEditor``."""

    def _iter_column_sql(self, *args: Any) -> Iterator[str]:
        model = args[2]
        for part in super()._iter_column_sql(*args):  # type: ignore[misc]
            if part != "PRIMARY KEY" or not is_workspaced(model):
                yield part

    def table_sql(self, model: type[models.Model]) -> tuple[str, list[Any]]:
        """Build CREATE TABLE, then append the composite constraints inside its closing bracket."""
        sql, params = super().table_sql(model)  # type: ignore[misc]
        if not is_workspaced(model):
            return sql, params
        clauses = [f"PRIMARY KEY ({self._columns('workspace_id', 'id')})"]
        clauses += [self.composite_clause(field) for field in composite_fields(model)]
        head, bracket, tail = sql.rpartition(")")
        return f"{head}, {', '.join(clauses)}{bracket}{tail}", params

    def composite_clause(self, field: WorkspaceForeignKey) -> str:
        """Return the FOREIGN KEY clause of one reference, checked at commit so that rows may come in any order."""
        target = self.quote_name(field.related_model._meta.db_table)  # type: ignore[attr-defined]
        return (
            f"FOREIGN KEY ({self._columns('workspace_id', field.column)}) REFERENCES {target} "
            f"({self._columns('workspace_id', 'id')}) DEFERRABLE INITIALLY DEFERRED"
        )

    def _columns(self, *names: str) -> str:
        return ", ".join(self.quote_name(name) for name in names)  # type: ignore[attr-defined]


def composite_fields(model: type[models.Model]) -> list[WorkspaceForeignKey]:
    """Return the fields of a model that reference rows of the same workspace."""
    return [field for field in model._meta.local_fields if isinstance(field, WorkspaceForeignKey)]
