"""Finding customers, people and leads from one line."""

from typing import Any

from guanxi.core.actor import Actor
from guanxi.directory.models import Subject
from guanxi.directory.queries.search import narrowed, search
from guanxi.leads import policies
from guanxi.leads.models import Lead, LeadState
from guanxi.leads.queries.access import leads_of
from guanxi.leads.queries.pools import called
from relgraph.names import query_terms

Row = dict[str, Any]


def find(actor: Actor, *, text: str, limit: int = 10) -> list[Row]:
    """Return the first accounts, contacts and leads that ``text`` leads to, of those the actor may read."""
    return search(actor, text=text, limit=limit) + lead_hits(actor, text=text, limit=limit)


def lead_hits(actor: Actor, *, text: str, limit: int) -> list[Row]:
    """Return leads by company or contact; a confirmed one is found as the customer it became."""
    if not query_terms(text):
        return []
    rows = policies.visible_leads(policies.reach_of(actor), leads_of(actor)).filter(archived_at__isnull=True)
    rows = narrowed(actor, rows.exclude(state=LeadState.CONFIRMED), Subject.LEAD, text)
    found = rows.select_related("owner", "pool").order_by("sort_key", "pk")[:limit]
    return [_hit(actor, lead) for lead in found]


def _hit(actor: Actor, lead: Lead) -> Row:
    return {
        "kind": "lead",
        "id": lead.pk,
        "name": lead.company,
        "title": " · ".join(filter(None, (lead.contact_name, lead.title))),
        "account": None,
        "insighted": None,
        "where": lead.owner.name if lead.owner else called(lead.pool, actor.language),
    }
