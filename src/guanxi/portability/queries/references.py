"""References that lead nowhere: found before the database refuses the whole, so that the refusal says where."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef

from guanxi.core.schema import composite_fields
from guanxi.portability.queries.tables import Model, carried


def broken_references(workspace_id: UUID) -> Iterator[str]:
    """Yield the columns of a workspace's tables that name a row that is not there."""
    for model in carried():
        for field in composite_fields(model):
            target, rows = _rows(field.related_model, workspace_id), _rows(model, workspace_id)
            rows = rows.filter(**{f"{field.attname}__isnull": False})
            if rows.filter(~Exists(target.filter(pk=OuterRef(field.attname)))).exists():
                yield f"{model._meta.db_table}.{field.column}"


def _rows(model: Model, workspace_id: UUID) -> Any:
    manager: Any = model._default_manager
    return manager.of(workspace_id)
