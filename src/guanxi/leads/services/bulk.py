"""One thing done with several leads: each for itself, and what could not be done is told with its reason."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid, Problem
from guanxi.core.once import writing
from guanxi.leads.queries.access import leads_of
from guanxi.leads.services.holding import assign, claim, ignore, release
from guanxi.leads.services.talking import delete_lead
from guanxi.leads.services.working import hold_leads, hold_member


@dataclass(frozen=True, slots=True)
class Refused:
    """A lead with which it was not done."""

    id: UUID
    problem: Problem


def do_with_each(
    *, actor: Actor, action: str, lead_ids: Sequence[UUID], values: Mapping[str, Any], now: datetime
) -> tuple[list[UUID], list[Refused]]:
    """Claim, assign, give back, ignore or delete leads one by one.

    Raises what is wrong with the request itself, and what is wrong with the lead when it is the only one.
    """
    deed = _deed(action, values)
    done: list[UUID] = []
    refused: list[Refused] = []
    with writing():
        if action in ("claim", "assign"):
            hold_member(actor.workspace_id, values.get("member_id") or actor.member_id)
        hold_leads(actor, lead_ids)
        for lead_id in dict.fromkeys(lead_ids):
            try:
                deed(actor=actor, lead_id=lead_id, now=now)
            except Problem as problem:
                refused.append(Refused(lead_id, problem))
            else:
                done.append(lead_id)
        if refused and not done and (len(refused) == 1 or refused[0].problem.status == 404):
            raise refused[0].problem
    return done, refused


def companies(actor: Actor, refused: Sequence[Refused]) -> dict[UUID, str]:
    """Return the names of leads that were refused, to whom the actor may know: those he named himself."""
    rows = leads_of(actor).filter(pk__in=[one.id for one in refused if one.problem.status != 404])
    return dict(rows.values_list("pk", "company"))


def _deed(action: str, values: Mapping[str, Any]) -> Callable[..., Any]:
    member_id: Any = values.get("member_id")
    pool_id = values.get("pool_id")
    reason = str(values.get("reason") or "")
    if action == "assign" and member_id is None:
        raise Invalid("invalid", fields=[FieldError("member_id", "required")])
    if action == "ignore" and not reason.strip():
        raise Invalid("invalid", fields=[FieldError("reason", "required")])
    deeds: dict[str, Callable[..., Any]] = {
        "claim": claim,
        "assign": lambda **who: assign(member_id=member_id, **who),
        "release": lambda **who: release(reason=reason, pool_id=pool_id, **who),
        "ignore": lambda **who: ignore(reason=reason, pool_id=pool_id, **who),
        "delete": delete_lead,
    }
    return deeds[action]
