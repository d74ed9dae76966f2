"""Giving and taking duties."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.directory.queries.access import access_account
from guanxi.directory.services.fields import required_text
from guanxi.stewardship.models import Duty, ProcessStep, Raci, Scope
from guanxi.stewardship.queries.duties import access_duty, access_holder, unended
from guanxi.stewardship.queries.steps import access_step
from guanxi.stewardship.services.steps import open_process, shown_name

Cell = dict[str, Any]


def set_duty(
    *,
    actor: Actor,
    step_id: UUID,
    raci: str | None,
    now: datetime,
    member_id: UUID | None = None,
    team_id: UUID | None = None,
    scope: str = Scope.ALL,
    value: str = "",
    account_id: UUID | None = None,
    valid_from: datetime | None = None,
    valid_to: datetime | None = None,
) -> Duty | None:
    """Set the part a member or team has in a step for some customers; null takes it away.

    What was before stays as history. Raises Invalid ``duty.accountable_taken`` when another one has the last word for
    the same step and the same customers in that time: two last words are none.
    """
    access_step(actor, step_id, "edit")
    if (member_id is None) == (team_id is None):
        raise Invalid("invalid", fields=[FieldError("member_id", "required")])
    holder = access_holder(actor, member_id, team_id)
    cell = {"step_id": step_id, "member_id": member_id, "team_id": team_id} | _for_whom(actor, scope, value, account_id)
    with Recording(actor=actor, kind="duty.set" if raci else "duty.taken", now=now) as rec:
        open_process(actor=actor, now=now)
        step = access_step(actor, step_id, "edit")
        rec.params |= {"step": shown_name(actor, step), "holder": holder.name, "raci": raci or ""}
        period = _period(rec, valid_from, valid_to)
        kept = _clear(rec, cell, raci, period if valid_from or valid_to else None)
        if raci is None or kept is not None:
            return kept
        duty = Duty(id=new_id(), workspace_id=rec.workspace_id, raci=_raci(raci), **cell, **period)
        if raci == Raci.ACCOUNTABLE:
            _check_last_word(rec, duty, step)
        return rec.create(duty)


def end_duty(*, actor: Actor, duty_id: UUID, now: datetime) -> None:
    """Take a duty away from now on."""
    access_duty(actor, duty_id, "edit")
    with Recording(actor=actor, kind="duty.taken", now=now) as rec:
        duty = access_duty(actor, duty_id, "edit")
        holder = duty.member or duty.team
        rec.params |= {"step": shown_name(actor, duty.step), "holder": holder.name if holder else "", "raci": ""}
        rec.end(duty)


def _for_whom(actor: Actor, scope: str, value: str, account_id: UUID | None) -> Cell:
    """Return the columns that say which customers a duty is for."""
    if scope not in Scope.values:
        raise Invalid("invalid", fields=[FieldError("scope", "unknown_choice")])
    if scope == Scope.ACCOUNT:
        if account_id is None:
            raise Invalid("invalid", fields=[FieldError("account_id", "required")])
        return {"scope": scope, "value": "", "account_id": access_account(actor, account_id).pk}
    text = "" if scope == Scope.ALL else required_text({"value": value}, "value", 100)
    return {"scope": scope, "value": text, "account_id": None}


def _period(rec: Recording, valid_from: datetime | None, valid_to: datetime | None) -> dict[str, datetime | None]:
    start = valid_from or rec.now
    if valid_to is not None and valid_to <= start:
        raise Invalid("invalid", fields=[FieldError("valid_to", "before_start")])
    return {"valid_from": start, "valid_to": valid_to}


def _raci(raci: str) -> str:
    if raci not in Raci.values:
        raise Invalid("invalid", fields=[FieldError("raci", "unknown_choice")])
    return raci


def _clear(rec: Recording, cell: Cell, raci: str | None, period: dict[str, Any] | None) -> Duty | None:
    """End what the cell holds, and return what may stay: the same part without another period."""
    kept: Duty | None = None
    for row in Duty.objects.of(rec.workspace_id).filter(unended(rec.now), **cell).order_by("pk"):
        same = row.raci == raci and (period is None or _in_period(row, period))
        started = row.valid_from is None or row.valid_from <= rec.now
        if kept is None and same and (period is not None or (started and row.valid_to is None)):
            kept = row
        else:
            rec.end(row)
    return kept


def _in_period(row: Duty, period: dict[str, Any]) -> bool:
    return (row.valid_from, row.valid_to) == (period["valid_from"], period["valid_to"])


def _check_last_word(rec: Recording, duty: Duty, step: ProcessStep) -> None:
    """Raise Invalid when another one has the last word at the same time.

    Whoever waits in line sees what others wrote, and nobody writes between this look and the row that follows.
    """
    rec.wait_in_line()
    same = {name: getattr(duty, name) for name in ("step_id", "scope", "value", "account_id", "raci")}
    rows = Duty.objects.of(rec.workspace_id).filter(unended(rec.now), **same)
    rows = rows.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=duty.valid_from)).exclude(pk=duty.pk)
    if duty.valid_to is not None:
        rows = rows.filter(Q(valid_from__isnull=True) | Q(valid_from__lt=duty.valid_to))
    other = rows.select_related("member", "team").first()
    if other is not None:
        holder = other.member or other.team
        raise Invalid(
            "duty.accountable_taken",
            "Somebody else has the last word for this step.",
            params={"step": shown_name(rec.actor, step), "holder": holder.name if holder else ""},
        )
