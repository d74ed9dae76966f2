"""Users: who can sign in."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.contrib.auth.hashers import check_password, make_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction

from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.core.passwords import check_new_password
from guanxi.workspaces.models import User, UserWorkspace
from guanxi.workspaces.queries import find_user, normalise_email
from guanxi.workspaces.queries.settings import workplaces


@dataclass(frozen=True, slots=True)
class NewUser:
    """Somebody who is to become a user: his address in its stored form, and his password's hash.

    ``returning`` is who he was, if he proved it and works nowhere any more.
    """

    email: str
    password: str
    returning: User | None = None


def prepare_user(*, email: str, password: str) -> NewUser:
    """Check an address and a password and hash the password: that takes its time, so it comes before any lock.

    Raises Invalid for an address that is none, and for a weak password.
    """
    check_new_password(password, email=normalise_email(email))
    try:
        validate_email(normalise_email(email))
    except ValidationError:
        raise Invalid("invalid", fields=[FieldError("email", "not_an_email")]) from None
    return NewUser(email=normalise_email(email), password=make_password(password))


def prepare_newcomer(*, email: str, password: str) -> NewUser:
    """Prepare whoever comes in by himself; who worked here once is known again by his password.

    A password is compared whether the address is known or not, so that the time tells nothing.
    """
    new = prepare_user(email=email, password=password)
    known = find_user(email)
    right = check_password(password, known.password if known else new.password)
    if known is None or not right or not known.is_active or workplaces(known.pk):
        return new
    return replace(new, returning=known)


def create_user(*, new: NewUser, language: str) -> User:
    """Make a user. Raises Invalid when the address is taken."""
    user = User(id=new_id(), email=new.email, language=language, password=new.password)
    try:
        with transaction.atomic():
            user.save(force_insert=True)
    except IntegrityError:
        raise Invalid("invalid", fields=[FieldError("email", "taken")]) from None
    return user


def sign_up(*, new: NewUser, language: str) -> User:
    """Make a user of somebody who is nobody yet; who comes back is the user he was, and begins in the new place.

    A stranger is not told that an address is taken, only that it cannot be used and that signing in may be what he
    wants. Raises Conflict ``sign_up.not_possible``.
    """
    if new.returning is not None:
        new.returning.workspace_id = None
        return new.returning
    try:
        return create_user(new=new, language=language)
    except Invalid:
        raise Conflict("sign_up.not_possible", "No account could be made with this address.") from None


def remember_workspace(*, user: User, workspace_id: UUID) -> None:
    """Remember that a user works in a workspace, and begin there if he works nowhere else."""
    UserWorkspace.objects.bulk_create([UserWorkspace(user=user, workspace_id=workspace_id)], ignore_conflicts=True)
    if user.workspace_id is None:
        User.objects.filter(pk=user.pk).update(workspace_id=workspace_id)
        user.workspace_id = workspace_id


def set_language(*, actor: Actor, language: str) -> None:
    """Remember which language a user reads."""
    User.objects.filter(pk=actor.user_id).update(language=language)
