"""Seats: place, move, edit, remove."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Max, Q

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.core.models import Certainty
from guanxi.directory.models import Employment
from guanxi.directory.queries.access import access_contact
from guanxi.directory.services.contacts import check_department
from guanxi.directory.services.fields import optional_texts
from guanxi.orgchart.models import Color, EmptyAs, GroupMember, Line, LineKind, Occupancy, Position
from guanxi.orgchart.queries.access import access_position
from guanxi.orgchart.queries.reporting import seat_names, seat_of, superior_line, superiors
from guanxi.orgchart.services.locking import chart_write, check_seen
from relgraph import hierarchy

RANK_STEP = 1024.0


def place_position(
    *,
    actor: Actor,
    account_id: UUID,
    now: datetime,
    title: str = "",
    contact_id: UUID | None = None,
    manager_id: UUID | None = None,
    department_id: UUID | None = None,
    empty_as: str = EmptyAs.VACANT,
    rank: float | None = None,
    certainty: str = "confirmed",
    evidence: str = "",
) -> Position:
    """Put a seat on the chart, with a contact on it or empty, under a manager or at the top."""
    with chart_write(actor=actor, account_id=account_id, kind="position.placed", now=now) as rec:
        employment = _employment(actor, account_id, contact_id)
        columns = _columns({"title": title, "empty_as": empty_as, "department_id": department_id}, actor, account_id)
        if contact_id is not None:
            _check_unplaced(actor, account_id, contact_id)
            columns["title"] = columns["title"] or (employment.title if employment else "")
            columns["department_id"] = department_id or (employment.department_id if employment else None)
        if manager_id is not None:
            _check_same_chart(actor, account_id, manager_id)
        position = rec.create(
            Position(
                id=new_id(),
                account_id=account_id,
                rank=next_rank(actor, account_id) if rank is None else rank,
                valid_from=rec.now,
                **columns,
            )
        )
        facts = certain(certainty, evidence)
        if contact_id is not None:
            occupy(rec, position, contact_id, facts)
        if manager_id is not None:
            draw_line(rec, position, manager_id, LineKind.REPORTS_TO, facts)
        return position


def move_position(
    *,
    actor: Actor,
    position_id: UUID,
    manager_id: UUID | None,
    now: datetime,
    rank: float | None = None,
    expected_version: int | None = None,
    certainty: str = "confirmed",
    evidence: str = "",
) -> Position:
    """Let a seat report to another one (or to nobody); its subtree moves along.

    Raises Invalid ``chart.cycle`` naming the loop the move would close, Conflict ``chart.conflict`` when the seat was
    changed since the actor saw it.
    """
    account_id = access_position(actor, position_id, "edit").account_id
    with chart_write(actor=actor, account_id=account_id, kind="position.moved", now=now) as rec:
        position = access_position(actor, position_id, "edit")
        check_seen(actor, position, expected_version)
        if manager_id is not None:
            check_below(actor, position, manager_id)
        if rank is not None:
            rec.update(position, rank=rank)
        hang(rec, position, manager_id, certain(certainty, evidence))
        return position


def check_below(actor: Actor, position: Position, manager_id: UUID) -> None:
    """Raise Invalid unless a seat may report to another one: of the same chart, and without closing a loop."""
    _check_same_chart(actor, position.account_id, manager_id)
    check_no_cycle(actor, position.account_id, position.pk, manager_id)


def hang(rec: Recording, position: Position, manager_id: UUID | None, facts: Mapping[str, Any]) -> None:
    """Let a seat report to another one, or to nobody, inside a recording that holds the chart; checked before."""
    line = superior_line(rec.actor, position.pk)
    if (line.target_id if line else None) == manager_id:
        return
    if line is not None:
        rec.end(line)
    if manager_id is not None:
        draw_line(rec, position, manager_id, LineKind.REPORTS_TO, facts)
    rec.touch(position)


def edit_position(
    *, actor: Actor, position_id: UUID, values: Mapping[str, Any], now: datetime, expected_version: int | None = None
) -> Position:
    """Change a seat's title, department, colour, note or order."""
    account_id = access_position(actor, position_id, "edit").account_id
    with chart_write(actor=actor, account_id=account_id, kind="position.edited", now=now) as rec:
        position = access_position(actor, position_id, "edit")
        check_seen(actor, position, expected_version)
        rec.update(position, **_columns(values, actor, account_id))
        return position


def remove_position(
    *,
    actor: Actor,
    position_id: UUID,
    now: datetime,
    children: str = "lift",
    expected_version: int | None = None,
) -> None:
    """Take a seat off the chart; its contact stays and is unplaced again.

    ``children="lift"`` hangs the seats below under the removed one's superior, ``"take"`` removes them too.
    """
    account_id = access_position(actor, position_id, "edit").account_id
    with chart_write(actor=actor, account_id=account_id, kind="position.removed", now=now) as rec:
        position = access_position(actor, position_id, "edit")
        check_seen(actor, position, expected_version)
        parents = superiors(actor, account_id)
        gone = [position_id]
        if children == "take":
            gone += hierarchy.descendants(parents, position_id)
        else:
            _lift(rec, position_id, parents)
        _take_off(rec, gone)


