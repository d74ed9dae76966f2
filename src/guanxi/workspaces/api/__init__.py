"""The interface of workspaces, one router for each noun."""

from guanxi.workspaces.api.invitations import router as invitations
from guanxi.workspaces.api.members import router as members
from guanxi.workspaces.api.settings import router as settings
from guanxi.workspaces.api.teams import router as teams

ROUTERS = (members, teams, invitations, settings)
