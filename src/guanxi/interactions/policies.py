"""Who may read an interaction, and who may change it.

It is read by whoever reads its account, or any further account it was with. It is changed and withdrawn by whoever led
it or wrote it down, as long as he may contribute to its account, by the account's owner, and by administrators.
"""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.directory.models import Account
from guanxi.directory.policies import contributable_accounts, visible_accounts
from guanxi.interactions.models import Interaction, InteractionAccount


def visible(actor: Actor, rows: "QuerySet[Interaction]") -> "QuerySet[Interaction]":
    """Restrict interactions to those the actor may read of."""
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id)).values("pk")
    further = InteractionAccount.objects.of(actor.workspace_id).filter(account_id__in=accounts, archived_at=None)
    rows = rows.filter(archived_at__isnull=True)
    return rows.filter(Q(account_id__in=accounts) | Q(pk__in=further.values("interaction_id")))


def changeable(actor: Actor, rows: Iterable[Interaction]) -> set[UUID]:
    """Return which of some interactions (their accounts read along) the actor may change, in one statement at most."""
    if not actor.writes:
        return set()
    found = list(rows)
    if actor.is_administrator:
        return {row.pk for row in found}
    owned = {row.pk for row in found if row.account.owner_id == actor.member_id}
    his = [row for row in found if row.pk not in owned and actor.member_id in (row.member_id, row.logged_by_id)]
    if not his:
        return owned
    accounts = Account.objects.of(actor.workspace_id).filter(pk__in={row.account_id for row in his})
    open_to_him = set(contributable_accounts(actor, accounts).values_list("pk", flat=True))
    return owned | {row.pk for row in his if row.account_id in open_to_him}
