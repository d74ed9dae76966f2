"""The course of an opportunity: from stage to stage, won or lost, resting, put away."""

from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Invalid
from guanxi.opportunities.models import Opportunity, OpportunityState, PipelineStage
from guanxi.opportunities.queries.pipeline import access_stage, called
from guanxi.opportunities.queries.visible import PURSUED, access_opportunity
from guanxi.opportunities.services.opportunities import check_reason, editing, stage_or_first
from guanxi.opportunities.services.ranks import rank_before, rank_first

ENDS = (OpportunityState.WON, OpportunityState.LOST)


def move_opportunity(
    *,
    actor: Actor,
    opportunity_id: UUID,
    stage_id: UUID,
    now: datetime,
    before_id: UUID | None = None,
    expected_version: int | None = None,
) -> Opportunity:
    """Put an opportunity in front of another one of a stage, or at its end.

    Raises Conflict ``opportunity.closed`` for one that is won or lost.
    """
    with editing(
        actor=actor, opportunity_id=opportunity_id, now=now, kind="opportunity.moved", version=expected_version
    ) as (rec, row):
        _check_pursued(row)
        target, before = access_stage(actor, stage_id), _neighbour(actor, row, stage_id, before_id)
        rec.params |= {"from": called(row.stage, actor.language), "to": called(target, actor.language)}
        rec.params |= {"state": row.state}
        changed: dict[str, Any] = {} if row.stage_id == stage_id else {"stage_id": stage_id, "since": now}
        if before_id != row.pk:
            changed["rank"] = rank_before(rec, row, stage_id, before)
        rec.update(row, **changed)
    return row


def close_opportunity(
    *,
    actor: Actor,
    opportunity_id: UUID,
    state: str,
    now: datetime,
    reason: str = "",
    reason_note: str = "",
    expected_version: int | None = None,
) -> Opportunity:
    """Say that an opportunity is won or lost; why it was lost has to be told."""
    if state not in ENDS:
        raise Invalid("invalid", fields=[FieldError("state", "unknown_choice")])
    if state == OpportunityState.LOST and not reason:
        raise Invalid("invalid", fields=[FieldError("reason", "required")])
    check_reason(reason)
    with editing(
        actor=actor, opportunity_id=opportunity_id, now=now, kind="opportunity.closed", version=expected_version
    ) as (rec, row):
        _check_pursued(row)
        rec.params |= {"state": state, "reason": reason}
        rec.update(row, state=state, closed_at=now, reason=reason, reason_note=reason_note.strip()[:500])
    return row


def suspend_opportunity(
    *, actor: Actor, opportunity_id: UUID, now: datetime, note: str = "", expected_version: int | None = None
) -> Opportunity:
    """Let an opportunity rest; it keeps its place and counts in no forecast."""
    with editing(
        actor=actor, opportunity_id=opportunity_id, now=now, kind="opportunity.suspended", version=expected_version
    ) as (rec, row):
        _check_pursued(row)
        rec.update(row, state=OpportunityState.SUSPENDED, reason_note=note.strip()[:500])
    return row


def reopen_opportunity(
    *,
    actor: Actor,
    opportunity_id: UUID,
    now: datetime,
    stage_id: UUID | None = None,
    expected_version: int | None = None,
) -> Opportunity:
    """Go on with what was won, lost or resting; in its stage, or the pipeline's first when that is gone."""
    with editing(
        actor=actor, opportunity_id=opportunity_id, now=now, kind="opportunity.reopened", version=expected_version
    ) as (rec, row):
        rec.params |= {"from": row.state}
        stage = _landing(actor, row, stage_id)
        changed: dict[str, Any] = {"state": OpportunityState.OPEN, "closed_at": None, "reason": "", "reason_note": ""}
        if stage.pk != row.stage_id:
            changed |= {"stage_id": stage.pk, "since": now, "rank": rank_first(rec, stage.pk)}
        rec.update(row, **changed)
    return row


def archive_opportunity(*, actor: Actor, opportunity_id: UUID, now: datetime) -> None:
    """Put an opportunity away; nothing is deleted."""
    with editing(actor=actor, opportunity_id=opportunity_id, now=now, kind="opportunity.archived") as (rec, row):
        rec.update(row, archived_at=now)


def restore_opportunity(*, actor: Actor, opportunity_id: UUID, now: datetime) -> Opportunity:
    """Bring back an opportunity that was put away."""
    with editing(actor=actor, opportunity_id=opportunity_id, now=now, kind="opportunity.restored", archived=True) as (
        rec,
        row,
    ):
        changed: dict[str, Any] = {"archived_at": None}
        stage = _landing(actor, row, None) if row.state in PURSUED else row.stage
        if stage.pk != row.stage_id:
            changed |= {"stage_id": stage.pk, "since": now, "rank": rank_first(rec, stage.pk)}
        rec.update(row, **changed)
    return row


def _landing(actor: Actor, row: Opportunity, stage_id: UUID | None) -> PipelineStage:
    """Return the stage to go on in."""
    stays: PipelineStage = row.stage
    return stays if stage_id is None and stays.archived_at is None else stage_or_first(actor, stage_id)


def _neighbour(actor: Actor, row: Opportunity, stage_id: UUID, before_id: UUID | None) -> Opportunity | None:
    """Return the card of the same column in front of which another one is to be put."""
    if before_id is None:
        return None
    before = access_opportunity(actor, before_id)
    if before.stage_id != stage_id:
        raise Conflict("stale", "Somebody else changed this meanwhile.", params={"what": "opportunity"})
    return before


def _check_pursued(row: Opportunity) -> None:
    if row.state not in PURSUED:
        raise Conflict("opportunity.closed", "This is won or lost; reopen it first.", params={"state": row.state})
