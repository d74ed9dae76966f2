"""What becomes of a colleague's leads when he leaves: they go to a successor, or back to their pools."""

from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.leads.models import Lead, Pooled, Step
from guanxi.leads.policies import reach_of
from guanxi.leads.queries.access import check_may
from guanxi.leads.queries.held import held_leads
from guanxi.leads.queries.limits import check_cap
from guanxi.leads.services.holding import drop, take
from guanxi.leads.services.working import hold_leads, hold_member, new_step, tell_of_lead
from guanxi.workspaces.models import Member


def hold_leads_of(actor: Actor, member_id: UUID, heir_id: UUID | None) -> None:
    """Hold whoever shall have a colleague's leads, and these, before anything is written."""
    if heir_id is not None:
        hold_member(actor.workspace_id, heir_id)
    hold_leads(actor, held_leads(actor, member_id).values_list("pk", flat=True))


def pass_on_leads(rec: Recording, leaver: Member, heir: Member | None) -> int:
    """Give a colleague's leads to a successor, or without one back to their pools; answer how many.

    Whoever hands over what a colleague holds chooses the successor freely, as with customers. Raises Conflict
    ``lead.holding_cap`` when that were more than a pool allows; only administrators go beyond that.
    """
    actor = rec.actor
    leads = list(held_leads(actor, leaver.pk).select_related("pool", "owner"))
    reach = reach_of(actor)
    for lead in leads:
        check_may(reach, "assign" if heir else "release", lead)
        if heir is not None and not actor.is_administrator:
            check_cap(lead.pool, heir)
        _pass_on(rec, lead, leaver, heir)
    return len(leads)


def _pass_on(rec: Recording, lead: Lead, leaver: Member, heir: Member | None) -> None:
    if heir is None:
        drop(rec, lead, Pooled.LEFT)
        step = new_step(rec, lead, Step.RELEASED, former=leaver.name)
    else:
        take(rec, lead, heir.pk, Step.ASSIGNED)
        step = new_step(rec, lead, Step.ASSIGNED, to=heir.name, former=leaver.name)
        tell_of_lead(rec, lead, heir.pk, "lead.assigned", by=rec.actor.name)
    # Not by itself to be taken back: it is a part of the whole that was handed over.
    step.operation_id = None
    rec.create(step)
