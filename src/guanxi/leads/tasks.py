"""What happens to leads in the background: the rules of their pools."""

from datetime import timedelta
from uuid import UUID

from guanxi.core.actor import automatic
from guanxi.jobs.handlers import handler
from guanxi.jobs.running import Run
from guanxi.leads.services.recycling import due_now, recycle, remind, to_remind
from guanxi.leads.services.working import hold_leads

BATCH = 50


@handler("leads.rules", every=timedelta(hours=1))
def apply_rules_of_pools(run: Run) -> None:
    """Let silent leads fall back, and tell owners before; a batch with its place in one transaction.

    What is done is seen in the leads themselves: a run that was broken off, or comes twice, does nothing twice.
    """
    now = run.now()
    actor = automatic(run.workspace_id, now)
    for deed, keys in ((recycle, due_now(run.workspace_id, now)), (remind, to_remind(run.workspace_id, now))):
        for start in range(0, len(keys), BATCH):
            batch: list[UUID] = keys[start : start + BATCH]
            with run.step(done=start + len(batch), total=len(keys)):
                hold_leads(actor, batch)
                for key in batch:
                    deed(actor=actor, lead_id=key, now=now)
