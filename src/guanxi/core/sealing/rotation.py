"""Sealing anew what older keys sealed, a bounded batch at a time.

What is left to do is told by the stored values themselves, so a rotation that was broken off goes on where it was, and
a server that runs meanwhile opens old and new alike.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection, models, transaction
from django.db.models import Q

from guanxi.core.fields import is_workspaced
from guanxi.core.sealing.fields import BlindIndexField, SealedBytesField, SealedColumn
from guanxi.core.sealing.keys import key_ring

BATCH = 500
FILES_AT_ONCE = 4  # a row with a file in it may hold many megabytes


@dataclass(frozen=True, slots=True)
class Tally:
    """How many values of a column each key sealed; ``plain`` are those that no key of the ring did."""

    table: str
    column: str
    sealed: dict[str, int]
    plain: int


def sealed_models() -> Iterator[tuple[type[models.Model], list[SealedColumn]]]:
    """Yield every table with its sealed columns."""
    for model in sorted(apps.get_models(), key=lambda model: model._meta.db_table):
        fields = [field for field in model._meta.local_fields if isinstance(field, SealedColumn)]
        if fields:
            yield model, fields


def tally(workspace_ids: Sequence[UUID]) -> list[Tally]:
    """Return what is sealed by which key."""
    return [_tally(model, field, workspace_ids) for model, fields in sealed_models() for field in fields]


def _tally(model: type[models.Model], field: SealedColumn, workspace_ids: Sequence[UUID]) -> Tally:
    counts = {
        key.id: sum(
            rows.filter(**{f"{field.name}__sealed_by": key.id}).count() for rows in _parts(model, workspace_ids)
        )
        for key in key_ring().keys
    }
    wanted = _wanted(field) & Q(**{f"{field.name}__stale": "."})  # no key is called this: everything that is not empty
    total = sum(rows.filter(wanted).count() for rows in _parts(model, workspace_ids))
    sealed = sum(
        rows.filter(_wanted(field), **{f"{field.name}__sealed_by": key}).count()
        for rows in _parts(model, workspace_ids)
        for key in counts
    )
    return Tally(model._meta.db_table, field.attname, counts, total - sealed)


def rotate_tables(workspace_ids: Sequence[UUID], batch: int = BATCH) -> Iterator[tuple[str, int]]:
    """Seal every stale value with the newest key; yield the table and the rows of each batch."""
    for model, fields in sealed_models():
        files = any(isinstance(field, SealedBytesField) for field in fields)
        for rows in _parts(model, workspace_ids):
            while done := _rotate_batch(rows, fields, FILES_AT_ONCE if files else batch):
                yield model._meta.db_table, done


def _rotate_batch(rows: Any, fields: Sequence[SealedColumn], batch: int) -> int:
    with transaction.atomic():
        found = rows.filter(_stale(rows.model, fields)).order_by("pk")
        if connection.features.has_select_for_update:
            found = found.select_for_update(no_key=True)
        stale = list(found[:batch])
        for row in stale:
            row.save(update_fields=[field.name for field in (*_sealed_of(row, fields), *_blind(type(row)))])
    return len(stale)


def _sealed_of(row: models.Model, fields: Sequence[SealedColumn]) -> list[SealedColumn]:
    return [field for field in fields if not field.only_if or getattr(row, field.only_if)]


def _stale(model: type[models.Model], fields: Sequence[SealedColumn]) -> Q:
    """Return what the newest key has not sealed, or not made the blind index of."""
    newest = key_ring().newest.id
    rule = Q(pk__in=[])
    for field in fields:
        rule |= _wanted(field) & Q(**{f"{field.name}__stale": newest})
    for blind in _blind(model):
        rule |= ~Q(**{f"{blind.name}__startswith": f"{newest}."})
    return rule


def _wanted(field: SealedColumn) -> Q:
    return Q(**{field.only_if: True}) if field.only_if else Q()


def _blind(model: type[models.Model]) -> list[BlindIndexField]:
    return [field for field in model._meta.local_fields if isinstance(field, BlindIndexField)]


def _parts(model: type[models.Model], workspace_ids: Sequence[UUID]) -> Iterator[Any]:
    """Yield the rows of each workspace, or all at once of a table that belongs to none."""
    manager: Any = model._default_manager
    if is_workspaced(model):
        yield from (manager.of(workspace_id) for workspace_id in workspace_ids)
    else:
        yield manager.all()
