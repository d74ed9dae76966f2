"""Our own people and their teams, as the pages show them."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Max, QuerySet

from guanxi.audit.models import AuditEntry, Kind
from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.workspaces import policies
from guanxi.workspaces.models import Member, Role, Sight, Team
from guanxi.workspaces.queries import level_word, members
from relgraph import hierarchy
from relgraph.titles import title_level

Row = dict[str, Any]


def any_member(actor: Actor, member_id: UUID) -> Member:
    """Return a member of the actor's workspace, also one who is deactivated."""
    member = Member.objects.of(actor.workspace_id).select_related("user").filter(pk=member_id).first()
    if member is None:
        raise NotFound("member")
    return member


def access_team(actor: Actor, team_id: UUID) -> Team:
    """Return a team that exists today."""
    team = present_teams(actor.workspace_id).filter(pk=team_id).first()
    if team is None:
        raise NotFound("team")
    return team


def present_teams(workspace_id: UUID) -> "QuerySet[Team]":
    """Return the teams that exist today."""
    rows: QuerySet[Team] = Team.objects.of(workspace_id)
    return rows.filter(archived_at__isnull=True)


def teams_led_by(actor: Actor) -> frozenset[UUID]:
    """Return the teams that the actor leads, with all below them."""
    rows = list(present_teams(actor.workspace_id).values_list("pk", "parent_id", "leader_id"))
    parents = {key: parent for key, parent, _ in rows}
    led = {key for key, _, leader in rows if leader == actor.member_id}
    return frozenset(led.union(*(hierarchy.descendants(parents, key) for key in led)))


def led_by(actor: Actor) -> frozenset[UUID]:
    """Return the members who work below the actor, by reporting lines or by teams."""
    rows = Sight.objects.of(actor.workspace_id).filter(viewer_id=actor.member_id, leads=True)
    return frozenset(rows.values_list("owner_id", flat=True))


def leads(actor: Actor, member_id: UUID) -> bool:
    """Whether a member works below the actor."""
    return (
        Sight.objects.of(actor.workspace_id).filter(viewer_id=actor.member_id, owner_id=member_id, leads=True).exists()
    )


def active_administrators(workspace_id: UUID) -> int:
    """Return how many members can administer the workspace today."""
    rows = Member.objects.of(workspace_id).filter(role=Role.ADMINISTRATOR, archived_at__isnull=True)
    return rows.filter(user__is_active=True).count()


def staff_list(actor: Actor) -> list[Row]:
    """Return everybody in the workspace, in five statements; last sign-ins for administrators only."""
    teams, below = teams_led_by(actor), led_by(actor)
    signed_in = last_sign_ins(actor) if actor.is_administrator else {}
    return [_staff_row(actor, row, teams, below, signed_in.get(row.pk)) for row in members(actor)]


def staff_member(actor: Actor, member_id: UUID) -> Row:
    """Return one of the list."""
    row = any_member(actor, member_id)
    signed_in = last_sign_ins(actor) if actor.is_administrator else {}
    return _staff_row(actor, row, teams_led_by(actor), led_by(actor), signed_in.get(row.pk))


def last_sign_ins(actor: Actor) -> dict[UUID, datetime]:
    """Return when each member last signed in to this workspace, as the audit log has it."""
    rows = AuditEntry.objects.of(actor.workspace_id).filter(kind=Kind.SESSION_STARTED, actor_id__isnull=False)
    return dict(rows.values_list("actor_id").annotate(last=Max("at")))


def _staff_row(
    actor: Actor, row: Member, teams: Collection[UUID], below: Collection[UUID], signed_in: datetime | None
) -> Row:
    return {
        "id": row.pk,
        "name": row.name,
        "title": row.title,
        "level": row.level,
        "title_level": title_level(row.title),
        "email": row.user.email,
        "role": row.role,
        "active": row.archived_at is None,
        "manager_id": row.manager_id,
        "team_id": row.team_id,
        "version": row.version,
        "last_sign_in": signed_in,
        "can": policies.member_abilities(actor, row, teams, below),
    }


def team_list(actor: Actor) -> list[Row]:
    """Return the teams with what the actor may do with each, in order of name."""
    led = teams_led_by(actor)
    return [team_row(actor, row, led) for row in present_teams(actor.workspace_id).order_by("name", "pk")]


def team_row(actor: Actor, row: Team, led: Collection[UUID]) -> Row:
    """Return a team as the page shows it."""
    return {
        "id": row.pk,
        "name": row.name,
        "parent_id": row.parent_id,
        "leader_id": row.leader_id,
        "opens": level_word(row.opens),
        "version": row.version,
        "can": policies.team_abilities(actor, row.pk, led),
    }
