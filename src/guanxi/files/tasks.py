"""Letting go of files in the background."""

from datetime import timedelta

from guanxi.files.services import sweep
from guanxi.jobs.handlers import handler
from guanxi.jobs.running import Run


@handler("files.sweep", every=timedelta(days=1))
def sweep_files(run: Run) -> None:
    """Drop what was brought and put nowhere, and contents without a row."""
    with run.step():
        sweep(workspace_id=run.workspace_id, now=run.now())
