"""Talking with a lead, and putting one away."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.interactions.models import InteractionKind
from guanxi.interactions.services.columns import check_passed
from guanxi.leads.models import Lead, LeadState, LeadTalk, Step
from guanxi.leads.queries.pools import default_pool
from guanxi.leads.services.index import reindex_leads
from guanxi.leads.services.working import note_step, working

MAX_TEXT = 20_000


def talk(*, actor: Actor, lead_id: UUID, values: Mapping[str, Any], now: datetime) -> LeadTalk:
    """Note what passed with a lead: the owner, or whoever may claim it while it waits in its pool."""
    text, kind = _checked(values)
    check_passed(values.get("at") or now, now)
    with working(actor=actor, lead_id=lead_id, action="talk", kind="lead.talked", now=now) as (rec, lead):
        at, next_on = values.get("at") or now, values.get("next_on")
        row = LeadTalk(
            id=new_id(),
            lead_id=lead.pk,
            member_id=actor.member_id,
            kind=kind,
            at=at,
            text=text,
            next_on=next_on,
            created_at=now,
        )
        rec.create(row)
        state = LeadState.TALKING if lead.state == LeadState.NEW else lead.state
        rec.update(lead, state=state, touched_at=max(lead.touched_at, now), reminded_at=None, next_on=next_on)
        note_step(rec, lead, Step.TALKED, by=kind, talk=str(row.pk))
        rec.params |= {"kind": kind}
    return row


def _checked(values: Mapping[str, Any]) -> tuple[str, str]:
    text, kind = str(values.get("text") or "").strip(), values.get("kind") or InteractionKind.CALL
    if not text:
        raise Invalid("invalid", fields=[FieldError("text", "required")])
    if len(text) > MAX_TEXT:
        raise Invalid("invalid", fields=[FieldError("text", "too_long", {"max": MAX_TEXT})])
    if kind not in InteractionKind.values:
        raise Invalid("invalid", fields=[FieldError("kind", "unknown_choice")])
    return text, kind


def delete_lead(*, actor: Actor, lead_id: UUID, now: datetime) -> None:
    """Put a lead away; nothing is lost, and it can be brought back."""
    with working(actor=actor, lead_id=lead_id, action="delete", kind="lead.deleted", now=now) as (rec, lead):
        rec.update(lead, archived_at=now)
        note_step(rec, lead, Step.DELETED)
        reindex_leads(rec.workspace_id, [lead.pk])


def restore_lead(*, actor: Actor, lead_id: UUID, now: datetime) -> Lead:
    """Bring back a lead that was put away; silence is counted from now."""
    with working(actor=actor, lead_id=lead_id, action="restore", kind="lead.restored", now=now) as (rec, lead):
        pool_id = lead.pool_id if lead.pool.archived_at is None else default_pool(actor).pk
        rec.update(lead, archived_at=None, touched_at=now, pool_id=pool_id)
        note_step(rec, lead, Step.RESTORED)
        reindex_leads(rec.workspace_id, [lead.pk])
    return lead
