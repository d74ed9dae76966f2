"""What a new password has to be."""

from functools import cache

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError

from guanxi.core.errors import FieldError, Invalid

MIN_PASSWORD = 10


def check_new_password(password: str, *, email: str = "", field: str = "password") -> None:
    """Raise Invalid for a password that is short, among the commonest, or the user's own address."""
    if len(password) < MIN_PASSWORD:
        raise Invalid("invalid", fields=[FieldError(field, "too_short", {"min": MIN_PASSWORD})])
    if password.strip().lower() in {email.lower(), email.lower().partition("@")[0]}:
        raise Invalid("invalid", fields=[FieldError(field, "like_email")])
    try:
        _commonest().validate(password)
    except ValidationError:
        raise Invalid("invalid", fields=[FieldError(field, "too_common")]) from None


@cache
def _commonest() -> CommonPasswordValidator:
    """Return the list, read when it is first asked for."""
    return CommonPasswordValidator()
