"""The chart, what happened to it, and its groups."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Router

from guanxi.core.http import actor_of, fast_json, now
from guanxi.core.schemas import Created, Seq
from guanxi.directory.queries.access import access_account
from guanxi.orgchart.queries.chart import chart_snapshot
from guanxi.orgchart.queries.events import chart_events
from guanxi.orgchart.schemas import ChartOut, EventOut, GroupIn, GroupPatch
from guanxi.orgchart.services import groups

router = Router(tags=["charts"])


@router.get("/accounts/{uuid:account_id}/chart", response=ChartOut)
def get_chart(request: HttpRequest, account_id: UUID) -> HttpResponse:
    """Today's chart, in columns."""
    return fast_json(chart_snapshot(actor_of(request), account_id).as_json())


@router.get("/accounts/{uuid:account_id}/chart/changes", response=list[EventOut])
def get_events(request: HttpRequest, account_id: UUID, after: Seq) -> HttpResponse:
    """What happened after a sequence number, for clients that do not hold the event stream open."""
    actor = actor_of(request)
    access_account(actor, account_id)
    return fast_json(chart_events(actor, account_id=account_id, after=after))


@router.post("/accounts/{uuid:account_id}/groups", response={201: Created})
def create_group(request: HttpRequest, account_id: UUID, payload: GroupIn) -> dict[str, Any]:
    """Name a set of seats."""
    group = groups.create_group(actor=actor_of(request), account_id=account_id, values=payload.dict(), now=now())
    return {"id": group.pk}


@router.patch("/groups/{uuid:group_id}", response={204: None})
def edit_group(request: HttpRequest, group_id: UUID, payload: GroupPatch) -> None:
    """Rename, recolour, or set the members of a group."""
    values = payload.dict(exclude_unset=True)
    groups.edit_group(actor=actor_of(request), group_id=group_id, values=values, now=now())


@router.delete("/groups/{uuid:group_id}", response={204: None})
def remove_group(request: HttpRequest, group_id: UUID) -> None:
    """Dissolve a group; its seats stay."""
    groups.remove_group(actor=actor_of(request), group_id=group_id, now=now())
