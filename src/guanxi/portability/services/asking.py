"""An export of the workspace by browser: asked for, fetched once, gone after a day."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.db import transaction

from guanxi.audit.models import Kind
from guanxi.audit.services import note
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict
from guanxi.core.keys import new_id
from guanxi.core.once import writing
from guanxi.files import store
from guanxi.identity.services.passwords import ask_password
from guanxi.jobs.models import Job, JobState
from guanxi.jobs.services import enqueue
from guanxi.portability.models import LIVES, WorkspaceExport
from guanxi.portability.policies import check_takes_out
from guanxi.portability.queries.exports import access_export, state_of

KIND = "portability.export"


def ask_export(*, actor: Actor, password: str, passphrase: str, passwords: bool, now: datetime) -> WorkspaceExport:
    """Have the workspace taken out in the background; raises Conflict ``export.under_way`` while one is being made."""
    check_takes_out(actor)
    ask_password(actor=actor, password=password, now=now)
    with writing():
        waiting = Job.objects.of(actor.workspace_id).filter(kind=KIND, state__in=(JobState.WAITING, JobState.RUNNING))
        if waiting.exists():
            raise Conflict("export.under_way", "An export is being made already.")
        row = WorkspaceExport(id=new_id(), workspace_id=actor.workspace_id, asked_at=now, made_by_id=actor.member_id)
        row.passphrase, row.passwords = passphrase, passwords
        params = {"export": str(row.pk)}
        job = enqueue(workspace_id=actor.workspace_id, kind=KIND, now=now, params=params, actor=actor, key=KIND)
        row.job_id = job.pk
        WorkspaceExport.objects.bulk_create([row])
    return row


def fetch_export(
    *, actor: Actor, export_id: UUID, password: str, now: datetime
) -> tuple[WorkspaceExport, Iterator[bytes]]:
    """Return the file of an export, once; that it was taken is noted before its first byte leaves.

    Raises Conflict ``export.not_there`` when it is not made yet, was fetched, or is a day old.
    """
    row = access_export(actor, export_id)
    ask_password(actor=actor, password=password, now=now)
    with writing():
        row = WorkspaceExport.objects.of(actor.workspace_id).select_for_update().get(pk=export_id)
        if row.ready_at is None or state_of(row, None, now) != "ready":
            raise Conflict("export.not_there", "There is no file to fetch any more.")
        WorkspaceExport.objects.of(actor.workspace_id).filter(pk=row.pk).update(taken_at=now)
        params = {"what": "workspace", "format": "zip", "count": row.rows, "state": row.state}
        note(actor=actor, kind=Kind.EXPORT_MADE, now=now, params=params)
    return row, store.chunks(row.key)


def sweep_exports(*, workspace_id: UUID, now: datetime) -> int:
    """Remove files that were fetched or whose day is over, and forget passphrases nobody needs; return how many."""
    rows = WorkspaceExport.objects.of(workspace_id).filter(gone_at__isnull=True)
    old = [row for row in rows if row.asked_at + 2 * LIVES <= now or (row.ready_at and row.ready_at + LIVES <= now)]
    for row in old:
        store.remove(row.key)
        with transaction.atomic():
            WorkspaceExport.objects.of(workspace_id).filter(pk=row.pk).update(gone_at=now, passphrase="")
    return len(old)
