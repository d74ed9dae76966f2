"""Competitors, and what the actor may know of how often we met them."""

from typing import Any
from uuid import UUID

from django.db.models import Count, Q

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.opportunities import policies
from guanxi.opportunities.models import Competitor, OpportunityCompetitor
from guanxi.opportunities.queries.pipeline import check_may
from guanxi.opportunities.queries.visible import visible_opportunities
from relgraph.duplicates import normalise_company

Row = dict[str, Any]


def competitors(actor: Actor, text: str = "") -> Row:
    """Return the competitors whose name has a text in it, in order of name, each with its opportunities."""
    rows = Competitor.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    if text.strip():
        rows = rows.filter(Q(name__icontains=text.strip()) | Q(name_key__contains=name_key(text)))
    met = _met(actor)
    items = [competitor_row(row, met.get(row.pk)) for row in rows.order_by("name", "pk")]
    return {"items": items, "can": policies.abilities(actor)}


def competitor_row(row: Competitor, met: Row | None) -> Row:
    """Return a competitor as the page shows it."""
    counts = met or {"opportunities": 0, "won": 0, "lost": 0}
    return {"id": row.pk, "name": row.name, "note": row.note, "version": row.version, **counts}


def competitor_details(actor: Actor, competitor_id: UUID) -> Row:
    """Return one competitor as the list has it."""
    return competitor_row(access_competitor(actor, competitor_id), _met(actor).get(competitor_id))


def access_competitor(actor: Actor, competitor_id: UUID, action: str = "read") -> Competitor:
    """Return a competitor of today the actor may do something with."""
    rows = Competitor.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    row = rows.filter(pk=competitor_id).first()
    if row is None:
        raise NotFound("competitor")
    check_may(actor, action)
    return row


def name_key(name: str) -> str:
    """Return the key under which spellings of a competitor meet.

    >>> name_key("恒星科技有限公司") == name_key("恒星科技")
    True
    """
    return (normalise_company(name) or " ".join(name.split()).lower())[:100]


def _met(actor: Actor) -> dict[UUID, Row]:
    """Return in how many opportunities that the actor sees each competitor takes part."""
    rows = OpportunityCompetitor.objects.of(actor.workspace_id).current()
    rows = rows.filter(opportunity__in=visible_opportunities(actor).values("pk"))
    counted = rows.order_by().values("competitor_id").annotate(
        opportunities=Count("pk"),
        won=Count("pk", filter=Q(opportunity__state="won")),
        lost=Count("pk", filter=Q(opportunity__state="lost")),
    )  # fmt: skip
    return {
        row["competitor_id"]: {"opportunities": row["opportunities"], "won": row["won"], "lost": row["lost"]}
        for row in counted
    }
