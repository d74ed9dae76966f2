"""Letting files go: what waits for too long, and contents that nothing refers to any more.

A row that was put away still refers to its file, because taking that back brings it again; only an erasure deletes.
"""

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import transaction

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.files import store
from guanxi.files.limits import WAITS
from guanxi.files.models import StoredFile, Upload

BATCH = 200


def sweep(*, workspace_id: UUID, now: datetime) -> int:
    """Drop what was brought more than a day ago and put nowhere, and objects without a row; return how many."""
    with transaction.atomic():
        old = Upload.objects.of(workspace_id).filter(at__lt=now - WAITS)
        files = set(old.values_list("file_id", flat=True))
        old.delete()
        lonely = StoredFile.objects.of(workspace_id).filter(created_at__lt=now - WAITS)
        gone = forget_unreferenced(workspace_id=workspace_id, file_ids=files | _unreferenced(workspace_id, lonely))
    return gone + _drop_strays(workspace_id, now)


def forget_unreferenced(*, workspace_id: UUID, file_ids: Iterable[UUID]) -> int:
    """Remove those of some files that nothing refers to; their objects go when the transaction is through."""
    rows = StoredFile.objects.of(workspace_id).filter(pk__in=set(file_ids))
    locked = list(rows.select_for_update().order_by("pk"))
    free = _unreferenced(workspace_id, rows)
    going = [row for row in locked if row.pk in free]
    rows.filter(pk__in=free).delete()
    for row in going:
        transaction.on_commit(partial(store.remove, row.key))
    return len(going)


def _unreferenced(workspace_id: UUID, rows: Any) -> set[UUID]:
    keys = set(rows.values_list("pk", flat=True))
    for model, column in references():
        used: Any = model.objects.of(workspace_id).filter(**{f"{column}__in": keys})
        keys -= set(used.values_list(column, flat=True))
    return keys


def references() -> list[tuple[Any, str]]:
    """Return the columns that refer to files, in whichever domain."""
    return [
        (model, field.attname)
        for model in apps.get_models()
        for field in model._meta.local_fields
        if isinstance(field, WorkspaceForeignKey) and field.related_model is StoredFile
    ]


def _drop_strays(workspace_id: UUID, now: datetime) -> int:
    """Remove objects whose transaction never came to its end."""
    found = list(store.keys(f"{workspace_id}/", until=now - WAITS))
    known = {row.key for row in StoredFile.objects.of(workspace_id).only("id", "workspace_id", "digest")}
    strays = [key for key in found if key not in known]
    for key in strays:
        store.remove(key)
    return len(strays)
