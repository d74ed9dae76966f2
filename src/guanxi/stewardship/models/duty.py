"""Who of ours answers for a step."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Validity, WorkspaceModel, period_check
from guanxi.stewardship.models.step import ProcessStep

OPEN = models.Q(valid_to__isnull=True)
HAS_MEMBER, HAS_TEAM = models.Q(member__isnull=False), models.Q(team__isnull=False)
OF_ONE, OF_SEVERAL = models.Q(account__isnull=False), models.Q(account__isnull=True)


class Raci(models.TextChoices):
    """The part somebody has in a step."""

    RESPONSIBLE = "responsible"
    ACCOUNTABLE = "accountable"
    CONSULTED = "consulted"
    INFORMED = "informed"


class Scope(models.TextChoices):
    """Which customers a duty is for."""

    ALL = "all"
    REGION = "region"
    INDUSTRY = "industry"
    PRODUCT_INTEREST = "product_interest"
    ACCOUNT = "account"


class Duty(Validity, WorkspaceModel):
    """A member or a team has a part in a step for a period, for all customers, a kind of them, or one.

    ``value`` is the region, industry or product interest; ``account`` the one customer.
    """

    word = "duty"
    outlives = frozenset({"team"})

    step = WorkspaceForeignKey(ProcessStep)
    member = WorkspaceForeignKey("workspaces.Member", null=True, blank=True)
    team = WorkspaceForeignKey("workspaces.Team", null=True, blank=True)
    raci = models.CharField(max_length=12, choices=Raci)
    scope = models.CharField(max_length=16, choices=Scope, default=Scope.ALL)
    value = models.CharField(max_length=100, blank=True, default="")
    account = WorkspaceForeignKey("directory.Account", null=True, blank=True)

    class Meta:
        constraints = [
            period_check("duty_period"),
            models.CheckConstraint(
                condition=(HAS_MEMBER & ~HAS_TEAM) | (HAS_TEAM & ~HAS_MEMBER), name="duty_of_somebody"
            ),
            models.CheckConstraint(
                condition=(OF_ONE & models.Q(scope=Scope.ACCOUNT)) | (OF_SEVERAL & ~models.Q(scope=Scope.ACCOUNT)),
                name="duty_for_whom",
            ),
            models.UniqueConstraint(
                fields=["workspace", "step", "member", "scope", "value"],
                condition=OPEN & HAS_MEMBER & OF_SEVERAL,
                name="duty_of_member_once",
            ),
            models.UniqueConstraint(
                fields=["workspace", "step", "team", "scope", "value"],
                condition=OPEN & HAS_TEAM & OF_SEVERAL,
                name="duty_of_team_once",
            ),
            models.UniqueConstraint(
                fields=["workspace", "step", "member", "account"],
                condition=OPEN & HAS_MEMBER & OF_ONE,
                name="duty_of_member_at_one_once",
            ),
            models.UniqueConstraint(
                fields=["workspace", "step", "team", "account"],
                condition=OPEN & HAS_TEAM & OF_ONE,
                name="duty_of_team_at_one_once",
            ),
            models.UniqueConstraint(
                fields=["workspace", "step", "scope", "value"],
                condition=OPEN & OF_SEVERAL & models.Q(raci=Raci.ACCOUNTABLE),
                name="duty_last_word_once",
            ),
            models.UniqueConstraint(
                fields=["workspace", "step", "account"],
                condition=OPEN & OF_ONE & models.Q(raci=Raci.ACCOUNTABLE),
                name="duty_last_word_at_one_once",
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "step", "valid_to"], name="duty_by_step"),
            models.Index(fields=["workspace", "account", "valid_to"], name="duty_by_account"),
        ]
