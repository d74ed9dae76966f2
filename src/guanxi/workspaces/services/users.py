"""Users: who can sign in."""

from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.workspaces.models import User, Workspace
from guanxi.workspaces.queries import find_user, normalise_email

MIN_PASSWORD = 8


def create_user(*, email: str, password: str, workspace: Workspace, language: str) -> User:
    """Make a user whose first workspace this is.

    Raises Invalid for an address that is none or is taken, and for a short password.
    """
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


def set_language(*, actor: Actor, language: str) -> None:
    """Remember which language a user reads."""
    User.objects.filter(pk=actor.user_id).update(language=language)
