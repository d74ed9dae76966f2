"""Undoing what the log says: the inverse of a change is computed from its images."""

from collections import defaultdict
from typing import Any
from uuid import UUID

from guanxi.changes.images import Image, image, model_of, restored
from guanxi.changes.models import Change
from guanxi.changes.recording import Recording
from guanxi.core.errors import Conflict
from guanxi.core.models import WorkspaceModel

UNCOMPARED = frozenset({"version"})


def revert(rec: Recording, change: Change) -> None:
    """Write the inverse of a change into a recording.

    Raises Conflict ``undo.overtaken`` when a row has been changed by somebody since.
    """
    current = _current_rows(rec.workspace_id, change.rows)
    for entry in reversed(change.rows):
        row = current.get((entry["table"], entry["id"]))
        if row is None:
            raise _overtaken(entry)
        _revert_row(rec, row, entry)


def mark_undone(rec: Recording, change: Change) -> None:
    """Remember, after the recording closed, which change took this one back. The log itself is not rewritten."""
    Change.objects.of(rec.workspace_id).filter(pk=change.pk).update(undone_by_id=rec.change_id)


def _revert_row(rec: Recording, row: WorkspaceModel, entry: Image) -> None:
    before, after = entry["before"], entry["after"]
    now_image = image(row)
    altered = _altered(before, after)
    if any(now_image.get(name) != after[name] for name in altered):
        raise _overtaken(entry)
    if before is None:
        rec.retire(row)
        return
    rec.update(row, **restored(type(row), {name: before[name] for name in altered}))


def _altered(before: Image | None, after: Image) -> list[str]:
    """Return the columns a change gave a new value; for a new row, those that say whether it is still there."""
    if before is None:
        return [name for name in ("valid_to", "archived_at") if name in after]
    return [name for name in after if name not in UNCOMPARED and before.get(name) != after[name]]


def _current_rows(workspace_id: UUID, rows: list[Image]) -> dict[tuple[str, str], WorkspaceModel]:
    wanted: dict[str, set[str]] = defaultdict(set)
    for entry in rows:
        wanted[entry["table"]].add(entry["id"])
    found: dict[tuple[str, str], WorkspaceModel] = {}
    for table, ids in wanted.items():
        for row in _fetch(workspace_id, table, sorted(ids)):
            found[table, str(row.pk)] = row
    return found


def _fetch(workspace_id: UUID, table: str, ids: list[str]) -> list[Any]:
    rows = model_of(table).objects.of(workspace_id)
    batches = (ids[start : start + 500] for start in range(0, len(ids), 500))
    return [row for batch in batches for row in rows.filter(pk__in=batch)]


def _overtaken(entry: Image) -> Conflict:
    return Conflict("undo.overtaken", "This was changed again since; undo that first.", params={"what": entry["table"]})
