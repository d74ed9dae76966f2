"""Opening a workspace."""

from datetime import datetime

from django.db import transaction

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.workspaces.models import Level, Member, Role, Workspace
from guanxi.workspaces.queries import actor_for
from guanxi.workspaces.services.users import create_user


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
    """Create a workspace with its first user as administrator, and return him as actor."""
    with transaction.atomic():
        workspace = Workspace.objects.create(name=name, language=language, created_at=now, opens=opens)
        user = create_user(email=email, password=password, workspace=workspace, language=language)
        founder = Member(workspace=workspace, user=user, name=member_name, role=Role.ADMINISTRATOR)
        actor = actor_for(founder, now)
        with Recording(actor=actor, kind="workspace.opened", now=now) as rec:
            rec.create(founder)
        return actor
