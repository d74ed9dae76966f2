"""What a fact hangs on."""

from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.interactions.queries.access import access_interaction
from guanxi.visits.queries.access import visible_visits


def evidence_of(actor: Actor, interaction_id: UUID) -> dict[str, Any]:
    """Return an interaction the actor may read of, with the visit it was."""
    row = access_interaction(actor, interaction_id)
    visit = visible_visits(actor).filter(interaction_id=row.pk).values_list("pk", flat=True).first()
    return {
        **{name: getattr(row, name) for name in ("kind", "at", "summary")},
        "id": row.pk,
        "account": {"id": row.account_id, "name": row.account.name},
        "visit_id": visit,
    }
