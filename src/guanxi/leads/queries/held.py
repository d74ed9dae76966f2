"""What a colleague works on."""

from uuid import UUID

from django.db.models import QuerySet

from guanxi.core.actor import Actor
from guanxi.leads.models import Lead
from guanxi.leads.queries.access import leads_of
from guanxi.leads.queries.limits import WORKED_ON


def held_leads(actor: Actor, member_id: UUID) -> "QuerySet[Lead]":
    """Return the leads a colleague works on, those longest silent first."""
    rows = leads_of(actor).filter(owner_id=member_id, archived_at__isnull=True, state__in=WORKED_ON)
    return rows.order_by("touched_at", "pk")
