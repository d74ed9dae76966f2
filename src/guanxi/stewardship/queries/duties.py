"""Who has which part in which step."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, Q

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.core.scope import ValidityQuerySet
from guanxi.directory.models import Account
from guanxi.directory.policies import visible_accounts
from guanxi.stewardship.models import Duty
from guanxi.stewardship.queries.steps import check_may, process_rows
from guanxi.stewardship.schemas import DutyFilter
from guanxi.workspaces.models import Member, Team
from guanxi.workspaces.queries import access_member

Row = dict[str, Any]


def visible_duties(actor: Actor) -> "ValidityQuerySet[Duty]":
    """Return the duties the actor may see: all but those for single customers that he does not see."""
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id)).values("pk")
    rows: ValidityQuerySet[Duty] = Duty.objects.of(actor.workspace_id)
    return rows.filter(Q(account__isnull=True) | Q(account_id__in=accounts))


def present_duties(actor: Actor, moment: datetime) -> Sequence[Duty]:
    """Return the visible duties that hold at a moment for steps of today, with whom they are of and for."""
    steps = {row.pk for row in process_rows(actor)}
    rows = visible_duties(actor).at(moment).select_related("member", "team", "account").order_by("pk")
    return [row for row in rows if row.step_id in steps]


def unended(moment: datetime) -> Q:
    """Rows that hold at a moment or will: one that was true at no instant is over, whenever that would have been."""
    return (Q(valid_to__isnull=True) | Q(valid_to__gt=moment)) & ~Q(valid_from=F("valid_to"))


def duty_rows(actor: Actor, chosen: DutyFilter, now: datetime) -> list[Row]:
    """Return the duties that a filter leaves: those that hold today, and those that will."""
    rows = visible_duties(actor).filter(unended(now))
    for name in ("step_id", "member_id", "team_id", "account_id", "scope", "value", "raci"):
        if getattr(chosen, name):
            rows = rows.filter(**{name: getattr(chosen, name)})
    found = [duty_row(row) for row in rows.select_related("member", "team", "account").order_by("pk")]
    if not found:
        _check_filter(actor, chosen)
    return found


def duty_row(duty: Duty) -> Row:
    """Return a duty as it goes over the wire."""
    holder: Any = duty.member or duty.team
    return {
        "id": duty.pk,
        "step_id": duty.step_id,
        "holder": {"id": holder.pk, "name": holder.name, "kind": "member" if duty.member_id else "team"},
        "raci": duty.raci,
        "scope": duty.scope,
        "value": duty.value,
        "account": {"id": duty.account_id, "name": duty.account.name} if duty.account else None,
        "valid_from": duty.valid_from,
        "valid_to": duty.valid_to,
    }


def access_duty(actor: Actor, duty_id: UUID, action: str = "read") -> Duty:
    """Return a duty that has not ended and that the actor may do something with."""
    rows = visible_duties(actor).select_related("step", "member", "team")
    row = rows.filter(unended(actor.at), pk=duty_id).first()
    if row is None:
        raise NotFound("duty")
    check_may(actor, action)
    return row


def access_holder(actor: Actor, member_id: UUID | None, team_id: UUID | None) -> Member | Team:
    """Return the member at work or the team that shall hold a duty."""
    if member_id is not None:
        return access_member(actor, member_id)
    rows = Team.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    team: Team | None = rows.filter(pk=team_id or UUID(int=0)).first()
    if team is None:
        raise NotFound("team")
    return team


def _check_filter(actor: Actor, chosen: DutyFilter) -> None:
    """Raise NotFound when a filter names what is not of this workspace."""
    if chosen.step_id and chosen.step_id not in {row.pk for row in process_rows(actor)}:
        raise NotFound("process_step")
    if chosen.member_id and not Member.objects.of(actor.workspace_id).filter(pk=chosen.member_id).exists():
        raise NotFound("member")
    if chosen.team_id and not Team.objects.of(actor.workspace_id).filter(pk=chosen.team_id).exists():
        raise NotFound("team")
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id))
    if chosen.account_id and not accounts.filter(pk=chosen.account_id).exists():
        raise NotFound("account")
