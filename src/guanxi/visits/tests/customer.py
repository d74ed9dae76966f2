"""A customer of whom something is known and something is not, through the interface."""

from datetime import date
from typing import Any

from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.makers import make_account, make_contact, make_seat

Row = dict[str, Any]


class Customer:
    """王院长 at the top, 李科长 below him, below him an unknown head of purchasing; 李科长 is on a chain."""

    def __init__(self) -> None:
        self.cast = make_cast()
        self.alice, self.bob = Caller(), Caller("bob@example.com")
        self.account = make_account(self.cast.alice)
        self.path = f"/api/accounts/{self.account.pk}"
        people = [make_contact(self.cast.alice, self.account, name) for name in ("王院长", "李科长")]
        self.wang, self.li = (str(person.pk) for person in people)
        self.top = self._seat(contact_id=self.wang, title="院长")
        self.equipment = self._seat(contact_id=self.li, title="设备科长", manager_id=self.top)
        self.purchasing = self._seat(title="采购部负责人", manager_id=self.equipment, empty_as="unknown")
        body = {"template": "simple", "contact_ids": [self.li], "name": "核磁共振"}
        self.chain_id = self.alice.post(f"{self.path}/chains", body)["id"]
        self.chain = f"/api/chains/{self.chain_id}"

    def questions(self, lang: str = "zh-CN", of: str = "") -> dict[str, Row]:
        """What is not known, by key."""
        rows = self.alice.get(f"{of or self.path}/unknowns?limit=500&lang={lang}")["items"]
        return {row["key"]: row for row in rows}

    def rate(self, contact_id: str, feature: str, value: int, who: Caller | None = None) -> None:
        """Say how somebody stands."""
        (who or self.alice).put(f"/api/contacts/{contact_id}/rating", {"feature": feature, "value": value})

    def grow(self) -> None:
        """Put more of everything there."""
        actor = self.cast.alice
        for name in "甲乙丙丁":
            make_seat(actor, self.account, name)
            make_seat(actor, self.account, title=f"{name}部长", empty_as="unknown")
        people = [str(make_contact(actor, self.account, name, now=NOW).pk) for name in ("戊", "己")]
        self.alice.post(f"{self.path}/chains", {"template": "standard", "contact_ids": people})

    def tie_due(self) -> str:
        """Note a tie that was to be looked at again."""
        tie = {"contact_id": self.wang, "other_id": self.li, "kind": "alumni"}
        key: str = self.alice.post("/api/ties", {**tie, "review_on": date(2020, 1, 1)})["id"]
        return key

    def _seat(self, **body: Any) -> str:
        key: str = self.alice.post(f"{self.path}/chart/positions", body)["id"]
        return key
