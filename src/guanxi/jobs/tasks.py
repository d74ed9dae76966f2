"""What the library's queue calls, and the jobs' own upkeep."""

from datetime import timedelta

from django_tasks import task

from guanxi.jobs.handlers import handler
from guanxi.jobs.running import Run
from guanxi.jobs.services.pruning import prune
from guanxi.workspaces.services.answers import clear_answers


@task()
def run_job(workspace_id: str, job_id: str) -> None:
    """Stand in the library's queue for a job. Our workers take its rows with a lease (:mod:`guanxi.jobs.working`)."""
    raise RuntimeError(f"job {job_id} of workspace {workspace_id} is run by `guanxi worker`, not by db_worker")


@handler("workspaces.clear_answers", every=timedelta(hours=6))
def clear_old_answers(run: Run) -> None:
    """Throw away what requests were answered long ago; the domain it belongs to lies below this one."""
    with run.step():
        clear_answers(workspace_id=run.workspace_id, now=run.now())


@handler("jobs.prune", every=timedelta(days=1))
def prune_jobs(run: Run) -> None:
    """Throw away jobs that ended long ago."""
    with run.step():
        prune(workspace_id=run.workspace_id, now=run.now())
