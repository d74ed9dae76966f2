"""The simulator and the plan, through the interface."""

import json
from typing import Any
from uuid import UUID

import pytest
from click.testing import CliRunner

from guanxi.cli.chain import chain
from guanxi.cli.output import Failure
from guanxi.core.keys import new_id
from guanxi.decisions.models import Rating
from guanxi.opportunities.models import Competitor
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db
Row = dict[str, Any]
TITLES = {"张三": "设备科科长", "李四": "副院长", "王五": "工程师"}


class Purchase:
    """A chain of three stages; 张三 and 李四 count in the first, 李四 alone in the second, nobody in the third."""

    def __init__(self) -> None:
        self.cast = make_cast()
        self.alice = Caller()
        self.account = make_account(self.cast.alice)
        self.people = {
            name: str(make_contact(self.cast.alice, self.account, name, title=title).pk)
            for name, title in TITLES.items()
        }
        body = {"template": "simple", "contact_ids": list(self.people.values()), "name": "核磁共振"}
        self.id = self.alice.post(f"/api/accounts/{self.account.pk}/chains", body)["id"]
        chain = self.alice.get(f"/api/chains/{self.id}")
        self.members = {row["name"]: row["id"] for row in chain["members"]}
        self.stages = [row["id"] for row in chain["stages"]]
        self.seat(0, "张三", "李四", rule="majority")
        self.seat(1, "李四", rule="one")

    def seat(self, stage: int, *names: str, rule: str) -> None:
        self.alice.patch(f"/api/stages/{self.stages[stage]}", {"rule": rule})
        for name in names:
            part = {"member_id": self.members[name], "kind": "influencing"}
            self.alice.put(f"/api/stages/{self.stages[stage]}/parts", part)

    def rate(self, name: str, value: int, feature: str = "attitude") -> None:
        body = {"feature": feature, "value": value, "chain_id": self.id}
        self.alice.put(f"/api/contacts/{self.people[name]}/rating", body)

    def get(self, what: str) -> Row:
        found: Row = self.alice.get(f"/api/chains/{self.id}/{what}")
        return found

    def try_(self, **stances: int | None) -> Row:
        body = {"stances": {self.members[name]: value for name, value in stances.items()}}
        found: Row = self.alice.post(f"/api/chains/{self.id}/what-if", body)
        return found


def test_the_outlook_with_its_terms_and_who_is_to_be_won() -> None:
    it = Purchase()
    it.rate("张三", 1)
    found = it.get("simulation")
    first, second = found["outlook"]["stages"]
    assert found["outlook"]["verdict"] == "open"
    assert (first["yes"], first["no"], first["undecided"], first["need"]) == (1, 0, 1, 2)
    assert {seat["member_id"]: seat["vote"] for seat in first["seats"]} == {
        it.members["张三"]: "yes", it.members["李四"]: "open",
    }  # fmt: skip
    assert found["winning"]["from_here"]["groups"] == [[it.members["李四"]]]
    assert found["winning"]["from_scratch"]["size"] == 2
    assert found["pivot"]["member_id"] == it.members["李四"]
    assert set(found["pivot"]["stages"]) == {first["stage_id"], second["stage_id"]}
    assert (found["outlook"]["share"]["passing"], found["outlook"]["share"]["ways"]) == (1, 2)
    assert found["left_out"] == it.stages[2:]
    assert [point["days"] for point in found["trend"]["points"]] == [0, 30, 60, 90]


def test_what_if_tries_and_keeps_nothing() -> None:
    it = Purchase()
    it.rate("张三", 1)
    before = it.get("simulation")
    found = it.try_(李四=2)
    assert found["before"]["outlook"] == before["outlook"]
    assert found["after"]["outlook"]["verdict"] == "won"
    assert set(found["changed"]) == set(it.stages[:2])
    assert it.try_(李四=-1)["after"]["outlook"]["stopped_at"] == it.stages[0]
    assert it.try_(张三=None)["after"]["outlook"]["unset"] == sorted(it.members[name] for name in ("张三", "李四"))
    assert it.get("simulation") == before


def test_what_if_of_somebody_else_is_refused() -> None:
    it = Purchase()
    path = f"/api/chains/{it.id}/what-if"
    assert it.alice.refused("POST", path, {"stances": {it.id: 1}})[0] == 404
    assert it.alice.refused("POST", path, {"stances": {it.members["张三"]: 3}})[0] == 422


