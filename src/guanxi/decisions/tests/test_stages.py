"""Stages, who counts in them, templates, plans."""

import pytest

from guanxi.decisions.tests.decision import Decision
from guanxi.directory.models import Account
from guanxi.workspaces.models import Level, Workspace

pytestmark = pytest.mark.django_db


def test_stages_are_added_named_and_put_in_order() -> None:
    it = Decision("simple")
    first, _, last = it.stages()
    tender = it.alice.post(f"{it.chain}/stages", {"code": "tender", "after_id": first["id"]})["id"]
    it.alice.post(f"{it.chain}/stages", {"name": "院内公示"})
    assert it.names(of="stages") == ["需求确认", "招标", "方案与报价", "合同", "院内公示"]
    it.alice.patch(f"/api/stages/{tender}", {"after_id": last["id"], "name": "公开招标"})
    it.alice.patch(f"/api/stages/{last['id']}", {"after_id": None})
    assert it.names(of="stages") == ["合同", "需求确认", "方案与报价", "公开招标", "院内公示"]
    it.alice.patch(f"/api/stages/{tender}", {"name": "招标"})
    assert it.alice.get(f"{it.chain}?lang=en")["stages"][3]["name"] == "Tender"
    it.undo()
    assert it.stages()[3]["renamed"] is True
    it.alice.delete(f"/api/stages/{tender}")
    assert "公开招标" not in it.names(of="stages")
    it.undo()
    assert it.names(of="stages")[3] == "公开招标"
    assert it.alice.refused("POST", f"{it.chain}/stages", {"code": "nonsense"}) == (422, ("code", "unknown_choice"))
    assert it.alice.refused("POST", f"{it.chain}/stages", {}) == (422, ("name", "required"))


def test_there_is_always_room_between_two_stages() -> None:
    it = Decision("simple")
    first = it.stages()[0]["id"]
    added: list[str] = []
    for number in range(44):
        body = {"name": str(number), "after_id": first}
        added.append(it.alice.post(f"{it.chain}/stages", body)["id"])
        if number >= 20:
            it.alice.delete(f"/api/stages/{added[number - 20]}")
    expected = ["需求确认", *(str(number) for number in reversed(range(24, 44))), "方案与报价", "合同"]
    assert it.names(of="stages") == expected


def test_a_stage_has_dates_owner_rule_and_the_roles_it_asks_for() -> None:
    it = Decision("simple")
    stage = it.stages()[0]["id"]
    plan = {"starts_on": "2026-03-01", "ends_on": "2026-03-20", "owner_id": str(it.cast.bob.member_id)}
    rule = {"rule": "weighted", "quota": 60, "required_roles": ["approver", "user"], "state": "active"}
    it.alice.patch(f"/api/stages/{stage}", {**plan, **rule})
    row = it.stages()[0]
    assert (row["owner"]["name"], row["quota"], row["missing_roles"]) == ("Bob", 60, ["approver", "user"])
    (key,) = it.join("张三", stage_id=stage)
    it.alice.patch(f"/api/chain-members/{key}", {"roles": ["user"]})
    assert it.stages()[0]["missing_roles"] == ["approver"]
    wrong = {"ends_on": "2026-02-01"}
    assert it.alice.refused("PATCH", f"/api/stages/{stage}", wrong) == (422, ("ends_on", "before_start"))
    assert it.alice.refused("PATCH", f"/api/stages/{stage}", {"expected_version": 1, "note": "x"}) == (409, "stale")


