"""Noting what passed."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.directory.queries.access import access_account, access_contact
from guanxi.interactions.models import Interaction, InteractionKind, Participant

MAX_TEXT = 20_000


def log_interaction(
    *,
    actor: Actor,
    account_id: UUID,
    kind: str,
    at: datetime,
    summary: str,
    contact_ids: Iterable[UUID],
    now: datetime,
    outcome: str = "",
    next_on: date | None = None,
) -> Interaction:
    """Note a call, visit, meeting, mail or message with people of an account."""
    if kind not in InteractionKind.values:
        raise Invalid("invalid", fields=[FieldError("kind", "unknown_choice")])
    if not summary.strip():
        raise Invalid("invalid", fields=[FieldError("summary", "required")])
    for name, text in (("summary", summary), ("outcome", outcome)):
        if len(text) > MAX_TEXT:
            raise Invalid("invalid", fields=[FieldError(name, "too_long", {"max": MAX_TEXT})])
    with Recording(actor=actor, kind="interaction.logged", now=now, account_id=account_id) as rec:
        access_account(actor, account_id, "contribute")
        interaction = rec.create(
            Interaction(
                id=new_id(),
                account_id=account_id,
                member_id=actor.member_id,
                kind=kind,
                at=at,
                summary=summary.strip(),
                outcome=outcome.strip(),
                next_on=next_on,
            )
        )
        people = [access_contact(actor, key) for key in dict.fromkeys(contact_ids)]
        rec.create_many([Participant(interaction=interaction, contact=person, at=at) for person in people])
        return interaction
