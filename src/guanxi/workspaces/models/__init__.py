"""Workspaces, users, members, teams; invitations; answers that were given."""

from guanxi.workspaces.models.answer import MemberAnswer, StrangerAnswer
from guanxi.workspaces.models.invitation import Invitation, InvitationKind, InvitationUse
from guanxi.workspaces.models.member import Member, Role, Sight, Team, TeamPlace
from guanxi.workspaces.models.workspace import Level, User, UserWorkspace, Workspace

__all__ = [
    "Invitation", "InvitationKind", "InvitationUse", "Level", "Member", "MemberAnswer", "Role", "Sight",
    "StrangerAnswer", "Team", "TeamPlace", "User", "UserWorkspace", "Workspace",
]  # fmt: skip
