"""Entering and editing leads."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Forbidden, Invalid
from guanxi.core.keys import new_id
from guanxi.directory.models import PointKind, Source
from guanxi.directory.services.fields import check_point, optional_texts, registration_in, required_text
from guanxi.directory.services.ownership import access_owner
from guanxi.leads import policies
from guanxi.leads.models import Lead, LeadHold, LeadState, Pool, Pooled, Step
from guanxi.leads.queries.access import access_lead
from guanxi.leads.queries.limits import check_cap
from guanxi.leads.queries.pools import access_pool, default_pool
from guanxi.leads.services.index import reindex_leads
from guanxi.leads.services.pools import open_pools
from guanxi.leads.services.working import doer, hold_member, new_step, note_step, recorded
from guanxi.workspaces.models import Member
from guanxi.workspaces.queries import access_member
from relgraph.domains import mail_domain, website_domain
from relgraph.duplicates import parse_company
from relgraph.names import sort_key

TEXTS = {
    "website": 200,
    "region": 60,
    "industry": 60,
    "contact_name": 100,
    "title": 200,
    "department": 100,
    "source_detail": 200,
    "note": 20_000,
}


def create_lead(*, actor: Actor, values: Mapping[str, Any], now: datetime) -> Lead:
    """Enter a lead: one's own, a colleague's (for those who assign), or one that waits in its pool."""
    with recorded(actor=actor, kind="lead.entered", now=now) as rec:
        open_pools(actor=actor, now=now)
        pool = access_pool(actor, values["pool_id"], "take") if values.get("pool_id") else default_pool(actor)
        owner = None if values.get("to_pool") else holder(actor, values.get("owner_id"))
        if owner is not None:
            hold_member(rec.workspace_id, owner.pk)
            check_cap(pool, owner)
        lead = new_lead(rec, pool, owner, lead_columns(values), Pooled.ENTERED)
        write_leads(rec, [lead], Step.ENTERED)
        rec.params |= {"company": lead.company}
    return lead


def holder(actor: Actor, member_id: UUID | None) -> Member:
    """Return who shall hold a new lead: the actor, or somebody he may assign to."""
    if member_id is None or member_id == actor.member_id:
        return access_member(actor, actor.member_id)
    member = access_owner(actor, member_id)
    reach = policies.reach_of(actor)
    if not (reach.assigns and reach.may_assign_to(member.pk)):
        raise Forbidden("lead.not_your_people", "He does not work below you.", params={"name": member.name})
    return member


def new_lead(rec: Recording, pool: Pool, owner: Member | None, columns: Mapping[str, Any], pooled_as: str) -> Lead:
    """Return a lead, still to be written."""
    place: dict[str, Any] = {"pooled_at": rec.now, "pooled_as": pooled_as}
    if owner is not None:
        place = {"owner_id": owner.pk, "claimed_at": rec.now}
    return Lead(
        id=new_id(),
        pool_id=pool.pk,
        state=LeadState.NEW,
        touched_at=rec.now,
        created_at=rec.now,
        created_by_id=doer(rec),
        **place,
        **columns,
    )


def write_leads(rec: Recording, leads: list[Lead], kind: str) -> None:
    """Write new leads with their first step, holds and search terms, in few statements."""
    rec.create_many(leads)
    rec.create_many([new_step(rec, lead, kind) for lead in leads])
    rec.create_many(
        [
            LeadHold(
                id=new_id(),
                lead_id=lead.pk,
                pool_id=lead.pool_id,
                member_id=lead.owner_id,
                taken_as=kind,
                valid_from=rec.now,
            )
            for lead in leads
            if lead.owner_id
        ]
    )
    reindex_leads(rec.workspace_id, [lead.pk for lead in leads])


def edit_lead(
    *, actor: Actor, lead_id: UUID, values: Mapping[str, Any], now: datetime, expected_version: int | None = None
) -> Lead:
    """Change what is known of a lead, or the pool whose rules it is under."""
    with recorded(actor=actor, kind="lead.edited", now=now) as rec:
        lead = access_lead(actor, lead_id, "edit", lock=True)
        if expected_version is not None and lead.version != expected_version:
            raise Conflict("stale", "Somebody else changed this meanwhile.", params={"what": "lead"})
        columns = lead_columns(values, lead)
        if values.get("pool_id") and values["pool_id"] != lead.pool_id:
            columns["pool_id"] = access_pool(actor, values["pool_id"], "take").pk
        changed = sorted(name for name, value in columns.items() if getattr(lead, name) != value)
        if rec.update(lead, **columns):
            note_step(rec, lead, Step.EDITED, fields=[name for name in changed if name not in DERIVED])
        rec.params |= {"company": lead.company}
        reindex_leads(rec.workspace_id, [lead.pk])
    return lead


DERIVED = frozenset({"company_key", "brand_key", "sort_key", "domain"})


def lead_columns(values: Mapping[str, Any], lead: Lead | None = None) -> dict[str, Any]:
    """Check what was sent and return the columns it sets."""
    given = {name: value for name, value in values.items() if value is not None}
    columns: dict[str, Any] = {**optional_texts(given, TEXTS), **registration_in(given)}
    if lead is None or "company" in given:
        columns |= _company(required_text(given, "company", 200))
    for name, kind in (("phone", PointKind.PHONE), ("email", PointKind.EMAIL)):
        if name in given:
            columns[name] = _point(kind, name, given[name])
    if "source" in given:
        columns["source"] = _source(given["source"])
    website = columns.get("website", lead.website if lead else "")
    email = columns.get("email", lead.email if lead else "")
    return columns | {"domain": (website_domain(website) or mail_domain(email))[:100]}


def _company(name: str) -> dict[str, str]:
    parts = parse_company(name)
    return {
        "company": name,
        "company_key": parts.core[:200],
        "brand_key": parts.brand[:200],
        "sort_key": sort_key(name)[:400],
    }


def _point(kind: str, name: str, text: str) -> str:
    """Return a number or address, or none. Raises Invalid with the field's own name."""
    if not text.strip():
        return ""
    try:
        return check_point(kind, text)
    except Invalid as problem:
        raise Invalid(
            "invalid", fields=[FieldError(name, field.code, field.params) for field in problem.fields]
        ) from None


def _source(code: str) -> str:
    if code and code not in Source.values:
        raise Invalid("invalid", fields=[FieldError("source", "unknown_choice")])
    return code
