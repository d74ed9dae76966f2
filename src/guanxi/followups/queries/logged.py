"""Interactions together with what they are about and the follow-ups they asked for."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.followups.models import Topic
from guanxi.followups.queries.visible import visible_follow_ups
from guanxi.interactions.queries import account_interactions, interaction_details

Row = dict[str, Any]


def logged_interactions(actor: Actor, *, account_id: UUID, limit: int) -> list[Row]:
    """Return an account's newest interactions, each with what is to follow from it."""
    return told(actor, account_interactions(actor, account_id=account_id, limit=limit))


def logged_interaction(actor: Actor, interaction_id: UUID) -> Row:
    """Return everything about an interaction."""
    [row] = told(actor, [interaction_details(actor, interaction_id)])
    return row


def told(actor: Actor, rows: Sequence[Row]) -> list[Row]:
    """Add to interactions what they are about, as far as their account is read, and what is to follow."""
    keys = [row["id"] for row in rows]
    planned, topics = _planned(actor, keys), topics_of(actor, keys)
    nothing: Row = {"opportunity": None, "chain": None, "stage": None}
    return [
        row
        | {"next": planned.get(row["id"])}
        | (topics.get(row["id"], nothing) if row["account"] is not None else nothing)
        for row in rows
    ]


def _planned(actor: Actor, interaction_ids: list[UUID]) -> dict[UUID, Row]:
    found = visible_follow_ups(actor).filter(origin_interaction_id__in=interaction_ids)
    columns = ("id", "due_on", "due_at", "what", "state")
    rows = found.order_by("pk").values("origin_interaction_id", *columns)
    return {row["origin_interaction_id"]: {name: row[name] for name in columns} for row in rows}


def topics_of(actor: Actor, interaction_ids: Collection[UUID]) -> dict[UUID, Row]:
    """Return what interactions are about, in one statement; the caller knows that their accounts are read."""
    rows = Topic.objects.of(actor.workspace_id).filter(interaction_id__in=interaction_ids, archived_at__isnull=True)
    return {row.interaction_id: _topic(row) for row in rows.select_related("opportunity", "chain", "stage")}


def _topic(row: Topic) -> Row:
    stage = row.stage
    return {
        "opportunity": _named(row.opportunity),
        "chain": _named(row.chain),
        "stage": None if stage is None else {"id": stage.pk, "code": stage.code, "name": stage.name},
    }


def _named(row: Any) -> Row | None:
    return None if row is None else {"id": row.pk, "name": row.name}
