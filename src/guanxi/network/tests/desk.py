"""What tests of the network work with: a customer, its people, and what passed with them."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from guanxi.decisions.services.ratings import rate_features
from guanxi.directory.models import Contact
from guanxi.directory.services.departments import create_department
from guanxi.interactions.services import log_interaction
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.makers import make_account, make_contact

DAY = timedelta(days=1)


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
        log_interaction(
            actor=more.pop("by", self.alice),
            account_id=self.account.pk,
            kind=kind,
            at=NOW - days * DAY,
            summary="谈方案",
            contact_ids=[self.contact(name).pk for name in names],
            now=NOW,
            **more,
        )

    def rate(self, name: str, stance: int) -> None:
        """Alice says how somebody stands to us."""
        values = [{"feature": "attitude", "value": stance}]
        rate_features(actor=self.alice, contact_id=self.contact(name).pk, values=values, now=NOW)

    def department(self, name: str, **more: Any) -> UUID:
        """Return a new department."""
        values = {"name": name, **more}
        made = create_department(actor=self.alice, account_id=self.account.pk, values=values, now=NOW)
        return made.pk
