"""Groups that cut across departments: a committee, a project team."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Validity, WorkspaceModel, period_check
from guanxi.orgchart.models.chart import Color


class Group(Validity, WorkspaceModel):
    """A named set of seats of one account."""

    word = "group"

    account = WorkspaceForeignKey("directory.Account")
    name = models.CharField(max_length=100)
    color = models.CharField(max_length=10, choices=Color, null=True, blank=True)
    note = models.TextField(blank=True, default="")

    class Meta:
        constraints = [period_check("group_period")]
        indexes = [models.Index(fields=["workspace", "account", "valid_to"], name="group_by_account")]


class GroupMember(Validity, WorkspaceModel):
    """A seat belongs to a group for a period."""

    word = "group_member"

    account = WorkspaceForeignKey("directory.Account")
    group = WorkspaceForeignKey(Group)
    position = WorkspaceForeignKey("orgchart.Position")

    class Meta:
        constraints = [
            period_check("group_member_period"),
            models.UniqueConstraint(
                fields=["workspace", "group", "position"],
                condition=models.Q(valid_to__isnull=True),
                name="group_member_once",
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "account", "valid_to"], name="group_member_by_account"),
            models.Index(fields=["workspace", "position"], name="group_member_by_position"),
        ]
