"""Fetch and authorise cases: whoever reads the account reads them."""

from uuid import UUID

from django.db.models import QuerySet

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.directory.models import Account
from guanxi.directory.policies import sees_everything, visible_accounts
from guanxi.directory.queries.access import check_may
from guanxi.servicing.models import IS_OPEN, ServiceCase
from guanxi.servicing.policies import ACTIONS


def visible_cases(actor: Actor, *, archived: bool = False) -> "QuerySet[ServiceCase]":
    """Return the cases the actor may read of, or those put away; none of an account that was put away."""
    rows: QuerySet[ServiceCase] = ServiceCase.objects.of(actor.workspace_id).filter(archived_at__isnull=not archived)
    if sees_everything(actor):
        return rows.filter(account__archived_at__isnull=True)
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id))
    return rows.filter(account_id__in=accounts.values("pk"))


def open_cases(rows: "QuerySet[ServiceCase]") -> "QuerySet[ServiceCase]":
    """Restrict to those still to be solved."""
    return rows.filter(IS_OPEN)


def access_case(actor: Actor, case_id: UUID, action: str = "read", *, archived: bool = False) -> ServiceCase:
    """Return a case, or one put away, with which the actor may do ``action`` (read, work, edit).

    Raises NotFound when he cannot even read it, Forbidden when he can read it but not do that.
    """
    rows = visible_cases(actor, archived=archived).select_related("account", "contact", "owner")
    row = rows.filter(pk=case_id).first()
    if row is None:
        raise NotFound("case")
    check_may(actor, ACTIONS[action], row.account)
    return row


def access_any_case(actor: Actor, case_id: UUID) -> ServiceCase:
    """Return a case the actor may read of, put away or not."""
    try:
        return access_case(actor, case_id)
    except NotFound:
        return access_case(actor, case_id, archived=True)
