"""Service cases over HTTP."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created, Seq
from guanxi.orgchart.schemas import ChangeOut
from guanxi.servicing.queries.changes import case_changes
from guanxi.servicing.queries.lists import case_details, case_page
from guanxi.servicing.schemas import CaseFilter, CaseIn, CaseList, CaseMoveIn, CaseOut, CasePage, CasePatch
from guanxi.servicing.services import cases

router = Router(tags=["cases"])
Row = dict[str, Any]


@router.get("/cases", response=CaseList)
def list_cases(request: HttpRequest, chosen: Query[CaseFilter], page: Query[CasePage]) -> Row:
    """A page of service cases, with the figures of all pages."""
    return case_page(actor_of(request), chosen, page, now())


@router.post("/cases", response={201: Created})
def open_case(request: HttpRequest, payload: CaseIn) -> Row:
    """Open a service case."""
    values = payload.dict(exclude_unset=True, exclude={"account_id"})
    case = cases.open_case(actor=actor_of(request), account_id=payload.account_id, values=values, now=now())
    return {"id": case.pk}


@router.get("/cases/{uuid:case_id}", response=CaseOut)
def get_case(request: HttpRequest, case_id: UUID) -> Row:
    """Everything about a case, put away or not."""
    return case_details(actor_of(request), case_id, now())


@router.get("/cases/{uuid:case_id}/changes", response=list[ChangeOut])
def list_changes(request: HttpRequest, case_id: UUID, before: Seq | None = None) -> list[Row]:
    """What happened to a case, newest first."""
    return case_changes(actor_of(request), case_id, before)


@router.patch("/cases/{uuid:case_id}", response=CaseOut)
def edit_case(request: HttpRequest, case_id: UUID, payload: CasePatch) -> Row:
    """Change what is known of a case."""
    values = payload.dict(exclude_unset=True, exclude={"expected_version"})
    actor, at = actor_of(request), now()
    cases.edit_case(actor=actor, case_id=case_id, expected_version=payload.expected_version, values=values, now=at)
    return case_details(actor, case_id, at)


@router.post("/cases/{uuid:case_id}/move", response=CaseOut)
def move_case(request: HttpRequest, case_id: UUID, payload: CaseMoveIn) -> Row:
    """Say how far a case is now."""
    actor, at = actor_of(request), now()
    cases.move_case(actor=actor, case_id=case_id, now=at, **payload.dict())
    return case_details(actor, case_id, at)


@router.delete("/cases/{uuid:case_id}", response={204: None})
def archive_case(request: HttpRequest, case_id: UUID) -> None:
    """Put a case away."""
    cases.archive_case(actor=actor_of(request), case_id=case_id, now=now())


@router.post("/cases/{uuid:case_id}/restore", response=CaseOut)
def restore_case(request: HttpRequest, case_id: UUID) -> Row:
    """Bring back a case that was put away."""
    actor, at = actor_of(request), now()
    cases.restore_case(actor=actor, case_id=case_id, now=at)
    return case_details(actor, case_id, at)
