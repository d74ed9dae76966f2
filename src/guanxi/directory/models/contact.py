"""A person, how to reach him, and where he works over time."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Provenance, Validity, Versioned, WorkspaceModel, period_check
from guanxi.directory.models.account import Attention


class Contact(Archived, Versioned, WorkspaceModel):
    """A person at customers, whichever company employs him today."""

    word = "contact"

    name = models.CharField(max_length=100)
    sort_key = models.CharField(max_length=200)
    gender = models.CharField(max_length=10, blank=True, default="")
    tags = models.JSONField(default=list)
    note = models.TextField(blank=True, default="")
    custom = models.JSONField(default=dict)
    owner = WorkspaceForeignKey("workspaces.Member", null=True, blank=True)
    attention = models.CharField(max_length=10, choices=Attention, default=Attention.NONE)
    merged_into = WorkspaceForeignKey("directory.Contact", null=True, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "archived_at", "sort_key", "id"], name="contact_by_name"),
            models.Index(fields=["workspace", "name"], name="contact_by_exact_name"),
            models.Index(fields=["workspace", "owner"], name="contact_by_owner"),
        ]


class PointKind(models.TextChoices):
    """Ways to reach a person."""

    MOBILE = "mobile"
    PHONE = "phone"
    EMAIL = "email"
    WECHAT = "wechat"


class ContactPoint(Validity, WorkspaceModel):
    """One phone number or address of a person; an old one stays as history."""

    word = "contact_point"

    contact = WorkspaceForeignKey(Contact)
    kind = models.CharField(max_length=10, choices=PointKind)
    value = models.CharField(max_length=254)
    key = models.CharField(max_length=254)  # digits, or lower case, as duplicates are compared

    class Meta:
        constraints = [period_check("contact_point_period")]
        indexes = [
            models.Index(fields=["workspace", "contact"], name="contact_point_by_contact"),
            models.Index(fields=["workspace", "key"], name="contact_point_by_key"),
        ]


class Employment(Validity, Provenance, WorkspaceModel):
    """A contact works at an account for a period, with a title and a department."""

    word = "employment"

    contact = WorkspaceForeignKey(Contact)
    account = WorkspaceForeignKey("directory.Account")
    department = WorkspaceForeignKey("directory.Department", null=True, blank=True)
    title = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        constraints = [
            period_check("employment_period"),
            models.UniqueConstraint(
                fields=["workspace", "contact", "account"],
                condition=models.Q(valid_to__isnull=True),
                name="employment_once",
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "account", "valid_to"], name="employment_by_account"),
            models.Index(fields=["workspace", "contact", "valid_to"], name="employment_by_contact"),
        ]
