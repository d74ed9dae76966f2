"""Undoing what the log says (the inverse of a change is computed from its images), and sealing it under a new key."""

from collections import defaultdict
from collections.abc import Iterator
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Q, QuerySet

from guanxi.changes.images import Image, image, model_of, restored
from guanxi.changes.models import Change, Sequence
from guanxi.changes.recording import Recording
from guanxi.changes.sealing import plain_value, sealed_words
from guanxi.core.chain.door import open_door
from guanxi.core.errors import Conflict
from guanxi.core.models import Versioned, WorkspaceModel
from guanxi.core.sealing.boxes import MARK
from guanxi.core.sealing.keys import key_ring

UNCOMPARED = frozenset({"version"})
BATCH = 500
CHANGES_AT_ONCE = 20


def revert(rec: Recording, change: Change) -> None:
    """Write the inverse of a change into a recording.

    Raises Conflict ``undo.overtaken`` when a row has been changed by somebody since.
    """
    current = _current_rows(rec, change.rows)
    for entry in reversed(change.rows):
        row = current.get((entry["table"], entry["id"]))
        if row is None:
            raise overtaken(entry["table"])
        _revert_row(rec, row, entry)


def mark_undone(rec: Recording, change: Change) -> None:
    """Remember which change took this one back. The log itself is not rewritten."""
    Change.objects.of(rec.workspace_id).filter(pk=change.pk).update(undone_by_id=rec.change_id)


def overtaken(what: str) -> Conflict:
    """Return the refusal of an undo that somebody else's work stands in the way of."""
    return Conflict("undo.overtaken", "This was changed again since; undo that first.", params={"what": what})


def _revert_row(rec: Recording, row: WorkspaceModel, entry: Image) -> None:
    before, after = entry["before"], entry["after"]
    now_image = image(row)
    altered = [name for name in after if name not in UNCOMPARED and (before is None or before[name] != after[name])]
    if any(now_image.get(name) != after[name] for name in altered):
        raise overtaken(entry["table"])
    if before is None:
        rec.retire(row)
    else:
        rec.update(row, **restored(type(row), {name: before[name] for name in altered}))
        if isinstance(row, Versioned):  # whoever saw it before the undo has not seen this
            rec.touch(row)


def _current_rows(rec: Recording, entries: list[Image]) -> dict[tuple[str, str], WorkspaceModel]:
    wanted: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        wanted[entry["table"]].add(entry["id"])
    found: dict[tuple[str, str], WorkspaceModel] = {}
    for table, ids in wanted.items():
        keys = sorted(ids)
        for start in range(0, len(keys), BATCH):
            for row in model_of(table).objects.of(rec.workspace_id).filter(pk__in=keys[start : start + BATCH]):
                found[table, str(row.pk)] = row
    return found


def reseal_log(workspace_id: UUID) -> Iterator[int]:
    """Seal images anew that older keys sealed; yield how many changes each batch had.

    Nothing that anybody can read changes, so neither do undo nor the hashes over the log.
    """
    after = 0
    while True:
        with open_door(Sequence, workspace_id):
            found = list(stale_changes(workspace_id).filter(seq__gt=after).order_by("seq")[:CHANGES_AT_ONCE])
            for change in found:
                Change.objects.of(workspace_id).filter(pk=change.pk).update(rows=change.rows)
        if not found:
            return
        after = found[-1].seq
        yield len(found)


def stale_changes(workspace_id: UUID) -> "QuerySet[Change]":
    """Return the changes with images that the newest key did not seal: an older one did, or none."""
    older = [Q(rows__contains_text=f"{MARK}{key.id}.") for key in key_ring().keys[1:]]
    plain = [Q(rows__contains_text=f'"table": "{word}"', rows__matches=plain_value(word)) for word in sealed_words()]
    return Change.objects.of(workspace_id).filter(reduce(or_, [*older, *plain], Q(pk__in=[])))
