"""Members: who works in the workspace."""

from datetime import datetime

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Forbidden, Invalid
from guanxi.workspaces.models import Member, Role
from guanxi.workspaces.queries import access_workspace
from guanxi.workspaces.services.users import create_user, prepare_user, remember_workspace


def add_member(
    *, actor: Actor, email: str, password: str, name: str, now: datetime, title: str = "", role: str = Role.SALESPERSON
) -> Member:
    """Add a colleague with a password of his own; only an administrator may."""
    if not actor.is_administrator:
        raise Forbidden("forbidden", "Only an administrator adds members.", params={"action": "add_member"})
    check_name(name)
    new = prepare_user(email=email, password=password)
    with Recording(actor=actor, kind="member.added", now=now) as rec:
        workspace = access_workspace(actor)
        user = create_user(new=new, language=workspace.language)
        remember_workspace(user=user, workspace_id=workspace.pk)
        return rec.create(Member(workspace=workspace, user=user, name=name.strip(), title=title.strip(), role=role))


def check_name(name: str) -> None:
    """Raise Invalid for an empty or endless name."""
    if not name.strip():
        raise Invalid("invalid", fields=[FieldError("name", "required")])
    if len(name) > 100:
        raise Invalid("invalid", fields=[FieldError("name", "too_long", {"max": 100})])
