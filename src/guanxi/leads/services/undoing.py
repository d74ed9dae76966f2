"""Taking back the last step of a lead's way, as a whole."""

from datetime import datetime
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, NotFound
from guanxi.core.once import writing
from guanxi.leads import policies
from guanxi.leads.models import Lead, Step
from guanxi.leads.queries.access import leads_of
from guanxi.leads.queries.details import undoable
from guanxi.leads.services.index import reindex_leads
from guanxi.orgchart.services.history import undo_operation


def undo_step(*, actor: Actor, lead_id: UUID, now: datetime) -> str:
    """Take back what the actor did with a lead last; answer which step it was.

    He may although the lead is in a pool by now that he does not see. Raises Conflict ``undo.nothing`` when there is
    none, ``undo.overtaken`` when somebody built on it since.
    """
    lead = leads_of(actor).filter(pk=lead_id).first()
    step = undoable(actor, lead) if lead is not None else None
    if lead is None or (step is None and not _reads(actor, lead)):
        raise NotFound("lead")
    if step is None or step.operation_id is None:
        raise Conflict("undo.nothing", "There is nothing to take back.")
    with writing():
        undo_operation(actor=actor, account_id=None, operation_id=step.operation_id, now=now, limit=1)
        reindex_leads(actor.workspace_id, [lead.pk])
    return Step(step.kind).value


def _reads(actor: Actor, lead: Lead) -> bool:
    return policies.visible_leads(policies.reach_of(actor), leads_of(actor)).filter(pk=lead.pk).exists()
