"""By what somebody is known: sessions, second factors, other providers, tokens.

No row holds what it takes to get in: of every key, code and link there is a digest, and the secret of a second factor
is sealed. What belongs to a user is global, as he is; a token belongs to a member.
"""

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.keys import new_id
from guanxi.core.models import WorkspaceModel
from guanxi.core.sealing import SealedTextField
from guanxi.workspaces.models import Member, User

DIGEST = 64  # letters of a SHA-256


def key_of_user() -> "models.ForeignKey[User, User]":
    """Return the column of a row that belongs to a user."""
    return models.ForeignKey(User, on_delete=models.DO_NOTHING, related_name="+")


class Session(AbstractBaseSession):
    """A browser that is signed in. ``session_key`` is the digest of what the cookie holds; ending deletes the row."""

    session_key = models.CharField(max_length=DIGEST, primary_key=True)
    id = models.UUIDField(default=new_id, editable=False)
    user_id = models.UUIDField(null=True, db_index=True)
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    source = models.CharField(max_length=45, blank=True, default="")
    browser = models.CharField(max_length=300, blank=True, default="")


class SecondFactor(models.Model):
    """The secret that a user's authenticator shares with us; in force once ``confirmed_at`` is set.

    ``last_step`` is the number of the half minute whose code was taken last: neither it nor one before counts again.
    """

    user = models.OneToOneField(User, on_delete=models.DO_NOTHING, primary_key=True, related_name="+")
    secret = SealedTextField()
    confirmed_at = models.DateTimeField(null=True)
    last_step = models.BigIntegerField(default=0)

    objects = models.Manager()


class RecoveryCode(models.Model):
    """One of the codes that stand in for a lost authenticator, each once."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = key_of_user()
    digest = models.CharField(max_length=DIGEST)
    used_at = models.DateTimeField(null=True)

    objects = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "digest"], name="recovery_code_once")]


class ExternalIdentity(models.Model):
    """Who a user is to another provider (OpenID Connect); bound at the first sign-in that came from there."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = key_of_user()
    issuer = models.CharField(max_length=300)
    subject = models.CharField(max_length=255)
    bound_at = models.DateTimeField()

    objects = models.Manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["issuer", "subject"], name="external_identity_once"),
            models.UniqueConstraint(fields=["user", "issuer"], name="external_identity_per_user"),
        ]


class PasswordReset(models.Model):
    """A link by which a user sets a new password, once and for a while."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = key_of_user()
    digest = models.CharField(max_length=DIGEST, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    objects = models.Manager()


class Scope(models.TextChoices):
    """What a token may do of what its member may."""

    READ = "read"
    WRITE = "write"


class Token(WorkspaceModel):
    """A key for programs, which work as the member who made it."""

    word = "token"

    member = WorkspaceForeignKey(Member)
    name = models.CharField(max_length=100)
    scope = models.CharField(max_length=5, choices=Scope)
    digest = models.CharField(max_length=DIGEST)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["workspace", "member"], name="token_by_member")]
