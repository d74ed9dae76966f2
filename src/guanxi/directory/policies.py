"""What an actor may do with accounts and the people in them. The one place that decides."""

from django.db.models import Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.directory.models import Account

ACTIONS = ("read", "edit", "archive")


def visible_accounts(actor: Actor, rows: "QuerySet[Account]") -> "QuerySet[Account]":
    """Restrict accounts to those the actor may read: everybody in the workspace reads everything, for now."""
    return rows.filter(Q(archived_at__isnull=True))


def may(actor: Actor, action: str, account: Account) -> bool:
    """Tell whether the actor may do something with an account he can read."""
    if action == "archive":
        return actor.is_owner or account.owner_id == actor.member_id
    return action in ACTIONS


def abilities(actor: Actor, account: Account) -> dict[str, bool]:
    """Return everything the actor may do with an account, as the page is told."""
    return {action: may(actor, action, account) for action in ACTIONS}
