"""What happened to one campaign."""

from typing import Any
from uuid import UUID

from guanxi.changes.queries import recent_changes
from guanxi.core.actor import Actor
from guanxi.marketing.queries.access import access_any_campaign
from guanxi.orgchart.queries.telling import told


def campaign_changes(actor: Actor, campaign_id: UUID, before: int | None) -> list[dict[str, Any]]:
    """Return the newest changes of a campaign as a sentence is made of each."""
    access_any_campaign(actor, campaign_id)
    found = recent_changes(actor, subject_id=campaign_id, before=before, limit=50, with_rows=False)
    return told(actor, found)
