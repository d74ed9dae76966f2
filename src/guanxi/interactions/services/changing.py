"""Correcting what was noted, and taking it back."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict
from guanxi.interactions.models import (
    Attachment,
    Interaction,
    InteractionAccount,
    InteractionMember,
    Mention,
    Participant,
)
from guanxi.interactions.queries.access import access_interaction
from guanxi.interactions.services.columns import columns_of
from guanxi.interactions.services.files import attach, detach
from guanxi.interactions.services.people import check_leader, move_in_time, set_people

PARTS: tuple[Any, ...] = (Participant, InteractionMember, InteractionAccount, Mention, Attachment)


def change_interaction(
    *, actor: Actor, interaction_id: UUID, expected_version: int, values: Mapping[str, Any], now: datetime
) -> Interaction:
    """Correct an interaction; lists replace what was there.

    Raises Conflict ``stale`` when somebody else changed it since.
    """
    access_interaction(actor, interaction_id, "edit")
    with Recording(actor=actor, kind="interaction.edited", now=now) as rec:
        return revise(rec, interaction_id=interaction_id, expected_version=expected_version, values=values)


def revise(rec: Recording, *, interaction_id: UUID, expected_version: int, values: Mapping[str, Any]) -> Interaction:
    """Correct an interaction inside a caller's recording."""
    row = _opened(rec, interaction_id, expected_version)
    columns = columns_of(values, rec.now, row)
    if values.get("member_id"):
        columns["member_id"] = check_leader(rec.actor, values["member_id"])
    moved = "at" in columns and columns["at"] != row.at
    changed = rec.update(row, **columns)
    if moved:
        move_in_time(rec, row)
    parts = [
        set_people(rec, row, values),
        detach(rec, row, values.get("detach_ids") or ()),
        attach(rec, row, values.get("upload_ids") or ()),
    ]
    if any(parts) and not changed:
        rec.touch(row)
    return row


def withdraw_interaction(
    *, actor: Actor, interaction_id: UUID, now: datetime, expected_version: int | None = None
) -> Interaction:
    """Take an interaction back."""
    access_interaction(actor, interaction_id, "edit")
    with Recording(actor=actor, kind="interaction.withdrawn", now=now) as rec:
        return withdraw(rec, interaction_id=interaction_id, expected_version=expected_version)


def withdraw(rec: Recording, *, interaction_id: UUID, expected_version: int | None = None) -> Interaction:
    """Take an interaction back, with everything that hangs on it here; it can be brought again by undoing."""
    row = _opened(rec, interaction_id, expected_version)
    for model in PARTS:
        rows = model.objects.of(rec.workspace_id).filter(interaction_id=row.pk, archived_at__isnull=True)
        for part in rows.order_by("pk"):
            rec.retire(part)
    rec.retire(row)
    return row


def _opened(rec: Recording, interaction_id: UUID, version: int | None) -> Interaction:
    row = access_interaction(rec.actor, interaction_id, "edit")
    if version is not None and row.version != version:
        raise Conflict("stale", "Somebody else changed this meanwhile.", params={"what": "interaction"})
    rec.account_id = row.account_id
    return row
