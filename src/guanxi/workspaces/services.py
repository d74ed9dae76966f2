"""Opening workspaces, adding members, signing in."""

from datetime import datetime

from django.contrib.auth.hashers import check_password, make_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Forbidden, Invalid, Unauthenticated
from guanxi.core.keys import new_id
from guanxi.workspaces.models import Member, Role, User, Workspace
from guanxi.workspaces.queries import access_workspace, actor_for, find_user, member_at_work, normalise_email

MIN_PASSWORD = 8


def open_workspace(
    *, name: str, email: str, password: str, member_name: str, now: datetime, language: str = "zh-CN"
) -> Actor:
    """Create a workspace with its first user as owner, and return him as actor."""
    with transaction.atomic():
        workspace = Workspace.objects.create(name=name, language=language, created_at=now)
        user = _create_user(email=email, password=password, workspace=workspace, language=language)
        founder = Member(workspace=workspace, user=user, name=member_name, role=Role.OWNER)
        actor = actor_for(founder)
        with Recording(actor=actor, kind="workspace.opened", now=now) as rec:
            rec.create(founder)
        return actor


def add_member(
    *, actor: Actor, email: str, password: str, name: str, now: datetime, title: str = "", role: str = Role.MEMBER
) -> Member:
    """Add a colleague with a password of his own; only an owner may."""
    if not actor.is_owner:
        raise Forbidden("forbidden", "Only an owner adds members.", params={"action": "add_member"})
    check_name(name)
    with Recording(actor=actor, kind="member.added", now=now) as rec:
        workspace = access_workspace(actor)
        user = _create_user(email=email, password=password, workspace=workspace, language=workspace.language)
        return rec.create(Member(user=user, name=name.strip(), title=title.strip(), role=role))


def sign_in(*, email: str, password: str) -> tuple[User, Member]:
    """Return who the address and password belong to.

    Raises Unauthenticated ``sign_in.wrong`` alike for an unknown address and a wrong password, after the same work.
    """
    user = find_user(email)
    encoded = user.password if user else _decoy()
    if not check_password(password, encoded) or user is None or user.workspace_id is None:
        raise Unauthenticated("sign_in.wrong", "The e-mail address or the password is not right.")
    member = member_at_work(user_id=str(user.pk), workspace_id=str(user.workspace_id))
    if member is None:
        raise Unauthenticated("sign_in.wrong", "The e-mail address or the password is not right.")
    return user, member


def set_language(*, actor: Actor, language: str) -> None:
    """Remember which language a user reads."""
    User.objects.filter(pk=actor.user_id).update(language=language)


def check_name(name: str) -> None:
    """Raise Invalid for an empty or endless name."""
    if not name.strip():
        raise Invalid("invalid", fields=[FieldError("name", "required")])
    if len(name) > 100:
        raise Invalid("invalid", fields=[FieldError("name", "too_long", {"max": 100})])


def _create_user(*, email: str, password: str, workspace: Workspace, language: str) -> User:
    if len(password) < MIN_PASSWORD:
        raise Invalid("invalid", fields=[FieldError("password", "too_short", {"min": MIN_PASSWORD})])
    try:
        validate_email(normalise_email(email))
    except ValidationError:
        raise Invalid("invalid", fields=[FieldError("email", "not_an_email")]) from None
    if find_user(email) is not None:
        raise Invalid("invalid", fields=[FieldError("email", "taken")])
    user = User(id=new_id(), email=normalise_email(email), workspace=workspace, language=language)
    user.password = make_password(password)
    user.save(force_insert=True)
    return user


_decoys: list[str] = []


def _decoy() -> str:
    """Return a hash that no password matches, so that an unknown address takes as long as a wrong password."""
    if not _decoys:
        _decoys.append(make_password(str(new_id())))
    return _decoys[0]
