"""One lead with everything its page needs."""

from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.directory.models import Contact
from guanxi.directory.policies import visible_contacts
from guanxi.directory.queries.lists import named
from guanxi.leads import policies
from guanxi.leads.models import Lead, LeadStep, LeadTalk, Step
from guanxi.leads.queries.access import access_lead, leads_of
from guanxi.leads.queries.likeness import registration_word
from guanxi.leads.queries.lists import lead_items, with_company
from guanxi.leads.queries.protection import asked_of, protection
from guanxi.opportunities.queries.visible import visible_opportunities

Row = dict[str, Any]
# What the one who did it may take back. A claim is not: it is given back by releasing.
UNDOABLE = frozenset({
    Step.EDITED, Step.TALKED, Step.ASSIGNED, Step.RELEASED, Step.IGNORED, Step.CONFIRMED, Step.DELETED,
})  # fmt: skip
MAX_STEPS = 300


def lead_details(actor: Actor, lead_id: UUID) -> Row:
    """Return a lead with its talks and steps, newest first, and what the actor may do."""
    access_lead(actor, lead_id)
    reach = policies.reach_of(actor)
    lead = with_company(leads_of(actor)).select_related("created_by").get(pk=lead_id)
    [row] = lead_items(reach, [lead])
    names = ("registration_number", "website", "domain", "source_detail", "note", "confirmed_at")
    return row | {name: getattr(lead, name) for name in names} | {
        "registration": registration_word(lead.registration_number),
        "contact": _contact(actor, lead.contact_id),
        "opportunity": _opportunity(actor, lead.opportunity_id),
        "created_by": named(lead.created_by),
        "talks": talks(actor, lead),
        "steps": steps(actor, lead),
        "undo": _undo(actor, lead),
    }  # fmt: skip


def lead_protection(actor: Actor, lead_id: UUID) -> Row:
    """Return who protects the company of a lead beside it."""
    lead = access_lead(actor, lead_id)
    return protection(actor, asked_of(lead), besides=[lead.pk])


def talks(actor: Actor, lead: Lead) -> list[Row]:
    """Return what passed with a lead, newest first."""
    rows = LeadTalk.objects.of(actor.workspace_id).filter(lead_id=lead.pk, archived_at__isnull=True)
    names = ("id", "kind", "at", "text", "next_on", "interaction_id")
    return [
        {**{name: getattr(row, name) for name in names}, "member": named(row.member)}
        for row in rows.select_related("member").order_by("-at", "-pk")[:MAX_STEPS]
    ]


def steps(actor: Actor, lead: Lead) -> list[Row]:
    """Return the steps of a lead's way, newest first, those taken back among them."""
    rows = LeadStep.objects.of(actor.workspace_id).filter(lead_id=lead.pk).select_related("member")
    return [
        {
            "id": row.pk,
            "kind": row.kind,
            "at": row.at,
            "member": named(row.member),
            "params": row.params,
            "undone": row.archived_at is not None,
        }
        for row in rows.order_by("-at", "-pk")[:MAX_STEPS]
    ]


def last_step(actor: Actor, lead: Lead) -> LeadStep | None:
    """Return the last step of a lead's way that still stands, reminders left out: they change nothing of the lead."""
    rows = LeadStep.objects.of(actor.workspace_id).filter(lead_id=lead.pk, archived_at__isnull=True)
    return rows.exclude(kind=Step.REMINDED).order_by("-at", "-pk").first()


def undoable(actor: Actor, lead: Lead) -> LeadStep | None:
    """Return the last step of a lead's way if the actor may take it back: his own, or anybody's for administrators."""
    step = last_step(actor, lead)
    if step is None or step.kind not in UNDOABLE or step.operation_id is None or not actor.writes:
        return None
    return step if actor.is_administrator or step.member_id == actor.member_id else None


def _undo(actor: Actor, lead: Lead) -> str | None:
    step = undoable(actor, lead)
    return step.kind if step is not None else None


def _contact(actor: Actor, contact_id: UUID | None) -> Row | None:
    if contact_id is None:
        return None
    return named(visible_contacts(actor, Contact.objects.of(actor.workspace_id).filter(pk=contact_id)).first())


def _opportunity(actor: Actor, opportunity_id: UUID | None) -> Row | None:
    return None if opportunity_id is None else named(visible_opportunities(actor).filter(pk=opportunity_id).first())
