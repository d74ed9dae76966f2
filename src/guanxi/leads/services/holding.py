"""Who holds a lead: claimed, assigned, given back, ignored."""

from datetime import datetime
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Forbidden, Invalid, NotFound
from guanxi.core.keys import new_id
from guanxi.directory.services.ownership import access_owner
from guanxi.leads import policies
from guanxi.leads.models import Lead, LeadHold, LeadState, LeadTalk, Pooled, Step
from guanxi.leads.queries.access import access_lead, leads_of, locked
from guanxi.leads.queries.limits import check_cap, check_cool, check_daily
from guanxi.leads.queries.pools import access_pool
from guanxi.leads.services.working import hold_member, note_step, recorded, tell_of_lead, working
from guanxi.workspaces.models import Member
from guanxi.workspaces.queries import access_member


def claim(*, actor: Actor, lead_id: UUID, now: datetime) -> Lead:
    """Take a lead out of its pool.

    Raises Conflict ``lead.taken`` when somebody was faster, naming him; ``lead.daily_limit``, ``lead.holding_cap`` and
    ``lead.cooling`` by the rules of the pool.
    """
    with recorded(actor=actor, kind="lead.claimed", now=now) as rec:
        hold_member(rec.workspace_id, actor.member_id)
        lead = _in_reach(actor, lead_id)
        _check_free(lead)
        me = access_member(actor, actor.member_id)
        check_daily(lead.pool, me, now)
        check_cap(lead.pool, me)
        check_cool(lead, me, now)
        take(rec, lead, me.pk, Step.CLAIMED)
        note_step(rec, lead, Step.CLAIMED)
        rec.params |= {"company": lead.company}
    return lead


def _in_reach(actor: Actor, lead_id: UUID) -> Lead:
    """Return a lead of a pool the actor may take from, held: whoever has it by now may be told."""
    reach = policies.reach_of(actor)
    rows = leads_of(actor).filter(pk=lead_id, archived_at__isnull=True, pool_id__in=reach.pools)
    lead = locked(rows.select_related("pool")).first()
    if lead is None:
        raise NotFound("lead")
    if not actor.writes:
        raise Forbidden("forbidden", "You may not do this here.", params={"action": "claim"})
    return lead


def _check_free(lead: Lead) -> None:
    if lead.owner_id is not None:
        params = {"name": lead.owner.name, "at": (lead.claimed_at or lead.created_at).isoformat()}
        raise Conflict("lead.taken", "Somebody else has this lead.", params=params)
    if lead.state == LeadState.CONFIRMED:
        raise Conflict("lead.confirmed", "This is a customer by now.", params={"company": lead.company})


def assign(*, actor: Actor, lead_id: UUID, member_id: UUID, now: datetime) -> Lead:
    """Give a lead to a colleague: a leader to his people, administrators and directors to anybody.

    Raises Conflict ``lead.holding_cap`` when he holds as many as he may; only administrators go beyond that.
    """
    with recorded(actor=actor, kind="lead.assigned", now=now) as rec:
        hold_member(rec.workspace_id, member_id)
        lead = access_lead(actor, lead_id, "assign", lock=True)
        member = access_owner(actor, member_id)
        check_assignee(actor, member)
        if lead.owner_id == member.pk:
            raise Invalid("invalid", fields=[FieldError("member_id", "is_owner")])
        if not actor.is_administrator:
            check_cap(lead.pool, member)
        former = lead.owner.name if lead.owner else ""
        take(rec, lead, member.pk, Step.ASSIGNED)
        note_step(rec, lead, Step.ASSIGNED, to=member.name, former=former)
        rec.params |= {"company": lead.company, "to": member.name}
        tell_of_lead(rec, lead, member.pk, "lead.assigned", by=actor.name)
    return lead


def check_assignee(actor: Actor, member: Member) -> None:
    """Raise Forbidden for somebody the actor may not give leads to."""
    if not policies.reach_of(actor).may_assign_to(member.pk):
        raise Forbidden("lead.not_your_people", "He does not work below you.", params={"name": member.name})


def release(*, actor: Actor, lead_id: UUID, reason: str = "", pool_id: UUID | None = None, now: datetime) -> Lead:
    """Give a lead back to its pool, or to another one."""
    with working(actor=actor, lead_id=lead_id, action="release", kind="lead.released", now=now) as (rec, lead):
        former = lead.owner.name if lead.owner else ""
        drop(rec, lead, Pooled.RELEASED, reason=reason, pool_id=_target(actor, pool_id))
        note_step(rec, lead, Step.RELEASED, reason=reason.strip(), former=former)
    return lead


def ignore(*, actor: Actor, lead_id: UUID, reason: str, pool_id: UUID | None = None, now: datetime) -> Lead:
    """Say that nothing will come of a lead, and why; it falls into the pool, where others may see it differently."""
    if not reason.strip():
        raise Invalid("invalid", fields=[FieldError("reason", "required")])
    with working(actor=actor, lead_id=lead_id, action="ignore", kind="lead.ignored", now=now) as (rec, lead):
        former = lead.owner.name if lead.owner else ""
        drop(rec, lead, Pooled.IGNORED, reason=reason, pool_id=_target(actor, pool_id), state=LeadState.IGNORED)
        note_step(rec, lead, Step.IGNORED, reason=reason.strip(), former=former)
    return lead


def take(rec: Recording, lead: Lead, member_id: UUID, taken_as: str) -> None:
    """Write into an open recording that a colleague holds a lead from now on."""
    end_hold(rec, lead)
    rec.create(
        LeadHold(
            id=new_id(),
            lead_id=lead.pk,
            pool_id=lead.pool_id,
            member_id=member_id,
            taken_as=taken_as,
            valid_from=rec.now,
        )
    )
    rec.update(
        lead,
        owner_id=member_id,
        claimed_at=rec.now,
        touched_at=rec.now,
        pooled_at=None,
        pooled_as="",
        reminded_at=None,
        reason="",
        state=_state_held(rec, lead),
    )


def drop(
    rec: Recording, lead: Lead, pooled_as: str, *, reason: str = "", pool_id: UUID | None = None, state: str = ""
) -> None:
    """Write into an open recording that nobody holds a lead from now on."""
    end_hold(rec, lead)
    rec.update(
        lead,
        owner_id=None,
        pooled_at=rec.now,
        pooled_as=pooled_as,
        reminded_at=None,
        next_on=None,
        reason=reason.strip()[:500],
        pool_id=pool_id or lead.pool_id,
        state=state or lead.state,
    )


def end_hold(rec: Recording, lead: Lead) -> None:
    """End whatever hold of a lead is open."""
    for row in LeadHold.objects.of(rec.workspace_id).current().filter(lead_id=lead.pk):
        rec.end(row)


def _state_held(rec: Recording, lead: Lead) -> str:
    talked = LeadTalk.objects.of(rec.workspace_id).filter(lead_id=lead.pk, archived_at__isnull=True)
    return LeadState.TALKING if talked.exists() else LeadState.NEW


def _target(actor: Actor, pool_id: UUID | None) -> UUID | None:
    """Return the pool to put a lead into; None leaves it in its own."""
    return None if pool_id is None else access_pool(actor, pool_id).pk
