"""Undo, redo, and what happened."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from guanxi.changes.queries import recent_changes, what_was_done
from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Seq
from guanxi.directory.queries.access import access_account
from guanxi.orgchart.queries.stack import undo_stack
from guanxi.orgchart.queries.telling import told
from guanxi.orgchart.schemas import ChangeOut, StackOut, TakenBack
from guanxi.orgchart.services import history

router = Router(tags=["history"])


@router.get("/accounts/{uuid:account_id}/undo", response=StackOut)
def get_stack(request: HttpRequest, account_id: UUID) -> dict[str, Any]:
    """What undo and redo would take back or do again."""
    return undo_stack(actor_of(request), account_id)


@router.post("/accounts/{uuid:account_id}/undo", response=TakenBack)
def undo(request: HttpRequest, account_id: UUID) -> dict[str, Any]:
    """Take back my last change of this account."""
    actor = actor_of(request)
    change = history.undo(actor=actor, account_id=account_id, now=now())
    return {"kind": what_was_done(change), **_buttons(actor, account_id)}


@router.post("/accounts/{uuid:account_id}/redo", response=TakenBack)
def redo(request: HttpRequest, account_id: UUID) -> dict[str, Any]:
    """Do again what I took back last."""
    actor = actor_of(request)
    change = history.redo(actor=actor, account_id=account_id, now=now())
    return {"kind": what_was_done(change), **_buttons(actor, account_id)}


@router.post("/transfers/{uuid:transfer_id}/undo", response={204: None})
def undo_transfer(request: HttpRequest, transfer_id: UUID) -> None:
    """Take back that I handed over several accounts, as a whole."""
    history.undo_transfer(actor=actor_of(request), transfer_id=transfer_id, now=now())


@router.get("/accounts/{uuid:account_id}/changes", response=list[ChangeOut])
def list_changes(request: HttpRequest, account_id: UUID, before: Seq | None = None) -> list[dict[str, Any]]:
    """What happened to an account, newest first."""
    actor = actor_of(request)
    access_account(actor, account_id)
    return told(actor, recent_changes(actor, subject_id=account_id, before=before, limit=50, with_rows=False))


def _buttons(actor: Actor, account_id: UUID) -> dict[str, bool]:
    try:
        stack = undo_stack(actor, account_id)
    except NotFound:  # taken back so far that the account is gone, or somebody else's
        return {"can_undo": False, "can_redo": False}
    return {"can_undo": stack["undo"] is not None, "can_redo": stack["redo"] is not None}
