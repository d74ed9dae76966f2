"""The log and its counter."""

from django.db import models

from guanxi.changes.sealing import SealedRowsField
from guanxi.core.models import WorkspaceModel


class Sequence(models.Model):
    """The last number given out in a workspace. A counter row, because auto-increment ids leave gaps and overtake."""

    workspace = models.OneToOneField(
        "workspaces.Workspace", on_delete=models.DO_NOTHING, primary_key=True, related_name="+"
    )
    last = models.BigIntegerField(default=0)


class Change(WorkspaceModel):
    """One thing somebody did: the images of every row before and after.

    ``rows`` is a list of ``{"table", "id", "before", "after"}``; ``before`` is null for a new row. ``account_id`` is
    the account on whose page it was done, and can be undone; :class:`ChangeSubject` tells who else hears of it.
    ``operation_id`` binds the changes of one long operation (an import).
    """

    word = "change"

    seq = models.BigIntegerField()
    at = models.DateTimeField()
    actor_id = models.UUIDField()
    actor_name = models.CharField(max_length=100)
    kind = models.CharField(max_length=40)
    account_id = models.UUIDField(null=True)
    operation_id = models.UUIDField(null=True)
    undoes_id = models.UUIDField(null=True)
    undone_by_id = models.UUIDField(null=True)
    params = models.JSONField(default=dict)
    rows = SealedRowsField(default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "seq"], name="change_seq_once")]
        indexes = [
            models.Index(fields=["workspace", "account_id", "seq"], name="change_by_account"),
            models.Index(fields=["workspace", "actor_id", "account_id", "seq"], name="change_by_actor"),
            models.Index(fields=["workspace", "operation_id"], name="change_by_operation"),
        ]


class ChangeSubject(WorkspaceModel):
    """A change touches an account or a contact: whoever watches that one hears of it. Derived from the images."""

    seq = models.BigIntegerField()
    subject_id = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "seq", "subject_id"], name="change_subject_once")]
        indexes = [models.Index(fields=["workspace", "subject_id", "seq"], name="change_subject_by_id")]
