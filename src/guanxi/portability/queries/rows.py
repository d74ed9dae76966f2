"""The rows of a workspace in their order, a few in memory at a time."""

from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

from django.db import models

from guanxi.changes.sealing import SealedRowsField
from guanxi.core.chain.models import ChainHead
from guanxi.core.sealing import SealedBytesField
from guanxi.portability.parcel.archive import Row
from guanxi.portability.queries.tables import Model, columns_of, user_columns
from guanxi.workspaces.models import Workspace

# A row with a file in it may hold many megabytes, and so may a change that an import made.
AT_ONCE = 1_000
CHANGES_AT_ONCE = 20
FILES_AT_ONCE = 1


def count_rows(model: Model, workspace_id: UUID) -> int:
    """Return how many rows of a table belong to a workspace."""
    return int(_of(model, workspace_id).count())


def rows_of(model: Model, workspace_id: UUID) -> Iterator[Row]:
    """Yield the rows of a table in the order of their keys, as they travel."""
    columns, users = columns_of(model), user_columns(model)
    names = [f"{column.name.removesuffix('_id')}__email" if column.name in users else column.name for column in columns]
    outs = [(place, column.out) for place, column in enumerate(columns) if column.out and column.name not in users]
    found = _of(model, workspace_id).order_by("pk").values_list(*names)
    for values in found.iterator(chunk_size=_at_once(model)):
        yield _turned(list(values), outs)


def _turned(row: Row, outs: list[tuple[int, Callable[[Any], Any]]]) -> Row:
    for place, out in outs:
        row[place] = out(row[place])
    return row


def _of(model: Model, workspace_id: UUID) -> Any:
    manager: Any = model._default_manager
    if model is Workspace or issubclass(model, ChainHead):
        return manager.filter(pk=workspace_id)
    return manager.of(workspace_id)


def _at_once(model: type[models.Model]) -> int:
    kinds = {type(field) for field in model._meta.concrete_fields}
    if SealedBytesField in kinds:
        return FILES_AT_ONCE
    return CHANGES_AT_ONCE if SealedRowsField in kinds else AT_ONCE
