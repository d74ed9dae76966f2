"""The stages a decision passes, and who counts in each."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Validity, Versioned, WorkspaceModel, period_check
from guanxi.decisions.models.chain import ChainMember, DecisionChain
from guanxi.decisions.models.rating import OPEN


class StageState(models.TextChoices):
    """How far a stage is."""

    PLANNED = "planned"
    ACTIVE = "active"
    DONE = "done"
    SKIPPED = "skipped"


class StageRule(models.TextChoices):
    """How those who count in a stage come to a decision; whoever has a veto can stop it under every rule."""

    ONE = "one"
    MAJORITY = "majority"
    WEIGHTED = "weighted"
    UNANIMITY = "unanimity"


class DecisionStage(Archived, Versioned, WorkspaceModel):
    """A stage of a chain: 需求确认, 方案评估, 预算审批 …

    A ready-made stage has a ``code`` and no name of its own until it is renamed. ``owner`` is who of ours answers for
    it. ``required_roles`` are those somebody has to play in it. ``quota`` is the share in percent that ``weighted``
    asks for; ``starts_on`` and ``ends_on`` are as planned or as it was. ``reached_at`` is when it came to its state.
    """

    word = "stage"
    outlives = frozenset({"chain"})

    account = WorkspaceForeignKey("directory.Account")
    chain = WorkspaceForeignKey(DecisionChain)
    code = models.CharField(max_length=30, blank=True, default="")
    name = models.CharField(max_length=60, blank=True, default="")
    rank = models.FloatField(default=0)
    state = models.CharField(max_length=8, choices=StageState, default=StageState.PLANNED)
    reached_at = models.DateTimeField(null=True, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    owner = WorkspaceForeignKey("workspaces.Member", null=True, blank=True)
    rule = models.CharField(max_length=10, choices=StageRule, default=StageRule.MAJORITY)
    quota = models.PositiveSmallIntegerField(default=50)
    required_roles = models.JSONField(default=list)
    note = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(starts_on__isnull=True)
                | models.Q(ends_on__isnull=True)
                | models.Q(starts_on__lte=models.F("ends_on")),
                name="stage_period",
            ),
            models.CheckConstraint(condition=models.Q(quota__gte=1, quota__lte=100), name="stage_quota"),
        ]
        indexes = [
            models.Index(fields=["workspace", "account", "archived_at"], name="stage_by_account"),
            models.Index(fields=["workspace", "chain", "rank"], name="stage_by_chain"),
        ]


class StagePartKind(models.TextChoices):
    """What somebody of theirs is in a stage; responsible and influencing persons vote, a veto comes on top."""

    RESPONSIBLE = "responsible"
    INFLUENCING = "influencing"
    VETO = "veto"
    SOLE_APPROVAL = "sole_approval"


class StagePart(Validity, WorkspaceModel):
    """A member of the chain counts in a stage; ``weight`` is how much, where votes are weighed."""

    word = "stage_part"

    account = WorkspaceForeignKey("directory.Account")
    stage = WorkspaceForeignKey(DecisionStage)
    chain_member = WorkspaceForeignKey(ChainMember)
    kind = models.CharField(max_length=14, choices=StagePartKind)
    weight = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints = [
            period_check("stage_part_period"),
            models.CheckConstraint(condition=models.Q(weight__gte=1, weight__lte=100), name="stage_part_weight"),
            models.UniqueConstraint(
                fields=["workspace", "stage", "chain_member", "kind"], condition=OPEN, name="stage_part_once"
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "account", "valid_to"], name="stage_part_by_account"),
            models.Index(fields=["workspace", "chain_member"], name="stage_part_by_member"),
        ]


class StageTemplate(Archived, Versioned, WorkspaceModel):
    """Stages of the workspace's own to begin a chain with; the ready-made ones need no row.

    ``stages`` is a list of ``{code, name, rule, quota, required_roles, days}`` in their order.
    """

    word = "stage_template"

    name = models.CharField(max_length=100)
    stages = models.JSONField(default=list)
