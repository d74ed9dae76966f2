"""Our own people: members, their teams, and what follows from both for who sees whose accounts."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Versioned, WorkspaceModel
from guanxi.workspaces.models.workspace import Level, User


class Role(models.TextChoices):
    """What a member may do in the workspace."""

    ADMINISTRATOR = "administrator"
    DIRECTOR = "director"
    TEAM_LEADER = "team_leader"
    SALESPERSON = "salesperson"
    READ_ONLY = "read_only"
    AUDITOR = "auditor"


class Team(Archived, Versioned, WorkspaceModel):
    """A team or department of our own, nested. ``opens`` is what its people may do with each other's accounts."""

    word = "team"

    name = models.CharField(max_length=100)
    parent = WorkspaceForeignKey("workspaces.Team", null=True, blank=True)
    leader = WorkspaceForeignKey("workspaces.Member", null=True, blank=True)
    opens = models.PositiveSmallIntegerField(choices=Level, default=Level.NONE)


class Member(Archived, Versioned, WorkspaceModel):
    """A user in a workspace. Archived means deactivated: he is remembered, and can be brought back.

    ``level`` is 1 (staff) to 4 (executive), as customers see it; null where the title tells.
    """

    word = "member"

    user = models.ForeignKey(User, on_delete=models.DO_NOTHING, related_name="+", db_index=False)
    name = models.CharField(max_length=100)
    title = models.CharField(max_length=100, blank=True, default="")
    role = models.CharField(max_length=16, choices=Role, default=Role.SALESPERSON)
    level = models.PositiveSmallIntegerField(null=True, blank=True)
    manager = WorkspaceForeignKey("workspaces.Member", null=True, blank=True)
    team = WorkspaceForeignKey(Team, null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "user"], name="member_once")]
        indexes = [
            models.Index(fields=["workspace", "team"], name="member_by_team"),
            models.Index(fields=["workspace", "manager"], name="member_by_manager"),
        ]


class Sight(WorkspaceModel):
    """Whose accounts a member sees beside his own. Derived from reporting lines and teams; can be rebuilt.

    ``leads``: the owner works below him, not merely beside him.
    """

    word = "sight"

    viewer = WorkspaceForeignKey(Member)
    owner = WorkspaceForeignKey(Member)
    level = models.PositiveSmallIntegerField(choices=Level)
    leads = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "viewer", "owner"], name="sight_once")]


class TeamPlace(WorkspaceModel):
    """A team whose shares reach a member. Derived from the teams; can be rebuilt."""

    word = "team_place"

    member = WorkspaceForeignKey(Member)
    team = WorkspaceForeignKey(Team)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "member", "team"], name="team_place_once")]
