"""Links to set a new password: made by an administrator, by whoever runs the installation, or mailed on request."""

from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction

from guanxi.audit.models import Kind
from guanxi.audit.services import note, note_in
from guanxi.core import once
from guanxi.core.actor import Actor
from guanxi.core.errors import Forbidden, NotFound
from guanxi.core.keys import new_id
from guanxi.core.passwords import check_new_password
from guanxi.identity.mails import send_reset_link
from guanxi.identity.models import PasswordReset
from guanxi.identity.policies import RESET_REQUEST, RESET_SOURCE, check_not_shared
from guanxi.identity.queries import open_reset
from guanxi.identity.secrets import digest_of, new_link_secret
from guanxi.identity.services.passwords import set_password
from guanxi.throttling.services import take_try
from guanxi.workspaces.models import User
from guanxi.workspaces.queries import access_member, find_user, normalise_email
from guanxi.workspaces.queries.settings import workplaces

LINK_LIVES = timedelta(hours=24)
MAILED_LINK_LIVES = timedelta(hours=1)


def make_reset_for(*, actor: Actor, member_id: UUID, now: datetime) -> tuple[str, datetime]:
    """Make a link by which a colleague sets a new password; only an administrator may.

    Who works in other workspaces too cannot be let into those by an administrator of this one.
    """
    if not actor.is_administrator:
        raise Forbidden("forbidden", "Only an administrator makes such links.", params={"action": "reset_password"})
    member = access_member(actor, member_id)
    check_not_shared(member.user.email)
    if any(place.workspace_id != actor.workspace_id for place in workplaces(member.user_id)):
        raise Forbidden("reset.elsewhere", "He works in other workspaces too; the link would let you into those.")
    with once.writing():
        made = make_reset(member.user_id, now=now, lives=LINK_LIVES)
        note(actor=actor, kind=Kind.PASSWORD_RESET_ASKED, now=now, subject_type="member", subject_id=member.pk)
    return made


def make_reset(user_id: UUID, *, now: datetime, lives: timedelta) -> tuple[str, datetime]:
    """Return what a link ends with, and until when it works; an earlier link of the user dies."""
    secret = new_link_secret()
    reset = PasswordReset(id=new_id(), user_id=user_id, digest=digest_of(secret), made_at=now, expires_at=now + lives)
    with once.writing():
        PasswordReset.objects.filter(user_id=user_id).delete()
        reset.save(force_insert=True)
    return secret, reset.expires_at


def request_reset(*, email: str, source: str, address: str, now: datetime) -> None:
    """Mail a link to whoever has this address. Nothing tells the asker whether anybody has.

    For an unknown address the same is written and taken back; mails are sent after the answer.
    """
    take_try(RESET_SOURCE, source, now=now)
    take_try(RESET_REQUEST, normalise_email(email), now=now)
    if not settings.EMAIL_HOST:
        raise Forbidden("reset.no_mail", "This server sends no mails; ask your administrator for a link.")
    found = find_user(email)
    user = found if found is not None and found.is_active else None
    user_id, workspace_id = (user.pk, user.workspace_id) if user else (new_id(), new_id())
    with once.writing():
        place = transaction.savepoint()
        secret, _ = make_reset(user_id, now=now, lives=MAILED_LINK_LIVES)
        note_in(workspace_id or new_id(), kind=Kind.PASSWORD_RESET_ASKED, now=now, params={"user": user_id})
        if user is None or workspace_id is None:
            transaction.savepoint_rollback(place)
        else:
            transaction.savepoint_commit(place)
    language = user.language if user else ""
    send_reset_link(user.email if user else "", f"{address}/reset#{secret}", language=language)


def use_reset(*, secret: str, password: str, now: datetime) -> User:
    """Set a new password by a link, which works once, even when two use it at the same moment."""
    reset = open_reset(secret, now=now)
    check_not_shared(reset.user.email)
    check_new_password(password, email=reset.user.email)
    with once.writing():
        if PasswordReset.objects.filter(pk=reset.pk, used_at__isnull=True).update(used_at=now) != 1:
            raise NotFound("reset_link")
        set_password(reset.user, password)
        if reset.user.workspace_id is not None:
            note_in(reset.user.workspace_id, kind=Kind.PASSWORD_RESET, now=now, params={"user": reset.user.pk})
    return reset.user
