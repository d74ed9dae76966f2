"""One account and a chain of it through the interface, by names."""

from typing import Any
from uuid import UUID

from guanxi.testing.caller import Caller
from guanxi.testing.cast import make_cast
from guanxi.testing.makers import make_account, make_contact, make_seat

Row = dict[str, Any]


class Decision:
    """What Alice and Bob do with one chain."""

    def __init__(self, template: str | None = None) -> None:
        self.cast = make_cast()
        self.alice, self.bob = Caller(), Caller("bob@example.com")
        self.account = make_account(self.cast.alice)
        self.path = f"/api/accounts/{self.account.pk}"
        self.id = self.alice.post(f"{self.path}/chains", {"name": "核磁共振", "template": template})["id"]
        self.chain = f"/api/chains/{self.id}"

    @property
    def key(self) -> UUID:
        """The chain's key."""
        return UUID(self.id)

    def contact(self, name: str) -> str:
        """Enter a contact of the account."""
        return str(make_contact(self.cast.alice, self.account, name).pk)

    def seat(self, name: str = "", **values: Any) -> str:
        """Put a seat on the chart, with a new contact on it where there is a name."""
        return str(make_seat(self.cast.alice, self.account, name, **values).pk)

    def add(self, **body: Any) -> list[str]:
        """Put people or seats on the chain."""
        return [row["id"] for row in self.alice.post(f"{self.chain}/members", body)]

    def join(self, *names: str, **more: Any) -> list[str]:
        """Put new contacts on the chain."""
        return self.add(contact_ids=[self.contact(name) for name in names], **more)

    def show(self) -> Row:
        """The chain as its page gets it."""
        found: Row = self.alice.get(self.chain)
        return found

    def member(self, key: str) -> Row:
        """Somebody on the chain."""
        return next(row for row in self.show()["members"] if row["id"] == key)

    def stages(self) -> list[Row]:
        """The stages in their order."""
        found: list[Row] = self.show()["stages"]
        return found

    def names(self, *, of: str = "members") -> list[str]:
        """What its people or stages are called."""
        return [row["name"] for row in self.show()[of]]

    def undo(self) -> str:
        """Take back what Alice did last."""
        kind: str = self.alice.post(f"{self.path}/undo")["kind"]
        return kind
