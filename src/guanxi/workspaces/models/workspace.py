"""The workspace and those who can sign in."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models

from guanxi.core.keys import new_id


class Level(models.IntegerChoices):
    """What somebody may do with an account that is not his own; each level includes those below."""

    NONE = 0
    READ = 1
    CONTRIBUTE = 2
    EDIT = 3


class Workspace(models.Model):
    """One company that uses the product. Nothing crosses its border.

    ``opens`` is what everybody in it may do with a colleague's account.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=100)
    language = models.CharField(max_length=10, default="zh-CN")
    time_zone = models.CharField(max_length=50, default="Asia/Shanghai")
    opens = models.PositiveSmallIntegerField(choices=Level, default=Level.NONE)
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
