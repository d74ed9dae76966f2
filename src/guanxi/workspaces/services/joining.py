"""Using an invitation: coming into a workspace, or opening one of one's own.

The use is counted by one statement that only succeeds while there is one left, in the transaction that makes the
member; whoever comes too late leaves nothing behind, not even a user.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F

from guanxi.changes.recording import Recording
from guanxi.core import wall
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Forbidden, Invalid, Problem
from guanxi.core.keys import new_id
from guanxi.core.once import writing
from guanxi.workspaces.models import Invitation, InvitationKind, InvitationUse, Member, User
from guanxi.workspaces.policies import check_invite
from guanxi.workspaces.queries import actor_for
from guanxi.workspaces.queries.invitations import (
    find_invitation,
    led_teams,
    member_of_user,
    state_of,
    workspace_of_token,
)
from guanxi.workspaces.services.members import check_name
from guanxi.workspaces.services.opening import NAME_FIELD, NewWorkspace, check_workspace, found_workspace
from guanxi.workspaces.services.reach import rebuild_reach
from guanxi.workspaces.services.users import NewUser, remember_workspace, sign_up


@dataclass(frozen=True, slots=True)
class OpenInvitation:
    """An invitation that can be used, and who answers for it."""

    row: Invitation
    inviter: Actor


def look_at_invitation(*, token: str, now: datetime) -> OpenInvitation:
    """Return what a link leads to.

    Raises Conflict ``invitation.unknown``, ``.expired``, ``.used_up`` or ``.revoked``, each after the same look-up.
    An invitation is worth what its maker may do at the moment it is used.
    """
    with wall.within(workspace_of_token(token)):
        row = find_invitation(token)
        if row is None:
            raise Conflict("invitation.unknown", "There is no such invitation.")
        return OpenInvitation(row, _check_worth(row, now))


def _check_worth(row: Invitation, now: datetime) -> Actor:
    """Raise Conflict unless an invitation can be used, and return who answers for it."""
    _check_open(row, now)
    maker = row.created_by
    if maker.archived_at is not None or not maker.user.is_active:
        raise _closed("revoked")
    inviter = actor_for(maker, now)
    led = led_teams(row.workspace_id, maker.pk)
    try:
        check_invite(inviter, kind=row.kind, role=row.role, team_id=row.team_id, led=led, sharing=row.workspace.sharing)
    except Problem:
        raise _closed("revoked") from None
    if row.team is not None and row.team.archived_at is not None:
        raise _closed("revoked")
    return inviter


def join_as_new_user(
    *,
    token: str,
    name: str,
    user: NewUser,
    now: datetime,
    language: str,
    workspace: NewWorkspace | None = None,
    may_open: bool = True,
) -> Actor:
    """Come in as somebody who was never here before; return him as actor."""
    check_name(name)
    invitation = look_at_invitation(token=token, now=now)
    _check_own(invitation, workspace, may_open=may_open)
    with writing():
        account = sign_up(new=user, language=language)
        return _use(invitation, account, name=name, now=now, workspace=workspace)


def join_as_user(
    *, token: str, actor: Actor, now: datetime, workspace: NewWorkspace | None = None, may_open: bool = True
) -> Actor:
    """Come in as the user who is signed in elsewhere; return him as actor over there."""
    invitation = look_at_invitation(token=token, now=now)
    _check_own(invitation, workspace, may_open=may_open)
    with writing():
        account = User.objects.get(pk=actor.user_id)
        return _use(invitation, account, name=actor.name, now=now, workspace=workspace)


def _check_own(invitation: OpenInvitation, workspace: NewWorkspace | None, *, may_open: bool) -> None:
    """Check the workspace that a friend wants to open; ``may_open``: the installation lets him."""
    if invitation.row.kind != InvitationKind.SHARE:
        return
    if not may_open:
        raise Forbidden("register.closed", "This server does not let people open workspaces.")
    if workspace is None:
        raise Invalid("invalid", fields=[FieldError(NAME_FIELD, "required")])
    check_workspace(workspace)


def _use(invitation: OpenInvitation, user: User, *, name: str, now: datetime, workspace: NewWorkspace | None) -> Actor:
    if invitation.row.kind == InvitationKind.SHARE and workspace is not None:
        return _open_own(invitation, user, name=name, now=now, workspace=workspace)
    return _become_member(invitation, user, name=name.strip(), now=now)


def _become_member(invitation: OpenInvitation, user: User, *, name: str, now: datetime) -> Actor:
    """Make the member. Its maker is who answers for it in the log: whoever comes in may be one who writes nothing."""
    row = invitation.row
    with Recording(actor=invitation.inviter, kind="member.joined", now=now, params={"name": name}) as rec:
        _count_use(row, now)
        _check_not_here(row, user)
        member = Member(id=new_id(), workspace=row.workspace, user=user, name=name, role=row.role, team_id=row.team_id)
        rec.create(member)
        rec.create(InvitationUse(id=new_id(), invitation=row, member=member, name=name, used_at=now))
        remember_workspace(user=user, workspace_id=row.workspace_id)
        rec.wait_in_line()
        rebuild_reach(row.workspace_id)
    return actor_for(member, now)


def _open_own(invitation: OpenInvitation, user: User, *, name: str, now: datetime, workspace: NewWorkspace) -> Actor:
    row = invitation.row
    with Recording(actor=invitation.inviter, kind="invitation.used", now=now, params={"name": name}) as rec:
        _count_use(row, now)
        rec.create(InvitationUse(id=new_id(), invitation=row, name=name.strip(), used_at=now))
        return found_workspace(new=workspace, user=user, member_name=name, now=now)


def _count_use(row: Invitation, now: datetime) -> None:
    """Take one of the uses that are left; the row stays locked until the transaction ends."""
    left = Invitation.objects.of(row.workspace_id).filter(
        pk=row.pk, used__lt=F("max_uses"), revoked_at__isnull=True, expires_at__gt=now
    )
    if left.update(used=F("used") + 1) == 0:
        row.refresh_from_db(fields=["used", "revoked_at"], from_queryset=Invitation.objects.of(row.workspace_id))
        _check_open(row, now)
        raise _closed("used_up")


def _check_open(row: Invitation, now: datetime) -> None:
    state = state_of(row, now)
    if state != "open":
        raise _closed(state)


def _check_not_here(row: Invitation, user: User) -> None:
    member = member_of_user(row.workspace_id, user.pk)
    if member is None:
        return
    if member.archived_at is None:
        raise Conflict("invitation.already_member", "You work in this workspace already.")
    raise Conflict("invitation.member_deactivated", "You were deactivated in this workspace.")


def _closed(state: str) -> Conflict:
    if state == "expired":
        return Conflict("invitation.expired", "This invitation has expired.")
    if state == "used_up":
        return Conflict("invitation.used_up", "This invitation was used already.")
    return Conflict("invitation.revoked", "This invitation was taken back.")
