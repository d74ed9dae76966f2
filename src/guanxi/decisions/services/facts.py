"""What every statement about a contact has in common: where it is logged and where it comes from."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.models import Certainty, Provenance
from guanxi.directory.queries.access import access_contact, current_account_id
from guanxi.directory.services.fields import optional_texts


def contact_write(*, actor: Actor, contact_id: UUID, kind: str, now: datetime, action: str) -> Recording:
    """Return a recording about a contact the actor may act on, told where he works."""
    access_contact(actor, contact_id, action)
    return Recording(actor=actor, kind=kind, now=now, account_id=current_account_id(actor, contact_id))


def same_facts(row: Provenance, certainty: str, evidence: str) -> bool:
    """Answer whether a row was said with the same certainty and evidence."""
    return row.certainty == certainty and row.evidence == evidence.strip()


def facts(rec: Recording, certainty: str, evidence: str, evidence_id: UUID | None = None) -> dict[str, Any]:
    """Return the columns that tell since when something is true, who said it, and why."""
    said = statement({"certainty": certainty, "evidence": evidence})
    return {"valid_from": rec.now, **said, "evidence_id": evidence_id, **asserted(rec)}


def asserted(rec: Recording) -> dict[str, Any]:
    """Return the columns that tell who said something, and when."""
    return {"asserted_by_id": rec.actor.member_id, "asserted_at": rec.now}


def statement(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return how sure somebody is of what he says, and why.

    Raises Invalid for a certainty there is not and for evidence that is too long.
    """
    certainty = values.get("certainty", Certainty.CONFIRMED)
    if certainty not in Certainty.values:
        raise Invalid("invalid", fields=[FieldError("certainty", "unknown_choice")])
    texts = optional_texts({"evidence": values.get("evidence", "")}, {"evidence": 500})
    return {"certainty": certainty, **texts}
