"""Fetch and authorise opportunities: whoever reads the account reads them, whoever edits it edits them."""

from uuid import UUID

from django.db.models import QuerySet

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.directory.models import Account
from guanxi.directory.policies import sees_everything, visible_accounts
from guanxi.directory.queries.access import check_may
from guanxi.opportunities.models import Opportunity, OpportunityState

PURSUED = (OpportunityState.OPEN, OpportunityState.SUSPENDED)


def visible_opportunities(actor: Actor, *, archived: bool = False) -> "QuerySet[Opportunity]":
    """Return the opportunities the actor may read of, or those put away; none of an account that was put away."""
    rows: QuerySet[Opportunity] = Opportunity.objects.of(actor.workspace_id).filter(archived_at__isnull=not archived)
    if sees_everything(actor):
        return rows.filter(account__archived_at__isnull=True)
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id))
    return rows.filter(account_id__in=accounts.values("pk"))


def pursued(rows: "QuerySet[Opportunity]") -> "QuerySet[Opportunity]":
    """Restrict to those still to be had: open, or resting."""
    return rows.filter(state__in=PURSUED)


def access_opportunity(
    actor: Actor, opportunity_id: UUID, action: str = "read", *, archived: bool = False
) -> Opportunity:
    """Return an opportunity, or one put away, whose account the actor may do ``action`` with.

    Raises NotFound when he cannot even read it, Forbidden when he can read it but not do that.
    """
    rows = visible_opportunities(actor, archived=archived).select_related("account", "stage", "owner")
    row = rows.filter(pk=opportunity_id).first()
    if row is None:
        raise NotFound("opportunity")
    check_may(actor, action, row.account)
    return row


def access_any_opportunity(actor: Actor, opportunity_id: UUID) -> Opportunity:
    """Return an opportunity the actor may read of, put away or not."""
    try:
        return access_opportunity(actor, opportunity_id)
    except NotFound:
        return access_opportunity(actor, opportunity_id, archived=True)
