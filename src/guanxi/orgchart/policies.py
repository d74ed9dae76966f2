"""What an actor may do with a chart: what he may do with its account. And what he may take back."""

from datetime import timedelta

from guanxi.changes.models import Change
from guanxi.changes.queries import what_was_done
from guanxi.core.actor import Actor
from guanxi.directory import policies as directory_policies
from guanxi.directory.models import Account

# Taking back asks for the same right as doing. What is not named here is editing.
ACTIONS = {
    "account.archived": "archive",
    "account.created": "archive",
    "account.edited": "manage",
    "account.merged": "archive",
    "account.share_changed": "share",
    "account.shared": "share",
    "account.transferred": "transfer",
    "accounts.transferred": "transfer",
    "account.unshared": "share",
    "contact.rated": "contribute",
    "interaction.logged": "contribute",
    "introduction.answered": "contribute",
    "introduction.asked": "contribute",
    "introduction.changed": "contribute",
    "introduction.done": "contribute",
    "introduction.withdrawn": "contribute",
    "pairing.removed": "contribute",
    "pairing.set": "contribute",
}
# Who gave an account away may think better of it for so long, though it is not his any more.
REGRET = timedelta(minutes=15)


def abilities(actor: Actor, account: Account) -> dict[str, bool]:
    """Return what the actor may do with the account's chart."""
    return directory_policies.abilities(actor, account)


def action_of(change: Change) -> str:
    """Return what one must be allowed to do in order to take a change back, or to do it again."""
    return ACTIONS.get(what_was_done(change), "edit")


def may_take_back(actor: Actor, change: Change, account: Account) -> bool:
    """Tell whether the actor may take back a change of his, or do it again."""
    return is_fresh_gift(actor, change) or directory_policies.may(actor, action_of(change), account)


def is_fresh_gift(actor: Actor, change: Change) -> bool:
    """Tell whether the actor handed accounts over by this change a moment ago, and still works here."""
    given = change.kind in ("account.transferred", "accounts.transferred")
    return given and actor.writes and change.actor_id == actor.member_id and actor.at - change.at < REGRET
