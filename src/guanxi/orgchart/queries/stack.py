"""What undo and redo would do for somebody."""

from typing import Any
from uuid import UUID

from guanxi.changes.queries import redoable, undoable, what_was_done
from guanxi.core.actor import Actor
from guanxi.directory.queries.access import access_account
from guanxi.orgchart.policies import may_take_back


def undo_stack(actor: Actor, account_id: UUID) -> dict[str, Any]:
    """Return the kinds of what undo and redo would take back or do again: nothing where that would be refused."""
    account = access_account(actor, account_id)
    last = undoable(actor, account_id=account_id), redoable(actor, account_id=account_id)
    undo, redo = (change if change and may_take_back(actor, change, account) else None for change in last)
    return {"undo": what_was_done(undo) if undo else None, "redo": what_was_done(redo) if redo else None}
