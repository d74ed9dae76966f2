"""Campaigns over HTTP."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created, Seq
from guanxi.marketing.queries import lists
from guanxi.marketing.queries.changes import campaign_changes
from guanxi.marketing.schemas import (
    CampaignFilter,
    CampaignIn,
    CampaignList,
    CampaignMemberList,
    CampaignMemberPatch,
    CampaignMembersAdded,
    CampaignMembersIn,
    CampaignOut,
    CampaignPage,
    CampaignPatch,
    MemberFilter,
    MemberPage,
)
from guanxi.marketing.services import campaigns, members
from guanxi.orgchart.schemas import ChangeOut

router = Router(tags=["campaigns"])
Row = dict[str, Any]


@router.get("/campaigns", response=CampaignList)
def list_campaigns(request: HttpRequest, chosen: Query[CampaignFilter], page: Query[CampaignPage]) -> Row:
    """A page of campaigns."""
    return lists.campaign_page(actor_of(request), chosen, page)


@router.post("/campaigns", response={201: Created})
def create_campaign(request: HttpRequest, payload: CampaignIn) -> Row:
    """Begin a campaign."""
    campaign = campaigns.create_campaign(actor=actor_of(request), values=payload.dict(), now=now())
    return {"id": campaign.pk}


@router.get("/campaigns/{uuid:campaign_id}", response=CampaignOut)
def get_campaign(request: HttpRequest, campaign_id: UUID) -> Row:
    """Everything about a campaign but who takes part."""
    return lists.campaign_details(actor_of(request), campaign_id)


@router.get("/campaigns/{uuid:campaign_id}/changes", response=list[ChangeOut])
def list_changes(request: HttpRequest, campaign_id: UUID, before: Seq | None = None) -> list[Row]:
    """What happened to a campaign, newest first."""
    return campaign_changes(actor_of(request), campaign_id, before)


@router.patch("/campaigns/{uuid:campaign_id}", response=CampaignOut)
def edit_campaign(request: HttpRequest, campaign_id: UUID, payload: CampaignPatch) -> Row:
    """Change a campaign."""
    actor = actor_of(request)
    values = payload.dict(exclude_unset=True, exclude={"expected_version"})
    version = payload.expected_version
    campaigns.edit_campaign(actor=actor, campaign_id=campaign_id, expected_version=version, values=values, now=now())
    return lists.campaign_details(actor, campaign_id)


@router.delete("/campaigns/{uuid:campaign_id}", response={204: None})
def archive_campaign(request: HttpRequest, campaign_id: UUID) -> None:
    """Put a campaign away."""
    campaigns.archive_campaign(actor=actor_of(request), campaign_id=campaign_id, now=now())


@router.post("/campaigns/{uuid:campaign_id}/restore", response=CampaignOut)
def restore_campaign(request: HttpRequest, campaign_id: UUID) -> Row:
    """Bring back a campaign that was put away."""
    actor = actor_of(request)
    campaigns.restore_campaign(actor=actor, campaign_id=campaign_id, now=now())
    return lists.campaign_details(actor, campaign_id)


@router.get("/campaigns/{uuid:campaign_id}/members", response=CampaignMemberList)
def list_members(request: HttpRequest, campaign_id: UUID, chosen: Query[MemberFilter], page: Query[MemberPage]) -> Row:
    """A page of who takes part."""
    return lists.member_page(actor_of(request), campaign_id, chosen, page)


@router.post("/campaigns/{uuid:campaign_id}/members", response=CampaignMembersAdded)
def add_members(request: HttpRequest, campaign_id: UUID, payload: CampaignMembersIn) -> Row:
    """Ask people to a campaign: those named, and all that a filter of contacts leaves."""
    done = members.add_members(
        actor=actor_of(request),
        campaign_id=campaign_id,
        contact_ids=payload.contact_ids,
        chosen=payload.filter,
        response=payload.response,
        now=now(),
    )
    return asdict(done)


@router.patch("/campaign-members/{uuid:member_id}", response={204: None})
def respond(request: HttpRequest, member_id: UUID, payload: CampaignMemberPatch) -> None:
    """Note what somebody answered to a campaign, or did."""
    members.respond(actor=actor_of(request), member_id=member_id, now=now(), **payload.dict(exclude_unset=True))


@router.delete("/campaign-members/{uuid:member_id}", response={204: None})
def remove_member(request: HttpRequest, member_id: UUID) -> None:
    """Take somebody out of a campaign."""
    members.remove_member(actor=actor_of(request), member_id=member_id, now=now())
