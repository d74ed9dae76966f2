"""Seats."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from guanxi.core.http import actor_of, now
from guanxi.orgchart.queries.access import access_position
from guanxi.orgchart.queries.reporting import past_occupants
from guanxi.orgchart.schemas import (
    MoveIn,
    OccupantOut,
    PlaceIn,
    PositionPatch,
    RemoveIn,
    SucceedIn,
    VacateIn,
    Written,
)
from guanxi.orgchart.services import occupants, positions

router = Router(tags=["positions"])


def _written(position: Any) -> dict[str, Any]:
    return {"id": position.pk, "version": position.version}


@router.post("/accounts/{uuid:account_id}/chart/positions", response={201: Written})
def place(request: HttpRequest, account_id: UUID, payload: PlaceIn) -> dict[str, Any]:
    """Put a seat on the chart."""
    position = positions.place_position(actor=actor_of(request), account_id=account_id, now=now(), **payload.dict())
    return _written(position)


@router.post("/positions/{uuid:position_id}/move", response=Written)
def move(request: HttpRequest, position_id: UUID, payload: MoveIn) -> dict[str, Any]:
    """Let a seat report to another; 422 ``chart.cycle`` names the loop it would close."""
    return _written(
        positions.move_position(actor=actor_of(request), position_id=position_id, now=now(), **payload.dict())
    )


@router.patch("/positions/{uuid:position_id}", response=Written)
def edit(request: HttpRequest, position_id: UUID, payload: PositionPatch) -> dict[str, Any]:
    """Change a seat's title, department, colour, note or order."""
    values = payload.dict(exclude_unset=True, exclude={"expected_version"})
    return _written(
        positions.edit_position(
            actor=actor_of(request),
            position_id=position_id,
            values=values,
            expected_version=payload.expected_version,
            now=now(),
        )
    )


@router.post("/positions/{uuid:position_id}/remove", response={204: None})
def remove(request: HttpRequest, position_id: UUID, payload: RemoveIn) -> None:
    """Take a seat off the chart; its contact stays."""
    positions.remove_position(actor=actor_of(request), position_id=position_id, now=now(), **payload.dict())


@router.post("/positions/{uuid:position_id}/vacate", response=Written)
def vacate(request: HttpRequest, position_id: UUID, payload: VacateIn) -> dict[str, Any]:
    """Empty a seat; it stays with its lines."""
    return _written(
        occupants.vacate_position(actor=actor_of(request), position_id=position_id, now=now(), **payload.dict())
    )


@router.post("/positions/{uuid:position_id}/succeed", response=Written)
def succeed(request: HttpRequest, position_id: UUID, payload: SucceedIn) -> dict[str, Any]:
    """Seat a contact; whoever sat there becomes a past occupant."""
    return _written(occupants.succeed(actor=actor_of(request), position_id=position_id, now=now(), **payload.dict()))


@router.get("/positions/{uuid:position_id}/occupants", response=list[OccupantOut])
def list_occupants(request: HttpRequest, position_id: UUID) -> list[dict[str, Any]]:
    """Everybody who sits or sat on a seat, the newest first."""
    actor = actor_of(request)
    access_position(actor, position_id)
    names = ("id", "contact_id", "valid_from", "valid_to", "certainty", "evidence", "evidence_id")
    return [
        {**{name: getattr(row, name) for name in names}, "name": row.contact.name}
        for row in past_occupants(actor, position_id)
    ]
