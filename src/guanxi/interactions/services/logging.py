"""Noting what passed."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.directory.queries.access import access_account
from guanxi.interactions.models import Interaction
from guanxi.interactions.services.columns import columns_of
from guanxi.interactions.services.files import attach
from guanxi.interactions.services.people import check_leader, set_people


def log_interaction(
    *,
    actor: Actor,
    account_id: UUID,
    kind: str,
    at: datetime,
    summary: str,
    contact_ids: Iterable[UUID],
    now: datetime,
    **more: Any,
) -> Interaction:
    """Note a call, visit, meeting, mail or message with people of an account; ``more`` is what else can be said."""
    values = {"kind": kind, "at": at, "summary": summary, "contact_ids": list(contact_ids), **more}
    with Recording(actor=actor, kind="interaction.logged", now=now, account_id=account_id) as rec:
        return write_interaction(rec, account_id=account_id, values=values)


def write_interaction(rec: Recording, *, account_id: UUID, values: Mapping[str, Any]) -> Interaction:
    """Note an interaction inside a caller's recording.

    ``values``: kind, at, summary; and as far as it is said began, outcome, duration_minutes, place, sentiment,
    member_id (who of ours led it, else the actor), member_ids, contact_ids, account_ids (further ones), mention_ids,
    upload_ids.
    """
    access_account(rec.actor, account_id, "contribute")
    missing = [name for name in ("kind", "at", "summary") if not values.get(name)]
    if missing:
        raise Invalid("invalid", fields=[FieldError(name, "required") for name in missing])
    leader = values.get("member_id") or rec.actor.member_id
    interaction = rec.create(
        Interaction(
            id=new_id(),
            account_id=account_id,
            member_id=check_leader(rec.actor, leader),
            logged_by_id=rec.actor.member_id,
            created_at=rec.now,
            **columns_of(values, rec.now),
        )
    )
    set_people(rec, interaction, values)
    attach(rec, interaction, values.get("upload_ids") or ())
    return interaction
