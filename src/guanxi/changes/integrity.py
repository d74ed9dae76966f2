"""Nothing of the present hangs on what is gone.

Foreign keys keep rows from pointing at nothing, but here rows are ended and archived, not deleted, so a line of today
could still hang on a seat of yesterday. Every recording is checked while it holds the workspace's counter: what others
committed is seen then, and nobody commits in between, so two writers cannot break the rule together either.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from django.apps import apps

from guanxi.changes.images import Image, model_of
from guanxi.core.errors import Conflict
from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Validity, WorkspaceModel

Model = type[WorkspaceModel]

# A colleague who left may still own what he owned; the people of an account that was put away are still people.
LASTING = frozenset({"account", "member"})
BATCH = 500


def check_whole(workspace_id: UUID, entries: Iterable[Image]) -> None:
    """Raise Conflict ``stale`` when changed rows would hang on what is gone, or leave others hanging."""
    wanted: dict[Model, set[str]] = defaultdict(set)
    gone: dict[Model, set[str]] = defaultdict(set)
    here: set[str] = set()
    for (table, key), (before, after) in _merged(entries).items():
        model = model_of(table)
        if is_present(after):
            here.add(key)
            for column, target in references_of(model):
                if after[column] and not (is_present(before) and before[column] == after[column]):
                    wanted[target].add(after[column])
        else:
            gone[model].add(key)
    for model, keys in wanted.items():
        _check_present(workspace_id, model, keys, here)
    for model, keys in gone.items():
        _check_nothing_hangs(workspace_id, model, sorted(keys))


def is_present(row: Image | None) -> bool:
    """Tell whether an image is of a row that belongs to the present."""
    return row is not None and not row.get("valid_to") and not row.get("archived_at")


@cache
def references_of(model: Model) -> tuple[tuple[str, Model], ...]:
    """Return the columns of a model that point at things that can be gone."""
    own = [field for field in model._meta.local_fields if field.name not in model.outlives]
    fields: list[Any] = [field for field in own if isinstance(field, WorkspaceForeignKey)]
    targets = [(field.attname, field.related_model) for field in fields]
    return tuple((column, target) for column, target in targets if _can_go(target) and target.word not in LASTING)


@cache
def references_to(model: Model) -> tuple[tuple[Model, str], ...]:
    """Return the columns that point at a model from things that can be gone themselves, in whichever domain."""
    others = [other for other in apps.get_models() if issubclass(other, WorkspaceModel) and _can_go(other)]
    return tuple((other, column) for other in others for column, target in references_of(other) if target is model)


def _merged(entries: Iterable[Image]) -> dict[tuple[str, str], tuple[Any, Any]]:
    """Return each row as it was before and as it is in the end."""
    rows: dict[tuple[str, str], tuple[Any, Any]] = {}
    for entry in entries:
        key = (entry["table"], entry["id"])
        rows[key] = (rows[key][0] if key in rows else entry["before"], entry["after"])
    return rows


def _check_present(workspace_id: UUID, model: Model, keys: set[str], here: set[str]) -> None:
    missing = sorted(keys - here)
    found = sum(_present(model, workspace_id).filter(pk__in=batch).count() for batch in _batches(missing))
    if found != len(missing):
        raise _stale(model)


def _check_nothing_hangs(workspace_id: UUID, model: Model, keys: Sequence[str]) -> None:
    for other, column in references_to(model):
        for batch in _batches(keys):
            if _present(other, workspace_id).filter(**{f"{column}__in": batch}).exists():
                raise _stale(other)


def _present(model: Model, workspace_id: UUID) -> Any:
    rows: Any = model.objects.of(workspace_id)
    column = "valid_to" if Validity in model.__mro__ else "archived_at"
    return rows.filter(**{f"{column}__isnull": True})


def _can_go(model: type[Any]) -> bool:
    return issubclass(model, (Validity, Archived))


def _batches(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    return (keys[start : start + BATCH] for start in range(0, len(keys), BATCH))


def _stale(model: Model) -> Conflict:
    return Conflict("stale", "Somebody else changed this meanwhile.", params={"what": model.word})
