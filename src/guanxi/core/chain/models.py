"""Abstract bases of a chained log: its rows, and the counter that holds its head."""

from typing import Any, ClassVar

from django.db import models


class ChainHead(models.Model):
    """The last number given out in a workspace, and the hash of that row.

    A counter row, because auto-increment ids leave gaps and overtake. ``unlocked`` is the door past the triggers
    that guard the log (:mod:`guanxi.core.chain.door`); outside the transaction that opened it, it is shut.
    """

    log: ClassVar[str] = ""

    workspace = models.OneToOneField(
        "workspaces.Workspace", on_delete=models.DO_NOTHING, primary_key=True, related_name="+"
    )
    last = models.BigIntegerField(default=0)
    head = models.BinaryField(max_length=32)
    unlocked = models.BooleanField(default=False)

    objects = models.Manager()

    class Meta:
        abstract = True


class ChainedRow(models.Model):
    """Mix into the row of a log. What the chain covers beside time, actor and kind is told by :meth:`payload`.

    ``redaction`` is the digest of what an erasure left of the payload, under a new salt; the digest and hash of the
    day of writing stay.
    """

    seq = models.BigIntegerField()
    at = models.DateTimeField()
    actor_id = models.UUIDField(null=True)
    actor_name = models.CharField(max_length=100)
    kind = models.CharField(max_length=40)
    salt = models.BinaryField(max_length=16)
    digest = models.BinaryField(max_length=32)
    redaction = models.BinaryField(max_length=32, null=True)
    hash = models.BinaryField(max_length=32)

    class Meta:
        abstract = True

    def payload(self) -> dict[str, Any]:
        """Return everything the row says that its hash does not name itself, readable (sealed texts opened)."""
        raise NotImplementedError(type(self).__name__)
