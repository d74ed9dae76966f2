"""Templates: seats to fill in, ready-made by industry or saved from a chart of one's own."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.directory.queries.access import check_writes
from guanxi.directory.services.fields import required_text
from guanxi.orgchart.models import EmptyAs, Position, Template
from guanxi.orgchart.queries.access import access_position, access_template
from guanxi.orgchart.queries.templates import seats_of_chart, template_seats
from guanxi.orgchart.services.building import Seat, build
from guanxi.orgchart.services.locking import chart_write
from guanxi.orgchart.services.positions import next_rank


def apply_template(
    *,
    actor: Actor,
    account_id: UUID,
    template: str,
    now: datetime,
    manager_id: UUID | None = None,
    language: str = "zh-CN",
) -> list[Position]:
    """Put a template's seats on a chart, all of them still unknown, below a seat or beside what stands there."""
    seats = template_seats(actor, template, language)
    with chart_write(actor=actor, account_id=account_id, kind="template.applied", now=now) as rec:
        if manager_id is not None and access_position(actor, manager_id).account_id != account_id:
            raise Invalid("invalid", fields=[FieldError("manager_id", "other_account")])
        return build(
            rec,
            account_id=account_id,
            seats=[_seat(seat) for seat in seats],
            top_id=manager_id,
            first_rank=next_rank(actor, account_id),
        )


def save_template(*, actor: Actor, account_id: UUID, values: Mapping[str, Any], now: datetime) -> Template:
    """Save the seats of a chart (titles and lines, no people) to start others from."""
    seats: Sequence[dict[str, Any]] = seats_of_chart(actor, account_id)
    check_writes(actor, "save_template")
    name = required_text(values, "name", 100)
    if not seats:
        raise Invalid("template.empty", "There is no seat on this chart yet.")
    with Recording(actor=actor, kind="template.saved", now=now) as rec:
        industry = str(values.get("industry") or "")[:60]
        return rec.create(Template(id=new_id(), name=name, industry=industry, seats=seats, created_at=now))


def remove_template(*, actor: Actor, template_id: UUID, now: datetime) -> None:
    """Put one of one's own templates away."""
    check_writes(actor, "remove_template")
    with Recording(actor=actor, kind="template.removed", now=now) as rec:
        rec.update(access_template(actor, template_id), archived_at=now)


def _seat(seat: Mapping[str, Any]) -> Seat:
    return Seat(
        key=seat["key"],
        title=seat["title"],
        department=seat.get("department") or "",
        superior=seat.get("reports_to"),
        dotted=tuple(seat.get("dotted") or ()),
        note=seat.get("hint") or "",
        empty_as=EmptyAs.UNKNOWN,
    )
