"""Background work: letting go of files that nobody went on with."""

from datetime import timedelta

from guanxi.imports.services.files import drop_what_lies
from guanxi.jobs.handlers import handler
from guanxi.jobs.running import Run


@handler("imports.drop_files", every=timedelta(days=1))
def drop_files(run: Run) -> None:
    """Drop what imports of more than a month ago still hold."""
    with run.step():
        drop_what_lies(workspace_id=run.workspace_id, now=run.now())
