"""Open follow-ups as pages and sheets show them."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from guanxi.core.actor import Actor
from guanxi.interactions.models import Interaction, Participant


def follow_up_rows(actor: Actor, rows: "QuerySet[Interaction]") -> list[dict[str, Any]]:
    """Return whom to be in touch with again, by when, and what it is about, in two statements."""
    found = list(rows[:200])
    names: dict[UUID, list[str]] = {row.pk: [] for row in found}
    people = Participant.objects.of(actor.workspace_id).filter(interaction_id__in=list(names), archived_at__isnull=True)
    for key, name in people.order_by("pk").values_list("interaction_id", "contact__name"):
        names[key].append(name)
    return [
        {
            "id": row.pk,
            "account": {"id": row.account_id, "name": row.account.name},
            "next_on": row.next_on,
            "at": row.at,
            "member_name": row.member.name,
            "contacts": names[row.pk],
            "summary": row.summary,
            "outcome": row.outcome,
        }
        for row in found
    ]
