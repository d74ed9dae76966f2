"""Fetch and authorise leads in one call."""

from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, Forbidden, NotFound
from guanxi.leads import policies
from guanxi.leads.models import Lead, LeadState


def leads_of(actor: Actor) -> "QuerySet[Lead]":
    """Return all leads of the workspace; callers restrict them."""
    rows: QuerySet[Lead] = Lead.objects.of(actor.workspace_id)
    return rows


def access_lead(actor: Actor, lead_id: UUID, action: str = "read", *, lock: bool = False) -> Lead:
    """Return a lead, put away or not, that the actor may do something with; ``lock`` holds it until the commit.

    Raises NotFound when he cannot read it, Conflict when it is no time for that, Forbidden when it is not for him.
    """
    reach = policies.reach_of(actor)
    rows = policies.visible_leads(reach, leads_of(actor)).select_related("pool", "owner", "account")
    lead = locked(rows.filter(pk=lead_id)).first() if lock else rows.filter(pk=lead_id).first()
    if lead is None:
        raise NotFound("lead")
    check_may(reach, action, lead)
    return lead


def check_may(reach: policies.Reach, action: str, lead: Lead) -> None:
    """Raise Conflict for what comes too late, Forbidden for what is not the actor's to do."""
    if policies.may(reach, action, lead):
        return
    if lead.state == LeadState.CONFIRMED and reach.actor.writes:
        raise Conflict("lead.confirmed", "This is a customer by now.", params={"company": lead.company})
    raise Forbidden("forbidden", "You may not do this here.", params={"action": action})


def locked(rows: "QuerySet[Lead]") -> "QuerySet[Lead]":
    """Hold rows until the transaction ends; SQLite has one writer at a time and needs none of this."""
    return rows.select_for_update(no_key=True, of=("self",)) if connection.features.has_select_for_update else rows
