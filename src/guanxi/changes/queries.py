"""Reading the log."""

from collections.abc import Sequence as Rows
from uuid import UUID

from django.db.models import Q, QuerySet

from guanxi.changes.models import Change, Sequence
from guanxi.core.actor import Actor

UNDONE = "change.undone"
REDONE = "change.redone"


def last_seq(actor: Actor) -> int:
    """Return the number of the workspace's newest change, 0 before the first."""
    row = Sequence.objects.filter(pk=actor.workspace_id).values_list("last", flat=True).first()
    return row or 0


def account_changes(actor: Actor, *, account_id: UUID, after: int, limit: int) -> Rows[Change]:
    """Return an account's changes after a sequence number, oldest first."""
    rows = Change.objects.of(actor.workspace_id).filter(_hears(account_id), seq__gt=after)
    return list(rows.order_by("seq")[:limit])


def recent_changes(actor: Actor, *, account_id: UUID | None, before: int | None, limit: int) -> Rows[Change]:
    """Return the newest changes, newest first, older than ``before`` when given."""
    rows = Change.objects.of(actor.workspace_id)
    if account_id is not None:
        rows = rows.filter(_hears(account_id))
    if before is not None:
        rows = rows.filter(seq__lt=before)
    return list(rows.order_by("-seq")[:limit])


def operation_changes(actor: Actor, *, operation_id: UUID) -> Rows[Change]:
    """Return the changes of one long operation that still stand, newest first."""
    rows = Change.objects.of(actor.workspace_id).filter(operation_id=operation_id, undone_by_id__isnull=True)
    return list(rows.exclude(kind=UNDONE).order_by("-seq"))


def undoable(actor: Actor, *, account_id: UUID) -> Change | None:
    """Return the actor's newest change of an account that still stands and is not part of a long operation."""
    return _mine(actor, account_id).exclude(kind=UNDONE).first()


def redoable(actor: Actor, *, account_id: UUID) -> Change | None:
    """Return the actor's newest undo, unless he did something new since (that ends redo, as in any editor)."""
    newest = _mine(actor, account_id).exclude(kind__in=[UNDONE, REDONE]).first()
    undos = _mine(actor, account_id).filter(kind=UNDONE)
    return undos.filter(seq__gt=newest.seq).first() if newest else undos.first()


def _hears(account_id: UUID) -> Q:
    return Q(account_id=account_id) | Q(other_account_id=account_id)


def _mine(actor: Actor, account_id: UUID) -> "QuerySet[Change]":
    rows = Change.objects.of(actor.workspace_id).filter(actor_id=actor.member_id, account_id=account_id)
    return rows.filter(undone_by_id__isnull=True, operation_id__isnull=True).order_by("-seq")
