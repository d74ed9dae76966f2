"""The log and its counter."""

from typing import Any, ClassVar

from django.db import models

from guanxi.changes.sealing import SealedRowsField
from guanxi.core.chain.models import ChainedRow, ChainHead
from guanxi.core.models import WorkspaceModel


class Sequence(ChainHead):
    """The last number of a workspace's change log, and the head of its chain."""

    log: ClassVar[str] = "changes"


class Change(ChainedRow, WorkspaceModel):
    """One thing somebody did: the images of every row before and after.

    ``rows`` is a list of ``{"table", "id", "before", "after"}``; ``before`` is null for a new row. ``account_id`` is
    the account on whose page it was done, and can be undone; :class:`ChangeSubject` tells who else hears of it.
    ``operation_id`` binds the changes of one long operation (an import).
    """

    word = "change"

    actor_id = models.UUIDField()
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
            models.Index(fields=["workspace", "at", "seq"], name="change_by_time"),
            models.Index(fields=["workspace", "actor_id", "at", "seq"], name="change_by_actor_time"),
            models.Index(fields=["workspace", "kind", "at", "seq"], name="change_by_kind"),
        ]

    def payload(self) -> dict[str, Any]:
        """Return what the salted digest covers. ``undone_by_id`` is told by the change that undid this one."""
        return {
            "id": str(self.pk),
            "actor_name": self.actor_name,
            "account_id": str(self.account_id) if self.account_id else None,
            "operation_id": str(self.operation_id) if self.operation_id else None,
            "undoes_id": str(self.undoes_id) if self.undoes_id else None,
            "params": self.params,
            "rows": self.rows,
        }


class ChangeSubject(WorkspaceModel):
    """A change touches an account or a contact: whoever watches that one hears of it. Derived from the images."""

    seq = models.BigIntegerField()
    subject_id = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "seq", "subject_id"], name="change_subject_once")]
        indexes = [models.Index(fields=["workspace", "subject_id", "seq"], name="change_subject_by_id")]
