"""How each verb of a story is said in service calls."""

from functools import singledispatch
from typing import Any
from uuid import UUID

from guanxi.decisions.services.ratings import rate_features
from guanxi.decisions.services.roles import set_role
from guanxi.demo import happenings as verbs
from guanxi.demo.model import names
from guanxi.demo.telling import Moment
from guanxi.directory.queries.access import current_account_id, present_employment
from guanxi.directory.services.accounts import edit_account
from guanxi.directory.services.contacts import edit_contact
from guanxi.directory.services.departments import create_department, edit_department
from guanxi.directory.services.employments import edit_employment
from guanxi.interactions.services import log_interaction
from guanxi.opportunities.services.competitors import add_competitor
from guanxi.orgchart.queries.reporting import member_seats
from guanxi.orgchart.services import groups, lines, occupants, positions


@singledispatch
def retell(happening: Any, at: Moment) -> None:
    """Make one thing happen."""
    raise NotImplementedError(type(happening).__name__)


@retell.register
def _place(happening: verbs.Place, at: Moment) -> None:
    _seat_tree(happening.seat, at.seat(happening.under) if happening.under else None, at)


def _seat_tree(seat: verbs.Seat, manager_id: UUID | None, at: Moment) -> None:
    position = positions.place_position(
        actor=at.actor,
        account_id=at.place.account_id,
        title=seat.title,
        contact_id=at.person(seat.who) if seat.who else None,
        manager_id=manager_id,
        department_id=at.place.departments.get(seat.department),
        empty_as=seat.empty,
        certainty=seat.certainty,
        evidence=seat.because,
        now=at.now,
    )
    at.place.seats[seat.ref] = position.pk
    marks = {name: value for name, value in (("color", seat.color), ("note", seat.note)) if value}
    if marks:
        positions.edit_position(actor=at.actor, position_id=position.pk, values=marks, now=at.now)
    for report in seat.reports:
        _seat_tree(report, position.pk, at)


@retell.register
def _move(happening: verbs.Move, at: Moment) -> None:
    positions.move_position(
        actor=at.actor,
        position_id=at.seat(happening.seat),
        manager_id=at.seat(happening.under) if happening.under else None,
        certainty=happening.certainty,
        evidence=happening.because,
        now=at.now,
    )


@retell.register
def _remove(happening: verbs.Remove, at: Moment) -> None:
    seat = at.seat(happening.seat)
    positions.remove_position(actor=at.actor, position_id=seat, children=happening.children, now=at.now)


@retell.register
def _retitle(happening: verbs.Retitle, at: Moment) -> None:
    _edit_seat(at, happening.seat, {"title": happening.title})


@retell.register
def _reassign(happening: verbs.Reassign, at: Moment) -> None:
    _edit_seat(at, happening.seat, {"department_id": at.place.departments[happening.department]})


@retell.register
def _paint(happening: verbs.Paint, at: Moment) -> None:
    _edit_seat(at, happening.seat, {"color": happening.color or None})


@retell.register
def _note(happening: verbs.Note, at: Moment) -> None:
    _edit_seat(at, happening.seat, {"note": happening.text})


def _edit_seat(at: Moment, ref: str, values: dict[str, Any]) -> None:
    positions.edit_position(actor=at.actor, position_id=at.seat(ref), values=values, now=at.now)


@retell.register
def _vacate(happening: verbs.Vacate, at: Moment) -> None:
    occupants.vacate_position(
        actor=at.actor,
        position_id=at.seat(happening.seat),
        empty_as=happening.empty,
        left=happening.left,
        now=at.now,
    )


@retell.register
def _succeed(happening: verbs.Succeed, at: Moment) -> None:
    occupants.succeed(
        actor=at.actor,
        position_id=at.seat(happening.seat),
        contact_id=at.person(happening.who),
        certainty=happening.certainty,
        evidence=happening.because,
        now=at.now,
    )


@retell.register
def _transfer(happening: verbs.Transfer, at: Moment) -> None:
    values: dict[str, Any] = {"title": happening.title}
    if happening.department:
        values["department_id"] = at.place.departments[happening.department]
    edit_employment(actor=at.actor, employment_id=_job(at, happening.who), values=values, now=at.now)


@retell.register
def _change_job(happening: verbs.ChangeJob, at: Moment) -> None:
    target = at.telling.places[happening.account]
    values = {
        "account_id": target.account_id,
        "title": happening.title,
        "department_id": target.departments.get(happening.department),
        "evidence": happening.because,
    }
    # A move may be told on the page of either company, so the old one is wherever the person works.
    old_account = current_account_id(at.actor, at.person(happening.who)) or at.place.account_id
    job = present_employment(at.actor, account_id=old_account, contact_id=at.person(happening.who))
    occupants.change_employer(actor=at.actor, employment_id=job.pk, values=values, now=at.now)


@retell.register
def _leave(happening: verbs.Leave, at: Moment) -> None:
    occupants.leave_account(actor=at.actor, employment_id=_job(at, happening.who), now=at.now)


def _job(at: Moment, who: str) -> UUID:
    return present_employment(at.actor, account_id=at.place.account_id, contact_id=at.person(who)).pk


@retell.register
def _line(happening: verbs.Line, at: Moment) -> None:
    line = lines.add_line(
        actor=at.actor,
        position_id=at.seat(happening.source),
        target_id=at.seat(happening.target),
        kind=happening.kind,
        values={**_said(happening), "color": happening.color or None},
        now=at.now,
    )
    _remember(at, happening.key, "line", line.pk)


