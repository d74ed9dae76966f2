"""Fetch and authorise imports; show them."""

from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, Forbidden, NotFound
from guanxi.directory.models import Account
from guanxi.directory.policies import sees_everything, visible_accounts
from guanxi.directory.queries.access import access_account
from guanxi.imports import policies
from guanxi.imports.models import ImportJob

MAX_LISTED = 100
SHOWN_FINDINGS = 500
# Sealed, long, and not in a list.
FROM_THE_FILE = ("content", "kept", "mapping", "shape", "preview", "findings", "progress")


def access_import(actor: Actor, job_id: UUID, action: str = "read") -> ImportJob:
    """Return an import the actor may do ``action`` with, without the file itself.

    Raises NotFound for another workspace's, Forbidden for a colleague's, Conflict ``import.wrong_state`` when it is
    not in a state for the action.
    """
    rows = visible_imports(actor).select_related("account", "created_by").defer("content", "kept")
    job = rows.filter(pk=job_id).first()
    if job is None:
        raise NotFound("import")
    if job.account_id is not None:
        access_account(actor, job.account_id, "read" if action == "read" else "edit")
    if not policies.may(actor, action, job):
        raise Forbidden("forbidden", "You may not do this here.", params={"action": action})
    if action != "read" and not policies.is_ready(action, job):
        params = {"state": job.state, "action": action}
        raise Conflict("import.wrong_state", "This import is not in a state for that.", params=params)
    return job


def visible_imports(actor: Actor) -> "QuerySet[ImportJob]":
    """Return the imports the actor may read: his own, as long as he reads the account they go into.

    A colleague's names whom that colleague knows, so it is shown only to those who see everybody anyway.
    """
    rows: QuerySet[ImportJob] = ImportJob.objects.of(actor.workspace_id)
    if sees_everything(actor):
        return rows
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id)).values("pk")
    return rows.filter(Q(account__isnull=True) | Q(account__in=accounts), created_by_id=actor.member_id)


def account_imports(actor: Actor, account_id: UUID | None) -> list[dict[str, Any]]:
    """Return the newest imports into an account, or those into none in particular."""
    if account_id is not None:
        access_account(actor, account_id)
    rows = visible_imports(actor).select_related("account", "created_by")
    belong = Q(account__isnull=True) if account_id is None else Q(account_id=account_id)
    rows = rows.filter(belong).defer(*FROM_THE_FILE)
    return [import_row(actor, job) for job in rows.order_by("-created_at", "-pk")[:MAX_LISTED]]


def import_row(actor: Actor, job: ImportJob) -> dict[str, Any]:
    """Return what a list shows of an import."""
    return {
        "id": job.pk,
        "kind": job.kind,
        "state": job.state,
        "file_name": job.file_name,
        "size": job.size,
        "account_id": job.account_id,
        "account_name": job.account.name if job.account else None,
        "created_at": job.created_at,
        "created_by_name": job.created_by.name,
        "done": job.cursor,
        "total": job.total,
        "result": job.result,
        "can": policies.abilities(actor, job),
    }


def import_json(actor: Actor, job: ImportJob) -> dict[str, Any]:
    """Return everything the page shows of an import."""
    return {
        **import_row(actor, job),
        "shape": job.shape,
        "mapping": job.mapping,
        "preview": job.preview or None,
        "findings": job.findings[:SHOWN_FINDINGS],
        "findings_total": len(job.findings),
    }
