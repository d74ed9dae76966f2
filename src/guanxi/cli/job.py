"""``guanxi job``: what is done in the background."""

import json
from datetime import datetime
from typing import Any
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import in_workspace
from guanxi.cli.output import Failure, answer, as_json
from guanxi.core.actor import Actor
from guanxi.jobs import queries
from guanxi.jobs.handlers import kinds
from guanxi.jobs.models import Job, JobState
from guanxi.jobs.schemas import JobOut
from guanxi.jobs.services import cancel, enqueue
from guanxi.jobs.services.leasing import claim
from guanxi.jobs.working import tend, work
from guanxi.workspaces.queries import administrator_of, find_workspace

job = click.Group("job", help="What is done in the background: how far it is, stopping it, running it by hand.")
by_key = click.argument("key", type=click.UUID)


@job.command("list")
@click.option("--state", type=click.Choice(JobState.values), help="Only these.")
@click.option("--kind", default="", help="Only this kind, with what the product did well by itself.")
@click.option("--limit", type=click.IntRange(1, 1000), default=50, show_default=True)
@in_workspace
@as_json
def list_jobs(state: str | None, kind: str, limit: int, workspace: str | None, json_out: bool) -> None:
    """List the newest jobs."""
    found, _ = queries.jobs(_actor(workspace), state=state or "", kind=kind, limit=limit)
    rows = [_told(row) for row in found]
    if json_out:
        answer(rows, json_out=True)
    for row in [] if json_out else rows:
        of = "" if row["total"] is None else f" / {row['total']}"
        click.echo(f"{row['id']}  {row['state']:<9}  {row['kind']}  {row['done']}{of}  {row['error']}".rstrip())


@job.command("show")
@by_key
@in_workspace
@as_json
def show(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Tell how far a job is."""
    answer(_told(queries.access_job(_actor(workspace), key)), json_out=json_out)


@job.command("cancel")
@by_key
@in_workspace
@as_json
def stop(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Stop a job after the step it is at; what it did so far stays."""
    answer(_told(cancel(actor=_actor(workspace), job_id=key, now=timezone.now())), json_out=json_out)


@job.command("run")
@click.argument("kind", required=False)
@click.option("--params", default="{}", help="What it is to do, as a JSON object.")
@in_workspace
@as_json
def run(kind: str | None, params: str, workspace: str | None, json_out: bool) -> None:
    """Run a job of a kind now, in this process; without a kind, everything that is due, as a worker would."""
    if kind is None:
        answer({"run": run_due()}, json_out=json_out)
        return
    if kind not in kinds():
        raise Failure(f"There is no kind {kind}. There are: {', '.join(kinds())}.")
    actor, now = _actor(workspace), timezone.now()
    queued = enqueue(workspace_id=actor.workspace_id, kind=kind, now=now, params=_object(params), actor=actor)
    while (row := queries.access_job(actor, queued.pk)).state == JobState.WAITING and row.run_at <= timezone.now():
        run_due(only=1)
    answer(_told(row), json_out=json_out)


def run_due(*, only: int | None = None) -> int:
    """Run what is due in all workspaces, and return how many jobs that were."""
    count = 0
    if only is None:
        tend(timezone.now(), {})
    while only is None or count < only:
        found = claim(worker="command", now=timezone.now())
        if found is None:
            break
        work(found)
        count += 1
    return count


def _object(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise Failure("--params takes a JSON object.")
    return found


def _told(row: Job) -> dict[str, Any]:
    told: dict[str, Any] = JobOut.of(row).dict()
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in told.items()}


def _actor(workspace: str | None) -> Actor:
    return administrator_of(find_workspace(workspace), timezone.now())
