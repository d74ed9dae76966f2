"""Fetch and authorise interactions and what hangs on them."""

from uuid import UUID

from django.db.models import QuerySet

from guanxi.core.actor import Actor
from guanxi.core.errors import Forbidden, NotFound
from guanxi.interactions.models import Attachment, Interaction
from guanxi.interactions.policies import changeable, visible


def visible_interactions(actor: Actor) -> "QuerySet[Interaction]":
    """Return the interactions the actor may read of."""
    return visible(actor, Interaction.objects.of(actor.workspace_id))


def access_interaction(actor: Actor, interaction_id: UUID, action: str = "read") -> Interaction:
    """Return an interaction the actor may read, or ``edit``.

    Raises NotFound when he cannot even read it, Forbidden when he can read it but not change it.
    """
    row = visible_interactions(actor).filter(pk=interaction_id).select_related("account", "member").first()
    if row is None:
        raise NotFound("interaction")
    if action == "edit" and not changeable(actor, [row]):
        raise Forbidden("interaction.not_yours", "Who logged it, the account's owner and administrators change it.")
    return row


def attachment_of(actor: Actor, attachment_id: UUID) -> Attachment:
    """Return an attachment, with its file, of an interaction the actor may read."""
    rows = Attachment.objects.of(actor.workspace_id).filter(pk=attachment_id, archived_at__isnull=True)
    row = rows.filter(interaction__in=visible_interactions(actor).values("pk")).select_related("file", "interaction")
    found: Attachment | None = row.first()
    if found is None:
        raise NotFound("attachment")
    return found
