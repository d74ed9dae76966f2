"""The workspace and those who can sign in."""

from typing import ClassVar
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models

from guanxi.core.keys import new_id
from guanxi.core.models import Versioned


class Level(models.IntegerChoices):
    """What somebody may do with an account that is not his own; each level includes those below."""

    NONE = 0
    READ = 1
    CONTRIBUTE = 2
    EDIT = 3


class WorkspaceManager(models.Manager["Workspace"]):
    """Finds workspaces; a recording asks for the one it belongs to, as it does with every other row."""

    def of(self, workspace_id: UUID) -> "models.QuerySet[Workspace]":
        """Return the one workspace."""
        return self.filter(pk=workspace_id)


class Workspace(Versioned, models.Model):
    """One company that uses the product. Nothing crosses its border.

    ``opens`` is what everybody in it may do with a colleague's account. ``vocabularies`` are the lists of its own that
    the account form suggests from (those it does not name are the defaults of its language). ``warnings`` tells which
    warnings are off or on by their codes; those not named are on, and ``thresholds`` the figure from which each speaks.
    ``role_vocabulary`` is the language of roles in a decision. ``sharing``: members may let friends open
    workspaces of their own.
    """

    # The log treats it like a row of a workspace.
    word: ClassVar[str] = "workspace"
    outlives: ClassVar[frozenset[str]] = frozenset()

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=100)
    language = models.CharField(max_length=10, default="zh-CN")
    time_zone = models.CharField(max_length=50, default="Asia/Shanghai")
    opens = models.PositiveSmallIntegerField(choices=Level, default=Level.NONE)
    vocabularies = models.JSONField(default=dict)
    warnings = models.JSONField(default=dict)
    thresholds = models.JSONField(default=dict)
    role_vocabulary = models.CharField(max_length=20, default="bajun")
    sharing = models.BooleanField(default=True)
    # What new contacts' data are kept on where nobody says otherwise; a code of the directory's, or nothing.
    lawful_basis = models.CharField(max_length=20, blank=True, default="")
    # How many key accounts one of us can look after; more is a gap.
    most_keys = models.PositiveSmallIntegerField(default=8)
    # How many batches of suggestions somebody is asked about in a week; none: no questions.
    suggestion_questions_per_week = models.PositiveSmallIntegerField(default=5)
    # Nobody is entered without one.
    basis_required = models.BooleanField(default=False)
    # Names of custom fields whose values are masked for whom a person's numbers are.
    sensitive_fields = models.JSONField(default=list)
    created_at = models.DateTimeField()

    objects = WorkspaceManager()


class User(AbstractBaseUser):
    """Somebody who can sign in; global, because one person may work in several workspaces."""

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(max_length=254, unique=True)
    language = models.CharField(max_length=10, default="zh-CN")
    is_active = models.BooleanField(default=True)
    # Where the last session worked, so that signing in needs no index that spans workspaces.
    workspace = models.ForeignKey(Workspace, on_delete=models.DO_NOTHING, null=True, related_name="+", db_index=False)

    objects = models.Manager()


class UserWorkspace(models.Model):
    """In which workspaces to look for a user; whether and as what he works there is the member's row over there.

    Global like the user, so that no query has to look through all workspaces.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(User, on_delete=models.DO_NOTHING, related_name="+", db_index=False)
    workspace = models.ForeignKey(Workspace, on_delete=models.DO_NOTHING, related_name="+", db_index=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "workspace"], name="user_workspace_once")]
