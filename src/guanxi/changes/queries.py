"""Reading the log."""

from collections.abc import Iterable
from collections.abc import Sequence as Rows
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from guanxi.changes.models import Change, ChangeSubject, Sequence
from guanxi.core.actor import Actor

UNDONE = "change.undone"
REDONE = "change.redone"


def last_seq(actor: Actor) -> int:
    """Return the number of the workspace's newest change, 0 before the first."""
    row = Sequence.objects.filter(pk=actor.workspace_id).values_list("last", flat=True).first()
    return row or 0


def changes_about(
    actor: Actor, *, watched: Q, after: int, limit: int | None = None, besides: Iterable[int] = ()
) -> Rows[Change]:
    """Return the changes after a sequence number that touch what is watched, oldest first.

    ``watched`` restricts ``subject_id``: an account, or everybody in a query of contacts.
    """
    rows = Change.objects.of(actor.workspace_id).filter(_touches(actor, watched), seq__gt=after)
    rows = rows.exclude(seq__in=list(besides))
    return list(rows.order_by("seq")[:limit])


def recent_changes(
    actor: Actor, *, subject_id: UUID | None, before: int | None, limit: int, with_rows: bool = True
) -> Rows[Change]:
    """Return the newest changes, newest first, older than ``before`` when given.

    Without their rows they are light: those of an import fill megabytes.
    """
    rows = Change.objects.of(actor.workspace_id)
    if not with_rows:
        rows = rows.defer("rows")
    if subject_id is not None:
        rows = rows.filter(_touches(actor, Q(subject_id=subject_id)))
    if before is not None:
        rows = rows.filter(seq__lt=before)
    return list(rows.order_by("-seq")[:limit])


def last_change_of(actor: Actor, *, account_id: UUID, row_id: UUID, look_back: int = 50) -> Change | None:
    """Return who touched a row last, if that is among an account's newest changes."""
    newest = recent_changes(actor, subject_id=account_id, before=None, limit=look_back)
    return next((change for change in newest if any(row["id"] == str(row_id) for row in change.rows)), None)


def operation_changes(actor: Actor, *, operation_id: UUID) -> "QuerySet[Change]":
    """Return the changes of one long operation that still stand, newest first."""
    rows = Change.objects.of(actor.workspace_id).filter(operation_id=operation_id, undone_by_id__isnull=True)
    return rows.exclude(kind=UNDONE).order_by("-seq")


def undoable(actor: Actor, *, account_id: UUID) -> Change | None:
    """Return the actor's newest change of an account that still stands and is not part of a long operation."""
    return _mine(actor, account_id).filter(undone_by_id__isnull=True).exclude(kind=UNDONE).first()


def redoable(actor: Actor, *, account_id: UUID) -> Change | None:
    """Return the actor's newest undo, unless he did something new since: that ends redo for good, as in any editor."""
    newest = _mine(actor, account_id).exclude(kind__in=[UNDONE, REDONE]).values_list("seq", flat=True).first()
    undos = _mine(actor, account_id).filter(kind=UNDONE, undone_by_id__isnull=True)
    return undos.filter(seq__gt=newest or 0).first()


def what_was_done(change: Change) -> str:
    """Return the kind of what a change did, took back, or did again."""
    kind: str = change.params["kind"] if change.kind in (UNDONE, REDONE) else change.kind
    return kind


def _touches(actor: Actor, watched: Q) -> Exists:
    return Exists(ChangeSubject.objects.of(actor.workspace_id).filter(watched, seq=OuterRef("seq")))


def _mine(actor: Actor, account_id: UUID) -> "QuerySet[Change]":
    rows = Change.objects.of(actor.workspace_id).filter(actor_id=actor.member_id, account_id=account_id)
    return rows.filter(operation_id__isnull=True).order_by("-seq")


def contradictory_undos(workspace_id: UUID, *, after: int, until: int) -> Rows[int]:
    """Return the numbers of changes, of those in a range, whose mark of an undo does not fit the undo's own."""
    rows = Change.objects.of(workspace_id)
    part = rows.filter(seq__gt=after, seq__lte=until)
    undone = part.filter(~Exists(rows.filter(pk=OuterRef("undone_by_id"), undoes_id=OuterRef("pk"))))
    undoing = part.filter(~Exists(rows.filter(pk=OuterRef("undoes_id"), undone_by_id=OuterRef("pk"))))
    wrong = set(undone.filter(undone_by_id__isnull=False).values_list("seq", flat=True))
    return sorted(wrong | set(undoing.filter(undoes_id__isnull=False).values_list("seq", flat=True)))
