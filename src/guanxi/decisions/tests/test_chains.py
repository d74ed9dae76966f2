"""Decision chains through the interface."""

from typing import Any

import pytest

from guanxi.testing.caller import Caller
from guanxi.testing.cast import make_cast
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account, make_contact, make_seat

pytestmark = pytest.mark.django_db
Row = dict[str, Any]


class Decision:
    """One account and a chain of it, by names."""

    def __init__(self, template: str | None = None) -> None:
        self.cast = make_cast()
        self.alice, self.bob = Caller(), Caller("bob@example.com")
        self.account = make_account(self.cast.alice)
        self.path = f"/api/accounts/{self.account.pk}"
        self.id = self.alice.post(f"{self.path}/chains", {"name": "核磁共振", "template": template})["id"]
        self.chain = f"/api/chains/{self.id}"

    def contact(self, name: str) -> str:
        return str(make_contact(self.cast.alice, self.account, name).pk)

    def seat(self, name: str = "", **values: Any) -> str:
        return str(make_seat(self.cast.alice, self.account, name, **values).pk)

    def join(self, *names: str, **more: Any) -> list[str]:
        ids = [self.contact(name) for name in names]
        return [row["id"] for row in self.alice.post(f"{self.chain}/members", {"contact_ids": ids, **more})]

    def show(self) -> Row:
        found: Row = self.alice.get(self.chain)
        return found

    def member(self, key: str) -> Row:
        return next(row for row in self.show()["members"] if row["id"] == key)

    def stage(self, key: str) -> Row:
        return next(row for row in self.show()["stages"] if row["id"] == key)


def test_a_chain_begins_with_people_and_the_stages_of_a_template() -> None:
    it = Decision()
    people = [it.contact(name) for name in ("张三", "李四")]
    body = {"template": "standard", "contact_ids": people, "attention": "key"}
    chain = it.alice.get(f"/api/chains/{it.alice.post(f'{it.path}/chains', body)['id']}")
    assert chain["name"] == "决策链 2"
    assert [row["name"] for row in chain["members"]] == ["张三", "李四"]
    names = [row["name"] for row in chain["stages"]]
    assert names == ["需求确认", "方案评估", "技术委员会预审", "预算审批", "招标", "合同"]
    assert chain["vocabulary"] == "bajun"
    assert chain["can"] == {"read": True, "contribute": True, "edit": True, "restore": False}
    assert chain["members"][0]["facts"]["insighted"] is False


def test_reading_a_chain_takes_a_constant_number_of_statements() -> None:
    it = Decision("simple")
    stage = it.show()["stages"][0]["id"]
    (first,) = it.join("甲", stage_id=stage)
    it.alice.put(f"/api/chain-members/{first}/pairings/{it.cast.bob.member_id}", {"target": 2})
    few = statements(it.show)
    it.join(*"乙丙丁戊己", stage_id=stage)
    it.alice.post(f"{it.chain}/stages/from-template", {"template": "bank_project"})
    it.alice.post(f"{it.chain}/members", {"position_ids": [it.seat(title="主任"), it.seat("庚")]})
    assert statements(it.show) == few
    assert few < 25
