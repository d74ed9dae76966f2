"""Decision chains through the interface: begin, edit, close, put away, list, read at a constant price."""

from functools import partial

import pytest

from guanxi.decisions.tests.decision import Decision
from guanxi.testing.caller import Caller
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db


def test_a_chain_begins_with_people_and_the_stages_of_a_template() -> None:
    it = Decision()
    people = [it.contact(name) for name in ("张三", "李四")]
    body = {"template": "standard", "contact_ids": people, "attention": "key"}
    chain = it.alice.get(f"/api/chains/{it.alice.post(f'{it.path}/chains', body)['id']}")
    assert chain["name"] == "决策链 2"
    assert [row["name"] for row in chain["members"]] == ["张三", "李四"]
    names = [row["name"] for row in chain["stages"]]
    assert names == ["需求确认", "方案评估", "技术委员会预审", "预算审批", "招标", "合同"]
    assert (chain["vocabulary"], chain["attention"], chain["owner"]["name"]) == ("bajun", "key", "Alice")
    assert chain["can"] == {"read": True, "contribute": True, "edit": True, "restore": False}
    assert chain["members"][0]["facts"]["insighted"] is False
    assert it.undo() == "chain.created"
    assert len(it.alice.get(f"{it.path}/chains")) == 1


def test_a_chain_is_about_an_opportunity_of_the_same_account() -> None:
    it = Decision()
    deal = it.alice.post("/api/opportunities", {"account_id": str(it.account.pk), "name": "核磁采购"})["id"]
    chain = it.alice.post(f"{it.path}/chains", {"opportunity_id": deal})["id"]
    assert it.alice.get(f"/api/chains/{chain}")["opportunity"] == {"id": deal, "name": "核磁采购", "state": "open"}
    assert it.alice.get(f"/api/chains?opportunity_id={deal}")["items"][0]["name"] == "核磁采购"
    other = make_account(it.cast.alice, "恒星集团")
    elsewhere = it.alice.post("/api/opportunities", {"account_id": str(other.pk), "name": "别家的"})["id"]
    refused = it.alice.refused("PATCH", it.chain, {"opportunity_id": elsewhere})
    assert refused == (422, ("opportunity_id", "other_account"))


def test_a_chain_is_closed_and_opened_again() -> None:
    it = Decision()
    it.alice.patch(it.chain, {"state": "won"})
    assert it.show()["closed_at"] is not None
    it.alice.patch(it.chain, {"state": "in_progress", "name": "核磁共振二期"})
    chain = it.show()
    assert (chain["state"], chain["closed_at"], chain["name"]) == ("in_progress", None, "核磁共振二期")
    assert it.alice.refused("PATCH", it.chain, {"expected_version": 1, "note": "旧"}) == (409, "stale")
    assert it.alice.refused("PATCH", it.chain, {"name": " "}) == (422, ("name", "required"))


def test_a_chain_put_away_is_read_and_brought_back_as_it_was() -> None:
    it = Decision("simple")
    it.join("张三", stage_id=it.stages()[0]["id"])
    before = it.show()
    it.alice.delete(it.chain)
    assert it.alice.get("/api/chains")["total"] == 0
    gone = it.show()
    assert gone["can"] == {"read": True, "contribute": False, "edit": False, "restore": True}
    assert (gone["members"], gone["stages"]) == (before["members"], before["stages"])
    assert it.alice.refused("POST", f"{it.chain}/stages", {"name": "加"}) == (404, "not_found")
    it.alice.post(f"{it.chain}/restore")
    after = it.show()
    assert (after["members"], after["archived_at"]) == (before["members"], None)


