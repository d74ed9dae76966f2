"""The course of a follow-up: planned, changed, put off, done, dropped, opened again."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Invalid
from guanxi.directory.queries.access import access_account, readable_contacts
from guanxi.directory.services.fields import optional_texts
from guanxi.followups.models import FollowUp, FollowUpContact, FollowUpState
from guanxi.followups.queries.visible import access_follow_up
from guanxi.followups.services.planning import (
    MAX_WHAT,
    check_open,
    columns_of,
    finish_follow_up,
    plan_follow_up,
    set_people,
)
from guanxi.followups.services.telling import tell_assigned
from guanxi.interactions.models import Interaction
from guanxi.interactions.queries import access_interaction
from guanxi.interactions.services import write_interaction
from guanxi.workspaces.queries.days import today_of, zone_of

MOST_DAYS = 365


def create_follow_up(*, actor: Actor, account_id: UUID, values: Mapping[str, Any], now: datetime) -> FollowUp:
    """Plan a follow-up at an account, for oneself or for a colleague who sees it."""
    with Recording(actor=actor, kind="follow_up.planned", now=now, account_id=account_id) as rec:
        account = access_account(actor, account_id, "contribute")
        row = plan_follow_up(rec, account=account, values=values, contact_ids=values.get("contact_ids") or ())
        tell_assigned(rec, row)
    return row


def change_follow_up(
    *, actor: Actor, follow_up_id: UUID, expected_version: int, values: Mapping[str, Any], now: datetime
) -> FollowUp:
    """Change what is planned.

    Raises Conflict ``stale`` when somebody else changed it since.
    """
    with working(
        actor=actor, follow_up_id=follow_up_id, now=now, kind="follow_up.changed", version=expected_version
    ) as (rec, row):
        former = row.member_id
        changed = rec.update(row, **columns_of(rec, row.account, values))
        if values.get("contact_ids") is not None and set_people(rec, row, values["contact_ids"]) and not changed:
            rec.touch(row)
        if row.member_id != former:
            tell_assigned(rec, row)
    return row


def snooze_follow_up(
    *, actor: Actor, follow_up_id: UUID, now: datetime, until: date | None = None, days: int | None = None
) -> FollowUp:
    """Put a follow-up off to a day, or by days from today (from its own day when that lies ahead); keep its hour."""
    with working(actor=actor, follow_up_id=follow_up_id, now=now, kind="follow_up.snoozed") as (rec, row):
        check_open(row)
        today = today_of(actor, now)
        day = until if until is not None else max(today, row.due_on) + timedelta(days=_days(days))
        if day < today:
            raise Invalid("invalid", fields=[FieldError("until", "past")])
        moved: dict[str, Any] = {"due_on": day, "snoozed": row.snoozed + 1}
        if row.due_at is not None:
            local = row.due_at.astimezone(zone_of(actor))
            moved["due_at"] = local.replace(year=day.year, month=day.month, day=day.day)
        rec.params |= {"until": day.isoformat()}
        rec.update(row, **moved)
    return row


def finish(*, actor: Actor, follow_up_id: UUID, values: Mapping[str, Any], now: datetime) -> FollowUp:
    """Say what came of a follow-up: that makes the interaction, and may plan the next one with the same people.

    ``values`` has ``outcome`` (or ``interaction_id`` of what was noted already), and perhaps ``kind``, ``at``,
    ``next``.
    """
    with working(actor=actor, follow_up_id=follow_up_id, now=now, kind="follow_up.done") as (rec, row):
        check_open(row)
        people = _people(actor, row)
        interaction = _outcome(rec, row, values, people)
        finish_follow_up(rec, row, interaction=interaction)
        planned = values.get("next")
        if planned is not None:
            topic = {"opportunity_id": row.opportunity_id, "stage_id": row.stage_id, "chain_id": row.chain_id}
            fields = {**{name: key for name, key in topic.items() if key}, **{k: v for k, v in planned.items() if v}}
            plan_follow_up(rec, account=row.account, values=fields, contact_ids=people, origin=interaction)
    return row


def drop_follow_up(*, actor: Actor, follow_up_id: UUID, now: datetime, reason: str = "") -> FollowUp:
    """Say that a follow-up will not be done."""
    text = optional_texts({"reason": reason}, {"reason": MAX_WHAT})["reason"]
    with working(actor=actor, follow_up_id=follow_up_id, now=now, kind="follow_up.dropped") as (rec, row):
        check_open(row)
        rec.update(row, state=FollowUpState.DROPPED, closed_at=now, reason=text)
    return row


def reopen_follow_up(*, actor: Actor, follow_up_id: UUID, now: datetime) -> FollowUp:
    """Bring a follow-up back that was done or dropped; what it was done by stays noted.

    Raises Conflict ``follow_up.open`` when there is nothing to reopen.
    """
    with working(actor=actor, follow_up_id=follow_up_id, now=now, kind="follow_up.reopened") as (rec, row):
        if row.state == FollowUpState.OPEN:
            raise Conflict("follow_up.open", "This is still open.")
        rec.update(row, state=FollowUpState.OPEN, closed_at=None, reason="", outcome_interaction_id=None)
    return row


@contextmanager
def working(
    *, actor: Actor, follow_up_id: UUID, now: datetime, kind: str, version: int | None = None
) -> Iterator[tuple[Recording, FollowUp]]:
    """Record what is done to one follow-up of an account to which the actor contributes."""
    access_follow_up(actor, follow_up_id, "contribute")
    with Recording(actor=actor, kind=kind, now=now) as rec:
        row = access_follow_up(actor, follow_up_id, "contribute")
        if version is not None and row.version != version:
            raise Conflict("stale", "Somebody else changed this meanwhile.", params={"what": "follow_up"})
        rec.account_id = row.account_id
        yield rec, row


def _days(days: int | None) -> int:
    if days is None:
        raise Invalid("invalid", fields=[FieldError("days", "required")])
    if not 1 <= days <= MOST_DAYS:
        raise Invalid("invalid", fields=[FieldError("days", "out_of_range", {"min": 1, "max": MOST_DAYS})])
    return days


def _people(actor: Actor, row: FollowUp) -> list[UUID]:
    """Return whom it was with, of those the actor still knows more of than the name."""
    links = FollowUpContact.objects.of(actor.workspace_id).filter(follow_up=row, archived_at__isnull=True)
    keys = list(links.order_by("pk").values_list("contact_id", flat=True))
    seen = readable_contacts(actor, keys)
    return [key for key in keys if key in seen]


def _outcome(rec: Recording, row: FollowUp, values: Mapping[str, Any], people: list[UUID]) -> Interaction:
    """Return the interaction it was done by: one that was noted, or a new one."""
    if values.get("interaction_id"):
        found = access_interaction(rec.actor, values["interaction_id"])
        if found.account_id != row.account_id:
            raise Invalid("invalid", fields=[FieldError("interaction_id", "other_account")])
        return found
    text = (values.get("outcome") or "").strip()
    if not text:
        raise Invalid("invalid", fields=[FieldError("outcome", "required")])
    passed = {"kind": values.get("kind") or "call", "at": values.get("at") or rec.now, "contact_ids": people}
    said = {"summary": row.what, "outcome": text} if row.what else {"summary": text}
    return write_interaction(rec, account_id=row.account_id, values={**passed, **said})
