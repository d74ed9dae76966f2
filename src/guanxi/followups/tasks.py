"""Reminding in the background."""

from datetime import timedelta
from uuid import UUID

from guanxi.followups.services.reminding import remind, to_remind
from guanxi.jobs.handlers import handler
from guanxi.jobs.running import Run


@handler("followups.remind", every=timedelta(minutes=15))
def remind_all(run: Run) -> None:
    """Remind everybody whose morning has come, one after the other."""
    last = run.cursor.get("after")
    for member in to_remind(run.workspace_id, run.now(), after=UUID(last) if last else None):
        with run.step(cursor={"after": str(member.pk)}):
            remind(member, run.now())
