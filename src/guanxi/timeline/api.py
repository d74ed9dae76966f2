"""The line of time over HTTP."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.timeline.queries.page import timeline_months, timeline_page
from guanxi.timeline.queries.subjects import of_account, of_chain, of_contact, of_opportunity
from guanxi.timeline.schemas import TimelineFilter, TimelineMonths, TimelineOut, TimelinePage

router = Router(tags=["timeline"])
Row = dict[str, Any]


@router.get("/accounts/{uuid:account_id}/timeline", response=TimelineOut)
def account_timeline(
    request: HttpRequest, account_id: UUID, chosen: Query[TimelineFilter], page: Query[TimelinePage]
) -> Row:
    """What passed with a customer, newest first."""
    return timeline_page(of_account(actor_of(request), account_id, now()), chosen, page)


@router.get("/accounts/{uuid:account_id}/timeline/months", response=TimelineMonths)
def account_months(request: HttpRequest, account_id: UUID, chosen: Query[TimelineFilter]) -> Row:
    """How much passed with a customer in each month."""
    return timeline_months(of_account(actor_of(request), account_id, now()), chosen)


@router.get("/contacts/{uuid:contact_id}/timeline", response=TimelineOut)
def contact_timeline(
    request: HttpRequest, contact_id: UUID, chosen: Query[TimelineFilter], page: Query[TimelinePage]
) -> Row:
    """What passed with a person, wherever he worked, newest first."""
    return timeline_page(of_contact(actor_of(request), contact_id, now()), chosen, page)


@router.get("/contacts/{uuid:contact_id}/timeline/months", response=TimelineMonths)
def contact_months(request: HttpRequest, contact_id: UUID, chosen: Query[TimelineFilter]) -> Row:
    """How much passed with a person in each month, and of each kind in all."""
    return timeline_months(of_contact(actor_of(request), contact_id, now()), chosen)


@router.get("/chains/{uuid:chain_id}/timeline", response=TimelineOut)
def chain_timeline(
    request: HttpRequest, chain_id: UUID, chosen: Query[TimelineFilter], page: Query[TimelinePage]
) -> Row:
    """What passed about a decision and with its people, newest first."""
    return timeline_page(of_chain(actor_of(request), chain_id, now()), chosen, page)


@router.get("/chains/{uuid:chain_id}/timeline/months", response=TimelineMonths)
def chain_months(request: HttpRequest, chain_id: UUID, chosen: Query[TimelineFilter]) -> Row:
    """How much passed about a decision in each month."""
    return timeline_months(of_chain(actor_of(request), chain_id, now()), chosen)


@router.get("/opportunities/{uuid:opportunity_id}/timeline", response=TimelineOut)
def opportunity_timeline(
    request: HttpRequest, opportunity_id: UUID, chosen: Query[TimelineFilter], page: Query[TimelinePage]
) -> Row:
    """What passed about an opportunity and with those who decide it, newest first."""
    return timeline_page(of_opportunity(actor_of(request), opportunity_id, now()), chosen, page)


@router.get("/opportunities/{uuid:opportunity_id}/timeline/months", response=TimelineMonths)
def opportunity_months(request: HttpRequest, opportunity_id: UUID, chosen: Query[TimelineFilter]) -> Row:
    """How much passed about an opportunity in each month."""
    return timeline_months(of_opportunity(actor_of(request), opportunity_id, now()), chosen)
