"""Workspaces, users, members, teams."""

from guanxi.workspaces.models.member import Member, Role, Sight, Team, TeamPlace
from guanxi.workspaces.models.workspace import Level, User, Workspace

__all__ = ["Level", "Member", "Role", "Sight", "Team", "TeamPlace", "User", "Workspace"]
