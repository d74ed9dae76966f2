"""Noting what passed, with what it completes and what is to follow: one recording, one undo."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.directory.queries.access import access_account
from guanxi.followups.queries.visible import access_follow_up
from guanxi.followups.services.planning import finish_follow_up, plan_follow_up
from guanxi.followups.services.topics import drop_topic, set_topic
from guanxi.interactions.models import Interaction
from guanxi.interactions.queries import access_interaction
from guanxi.interactions.services import revise, withdraw, write_interaction


def note_interaction(*, actor: Actor, account_id: UUID, values: Mapping[str, Any], now: datetime) -> Interaction:
    """Note a call, visit, meeting, mail or message with people of an account.

    ``values`` are those of the interaction and what it is about, and perhaps ``follow_up_id``, which is done by it, and
    ``next``: what to follow up, planned with the same people.
    """
    fields = dict(values)
    done, planned = fields.pop("follow_up_id", None), fields.pop("next", None)
    with Recording(actor=actor, kind="interaction.logged", now=now, account_id=account_id) as rec:
        account = access_account(actor, account_id, "contribute")
        people = list(dict.fromkeys(fields.pop("contact_ids", ())))
        interaction = write_interaction(rec, account_id=account_id, values={**fields, "contact_ids": people})
        set_topic(rec, interaction, fields)
        if done is not None:
            finish_follow_up(rec, access_follow_up(actor, done, "contribute"), interaction=interaction)
        if planned is not None:
            plan_follow_up(rec, account=account, values=planned, contact_ids=people, origin=interaction)
    return interaction


def change_noted(
    *, actor: Actor, interaction_id: UUID, expected_version: int, values: Mapping[str, Any], now: datetime
) -> Interaction:
    """Correct an interaction and what it is about; lists replace what was there.

    Raises Conflict ``stale`` when somebody else changed it since.
    """
    access_interaction(actor, interaction_id, "edit")
    with Recording(actor=actor, kind="interaction.edited", now=now) as rec:
        row = revise(rec, interaction_id=interaction_id, expected_version=expected_version, values=values)
        if set_topic(rec, row, values):
            rec.touch(row)
    return row


def withdraw_noted(
    *, actor: Actor, interaction_id: UUID, now: datetime, expected_version: int | None = None
) -> Interaction:
    """Take an interaction back with everything that belongs to it; what was to follow from it stays."""
    access_interaction(actor, interaction_id, "edit")
    with Recording(actor=actor, kind="interaction.withdrawn", now=now) as rec:
        row = access_interaction(actor, interaction_id, "edit")
        drop_topic(rec, row)
        return withdraw(rec, interaction_id=interaction_id, expected_version=expected_version)
