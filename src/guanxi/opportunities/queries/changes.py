"""What happened to one opportunity."""

from typing import Any
from uuid import UUID

from guanxi.changes.queries import recent_changes
from guanxi.core.actor import Actor
from guanxi.opportunities.queries.visible import access_any_opportunity
from guanxi.orgchart.queries.telling import told


def opportunity_changes(actor: Actor, opportunity_id: UUID, before: int | None) -> list[dict[str, Any]]:
    """Return the newest changes of an opportunity as a sentence is made of each."""
    access_any_opportunity(actor, opportunity_id)
    found = recent_changes(actor, subject_id=opportunity_id, before=before, limit=50, with_rows=False)
    return told(actor, found)
