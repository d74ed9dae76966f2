"""Undoing an import, a step at a time, the newest change first."""

from datetime import datetime
from uuid import UUID

from guanxi.changes.queries import operation_changes
from guanxi.core.actor import Actor
from guanxi.core.once import writing
from guanxi.imports.models import ImportJob, ImportKind, ImportState
from guanxi.imports.queries.jobs import access_import
from guanxi.imports.services.leads import forget_found
from guanxi.imports.services.state import claim, store
from guanxi.orgchart.services.history import undo_operation

# One change holds up to a step's rows, and taking back writes row by row.
STEP_CHANGES = 1


def undo_step(*, actor: Actor, job_id: UUID, now: datetime, changes: int = STEP_CHANGES) -> ImportJob:
    """Take back the newest changes of an import; when none is left it is ``undone``.

    ``cursor`` counts down from ``total``, which is then a number of changes.
    Raises Conflict ``undo.overtaken`` when somebody has built on what the import brought.
    """
    job = access_import(actor, job_id)
    if job.state == ImportState.UNDONE:
        return job
    job = access_import(actor, job_id, "undo")
    with writing():
        claim(job)
        if job.state != ImportState.UNDOING:
            total = operation_changes(actor, operation_id=job.pk).count()
            store(job, state=ImportState.UNDOING, total=total, cursor=total)
        left = undo_operation(
            actor=actor, account_id=job.account_id, operation_id=job.pk, now=now, limit=max(1, changes)
        )
        if job.kind == ImportKind.LEADS:
            forget_found(job.workspace_id, job.pk)
        store(job, cursor=left, state=ImportState.UNDOING if left else ImportState.UNDONE)
    return job
