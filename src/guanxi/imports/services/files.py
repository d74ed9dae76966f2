"""How long an uploaded file is kept: until all of it is applied, or a month when nobody goes on with it."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from guanxi.imports.models import ImportJob, ImportState
from guanxi.imports.queries.findings import rows_to_keep
from guanxi.imports.services.state import store

LEFT_LYING = timedelta(days=30)
UNFINISHED = (
    ImportState.UPLOADED, ImportState.PREVIEWED, ImportState.APPLYING, ImportState.CANCELLED, ImportState.FAILED,
)  # fmt: skip
# An import without its file: it can be undone, and nothing else.
WITHOUT_FILE: dict[str, Any] = {
    "content": b"", "size": 0, "mapping": {}, "shape": {}, "preview": {}, "findings": [], "progress": {}, "kept": {},
    "state": ImportState.CANCELLED,
}  # fmt: skip


def let_go_of_file(job: ImportJob) -> None:
    """Drop the file of an import that is applied, but for the rows that are to be corrected."""
    kept = rows_to_keep(job)
    figures = {name: value for name, value in job.preview.items() if isinstance(value, (int, float))}
    store(job, content=b"", shape={**job.shape, "sample": []}, preview=figures, kept=kept)


def drop_what_lies(*, workspace_id: UUID, now: datetime) -> int:
    """Drop what the workspace's unfinished imports of more than a month ago still hold, and return how many."""
    old = ImportJob.objects.of(workspace_id).filter(state__in=UNFINISHED, created_at__lt=now - LEFT_LYING, size__gt=0)
    return old.update(**WITHOUT_FILE)
