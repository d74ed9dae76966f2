"""Asking people to a campaign, and noting what they answered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.directory.models import Employment
from guanxi.directory.policies import visible_employments
from guanxi.directory.queries.access import access_contact
from guanxi.directory.queries.lists import check_filter, contact_rows
from guanxi.directory.schemas import ContactFilter
from guanxi.marketing.models import Campaign, CampaignMember, Response
from guanxi.marketing.queries.access import access_member, present_members
from guanxi.marketing.services.campaigns import editing

MAX_AT_ONCE = 1_000
MAX_NOTE = 500


@dataclass(frozen=True, slots=True)
class Added:
    """How many were asked now, and how many had been before."""

    added: int
    known: int


def add_members(
    *,
    actor: Actor,
    campaign_id: UUID,
    now: datetime,
    contact_ids: Iterable[UUID] = (),
    chosen: ContactFilter | None = None,
    response: str = Response.INVITED,
) -> Added:
    """Ask people to a campaign: those named, and all that a filter of contacts leaves.

    Raises Invalid ``too_many`` for more than a thousand at once.
    """
    check_response(response)
    with editing(actor=actor, campaign_id=campaign_id, now=now, kind="campaign.members_added") as (rec, campaign):
        wanted = dict.fromkeys(contact_ids)
        for key in wanted:
            access_contact(actor, key)
        if chosen is not None:
            check_filter(actor, chosen)
            found = contact_rows(actor, chosen).order_by("sort_key", "pk").values_list("pk", flat=True)
            wanted |= dict.fromkeys(found[: MAX_AT_ONCE + 1])
        if len(wanted) > MAX_AT_ONCE:
            raise Invalid("invalid", fields=[FieldError("contact_ids", "too_many", {"max": MAX_AT_ONCE})])
        there = present_members(actor).filter(campaign=campaign, contact_id__in=wanted)
        known = set(there.values_list("contact_id", flat=True))
        new = [key for key in wanted if key not in known]
        write_members(rec, campaign, [NewMember(key, response) for key in new])
        rec.params |= {"count": len(new)}
    return Added(len(new), len(known))


@dataclass(frozen=True, slots=True)
class NewMember:
    """Somebody to ask to a campaign, and what he answered, if he did."""

    contact_id: UUID
    response: str = Response.INVITED
    responded_at: datetime | None = None
    note: str = ""


def write_members(rec: Recording, campaign: Campaign, new: Sequence[NewMember]) -> list[CampaignMember]:
    """Write new parts in a campaign into an open recording; the caller has authorised all of them."""
    places = employers_of(rec.actor, [one.contact_id for one in new])
    rows = [_member(rec, campaign, one, places.get(one.contact_id)) for one in new]
    rec.create_many(rows)
    return rows


def _member(rec: Recording, campaign: Campaign, one: NewMember, account_id: UUID | None) -> CampaignMember:
    responded = None if one.response == Response.INVITED else min(one.responded_at or rec.now, rec.now)
    return CampaignMember(
        id=new_id(),
        campaign=campaign,
        contact_id=one.contact_id,
        account_id=account_id,
        response=one.response,
        responded_at=responded,
        at=responded or rec.now,
        note=one.note,
    )


def employers_of(actor: Actor, keys: Iterable[UUID]) -> dict[UUID, UUID]:
    """Return where each of some people works today, as far as the actor sees: the most recent of several."""
    rows = visible_employments(actor, Employment.objects.of(actor.workspace_id).current()).filter(
        contact_id__in=list(keys), account__archived_at__isnull=True
    )
    return dict(rows.order_by("asserted_at", "pk").values_list("contact_id", "account_id"))


def respond(
    *,
    actor: Actor,
    member_id: UUID,
    now: datetime,
    response: str | None = None,
    responded_at: datetime | None = None,
    note: str | None = None,
) -> CampaignMember:
    """Note what somebody answered to a campaign, or did, and a remark."""
    access_member(actor, member_id, "respond")
    with Recording(actor=actor, kind="campaign.responded", now=now) as rec:
        row = access_member(actor, member_id, "respond")
        rec.account_id = row.account_id
        rewrite_member(rec, row, response=response, at=responded_at, note=note)
        rec.params = {"name": row.campaign.name, "response": row.response}
    return row


def rewrite_member(
    rec: Recording, row: CampaignMember, *, response: str | None, at: datetime | None = None, note: str | None = None
) -> bool:
    """Write what differs into an open recording; answer whether anything did."""
    columns: dict[str, Any] = {}
    if response is not None:
        columns["response"] = check_response(response)
    if response == Response.INVITED:
        columns["responded_at"] = None
    elif at is not None or (response is not None and response != row.response):
        columns["responded_at"] = columns["at"] = at or rec.now
    if note is not None:
        columns["note"] = note.strip()[:MAX_NOTE]
    return rec.update(row, **columns)


def remove_member(*, actor: Actor, member_id: UUID, now: datetime) -> None:
    """Take somebody out of a campaign."""
    access_member(actor, member_id, "remove")
    with Recording(actor=actor, kind="campaign.member_removed", now=now) as rec:
        row = access_member(actor, member_id, "remove")
        rec.account_id = row.account_id
        rec.params = {"name": row.campaign.name}
        rec.retire(row)


def check_response(response: str) -> str:
    """Return a response that there is."""
    if response not in Response.values:
        raise Invalid("invalid", fields=[FieldError("response", "unknown_choice")])
    return response
