"""Reading interactions."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Max, QuerySet

from guanxi.core.actor import Actor
from guanxi.directory.models import Account, Contact
from guanxi.directory.policies import sees_everything, visible_accounts
from guanxi.directory.queries.access import access_account
from guanxi.interactions.models import Interaction, Participant


def account_interactions(actor: Actor, *, account_id: UUID, limit: int) -> list[dict[str, Any]]:
    """Return an account's newest interactions with the names of who took part, in two statements."""
    access_account(actor, account_id)
    rows = Interaction.objects.of(actor.workspace_id).filter(account_id=account_id, archived_at__isnull=True)
    found = list(rows.select_related("member").order_by("-at", "-pk")[:limit])
    names: dict[UUID, list[dict[str, Any]]] = {row.pk: [] for row in found}
    people = Participant.objects.of(actor.workspace_id).filter(interaction_id__in=list(names), archived_at__isnull=True)
    for key, contact_id, name in people.values_list("interaction_id", "contact_id", "contact__name").order_by("pk"):
        names[key].append({"id": contact_id, "name": name})
    return [
        {
            "id": row.pk,
            "kind": row.kind,
            "at": row.at,
            "summary": row.summary,
            "outcome": row.outcome,
            "member_name": row.member.name,
            "contacts": names[row.pk],
        }
        for row in found
    ]


def last_contacts(actor: Actor, *, people: "QuerySet[Contact]") -> dict[UUID, datetime]:
    """Return when each of some contacts was last in touch with any of us, as far as the actor may read of it."""
    rows = Participant.objects.of(actor.workspace_id).filter(contact__in=people.values("pk"), archived_at__isnull=True)
    if not sees_everything(actor):
        rows = rows.filter(interaction__account__in=visible_accounts(actor, Account.objects.of(actor.workspace_id)))
    return dict(rows.values_list("contact_id").annotate(last=Max("at")))