def test_who_votes_votes_in_one_way_and_a_veto_comes_on_top() -> None:
    it = Decision("simple")
    first, second, _ = (row["id"] for row in it.stages())
    (key,) = it.join("张三", stage_id=first)
    it.alice.put(f"/api/stages/{first}/parts", {"member_id": key, "kind": "influencing", "weight": 3})
    it.alice.put(f"/api/stages/{first}/parts", {"member_id": key, "kind": "responsible"})
    it.alice.put(f"/api/stages/{first}/parts", {"member_id": key, "kind": "veto"})
    parts = {part["kind"]: part for part in it.stages()[0]["parts"]}
    assert {kind: part["weight"] for kind, part in parts.items()} == {"responsible": 3, "veto": 1}
    it.alice.post(f"/api/stage-parts/{parts['responsible']['id']}/move", {"stage_id": second})
    assert [[part["kind"] for part in row["parts"]] for row in it.stages()] == [["veto"], ["responsible"], []]
    it.undo()
    assert sorted(part["kind"] for part in it.stages()[0]["parts"]) == ["responsible", "veto"]
    it.alice.delete(f"/api/stage-parts/{parts['veto']['id']}")
    assert [part["kind"] for part in it.stages()[0]["parts"]] == ["responsible"]
    other = it.alice.post(f"{it.path}/chains", {"template": "simple"})["id"]
    elsewhere = it.alice.get(f"/api/chains/{other}")["stages"][0]["id"]
    refused = it.alice.refused("PUT", f"/api/stages/{elsewhere}/parts", {"member_id": key})
    assert refused == (422, ("member_id", "other_chain"))


def test_a_template_is_planned_from_a_day_on_and_saved_for_others() -> None:
    it = Decision()
    it.alice.post(f"{it.chain}/stages/from-template", {"template": "simple", "starts_on": "2026-03-01"})
    dates = [(row["starts_on"], row["ends_on"]) for row in it.stages()]
    assert dates == [("2026-03-01", "2026-03-07"), ("2026-03-08", "2026-03-21"), ("2026-03-22", "2026-03-28")]
    key = it.alice.post(f"{it.chain}/save-template", {"name": "我们的三步"})["id"]
    templates = it.alice.get("/api/stage-templates")["templates"]
    assert (templates[0]["id"], templates[0]["name"], templates[0]["own"]) == (key, "我们的三步", True)
    assert [stage["days"] for stage in templates[0]["stages"]] == [7, 14, 7]
    assert len([one for one in templates if not one["own"]]) >= 6
    other = it.alice.post(f"{it.path}/chains", {"template": key})["id"]
    assert [row["name"] for row in it.alice.get(f"/api/chains/{other}")["stages"]] == it.names(of="stages")
    it.alice.delete(f"/api/stage-templates/{key}")
    assert it.alice.refused("POST", f"{it.chain}/stages/from-template", {"template": key}) == (404, "not_found")


def test_a_plan_is_set_changed_and_done() -> None:
    it = Decision()
    (key,) = it.join("张三")
    path = f"/api/chain-members/{key}/pairings/{it.cast.bob.member_id}"
    it.alice.put(path, {"current": 0, "target": 2, "action": "拜访", "due_on": "2026-04-01"})
    it.bob.put(path, {"done": True})
    (plan,) = it.show()["pairings"]
    assert (plan["colleague"]["name"], plan["current"], plan["target"], plan["action"]) == ("Bob", 0, 2, "拜访")
    assert plan["done_at"] is not None
    it.bob.put(path, {"action": "请吃饭"})
    assert it.show()["pairings"][0]["done_at"] is None, "a new step is not done yet"
    it.alice.delete(path)
    assert it.show()["pairings"] == []
    assert it.alice.refused("DELETE", path) == (404, "not_found")
    it.undo()
    assert it.show()["pairings"][0]["action"] == "请吃饭"


def test_who_contributes_keeps_his_own_plan_and_no_other() -> None:
    it = Decision()
    (key,) = it.join("张三")
    Workspace.objects.filter(pk=it.cast.alice.workspace_id).update(opens=Level.CONTRIBUTE)
    assert Account.objects.of(it.cast.alice.workspace_id).get().owner_id == it.cast.alice.member_id
    mine = f"/api/chain-members/{key}/pairings/{it.cast.bob.member_id}"
    it.bob.put(mine, {"target": 2, "action": "约见"})
    assert [row["can_edit"] for row in it.bob.get(it.chain)["pairings"]] == [True]
    hers = f"/api/chain-members/{key}/pairings/{it.cast.alice.member_id}"
    assert it.bob.refused("PUT", hers, {"target": 1}) == (403, "forbidden")
    assert it.bob.refused("PATCH", f"/api/chain-members/{key}", {"influence": 1}) == (403, "forbidden")
    assert it.bob.post(f"{it.path}/undo")["kind"] == "pairing.set"
    assert it.bob.get(it.chain)["pairings"] == []
