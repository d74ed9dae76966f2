"""Saying what we think of a contact."""

from datetime import datetime
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.models import Certainty
from guanxi.decisions.models import Feature, Rating
from guanxi.decisions.services.facts import contact_write, facts, same_facts


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
    with contact_write(actor, contact_id, "contact.rated", now, "contribute") as rec:
        rows = Rating.objects.of(actor.workspace_id).current()
        before = rows.filter(contact_id=contact_id, feature=feature, rater_id=actor.member_id).first()
        if before is not None and before.value == value and same_facts(before, certainty, evidence):
            return before
        if before is not None:
            rec.end(before)
        if value is None:
            return None
        origin = facts(rec, certainty, evidence)
        return rec.create(
            Rating(contact_id=contact_id, feature=feature, rater_id=actor.member_id, value=value, **origin)
        )
