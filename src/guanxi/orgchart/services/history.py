"""Undo and redo on an account, across reloads: the stack is the change log."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.models import Change
from guanxi.changes.queries import REDONE, UNDONE, operation_changes, redoable, undoable, what_was_done
from guanxi.changes.recording import Recording
from guanxi.changes.services import mark_undone, overtaken, revert
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, NotFound
from guanxi.directory.models import Account, Department
from guanxi.directory.policies import visible_accounts
from guanxi.directory.queries.access import access_account, check_may
from guanxi.directory.services.index import reindex_accounts, reindex_contacts
from guanxi.directory.services.locking import lock_contacts
from guanxi.directory.services.ownership import SEVERAL_TRANSFERRED
from guanxi.orgchart.models import Line, LineKind
from guanxi.orgchart.policies import action_of, is_fresh_gift
from guanxi.orgchart.services.locking import lock_charts
from relgraph import hierarchy


def undo(*, actor: Actor, account_id: UUID, now: datetime) -> Change:
    """Take back the actor's last change of an account and return it.

    Raises Conflict ``undo.nothing`` when there is none, ``undo.overtaken`` when somebody built on it since.
    """
    return _take_back(actor, lambda: _mine(actor, account_id, undoable(actor, account_id=account_id)), UNDONE, now)


def redo(*, actor: Actor, account_id: UUID, now: datetime) -> Change:
    """Do again what the actor took back last, and return the undo that is gone.

    Raises Conflict ``redo.nothing`` when he did something new since.
    """
    return _take_back(actor, lambda: _mine(actor, account_id, redoable(actor, account_id=account_id)), REDONE, now)


def undo_operation(*, actor: Actor, account_id: UUID | None, operation_id: UUID, now: datetime, limit: int) -> int:
    """Take back the newest ``limit`` changes of a long operation; return how many remain.

    ``account_id`` is None for an operation over many accounts.
    """
    standing = operation_changes(actor, operation_id=operation_id)
    remaining = standing.count()
    for _ in range(min(limit, remaining)):
        _take_back(actor, standing.first, UNDONE, now)
    return max(0, remaining - limit)


def undo_transfer(*, actor: Actor, transfer_id: UUID, now: datetime) -> None:
    """Take back that the actor handed over several accounts, as a whole.

    Raises NotFound for somebody else's, Conflict ``undo.nothing`` when it was taken back already, ``undo.overtaken``
    when any of them was changed since.
    """
    made = Change.objects.of(actor.workspace_id).filter(operation_id=transfer_id, actor_id=actor.member_id)
    change = made.filter(kind=SEVERAL_TRANSFERRED).first()
    if change is None:
        raise NotFound("transfer")
    if not is_fresh_gift(actor, change):
        for row in change.rows:
            if row["table"] == "account":
                access_account(actor, UUID(row["id"]), "transfer")
    _take_back(actor, operation_changes(actor, operation_id=transfer_id).first, UNDONE, now)


def take_back(*, actor: Actor, choose: Callable[[], Change | None], now: datetime) -> Change:
    """Take back a change that its caller chose and may take back; chosen again under lock, and returned.

    Raises Conflict ``undo.nothing`` when there is none, ``undo.overtaken`` when somebody built on it since.
    """
    return _take_back(actor, choose, UNDONE, now)


def _take_back(actor: Actor, choose: Callable[[], Change | None], kind: str, now: datetime) -> Change:
    """Choose a change, lock what it touched, and choose again: two clicks at once must not take back the same one."""
    change = _chosen(choose, kind)
    try:
        _take_back_this(actor, change, choose, kind, now)
    except Conflict as refusal:  # somebody sits where the change would put its person back, or built on it
        raise overtaken(str(refusal.params.get("what", "change"))) from refusal
    return change


def _take_back_this(
    actor: Actor, change: Change, choose: Callable[[], Change | None], kind: str, now: datetime
) -> None:
    accounts = _accounts(change)
    with Recording(
        actor=actor,
        kind=kind,
        now=now,
        account_id=change.account_id,
        operation_id=change.operation_id,
        undoes_id=change.pk,
        params={"kind": what_was_done(change)},
    ) as rec:
        lock_charts(rec, accounts)
        lock_contacts(rec.workspace_id, _contacts(change))
        if _chosen(choose, kind).pk != change.pk:
            raise overtaken("change")
        revert(rec, change)
        _check_trees(rec, accounts)
        _reindex(rec)
        mark_undone(rec, change)


def _chosen(choose: Callable[[], Change | None], kind: str) -> Change:
    change = choose()
    if change is None:
        code = "undo.nothing" if kind == UNDONE else "redo.nothing"
        raise Conflict(code, "There is nothing to take back.")
    return change


def _accounts(change: Change) -> list[UUID]:
    """Return the accounts whose charts a change may have touched."""
    images = [image for row in change.rows for image in (row["before"], row["after"]) if image]
    found = {UUID(image["account_id"]) for image in images if image.get("account_id")}
    return list(found | ({change.account_id} if change.account_id else set()))


def _contacts(change: Change) -> set[UUID]:
    """Return the contacts whose search terms may have to be written anew."""
    images = [image for row in change.rows for image in (row["before"], row["after"]) if image]
    belonging = {UUID(image["contact_id"]) for image in images if image.get("contact_id")}
    return belonging | {UUID(row["id"]) for row in change.rows if row["table"] == "contact"}


def _mine(actor: Actor, account_id: UUID, change: Change | None) -> Change | None:
    """Return the change if the actor may still do, or take back, what it did; refuse him if he may not.

    An archived account may be undone too: that is how it comes back.
    """
    if change is not None and is_fresh_gift(actor, change):
        return change
    rows = visible_accounts(actor, Account.objects.of(actor.workspace_id), archived=True)
    account = rows.filter(pk=account_id).first()
    if account is None:
        raise NotFound("account")
    check_may(actor, action_of(change) if change is not None else "contribute", account)
    return change


def _check_trees(rec: Recording, accounts: list[UUID]) -> None:
    """Raise Conflict when taking back would close a loop among seats, units or accounts."""
    workspace = rec.workspace_id
    lines = Line.objects.of(workspace).current().filter(account_id__in=accounts, kind=LineKind.REPORTS_TO)
    trees: dict[str, Any] = {
        "line": lines.values_list("source_id", "target_id"),
        "department": Department.objects.of(workspace).current().filter(account_id__in=accounts),
        "account": Account.objects.of(workspace).filter(archived_at__isnull=True),
    }
    written = [word for word in trees if rec.touched(word)]
    if {"department", "account"} & set(written):
        rec.wait_in_line()
    for word in written:
        rows = trees[word] if word == "line" else trees[word].values_list("pk", "parent_id")
        if hierarchy.find_cycles(dict(rows)):
            raise overtaken(word)


def _reindex(rec: Recording) -> None:
    contacts = rec.touched("contact")
    contacts |= rec.values("employment", "contact_id") | rec.values("contact_point", "contact_id")
    if contacts:
        reindex_contacts(rec.workspace_id, contacts)
    if accounts := rec.touched("account"):
        reindex_accounts(rec.workspace_id, accounts)
