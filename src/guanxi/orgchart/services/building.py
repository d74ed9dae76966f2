"""Building many seats at once, for templates, pasted text and imports: few statements, one change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.keys import new_id
from guanxi.directory.models import Department
from guanxi.orgchart.models import EmptyAs, Line, LineKind, Occupancy, Position
from guanxi.orgchart.services.positions import RANK_STEP


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat to build. ``superior`` and ``dotted`` name other seats of the batch by ``key``."""

    key: str
    title: str
    department: str = ""
    superior: str | None = None
    dotted: tuple[str, ...] = ()
    contact_id: UUID | None = None
    note: str = ""
    empty_as: str = EmptyAs.VACANT
    facts: Mapping[str, Any] = field(default_factory=dict)
    since: datetime | None = None


def build(
    rec: Recording,
    *,
    account_id: UUID,
    seats: Sequence[Seat],
    top_id: UUID | None = None,
    known: Mapping[str, UUID] | None = None,
    first_rank: float = RANK_STEP,
) -> list[Position]:
    """Write seats, occupants and lines into an open recording that holds the chart.

    Seats without a superior stand under ``top_id``, or at the top. ``known`` gives keys of seats built before.
    The caller has made sure that the superiors form no loop.
    """
    departments = department_ids(rec, account_id, [seat.department for seat in seats])
    ids = {seat.key: new_id() for seat in seats}
    places = {**(known or {}), **ids}
    positions = [
        Position(
            id=ids[seat.key],
            account_id=account_id,
            title=seat.title[:200],
            department_id=departments.get(seat.department),
            empty_as=seat.empty_as,
            note=seat.note,
            rank=first_rank + RANK_STEP * order,
            valid_from=seat.since or rec.now,
        )
        for order, seat in enumerate(seats)
    ]
    rec.create_many(positions)
    seated = [(seat, seat.contact_id) for seat in seats if seat.contact_id]
    rec.create_many([_occupancy(rec, account_id, ids[seat.key], contact_id, seat) for seat, contact_id in seated])
    rec.create_many(_lines(rec, account_id, seats, places, top_id))
    return positions


def department_ids(rec: Recording, account_id: UUID, names: Sequence[str]) -> dict[str, UUID]:
    """Return the account's departments by name, new ones created; an empty name has none."""
    rows = Department.objects.of(rec.workspace_id).current().filter(account_id=account_id)
    found = {name: key for key, name in rows.order_by("-pk").values_list("pk", "name")}
    missing = [name for name in dict.fromkeys(names) if name and name not in found]
    new = [
        Department(id=new_id(), account_id=account_id, name=name[:100], rank=RANK_STEP * order, valid_from=rec.now)
        for order, name in enumerate(missing, start=len(found) + 1)
    ]
    rec.create_many(new)
    return found | dict(zip(missing, (row.pk for row in new), strict=True))


def _occupancy(rec: Recording, account_id: UUID, position_id: UUID, contact_id: UUID, seat: Seat) -> Occupancy:
    return Occupancy(
        account_id=account_id,
        position_id=position_id,
        contact_id=contact_id,
        valid_from=seat.since or rec.now,
        asserted_by_id=rec.actor.member_id,
        asserted_at=rec.now,
        **seat.facts,
    )


def _lines(
    rec: Recording, account_id: UUID, seats: Sequence[Seat], places: Mapping[str, UUID], top_id: UUID | None
) -> list[Line]:
    ends = []
    for seat in seats:
        target = places[seat.superior] if seat.superior is not None else top_id
        if target is not None:
            ends.append((LineKind.REPORTS_TO, seat, target))
        ends += [(LineKind.DOTTED, seat, places[key]) for key in dict.fromkeys(seat.dotted) if key != seat.key]
    return [
        Line(
            account_id=account_id,
            kind=kind,
            source_id=places[seat.key],
            target_id=target,
            valid_from=seat.since or rec.now,
            asserted_by_id=rec.actor.member_id,
            asserted_at=rec.now,
            **seat.facts,
        )
        for kind, seat, target in ends
    ]
