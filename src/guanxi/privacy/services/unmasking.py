"""Looking at somebody's numbers without the right to edit him: one person at a time, with a reason that is kept."""

from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.audit.models import Kind
from guanxi.audit.services import note
from guanxi.core.actor import Actor
from guanxi.directory.models import ContactPoint
from guanxi.directory.queries.access import access_account, access_contact
from guanxi.directory.queries.masking import shown_points


def reveal_account(*, actor: Actor, account_id: UUID, reason: str, now: datetime, detail: str = "") -> dict[str, Any]:
    """Return an account's number and fields in clear, and note who looked at them and why."""
    account = access_account(actor, account_id, "unmask")
    note(
        actor=actor,
        kind=Kind.ACCOUNT_UNMASKED,
        now=now,
        subject_type="account",
        subject_id=account_id,
        account_id=account_id,
        params={"reason": reason, "detail": detail.strip()},
    )
    return {"phone": account.phone, "custom": account.custom}


def reveal(*, actor: Actor, contact_id: UUID, reason: str, now: datetime, detail: str = "") -> dict[str, Any]:
    """Return a contact's present numbers and his fields in clear, and note who looked at them and why."""
    contact = access_contact(actor, contact_id, "unmask")
    rows = ContactPoint.objects.of(actor.workspace_id).current().filter(contact_id=contact_id).order_by("kind", "pk")
    points = [point for _, point in shown_points(rows, {contact_id})]
    kinds = sorted({point["kind"] for point in points if point["private"]})
    note(
        actor=actor,
        kind=Kind.CONTACT_UNMASKED,
        now=now,
        subject_type="contact",
        subject_id=contact_id,
        params={"reason": reason, "detail": detail.strip(), "kinds": kinds},
    )
    return {"points": points, "custom": contact.custom}
