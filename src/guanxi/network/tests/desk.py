"""What tests of the network work with: a customer, its people, and what passed with them."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.decisions.services.ratings import rate_features
from guanxi.directory.models import Account, Contact
from guanxi.directory.services.departments import create_department
from guanxi.interactions.models import Interaction
from guanxi.interactions.services import log_interaction
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.makers import make_account, make_contact

DAY = timedelta(days=1)


def logged(
    actor: Actor,
    account: Account,
    *people: Contact,
    kind: str = "visit",
    days: int = 1,
    text: str = "谈方案",
    **more: Any,
) -> Interaction:
    """Something passed some days ago."""
    return log_interaction(
        actor=actor, account_id=account.pk, kind=kind, at=NOW - days * DAY, summary=text,
        contact_ids=[one.pk for one in people], now=NOW, **more,
    )  # fmt: skip


class Desk:
    """Alice's customer; whoever is named first comes into being."""

    def __init__(self) -> None:
        self.cast = make_cast()
        self.alice = self.cast.alice
        self.account = make_account(self.alice)
        self.people: dict[str, Contact] = {}

    def contact(self, name: str, **values: Any) -> Contact:
        """Return somebody of the customer."""
        if name not in self.people:
            self.people[name] = make_contact(self.alice, self.account, name, **values)
        return self.people[name]

    def passed(self, days: int, *names: str, kind: str = "visit", **more: Any) -> None:
        """Something passed with some people, so many days ago."""
        people = [self.contact(name) for name in names]
        logged(more.pop("by", self.alice), self.account, *people, kind=kind, days=days, **more)

    def places_are_changed(self) -> None:
        """乙 met us together with 甲 and 丙, and 丁 alone; lately it is the other way round."""
        for begin, among_others, alone in ((300, "乙", "丁"), (5, "丁", "乙")):
            for days in (begin, begin + 10, begin + 20):
                self.passed(days, "甲", among_others, "丙")
                self.passed(days + 1, alone)

    def rate(self, name: str, stance: int) -> None:
        """Alice says how somebody stands to us."""
        values = [{"feature": "attitude", "value": stance}]
        rate_features(actor=self.alice, contact_id=self.contact(name).pk, values=values, now=NOW)

    def department(self, name: str, **more: Any) -> UUID:
        """Return a new department."""
        values = {"name": name, **more}
        made = create_department(actor=self.alice, account_id=self.account.pk, values=values, now=NOW)
        return made.pk
