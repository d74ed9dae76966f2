"""Who of ours answers for an opportunity."""

from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.directory.models import Account
from guanxi.directory.policies import visible_accounts
from guanxi.directory.services.ownership import access_owner
from guanxi.workspaces.queries import actor_for


def check_owner(actor: Actor, member_id: UUID, account: Account, field: str = "owner_id") -> UUID:
    """Return the key of an active colleague who can work on an opportunity of an account.

    Raises Invalid when his role changes nothing, or he cannot even see the account.
    """
    member = access_owner(actor, member_id)
    if account.owner_id == member.pk:
        return member.pk
    other = actor_for(member, actor.at)
    if not visible_accounts(other, Account.objects.of(actor.workspace_id)).filter(pk=account.pk).exists():
        params = {"name": member.name, "account": account.name}
        raise Invalid("invalid", fields=[FieldError(field, "cannot_see_account", params)])
    return member.pk
