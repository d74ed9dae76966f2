"""Members at work: role, manager, team; leaving and coming back.

None of this can be taken back by undo: who may see what follows from it, and it is put right by another change.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Invalid
from guanxi.workspaces.models import Member, Role
from guanxi.workspaces.policies import check_administers, check_edit_member
from guanxi.workspaces.queries import access_member
from guanxi.workspaces.queries.staff import access_team, active_administrators, any_member, teams_led_by
from guanxi.workspaces.services.loops import check_no_loop
from guanxi.workspaces.services.members import check_name
from guanxi.workspaces.services.reach import rebuild_reach

REACHING = frozenset({"manager_id", "team_id"})


def edit_member(
    *, actor: Actor, member_id: UUID, values: Mapping[str, Any], now: datetime, expected_version: int | None = None
) -> Member:
    """Change a member's name, title, level, role, manager or team.

    Raises Invalid ``member.cycle`` naming the loop that a manager would close, Conflict
    ``member.last_administrator`` when nobody would be left to administer the workspace.
    """
    with Recording(actor=actor, kind="member.edited", now=now) as rec:
        member = any_member(actor, member_id)
        check_edit_member(actor, member, values, values.get("team_id"), teams_led_by(actor))
        columns = _columns(actor, member, values)
        if expected_version is not None:
            member.version = expected_version
        if rec.update(member, **columns):
            rec.wait_in_line()
            _check_rules(rec, member, columns)
    return member


def deactivate_member(*, actor: Actor, member_id: UUID, now: datetime) -> None:
    """Shut a colleague out from now on; what he owns stays in the sight of those above him."""
    with Recording(actor=actor, kind="member.deactivated", now=now) as rec:
        member = any_member(actor, member_id)
        check_administers(actor, "deactivate_member")
        if member.pk == actor.member_id:
            raise Invalid("member.yourself", "Nobody deactivates himself.")
        if member.archived_at is None:
            rec.update(member, archived_at=now)
            rec.wait_in_line()
            _check_administered(rec)
            rebuild_reach(rec.workspace_id)


def reactivate_member(*, actor: Actor, member_id: UUID, now: datetime) -> None:
    """Let a colleague in again, with the team he had unless that is gone."""
    with Recording(actor=actor, kind="member.reactivated", now=now) as rec:
        member = any_member(actor, member_id)
        check_administers(actor, "reactivate_member")
        if member.archived_at is not None:
            gone = member.team is not None and member.team.archived_at is not None
            rec.update(member, archived_at=None, **({"team_id": None} if gone else {}))
            rec.wait_in_line()
            rebuild_reach(rec.workspace_id)


def _columns(actor: Actor, member: Member, values: Mapping[str, Any]) -> dict[str, Any]:
    """Check what was sent and return the columns it sets."""
    columns: dict[str, Any] = {}
    if "name" in values:
        check_name(values["name"])
        columns["name"] = values["name"].strip()
    if "title" in values:
        columns["title"] = values["title"].strip()
    if "level" in values:
        columns["level"] = values["level"]
    if "role" in values:
        if values["role"] not in Role.values:
            raise Invalid("invalid", fields=[FieldError("role", "unknown_choice")])
        columns["role"] = values["role"]
    if "team_id" in values:
        team_id: UUID | None = values["team_id"]
        columns["team_id"] = access_team(actor, team_id).pk if team_id is not None else None
    if "manager_id" in values:
        columns["manager_id"] = _manager(actor, member, values["manager_id"])
    return columns


def _manager(actor: Actor, member: Member, manager_id: UUID | None) -> UUID | None:
    """Return whom a member reports to; one who left stays until somebody else is named."""
    if manager_id is None or manager_id == member.manager_id:
        return manager_id
    return access_member(actor, manager_id).pk


def _check_rules(rec: Recording, member: Member, columns: Mapping[str, Any]) -> None:
    """Check what only shows when nobody else can commit any more, and derive what follows."""
    if "role" in columns:
        _check_administered(rec)
    if columns.get("manager_id") is not None:
        rows = Member.objects.of(rec.workspace_id).values_list("pk", "manager_id", "name")
        check_no_loop("member.cycle", rows, member.pk)
    if REACHING & columns.keys():
        rebuild_reach(rec.workspace_id)


def _check_administered(rec: Recording) -> None:
    if active_administrators(rec.workspace_id) == 0:
        raise Conflict("member.last_administrator", "Nobody would be left to administer the workspace.")
