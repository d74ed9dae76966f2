"""Interactions together with the follow-ups they asked for."""

from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.followups.queries.visible import visible_follow_ups
from guanxi.interactions.queries import account_interactions

Row = dict[str, Any]


def logged_interactions(actor: Actor, *, account_id: UUID, limit: int) -> list[Row]:
    """Return an account's newest interactions, each with what is to follow from it."""
    rows = account_interactions(actor, account_id=account_id, limit=limit)
    planned = _planned(actor, [row["id"] for row in rows])
    return [row | {"next": planned.get(row["id"])} for row in rows]


def _planned(actor: Actor, interaction_ids: list[UUID]) -> dict[UUID, Row]:
    found = visible_follow_ups(actor).filter(origin_interaction_id__in=interaction_ids)
    columns = ("id", "due_on", "due_at", "what", "state")
    rows = found.order_by("pk").values("origin_interaction_id", *columns)
    return {row["origin_interaction_id"]: {name: row[name] for name in columns} for row in rows}
