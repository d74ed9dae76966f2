"""The interface of workspaces, one router for each noun."""

from guanxi.workspaces.api.invitations import router as invitations
from guanxi.workspaces.api.members import router as members
from guanxi.workspaces.api.settings import router as settings

ROUTERS = (members, invitations, settings)