def test_without_people_in_its_stages_there_is_nothing_to_simulate() -> None:
    it = Purchase()
    key = it.alice.post(f"/api/accounts/{it.account.pk}/chains", {"template": "simple"})["id"]
    found = it.alice.get(f"/api/chains/{key}/simulation")
    assert found["outlook"] is found["pivot"] is None
    assert len(found["left_out"]) == 3
    assert found["trend"]["points"] == []
    assert it.alice.post(f"/api/chains/{key}/what-if", {"stances": {}})["after"]["outlook"] is None


def test_the_matrix_of_levels_names_who_is_not_met_and_who_should_go() -> None:
    it = Purchase()
    bob = str(it.cast.bob.member_id)
    it.alice.patch(f"/api/members/{it.cast.alice.member_id}", {"title": "总经理"})
    it.alice.patch(f"/api/members/{bob}", {"title": "客户经理"})
    meeting = {"kind": "meeting", "at": "2026-11-20T09:00:00Z", "contact_ids": [it.people["李四"]], "summary": "交流"}
    Caller("bob@example.com").post(f"/api/accounts/{it.account.pk}/interactions", meeting)
    plan = it.get("plan")
    cells = {(cell["ours"], cell["theirs"]): cell for cell in plan["cells"]}
    assert cells[4, 4]["state"] == "empty"
    assert cells[1, 4]["state"] == "far"
    assert cells[1, 4]["pairs"] == [
        {"colleague_id": bob, "member_id": it.members["李四"], "met": True, "planned": False}
    ]
    mismatch = next(row for row in plan["mismatches"] if row["member_id"] == it.members["李四"])
    assert (mismatch["best"], mismatch["gap"]) == (bob, 3)
    meeting = next(row for row in plan["meetings"] if row["member_id"] == it.members["李四"])
    assert meeting["colleague_id"] == str(it.cast.alice.member_id)
    it.alice.put(f"/api/chain-members/{it.members['李四']}/pairings/{it.cast.alice.member_id}", {"target": 2})
    cell = next(cell for cell in it.get("plan")["cells"] if (cell["ours"], cell["theirs"]) == (4, 4))
    assert [(pair["met"], pair["planned"]) for pair in cell["pairs"]] == [(False, True)]
    it.alice.patch(f"/api/chain-members/{it.members['李四']}", {"level": 2})
    assert {row["name"]: row["level"] for row in it.get("plan")["theirs"]} == {"张三": 2, "李四": 2, "王五": 1}


def test_competitors_stand_beside_us() -> None:
    it = Purchase()
    actor = it.cast.alice
    rival = Competitor(id=new_id(), workspace_id=actor.workspace_id, name="远望医疗")
    Competitor.objects.bulk_create([rival])
    said = Rating(
        id=new_id(), workspace_id=actor.workspace_id, contact_id=UUID(it.people["李四"]), competitor=rival,
        feature="closeness", rater_id=actor.member_id, value=2, valid_from=NOW, asserted_at=NOW,
        asserted_by_id=actor.member_id,
    )  # fmt: skip
    Rating.objects.bulk_create([said])
    row = next(row for row in it.get("plan")["theirs"] if row["name"] == "李四")
    assert row["rivals"] == [{"competitor_id": str(rival.pk), "value": 2}]


def test_more_people_take_no_more_statements() -> None:
    it = Purchase()
    ways = (lambda: it.get("simulation"), lambda: it.get("plan"), lambda: it.try_(张三=1))
    few = [statements(way) for way in ways]
    ids = [str(make_contact(it.cast.alice, it.account, name).pk) for name in "甲乙丙丁戊"]
    it.alice.post(f"/api/chains/{it.id}/members", {"contact_ids": ids, "stage_id": it.stages[2]})
    assert [statements(way) for way in ways] == few


def test_the_command_simulates_and_tries() -> None:
    it = Purchase()
    it.rate("张三", 1)
    done = CliRunner().invoke(chain, ["simulate", "核磁"], catch_exceptions=False)
    assert "to win: 李四" in done.output
    done = CliRunner().invoke(chain, ["simulate", it.id, "--set", "李四=2", "--json"], catch_exceptions=False)
    assert json.loads(done.output)["after"]["outlook"]["verdict"] == "won"
    with pytest.raises(Failure):
        CliRunner().invoke(chain, ["simulate", it.id, "--set", "无名=2"], catch_exceptions=False)
