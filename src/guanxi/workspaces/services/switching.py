"""Going on in another workspace."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from guanxi.audit.models import Kind
from guanxi.audit.services import note
from guanxi.core import wall
from guanxi.core.actor import Actor
from guanxi.workspaces.models import User
from guanxi.workspaces.queries import actor_for
from guanxi.workspaces.queries.settings import workplace


def switch_workspace(*, actor: Actor, workspace_id: UUID, now: datetime) -> Actor:
    """Return who the actor's user is in another workspace he works in; the next session begins there too.

    From here on the database shows the thread that workspace.

    Raises NotFound for a workspace where he does not work.
    """
    member = workplace(actor, workspace_id)
    wall.stand(workspace_id)
    entered = actor_for(member, now)
    with transaction.atomic():
        User.objects.filter(pk=actor.user_id).update(workspace_id=workspace_id)
        note(actor=entered, kind=Kind.SESSION_SWITCHED, now=now)
    return entered
