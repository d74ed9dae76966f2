"""Who is there."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from guanxi.core import wall
from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.workspaces.models import Level, Member, Role, User, Workspace


def find_user(email: str) -> User | None:
    """Return the user with this address, whatever its case."""
    return User.objects.filter(email=normalise_email(email)).first()


def normalise_email(email: str) -> str:
    """Return the address as it is stored."""
    return email.strip().lower()


def member_at_work(*, user_id: str, workspace_id: str) -> Member | None:
    """Return the active member a session stands for, with its user and workspace, in one statement.

    From here on the database shows the thread this workspace and no other.
    """
    wall.stand(workspace_id)
    rows = Member.objects.of(UUID(workspace_id)).select_related("user", "workspace")
    return rows.filter(user_id=user_id, archived_at__isnull=True, user__is_active=True).first()


def actor_for(member: Member, at: datetime) -> Actor:
    """Return the actor that a member's requests of one moment are made by."""
    return Actor(
        workspace_id=member.workspace_id,
        member_id=member.pk,
        user_id=member.user_id,
        name=member.name,
        role=member.role,
        at=at,
        opens=member.workspace.opens,
        language=member.user.language,
    )


def level_of(word: str) -> int:
    """Return the level a word of the wire stands for."""
    return Level[word.upper()].value


def level_word(level: int) -> str:
    """Return the word of the wire for a level."""
    return Level(level).name.lower()


def access_workspace(actor: Actor) -> Workspace:
    """Return the actor's own workspace."""
    return Workspace.objects.get(pk=actor.workspace_id)


def members(actor: Actor) -> Sequence[Member]:
    """Return everybody in the actor's workspace, in order of name."""
    return list(Member.objects.of(actor.workspace_id).select_related("user").order_by("name", "id"))


def access_member(actor: Actor, member_id: UUID) -> Member:
    """Return an active member of the actor's workspace."""
    member = Member.objects.of(actor.workspace_id).filter(pk=member_id, archived_at__isnull=True).first()
    if member is None:
        raise NotFound("member")
    return member


def check_member(actor: Actor, member_id: UUID) -> None:
    """Raise NotFound unless this is or was a member of the actor's workspace."""
    if not Member.objects.of(actor.workspace_id).filter(pk=member_id).exists():
        raise NotFound("member")


def session_of(actor: Actor) -> dict[str, object]:
    """Return what the page shows of who is signed in."""
    member = Member.objects.of(actor.workspace_id).select_related("user", "workspace").get(pk=actor.member_id)
    return {
        "member_id": member.pk,
        "name": member.name,
        "email": member.user.email,
        "role": member.role,
        "language": member.user.language,
        "workspace_id": member.workspace_id,
        "workspace_name": member.workspace.name,
        "time_zone": member.workspace.time_zone,
    }


def workspace_names() -> Sequence[tuple[UUID, str]]:
    """Return all workspaces of this installation, for whoever runs it."""
    return list(Workspace.objects.order_by("created_at", "pk").values_list("pk", "name"))


def find_workspace(wanted: str | None) -> Workspace:
    """Return the workspace of this name or id, or the first one; for whoever runs the installation.

    Raises NotFound.
    """
    for workspace in Workspace.objects.order_by("created_at", "pk"):
        if wanted in (None, workspace.name, str(workspace.pk)):
            return workspace
    raise NotFound("workspace")


def administrator_of(workspace: Workspace, at: datetime) -> Actor:
    """Return the workspace's first administrator, on whose behalf the command line acts."""
    rows = Member.objects.of(workspace.pk).select_related("user", "workspace")
    rows = rows.filter(archived_at__isnull=True, role=Role.ADMINISTRATOR)
    member = rows.order_by("pk").first()
    if member is None:
        raise NotFound("member")
    return actor_for(member, at)


def workspace_name(actor: Actor) -> str:
    """Return what the actor's workspace is called."""
    return access_workspace(actor).name
