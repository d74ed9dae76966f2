"""What goes over the wire about being signed in."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

Password = Annotated[str, StringConstraints(max_length=1024)]  # hashing a novel would take its time
Code = Annotated[str, StringConstraints(max_length=40)]
Name = Annotated[str, StringConstraints(max_length=100)]
Secret = Annotated[str, StringConstraints(max_length=200)]
Address = Annotated[str, StringConstraints(max_length=254)]
Days = Annotated[int, Field(ge=1, le=366)]
ScopeValue = Literal["read", "write"]


class CodeIn(Schema):
    """A code of the authenticator, or a recovery code."""

    code: Code


class PasswordIn(Schema):
    """The password, asked for once more."""

    password: Password


class BothFactors(Schema):
    """Both factors, asked for once more."""

    password: Password
    code: Code


class SecondFactorState(Schema):
    """Since when the second factor is on (null: it is off), and how many recovery codes are left."""

    since: datetime | None
    recovery_codes_left: int


class Enrolment(Schema):
    """What the authenticator needs: the secret to type, or the address as a QR code."""

    secret: str
    uri: str
    qr_svg: str


class RecoveryCodes(Schema):
    """Shown this once."""

    recovery_codes: list[str]


class PasswordChange(Schema):
    """The old password and the new one."""

    old_password: Password
    new_password: Password


class SessionOut(Schema):
    """A browser in which I am signed in; ``current`` is the one that asks."""

    id: UUID
    started_at: datetime
    seen_at: datetime
    source: str
    browser: str
    current: bool


class TokenIn(Schema):
    """A token to make: what it is for, what it may do, and how many days it lives (null: until it is revoked)."""

    name: Name
    scope: ScopeValue
    days: Days | None = 90


class TokenOut(Schema):
    """A token, without what it takes to use it."""

    id: UUID
    name: str
    scope: ScopeValue
    made_at: datetime
    expires_at: datetime | None
    used_at: datetime | None


class TokenMade(TokenOut):
    """A new token with its text, shown this once."""

    token: str


class ResetLink(Schema):
    """What a link to set a new password ends with, and until when it works."""

    secret: str
    expires_at: datetime


class ResetRequest(Schema):
    """Who forgot his password."""

    email: Address


class ResetLook(Schema):
    """A link that somebody opened."""

    secret: Secret


class ResetFound(Schema):
    """Whose password the link sets."""

    email: str


class ResetUse(Schema):
    """A new password by a link."""

    secret: Secret
    password: Password
