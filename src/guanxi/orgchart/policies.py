"""What an actor may do with a chart: what he may do with its account."""

from guanxi.core.actor import Actor
from guanxi.directory import policies as directory_policies
from guanxi.directory.models import Account


def abilities(actor: Actor, account: Account) -> dict[str, bool]:
    """Return what the actor may do with the account's chart."""
    return {"edit": directory_policies.may(actor, "edit", account)}
