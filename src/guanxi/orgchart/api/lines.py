"""Lines and ties."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created
from guanxi.orgchart.queries.access import access_position
from guanxi.orgchart.queries.reporting import lines_of, tie_kinds
from guanxi.orgchart.schemas import LineIn, LineOut, LinePatch, TieIn, TieKindIn, TieKindOut
from guanxi.orgchart.services import lines
from guanxi.orgchart.services import tie_kinds as tie_kind_services

router = Router(tags=["lines"])


@router.get("/positions/{uuid:position_id}/lines", response=list[LineOut])
def list_lines(request: HttpRequest, position_id: UUID) -> list[dict[str, Any]]:
    """A seat's lines with where each comes from."""
    actor = actor_of(request)
    access_position(actor, position_id)
    return lines_of(actor, position_id)


@router.post("/positions/{uuid:position_id}/lines", response={201: Created})
def add_line(request: HttpRequest, position_id: UUID, payload: LineIn) -> dict[str, Any]:
    """Draw a dotted, influence or conflict line."""
    values = payload.dict(exclude={"kind", "target_id"})
    line = lines.add_line(
        actor=actor_of(request),
        position_id=position_id,
        target_id=payload.target_id,
        kind=payload.kind,
        values=values,
        now=now(),
    )
    return {"id": line.pk}


@router.patch("/lines/{uuid:line_id}", response={204: None})
def edit_line(request: HttpRequest, line_id: UUID, payload: LinePatch) -> None:
    """Change what is noted about a line."""
    values = payload.dict(exclude_unset=True)
    lines.edit_line(actor=actor_of(request), line_id=line_id, values=values, now=now())


@router.delete("/lines/{uuid:line_id}", response={204: None})
def remove_line(request: HttpRequest, line_id: UUID) -> None:
    """End a line."""
    lines.remove_line(actor=actor_of(request), line_id=line_id, now=now())


@router.post("/ties", response={201: Created})
def add_tie(request: HttpRequest, payload: TieIn) -> dict[str, Any]:
    """Note a personal relation."""
    values = payload.dict(exclude={"contact_id", "other_id", "kind"})
    tie = lines.add_tie(
        actor=actor_of(request),
        contact_id=payload.contact_id,
        other_id=payload.other_id,
        kind=payload.kind,
        values=values,
        now=now(),
    )
    return {"id": tie.pk}


@router.patch("/ties/{uuid:tie_id}", response={204: None})
def edit_tie(request: HttpRequest, tie_id: UUID, payload: LinePatch) -> None:
    """Change what is noted about a tie."""
    values = payload.dict(exclude_unset=True)
    lines.edit_tie(actor=actor_of(request), tie_id=tie_id, values=values, now=now())


@router.delete("/ties/{uuid:tie_id}", response={204: None})
def remove_tie(request: HttpRequest, tie_id: UUID) -> None:
    """End a tie."""
    lines.remove_tie(actor=actor_of(request), tie_id=tie_id, now=now())


@router.get("/tie-kinds", response=list[TieKindOut])
def list_tie_kinds(request: HttpRequest) -> list[dict[str, Any]]:
    """The presets and the workspace's own kinds."""
    return tie_kinds(actor_of(request))


@router.post("/tie-kinds", response={201: TieKindOut})
def add_tie_kind(request: HttpRequest, payload: TieKindIn) -> dict[str, Any]:
    """Add a kind of one's own."""
    kind = tie_kind_services.add_tie_kind(actor=actor_of(request), name=payload.name, now=now())
    return {"id": kind.pk, "code": kind.code, "name": kind.name}


@router.delete("/tie-kinds/{code}", response={204: None})
def hide_tie_kind(request: HttpRequest, code: str) -> None:
    """Offer a kind no longer, presets included; ties that use it keep their name."""
    tie_kind_services.hide_tie_kind(actor=actor_of(request), code=code, now=now())
