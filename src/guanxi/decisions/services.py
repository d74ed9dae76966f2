"""Saying what we think of a contact."""

from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.models import Certainty
from guanxi.decisions.models import BuyingRole, ContactRole, Feature, Rating
from guanxi.directory.queries.access import access_contact
from guanxi.directory.services.contacts import current_account_id
from guanxi.directory.services.fields import optional_texts


def rate_contact(
    *,
    actor: Actor,
    contact_id: UUID,
    feature: str,
    value: int | None,
    now: datetime,
    certainty: str = Certainty.CONFIRMED,
    evidence: str = "",
) -> Rating | None:
    """Set the actor's value of one feature of a contact; null takes it back. The former value stays as history."""
    if feature not in Feature.values:
        raise Invalid("invalid", fields=[FieldError("feature", "unknown_choice")])
    if value is not None and not -2 <= value <= 2:
        raise Invalid("invalid", fields=[FieldError("value", "out_of_range", {"min": -2, "max": 2})])
    with _contact_write(actor, contact_id, "contact.rated", now, "contribute") as rec:
        rows = Rating.objects.of(actor.workspace_id).current()
        before = rows.filter(contact_id=contact_id, feature=feature, rater_id=actor.member_id).first()
        if before is not None and before.value == value and _same_facts(before, certainty, evidence):
            return before
        if before is not None:
            rec.end(before)
        if value is None:
            return None
        facts = _facts(rec, certainty, evidence)
        return rec.create(
            Rating(contact_id=contact_id, feature=feature, rater_id=actor.member_id, value=value, **facts)
        )


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
    with _contact_write(actor, contact_id, "contact.role_set", now, "edit") as rec:
        before = ContactRole.objects.of(actor.workspace_id).current().filter(contact_id=contact_id).first()
        if before is not None and before.role == role and _same_facts(before, certainty, evidence):
            return before
        if before is not None:
            rec.end(before)
        if role is None:
            return None
        return rec.create(ContactRole(contact_id=contact_id, role=role, **_facts(rec, certainty, evidence)))


def _contact_write(actor: Actor, contact_id: UUID, kind: str, now: datetime, action: str) -> Recording:
    access_contact(actor, contact_id, action)
    return Recording(actor=actor, kind=kind, now=now, account_id=current_account_id(actor, contact_id))


def _same_facts(row: Rating | ContactRole, certainty: str, evidence: str) -> bool:
    return row.certainty == certainty and row.evidence == evidence.strip()


def _facts(rec: Recording, certainty: str, evidence: str) -> dict[str, Any]:
    if certainty not in Certainty.values:
        raise Invalid("invalid", fields=[FieldError("certainty", "unknown_choice")])
    return {
        "valid_from": rec.now,
        "certainty": certainty,
        **optional_texts({"evidence": evidence}, {"evidence": 500}),
        "asserted_by_id": rec.actor.member_id,
        "asserted_at": rec.now,
    }
