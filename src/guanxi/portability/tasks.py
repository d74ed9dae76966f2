"""What is done in the background."""

from datetime import timedelta

from guanxi.jobs.handlers import handler
from guanxi.jobs.running import Run
from guanxi.portability.services.asking import KIND, sweep_exports
from guanxi.portability.services.making import make_export


@handler(KIND)
def export(run: Run) -> None:
    """Take the workspace out."""
    make_export(run=run, clock=run.now)


@handler("portability.sweep", every=timedelta(hours=1))
def sweep(run: Run) -> None:
    """Remove exports that were fetched, or that nobody fetched for a day."""
    with run.step():
        sweep_exports(workspace_id=run.workspace_id, now=run.now())
