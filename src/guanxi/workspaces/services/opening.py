"""Opening a workspace."""

from dataclasses import dataclass
from datetime import datetime

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.core.once import writing
from guanxi.workspaces.models import Level, Member, Role, User, Workspace
from guanxi.workspaces.queries import actor_for
from guanxi.workspaces.services.members import check_name
from guanxi.workspaces.services.settings import check_time_zone
from guanxi.workspaces.services.users import NewUser, create_user, prepare_user, remember_workspace, sign_up

NAME_FIELD = "workspace.name"


@dataclass(frozen=True, slots=True)
class NewWorkspace:
    """A workspace that is to be opened."""

    name: str
    language: str = "zh-CN"
    time_zone: str = "Asia/Shanghai"
    opens: int = Level.NONE


def open_workspace(
    *,
    name: str,
    email: str,
    password: str,
    member_name: str,
    now: datetime,
    language: str = "zh-CN",
    opens: int = Level.NONE,
) -> Actor:
    """Create a workspace with its first user as administrator, and return him as actor; for whoever installs."""
    new = NewWorkspace(name=name, language=language, opens=opens)
    prepared = prepare_user(email=email, password=password)
    with writing():
        user = create_user(new=prepared, language=language)
        return found_workspace(new=new, user=user, member_name=member_name, now=now)


def register(*, workspace: NewWorkspace, user: NewUser, name: str, now: datetime) -> Actor:
    """Open a workspace as somebody who was never here before, and return him as actor.

    Raises Conflict ``sign_up.not_possible`` for an address that cannot be used.
    """
    check_workspace(workspace)
    check_name(name)
    with writing():
        founder = sign_up(new=user, language=workspace.language)
        return found_workspace(new=workspace, user=founder, member_name=name, now=now)


def open_further(*, actor: Actor, workspace: NewWorkspace, now: datetime) -> Actor:
    """Open another workspace as a user who works elsewhere already, and return him as actor over there."""
    check_workspace(workspace)
    with writing():
        user = User.objects.get(pk=actor.user_id)
        return found_workspace(new=workspace, user=user, member_name=actor.name, now=now)


def found_workspace(*, new: NewWorkspace, user: User, member_name: str, now: datetime) -> Actor:
    """Create a workspace with a user as its administrator, within a transaction that is open."""
    workspace = Workspace.objects.create(
        name=new.name.strip(), language=new.language, time_zone=new.time_zone, created_at=now, opens=new.opens
    )
    founder = Member(id=new_id(), workspace=workspace, user=user, name=member_name.strip(), role=Role.ADMINISTRATOR)
    actor = actor_for(founder, now)
    remember_workspace(user=user, workspace_id=workspace.pk)
    with Recording(actor=actor, kind="workspace.opened", now=now) as rec:
        rec.create(founder)
    return actor


def check_workspace(new: NewWorkspace) -> None:
    """Raise Invalid for a workspace without a name or with a time zone that is none."""
    if not new.name.strip():
        raise Invalid("invalid", fields=[FieldError(NAME_FIELD, "required")])
    check_time_zone(new.time_zone)