@retell.register
def _tie(happening: verbs.Tie, at: Moment) -> None:
    tie = lines.add_tie(
        actor=at.actor,
        contact_id=at.person(happening.a),
        other_id=at.person(happening.b),
        kind=happening.kind,
        values=_said(happening),
        now=at.now,
    )
    _remember(at, happening.key, "tie", tie.pk)


def _said(happening: verbs.Line | verbs.Tie) -> dict[str, Any]:
    return {"note": happening.note, "certainty": happening.certainty, "evidence": happening.because}


def _remember(at: Moment, key: str, what: str, row_id: UUID) -> None:
    if key:
        at.telling.keyed[key] = (what, row_id)


@retell.register
def _certify(happening: verbs.Certify, at: Moment) -> None:
    what, row_id = at.telling.keyed[happening.key]
    values = {"certainty": happening.certainty, "evidence": happening.because}
    if what == "line":
        lines.edit_line(actor=at.actor, line_id=row_id, values=values, now=at.now)
    else:
        lines.edit_tie(actor=at.actor, tie_id=row_id, values=values, now=at.now)


@retell.register
def _end(happening: verbs.End, at: Moment) -> None:
    what, row_id = at.telling.keyed[happening.key]
    if what == "line":
        lines.remove_line(actor=at.actor, line_id=row_id, now=at.now)
    else:
        lines.remove_tie(actor=at.actor, tie_id=row_id, now=at.now)


@retell.register
def _group(happening: verbs.Group, at: Moment) -> None:
    values = {
        "name": happening.name,
        "color": happening.color or None,
        "note": happening.note,
        "position_ids": [at.seat(ref) for ref in names(happening.seats)],
    }
    group = groups.create_group(actor=at.actor, account_id=at.place.account_id, values=values, now=at.now)
    at.place.groups[happening.name] = group.pk


@retell.register
def _join(happening: verbs.JoinGroup, at: Moment) -> None:
    _regroup(at, happening.group, joining=names(happening.seats))


@retell.register
def _leave_group(happening: verbs.LeaveGroup, at: Moment) -> None:
    _regroup(at, happening.group, leaving=names(happening.seats))


def _regroup(at: Moment, name: str, joining: tuple[str, ...] = (), leaving: tuple[str, ...] = ()) -> None:
    group_id = at.place.groups[name]
    present = set(member_seats(at.actor, group_id))
    wanted = (present | {at.seat(ref) for ref in joining}) - {at.seat(ref) for ref in leaving}
    groups.edit_group(actor=at.actor, group_id=group_id, values={"position_ids": sorted(wanted)}, now=at.now)


@retell.register
def _open_department(happening: verbs.OpenDepartment, at: Moment) -> None:
    parent_id = at.place.departments.get(happening.parent)
    values = {"name": happening.name, "parent_id": parent_id, "rank": len(at.place.departments)}
    row = create_department(actor=at.actor, account_id=at.place.account_id, values=values, now=at.now)
    at.place.departments[happening.name] = row.pk


@retell.register
def _move_department(happening: verbs.MoveDepartment, at: Moment) -> None:
    _edit_department(at, happening.name, {"parent_id": at.place.departments.get(happening.parent)})


@retell.register
def _rename_department(happening: verbs.RenameDepartment, at: Moment) -> None:
    _edit_department(at, happening.name, {"name": happening.to})


def _edit_department(at: Moment, name: str, values: dict[str, Any]) -> None:
    edit_department(actor=at.actor, department_id=at.place.departments[name], values=values, now=at.now)


@retell.register
def _rate(happening: verbs.Rate, at: Moment) -> None:
    """Say everything in one change, as a page does."""
    why = {"certainty": happening.certainty, "evidence": happening.because}
    answers = {"attitude": dict(happening.answers)} if happening.answers else {}
    rate_features(
        actor=at.telling.actors[happening.by] if happening.by else at.actor,
        contact_id=at.person(happening.who),
        values=[
            {"feature": feature, "value": value, "answers": answers.get(feature), **why}
            for feature, value in happening.values.items()
        ],
        chain_id=at.telling.chains[happening.chain].chain_id if happening.chain else None,
        competitor_id=_competitor(at, happening.competitor) if happening.competitor else None,
        now=at.now,
    )


def _competitor(at: Moment, name: str) -> UUID:
    """Return a competitor by its name; it is entered when it is named first."""
    if name not in at.telling.competitors:
        row = add_competitor(actor=at.actor, values={"name": name}, now=at.now)
        at.telling.competitors[name] = row.pk
    return at.telling.competitors[name]


@retell.register
def _role(happening: verbs.Role, at: Moment) -> None:
    set_role(
        actor=at.actor,
        contact_id=at.person(happening.who),
        role=happening.role,
        certainty=happening.certainty,
        evidence=happening.because,
        now=at.now,
    )


@retell.register
def _interact(happening: verbs.Interact, at: Moment) -> None:
    ours = names(happening.ours)
    log_interaction(
        actor=at.telling.actors[ours[0]] if ours else at.actor,
        account_id=at.place.account_id,
        kind=happening.kind,
        at=at.now,
        summary=happening.summary,
        began=happening.began,
        contact_ids=[at.person(ref) for ref in names(happening.who)],
        now=at.now,
    )


@retell.register
def _hand_over(happening: verbs.HandOver, at: Moment) -> None:
    successor = at.telling.actors[happening.to].member_id
    if happening.who:
        for ref in names(happening.who):
            edit_contact(actor=at.actor, contact_id=at.person(ref), values={"owner_id": successor}, now=at.now)
        return
    account_id = at.place.account_id
    edit_account(actor=at.actor, account_id=account_id, values={"owner_id": successor}, now=at.now)
    at.place.owner = happening.to
