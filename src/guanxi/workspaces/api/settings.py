"""The workspaces one works in, and what the present one is like."""

from django.conf import settings
from django.http import HttpRequest
from ninja import Router

from guanxi.core.errors import Forbidden
from guanxi.core.http import actor_of, now
from guanxi.workspaces.queries import settings as queries
from guanxi.workspaces.schemas import joining
from guanxi.workspaces.schemas import settings as wire
from guanxi.workspaces.services.opening import NewWorkspace, open_further
from guanxi.workspaces.services.settings import edit_settings

router = Router(tags=["workspaces"])


@router.get("/workspaces", response=wire.WorkspaceList)
def list_workspaces(request: HttpRequest) -> dict[str, object]:
    """The workspaces I work in."""
    return {"items": queries.my_workspaces(actor_of(request)), "open": settings.REGISTRATION == "open"}


@router.post("/workspaces", response={201: joining.Joined})
def open_workspace(request: HttpRequest, payload: joining.WorkspaceIn) -> dict[str, object]:
    """Open a further workspace with me as its administrator. The session stays where it is."""
    if settings.REGISTRATION != "open":
        raise Forbidden("register.closed", "This server does not let people open workspaces.")
    founder = open_further(actor=actor_of(request), workspace=NewWorkspace(**payload.dict()), now=now())
    return {"workspace_id": founder.workspace_id, "workspace_name": payload.name.strip()}


@router.get("/workspace", response=wire.WorkspaceOut)
def get_workspace(request: HttpRequest) -> dict[str, object]:
    """What the workspace is like."""
    return queries.workspace_settings(actor_of(request))


@router.patch("/workspace", response=wire.WorkspaceOut)
def edit_workspace(request: HttpRequest, payload: wire.WorkspacePatch) -> dict[str, object]:
    """Change what the workspace is like (administrators only)."""
    actor = actor_of(request)
    edit_settings(actor=actor, values=payload.values(), now=now(), expected_version=payload.expected_version)
    return queries.workspace_settings(actor)


@router.get("/time-zones", response=list[str], auth=None)
def list_time_zones(request: HttpRequest) -> list[str]:
    """The names of time zones, for everybody."""
    return list(queries.time_zones())
