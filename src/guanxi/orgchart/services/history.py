"""Undo and redo on an account, across reloads: the stack is the change log."""

from datetime import datetime
from uuid import UUID

from guanxi.changes.models import Change
from guanxi.changes.queries import REDONE, UNDONE, operation_changes, redoable, undoable
from guanxi.changes.recording import Recording
from guanxi.changes.services import mark_undone, revert
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, NotFound
from guanxi.directory.models import Account
from guanxi.directory.services.index import reindex_accounts, reindex_contacts
from guanxi.orgchart.models import GroupMember, Line, LineKind, Occupancy, Position
from guanxi.orgchart.services.locking import lock_chart
from relgraph import hierarchy


def undo(*, actor: Actor, account_id: UUID, now: datetime) -> Change:
    """Take back the actor's last change of an account and return it.

    Raises Conflict ``undo.nothing`` when there is none, ``undo.overtaken`` when somebody built on it since.
    """
    _check_account(actor, account_id)
    return _take_back(actor, undoable(actor, account_id=account_id), UNDONE, account_id, now)


def redo(*, actor: Actor, account_id: UUID, now: datetime) -> Change:
    """Do again what the actor took back last, and return the undo that is gone.

    Raises Conflict ``redo.nothing`` when he did something new since.
    """
    _check_account(actor, account_id)
    return _take_back(actor, redoable(actor, account_id=account_id), REDONE, account_id, now)


def undo_operation(*, actor: Actor, account_id: UUID, operation_id: UUID, now: datetime, limit: int) -> int:
    """Take back the newest ``limit`` changes of a long operation; return how many remain."""
    changes = operation_changes(actor, operation_id=operation_id)
    for change in changes[:limit]:
        _take_back(actor, change, UNDONE, account_id, now, operation_id=operation_id)
    return max(0, len(changes) - limit)


def _take_back(
    actor: Actor,
    change: Change | None,
    kind: str,
    account_id: UUID,
    now: datetime,
    operation_id: UUID | None = None,
) -> Change:
    if change is None:
        code = "undo.nothing" if kind == UNDONE else "redo.nothing"
        raise Conflict(code, "There is nothing to take back.")
    with Recording(
        actor=actor,
        kind=kind,
        now=now,
        account_id=change.account_id,
        other_account_id=change.other_account_id,
        operation_id=operation_id,
        undoes_id=change.pk,
        params={"kind": change.kind},
    ) as rec:
        lock_chart(actor, account_id)
        revert(rec, change)
        _check_whole(actor, account_id)
        _reindex(rec)
    mark_undone(rec, change)
    return change


def _check_account(actor: Actor, account_id: UUID) -> None:
    """An archived account may be undone too: that is how it comes back."""
    if not Account.objects.of(actor.workspace_id).filter(pk=account_id).exists():
        raise NotFound("account")


def _check_whole(actor: Actor, account_id: UUID) -> None:
    """Raise Conflict when taking back would leave a loop, or something hanging on a seat that is gone."""
    workspace = actor.workspace_id
    seats = set(Position.objects.of(workspace).current().filter(account_id=account_id).values_list("pk", flat=True))
    lines = list(
        Line.objects.of(workspace).current().filter(account_id=account_id).values_list("kind", "source_id", "target_id")
    )
    sitting = Occupancy.objects.of(workspace).current().filter(account_id=account_id)
    grouped = GroupMember.objects.of(workspace).current().filter(account_id=account_id)
    on_seats = {*sitting.values_list("position_id", flat=True), *grouped.values_list("position_id", flat=True)}
    ends = {end for _, source, target in lines for end in (source, target)}
    parents = {source: target for kind, source, target in lines if kind == LineKind.REPORTS_TO}
    if not ends.union(on_seats) <= seats or hierarchy.find_cycles(parents):
        raise Conflict("undo.overtaken", "This was changed again since; undo that first.", params={"what": "position"})


def _reindex(rec: Recording) -> None:
    contacts = rec.touched("contact")
    contacts |= rec.values("employment", "contact_id") | rec.values("contact_point", "contact_id")
    if contacts:
        reindex_contacts(rec.workspace_id, contacts)
    if accounts := rec.touched("account"):
        reindex_accounts(rec.workspace_id, accounts)
