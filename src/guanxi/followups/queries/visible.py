"""Fetch and authorise follow-ups: whoever reads the account reads them, whoever contributes to it works on them."""

from datetime import datetime
from uuid import UUID

from django.db.models import F, Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.directory.models import Account
from guanxi.directory.policies import sees_everything, visible_accounts
from guanxi.directory.queries.access import check_may
from guanxi.followups.models import FollowUp


def visible_follow_ups(actor: Actor) -> "QuerySet[FollowUp]":
    """Return the follow-ups of the accounts the actor may read; none of an account that was put away."""
    rows: QuerySet[FollowUp] = FollowUp.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    if sees_everything(actor):
        return rows.filter(account__archived_at__isnull=True)
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id))
    return rows.filter(account_id__in=accounts.values("pk"))


def access_follow_up(actor: Actor, follow_up_id: UUID, action: str = "read") -> FollowUp:
    """Return a follow-up whose account the actor may do ``action`` with.

    Raises NotFound when he cannot even read it, Forbidden when he can read it but not do that.
    """
    row = visible_follow_ups(actor).select_related("account", "member").filter(pk=follow_up_id).first()
    if row is None:
        raise NotFound("follow_up")
    check_may(actor, action, row.account)
    return row


def open_follow_ups(actor: Actor, *, accounts: "QuerySet[Account]", moment: datetime) -> "QuerySet[FollowUp]":
    """Return the follow-ups of some accounts that were open at a moment, the most urgent first."""
    rows: QuerySet[FollowUp] = FollowUp.objects.of(actor.workspace_id)
    rows = rows.filter(account__in=accounts.values("pk"), archived_at__isnull=True, created_at__lte=moment)
    return in_order(rows.filter(Q(closed_at__isnull=True) | Q(closed_at__gt=moment)))


def in_order(rows: "QuerySet[FollowUp]") -> "QuerySet[FollowUp]":
    """Order by day; of one day what has an hour comes first."""
    return rows.order_by("due_on", F("due_at").asc(nulls_last=True), "pk")
