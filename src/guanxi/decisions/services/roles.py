"""Saying what part a contact plays."""

from datetime import datetime
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.models import Certainty
from guanxi.decisions.models import BuyingRole, ContactRole
from guanxi.decisions.services.facts import contact_write, facts, same_facts


def set_role(
    *,
    actor: Actor,
    contact_id: UUID,
    role: str | None,
    now: datetime,
    certainty: str = Certainty.CONFIRMED,
    evidence: str = "",
) -> ContactRole | None:
    """Say what part a contact plays in purchases; null takes it back."""
    if role is not None and role not in BuyingRole.values:
        raise Invalid("invalid", fields=[FieldError("role", "unknown_choice")])
    with contact_write(actor=actor, contact_id=contact_id, kind="contact.role_set", now=now, action="edit") as rec:
        before = ContactRole.objects.of(actor.workspace_id).current().filter(contact_id=contact_id).first()
        if before is not None and before.role == role and same_facts(before, certainty, evidence):
            return before
        if before is not None:
            rec.end(before)
        if role is None:
            return None
        return rec.create(ContactRole(contact_id=contact_id, role=role, **facts(rec, certainty, evidence)))