def _lift(rec: Recording, position_id: UUID, parents: Mapping[UUID, UUID]) -> None:
    """Hang the seats below a seat under its superior, or let them stand at the top."""
    below = Line.objects.of(rec.workspace_id).current().filter(target_id=position_id, kind=LineKind.REPORTS_TO)
    manager_id = parents.get(position_id)
    for line in below.select_related("source").order_by("pk"):
        rec.end(line)
        if manager_id is not None:
            draw_line(rec, line.source, manager_id, LineKind.REPORTS_TO, _carried(line))
        rec.touch(line.source)


def _carried(line: Line) -> dict[str, Any]:
    """Return what a lifted line keeps of the one it replaces."""
    return {name: getattr(line, name) for name in ("certainty", "evidence", "note", "color", "review_on")}


def _take_off(rec: Recording, position_ids: list[UUID]) -> None:
    """End seats and everything that hangs on them."""
    for start in range(0, len(position_ids), 400):
        ids = position_ids[start : start + 400]
        ends = Q(source_id__in=ids) | Q(target_id__in=ids)
        on_seats = Q(position_id__in=ids)
        tables: list[tuple[Any, Q]] = [(Line, ends), (Occupancy, on_seats), (GroupMember, on_seats)]
        for model, rule in [*tables, (Position, Q(pk__in=ids))]:
            for row in model.objects.of(rec.workspace_id).current().filter(rule).order_by("pk"):
                rec.end(row)


def occupy(rec: Recording, position: Position, contact_id: UUID, facts: Mapping[str, Any]) -> Occupancy:
    """Seat a contact, from now on."""
    return rec.create(
        Occupancy(
            account_id=position.account_id,
            position=position,
            contact_id=contact_id,
            valid_from=rec.now,
            asserted_by_id=rec.actor.member_id,
            asserted_at=rec.now,
            **facts,
        )
    )


def draw_line(rec: Recording, source: Position, target_id: UUID, kind: str, facts: Mapping[str, Any]) -> Line:
    """Draw a line from now on."""
    return rec.create(
        Line(
            account_id=source.account_id,
            kind=kind,
            source=source,
            target_id=target_id,
            valid_from=rec.now,
            asserted_by_id=rec.actor.member_id,
            asserted_at=rec.now,
            **facts,
        )
    )


def certain(certainty: str, evidence: str, evidence_id: UUID | None = None) -> dict[str, Any]:
    """Return how sure we are of a fact, and on what evidence (``evidence_id``: an interaction), as columns."""
    if certainty not in Certainty.values:
        raise Invalid("invalid", fields=[FieldError("certainty", "unknown_choice")])
    texts = optional_texts({"evidence": evidence}, {"evidence": 500})
    return {"certainty": certainty, **texts, "evidence_id": evidence_id}


def check_no_cycle(actor: Actor, account_id: UUID, position_id: UUID, manager_id: UUID) -> None:
    """Raise Invalid ``chart.cycle`` with the names along the loop that a move would close."""
    loop = hierarchy.creates_cycle(superiors(actor, account_id), position_id, manager_id)
    if loop:
        names = seat_names(actor, loop)
        around = [names[seat] for seat in (*loop, loop[0])]
        raise Invalid(
            "chart.cycle",
            "This would close a loop: " + " → ".join(around),
            params={"loop": around, "seat": names[position_id], "manager": names[manager_id]},
        )


def _columns(values: Mapping[str, Any], actor: Actor, account_id: UUID) -> dict[str, Any]:
    """Check what was sent about a seat."""
    columns: dict[str, Any] = dict(optional_texts(values, {"title": 200, "note": 20_000}))
    columns |= {name: values[name] for name in ("color", "empty_as", "rank") if name in values}
    if "rank" in columns and columns["rank"] is None:
        raise Invalid("invalid", fields=[FieldError("rank", "required")])
    if columns.get("color") not in (None, *Color.values):
        raise Invalid("invalid", fields=[FieldError("color", "unknown_choice")])
    if columns.get("empty_as", EmptyAs.VACANT) not in EmptyAs.values:
        raise Invalid("invalid", fields=[FieldError("empty_as", "unknown_choice")])
    if "department_id" in values:
        if values["department_id"] is not None:
            check_department(actor, account_id, values["department_id"])
        columns["department_id"] = values["department_id"]
    return columns


def _employment(actor: Actor, account_id: UUID, contact_id: UUID | None) -> Employment | None:
    """Return the contact's employment at the account; people of other companies have none."""
    if contact_id is None:
        return None
    access_contact(actor, contact_id)
    rows = Employment.objects.of(actor.workspace_id).current().filter(contact_id=contact_id)
    return rows.filter(account_id=account_id).first()


def _check_unplaced(actor: Actor, account_id: UUID, contact_id: UUID) -> None:
    seat = seat_of(actor, account_id=account_id, contact_id=contact_id)
    if seat is not None:
        raise Invalid(
            "chart.already_placed",
            "This contact already has a seat on the chart.",
            params={"position_id": str(seat.position_id)},
        )


def _check_same_chart(actor: Actor, account_id: UUID, manager_id: UUID) -> None:
    if access_position(actor, manager_id).account_id != account_id:
        raise Invalid("invalid", fields=[FieldError("manager_id", "other_account")])


def next_rank(actor: Actor, account_id: UUID) -> float:
    """Return the place behind all seats of a chart."""
    rows = Position.objects.of(actor.workspace_id).current().filter(account_id=account_id)
    highest: float | None = rows.aggregate(highest=Max("rank"))["highest"]
    return (highest or 0.0) + RANK_STEP
