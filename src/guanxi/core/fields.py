"""Foreign keys that cannot leave their workspace.

The ORM knows one key column (``id``); the database knows two (``workspace_id, id``). ``WorkspaceForeignKey`` bridges
them: it joins on both columns, and the schema editors of ``guanxi.core.db`` write the composite constraint.
"""

from typing import Any

from django.db import models


class WorkspaceKey(models.ForeignKey):  # type: ignore[type-arg]
    """The column ``workspace_id`` which makes a table belong to workspaces; its index is the primary key itself."""

    def __init__(self, to: Any = "workspaces.Workspace", on_delete: Any = models.DO_NOTHING, **kwargs: Any) -> None:
        kwargs.update(db_index=False)
        kwargs.setdefault("related_name", "+")
        super().__init__(to, on_delete, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Keep the migration free of what the class itself decides."""
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("db_index", None)
        return name, path, list(args), kwargs


class WorkspaceForeignKey(models.ForeignKey):  # type: ignore[type-arg]
    """A reference to a row of the same workspace, enforced by ``FOREIGN KEY (workspace_id, x_id)``."""

    def __init__(self, to: Any, on_delete: Any = models.DO_NOTHING, **kwargs: Any) -> None:
        # Indexes are declared with the workspace first; the constraint is written by our schema editors.
        kwargs.update(db_index=False, db_constraint=False)
        kwargs.setdefault("related_name", "+")
        super().__init__(to, on_delete, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Keep the migration free of what the class itself decides."""
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("db_index", None)
        kwargs.pop("db_constraint", None)
        return name, path, list(args), kwargs

    def get_joining_fields(self, reverse_join: bool = False) -> tuple[tuple[Any, Any], ...]:
        """Join on the workspace too: the planner needs it on Citus, and a stray id can never match."""
        pairs = super().get_joining_fields(reverse_join)
        own = self.model._meta.get_field("workspace")
        other = self.related_model._meta.get_field("workspace")
        return ((other, own) if reverse_join else (own, other), *pairs)

    def get_extra_descriptor_filter(self, instance: models.Model) -> dict[str, Any]:
        """Scope the lazy fetch ``row.other`` to the row's own workspace."""
        return {"workspace_id": instance.workspace_id}  # type: ignore[attr-defined]


def is_workspaced(model: type[models.Model]) -> bool:
    """Whether a model (historical ones in migrations included) belongs to workspaces."""
    return any(isinstance(field, WorkspaceKey) for field in model._meta.local_fields)
