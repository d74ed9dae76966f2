"""What tests of ratings work with: a customer, a person there, a decision, a competitor."""

from dataclasses import dataclass
from typing import Any

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.decisions.models import DecisionChain
from guanxi.directory.models import Account, Contact
from guanxi.opportunities.models import Competitor
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account, make_contact


@dataclass(frozen=True)
class Desk:
    """Alice and Bob rate 张三; ``path`` is his."""

    cast: Cast
    account: Account
    contact: Contact
    alice: Caller
    bob: Caller

    @property
    def path(self) -> str:
        """Where he is found."""
        return f"/api/contacts/{self.contact.pk}"

    def rate(self, who: Caller, feature: str, value: int | None, **more: Any) -> None:
        """Have somebody give a value."""
        who.put(f"{self.path}/rating", {"feature": feature, "value": value, **more})

    def feature(self, who: Caller, name: str, query: str = "") -> dict[str, Any]:
        """Return what somebody is told of a feature."""
        found = who.get(f"{self.path}/ratings{query}")["features"]
        return next(dict(one) for one in found if one["feature"] == name)

    def facts(self, query: str = "") -> dict[str, Any]:
        """Return what is known of him."""
        known = self.alice.get(f"/api/accounts/{self.account.pk}/facts{query}")
        return next((dict(one) for one in known if one["contact_id"] == str(self.contact.pk)), {})


def make_desk() -> Desk:
    """Set it up."""
    cast = make_cast()
    account = make_account(cast.alice)
    return Desk(cast, account, make_contact(cast.alice, account), Caller(), Caller("bob@example.com"))


def make_chain(actor: Actor, account: Account, name: str = "CT 采购") -> DecisionChain:
    """Open a decision."""
    with Recording(actor=actor, kind="chain.created", now=NOW, account_id=account.pk) as rec:
        return rec.create(DecisionChain(account=account, name=name, owner_id=actor.member_id, created_at=NOW))


def make_competitor(actor: Actor, name: str = "蓝海科技") -> Competitor:
    """Note a competitor."""
    with Recording(actor=actor, kind="competitor.added", now=NOW) as rec:
        return rec.create(Competitor(name=name, name_key=name))
