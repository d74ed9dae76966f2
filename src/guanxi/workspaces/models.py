"""Workspace, user, member."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models

from guanxi.core.keys import new_id
from guanxi.core.models import Archived, WorkspaceModel


class Workspace(models.Model):
    """One company that uses the product. Nothing crosses its border."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=100)
    language = models.CharField(max_length=10, default="zh-CN")
    time_zone = models.CharField(max_length=50, default="Asia/Shanghai")
    created_at = models.DateTimeField()


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


class Role(models.TextChoices):
    """What a member may do in the workspace."""

    OWNER = "owner"
    MEMBER = "member"


class Member(Archived, WorkspaceModel):
    """A user in a workspace."""

    word = "member"

    user = models.ForeignKey(User, on_delete=models.DO_NOTHING, related_name="+", db_index=False)
    name = models.CharField(max_length=100)
    title = models.CharField(max_length=100, blank=True, default="")
    role = models.CharField(max_length=12, choices=Role, default=Role.MEMBER)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "user"], name="member_once")]