def test_the_list_filters_sorts_and_counts() -> None:
    it = Decision("standard")
    known, _ = it.join("张三", "李四")
    person = it.member(known)["contact"]["id"]
    for feature in ("closeness", "approval"):
        it.alice.put(f"/api/contacts/{person}/rating", {"feature": feature, "value": 1})
    first, second, *_ = it.stages()
    it.alice.patch(f"/api/stages/{first['id']}", {"state": "done"})
    it.alice.patch(f"/api/stages/{second['id']}", {"state": "active", "ends_on": "2026-05-01"})
    other = make_account(it.cast.alice, "恒星集团")
    it.alice.post(f"/api/accounts/{other.pk}/chains", {"name": "数据中心", "owner_id": str(it.cast.bob.member_id)})
    rows = it.alice.get("/api/chains?sort=name")["items"]
    assert [row["name"] for row in rows] == ["数据中心", "核磁共振"]
    row = rows[1]
    assert {name: row[name] for name in ("members", "red", "stages", "stages_done")} == {
        "members": 2,
        "red": 1,
        "stages": 6,
        "stages_done": 1,
    }
    assert (row["next_stage"]["name"], row["next_stage"]["ends_on"]) == ("方案评估", "2026-05-01")
    assert it.alice.get("/api/chains?lang=en&q=huadong")["items"][0]["next_stage"]["name"] == "Solution evaluation"
    for query in (f"owner_id={it.cast.bob.member_id}", f"account_id={other.pk}", "q=hengxing", "q=数据"):
        assert [one["name"] for one in it.alice.get(f"/api/chains?{query}")["items"]] == ["数据中心"], query
    assert it.alice.get("/api/chains?state=won")["total"] == 0
    assert len(it.alice.get("/api/chains?page_size=1&page=2")["items"]) == 1


def test_another_companys_people_stand_on_a_chain_by_name_only() -> None:
    """Whoever does not read of his company knows who he is from the chart, and nothing else."""
    it = Decision()
    bidders = make_account(it.cast.charlie, "标代公司")
    assert it.alice.refused(
        "POST", f"{it.chain}/members", {"contact_ids": [str(make_contact(it.cast.charlie, bidders).pk)]}
    ) == (404, "not_found")
    agency = make_account(it.cast.alice, "招标代理")
    agent = make_contact(it.cast.alice, agency, "代理人", title="项目经理")
    refused = it.alice.refused("POST", f"{it.chain}/members", {"contact_ids": [str(agent.pk)]})
    assert refused == (422, ("contact_ids", "other_account"))
    it.alice.post(f"{it.path}/chart/positions", {"contact_id": str(agent.pk), "title": "招标代理"})
    (key,) = it.add(contact_ids=[str(agent.pk)])
    row = it.member(key)
    assert (row["readable"], row["left"], row["contact"]["account"]["name"]) == (True, False, "招标代理")


def test_reading_takes_the_same_statements_whatever_a_chain_holds() -> None:
    it = Decision("simple")
    (first,) = it.join("甲", stage_id=it.stages()[0]["id"])
    it.alice.patch(f"/api/chain-members/{first}", {"roles": ["user"]})
    it.alice.put(f"/api/chain-members/{first}/pairings/{it.cast.bob.member_id}", {"target": 2})
    bob = Caller("bob@example.com")
    pages = (it.chain, "/api/chains", f"{it.path}/chains")
    few = [statements(partial(bob.get, page)) for page in pages]
    more = it.join(*"乙丙丁戊己", stage_id=it.stages()[1]["id"])
    it.alice.post(f"{it.chain}/stages/from-template", {"template": "bank_project"})
    it.add(position_ids=[it.seat(title="主任"), it.seat("庚")])
    for key in more:
        it.alice.put(f"/api/chain-members/{key}/pairings/{it.cast.alice.member_id}", {"target": 1})
        it.alice.patch(f"/api/chain-members/{key}", {"roles": ["influencer", "coach"]})
    it.alice.post(f"{it.path}/chains", {"template": "standard", "contact_ids": [it.contact("辛")]})
    assert [statements(partial(bob.get, page)) for page in pages] == few
    assert max(few) < 25


def test_a_list_shows_how_everybody_stands() -> None:
    it = Decision()
    known, _ = it.join("张三", "李四")
    person = it.member(known)["contact"]["id"]
    it.alice.put(f"/api/contacts/{person}/rating", {"feature": "attitude", "value": 1})
    row = it.alice.get("/api/chains")["items"][0]
    assert row["people"] == [{"name": "张三", "stance": 1, "red": True}, {"name": "李四", "stance": None, "red": True}]
