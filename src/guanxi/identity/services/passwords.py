"""Passwords: asked again, and changed."""

from datetime import datetime

from django.contrib.auth.hashers import check_password, make_password

from guanxi.audit.models import Kind
from guanxi.audit.services import note
from guanxi.core import once
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.passwords import check_new_password
from guanxi.identity.models import PasswordReset, Session
from guanxi.identity.policies import OLD_PASSWORD, check_not_shared
from guanxi.throttling.services import forget_tries, take_try
from guanxi.workspaces.models import User


def ask_password(*, actor: Actor, password: str, now: datetime, field: str = "password") -> User:
    """Return the actor's user if this is his password: asked again before anything that a found laptop must not do."""
    take_try(OLD_PASSWORD, str(actor.user_id), now=now)
    user = User.objects.get(pk=actor.user_id)
    if not check_password(password, user.password):
        raise Invalid("invalid", fields=[FieldError(field, "wrong_password")])
    forget_tries(OLD_PASSWORD, str(actor.user_id))
    return user


def change_password(*, actor: Actor, old: str, new: str, now: datetime) -> User:
    """Set a new password and end all sessions; return the user, whose present session is to be begun anew."""
    user = ask_password(actor=actor, password=old, now=now, field="old_password")
    check_not_shared(user.email)
    check_new_password(new, email=user.email, field="new_password")
    with once.writing():
        set_password(user, new)
        note(actor=actor, kind=Kind.PASSWORD_CHANGED, now=now)
    return user


def set_password(user: User, password: str) -> None:
    """Store a password. Sessions of the old one end, links to set one die."""
    user.password = make_password(password)
    with once.writing():
        user.save(update_fields=["password"])
        Session.objects.filter(user_id=user.pk).delete()
        PasswordReset.objects.filter(user_id=user.pk).delete()
