"""A customer company and its units."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Validity, Versioned, WorkspaceModel, period_check
from guanxi.core.sealing import SealedJSONField, SealedTextField
from guanxi.workspaces.models import Level


class Attention(models.TextChoices):
    """How closely we follow a customer or person."""

    NONE = "none"
    FOLLOWED = "followed"
    KEY = "key"


class Account(Archived, Versioned, WorkspaceModel):
    """A customer. ``parent`` makes groups: group → subsidiary → branch."""

    word = "account"

    name = models.CharField(max_length=200)
    name_key = models.CharField(max_length=200)  # the name as duplicates are compared
    sort_key = models.CharField(max_length=400)  # its reading, for order
    parent = WorkspaceForeignKey("directory.Account", null=True, blank=True)
    industry = models.CharField(max_length=60, blank=True, default="")
    size = models.CharField(max_length=40, blank=True, default="")
    region = models.CharField(max_length=60, blank=True, default="")
    product_interest = models.CharField(max_length=100, blank=True, default="")
    tags = models.JSONField(default=list)
    # 统一社会信用代码, or what companies are registered under elsewhere, in capitals without blanks.
    registration_number = models.CharField(max_length=18, blank=True, default="")
    website = models.CharField(max_length=200, blank=True, default="")
    # A switchboard's number or somebody's own: nobody can tell, so it is treated as the latter.
    phone = SealedTextField(blank=True, default="")
    note = models.TextField(blank=True, default="")
    custom = SealedJSONField(default=dict)
    owner = WorkspaceForeignKey("workspaces.Member")
    attention = models.CharField(max_length=10, choices=Attention, default=Attention.NONE)
    created_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "archived_at", "sort_key", "id"], name="account_by_name"),
            models.Index(fields=["workspace", "name_key"], name="account_by_name_key"),
            models.Index(fields=["workspace", "parent"], name="account_by_parent"),
            models.Index(fields=["workspace", "registration_number"], name="account_by_registration"),
            models.Index(fields=["workspace", "owner"], name="account_by_owner"),
        ]


class Grant(Validity, WorkspaceModel):
    """What a colleague or a team may do with an account beside its owner; ``valid_to`` may lie ahead.

    A colleague with an open grant to contribute is what users call a member of the account.
    """

    word = "grant"

    account = WorkspaceForeignKey(Account)
    member = WorkspaceForeignKey("workspaces.Member", null=True, blank=True)
    team = WorkspaceForeignKey("workspaces.Team", null=True, blank=True)
    level = models.PositiveSmallIntegerField(choices=Level, default=Level.CONTRIBUTE)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(member__isnull=True) ^ models.Q(team__isnull=True), name="grant_to_one"
            ),
            models.CheckConstraint(condition=models.Q(level__gte=Level.READ), name="grant_of_something"),
            period_check("grant_period"),
        ]
        indexes = [
            models.Index(fields=["workspace", "account"], name="grant_by_account"),
            models.Index(fields=["workspace", "member", "account"], name="grant_by_member"),
            models.Index(fields=["workspace", "team", "account"], name="grant_by_team"),
        ]


class Department(Validity, WorkspaceModel):
    """A unit of an account, nested, for a period."""

    word = "department"

    account = WorkspaceForeignKey(Account)
    name = models.CharField(max_length=100)
    parent = WorkspaceForeignKey("directory.Department", null=True, blank=True)
    rank = models.FloatField(default=0)

    class Meta:
        constraints = [period_check("department_period")]
        indexes = [models.Index(fields=["workspace", "account", "valid_to"], name="department_by_account")]
