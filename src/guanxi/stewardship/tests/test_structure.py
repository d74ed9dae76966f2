"""The structure chart, who covers what, and gaps with names."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from guanxi.core.keys import new_id
from guanxi.stewardship.queries.gaps import gaps
from guanxi.stewardship.queries.structure import structure
from guanxi.stewardship.schemas import GapFilter, StructureView
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account
from guanxi.workspaces.models import Level, Member, Role, Team, Workspace

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    """Alice leads the company, Bob works in a team of hers that nobody leads; each sees his own customers."""
    made = make_cast()
    workspace = made.alice.workspace_id
    Workspace.objects.filter(pk=workspace).update(opens=Level.NONE)
    head = Team(id=new_id(), workspace_id=workspace, name="总部", leader_id=made.alice.member_id)
    east = Team(id=new_id(), workspace_id=workspace, name="华东组", parent=head)
    for team in (head, east):
        team.save(force_insert=True)
    members = Member.objects.of(workspace)
    members.filter(pk=made.bob.member_id).update(team=east, manager_id=made.alice.member_id)
    members.filter(pk=made.alice.member_id).update(team=head)
    make_account(made.alice, "甲医院", region="华东", industry="医疗")
    make_account(made.bob, "乙工厂", region="华北", attention="key")
    make_account(made.bob, "丙工厂", region="华北", attention="key")
    return made


def cells(table: dict[str, Any]) -> list[dict[str, Any]]:
    """A columnar table as records."""
    return [dict(zip(table["columns"], row, strict=True)) for row in table["rows"]]


def test_people_teams_and_lines_make_a_chart(cast: Cast) -> None:
    told = Caller().get("/api/stewardship/structure?lang=zh-CN")
    people = {row["name"]: row for row in told["people"]}
    assert [(row["name"], row["level"]) for row in told["people"]] == [("Alice", 1), ("Bob", 2)]
    assert people["Bob"]["manager_id"] == people["Alice"]["id"]
    assert (people["Bob"]["customers"], people["Bob"]["keys"], people["Bob"]["load"]) == (2, 2, "light")
    tables = told["chart"]["tables"]
    lines = [(row["source_id"], row["target_id"]) for row in cells(tables["lines"])]
    assert lines == [(people["Bob"]["id"], people["Alice"]["id"])]
    assert {row["name"] for row in cells(tables["departments"])} == {"总部", "华东组"}
    marks = told["given"]["load"]["marks"][people["Bob"]["id"]]
    assert [mark["text"] for mark in marks] == ["2 个客户"]


def test_customers_hang_below_who_owns_them(cast: Cast) -> None:
    told = Caller().get("/api/stewardship/structure?customers=region&lang=en")
    seats = {row["id"]: row for row in cells(told["chart"]["tables"]["positions"])}
    names = {row["id"]: row["name"] for row in cells(told["chart"]["tables"]["contacts"])}
    found = sorted((names[row["id"]], seats[row["id"]]["title"]) for row in told["customers"])
    assert found == [("华东", "1 account"), ("华北", "2 accounts")]
    assert set(told["given"]["role"]["things"]) == {row["id"] for row in told["customers"]}


def test_everybody_sees_the_people_but_only_his_own_customers(cast: Cast) -> None:
    told = Caller("bob@example.com").get("/api/stewardship/structure")
    assert {row["name"]: row["customers"] for row in told["people"]} == {"Alice": 0, "Bob": 2}
    groups = Caller("bob@example.com").get("/api/stewardship/coverage?by=region")
    assert [(group["value"], group["count"]) for group in groups] == [("华北", 2)]


def test_who_covers_what(cast: Cast) -> None:
    groups = Caller().get("/api/stewardship/coverage?by=industry")
    assert [(group["value"], group["count"], group["keys"]) for group in groups] == [("医疗", 1, 0), ("", 2, 2)]
    assert [row["owner"]["name"] for row in groups[1]["owners"]] == ["Bob"]


def test_a_gap_is_named_and_closes(cast: Cast) -> None:
    call = Caller()
    kinds = {group["kind"]: group for group in call.get("/api/stewardship/gaps?most_keys=1&lang=zh-CN")["groups"]}
    assert [item["step"]["name"] for item in kinds["step_unanswered"]["items"]] == ["客户开发", "客户维护", "客户服务"]
    assert {item["customer"]["name"] for item in kinds["no_service_contact"]["items"]} == {"甲医院", "乙工厂", "丙工厂"}
    assert [item["holders"][0]["name"] for item in kinds["team_unled"]["items"]] == ["华东组"]
    assert [(item["holders"][0]["name"], item["count"]) for item in kinds["too_many_keys"]["items"]] == [("Bob", 2)]
    assert call.get("/api/stewardship/gaps")["most_keys"] == 8
    call.patch("/api/workspace", {"expected_version": call.get("/api/workspace")["version"], "most_keys": 3})
    assert call.get("/api/stewardship/gaps")["most_keys"] == 3
    service = next(s for s in call.get("/api/stewardship/steps?lang=zh-CN")["steps"] if s["name"] == "客户服务")
    duty = {"step_id": service["id"], "member_id": str(cast.bob.member_id), "raci": "responsible"}
    call.put("/api/stewardship/duties", {**duty, "scope": "region", "value": "华北"})
    after = {group["kind"]: group for group in call.get("/api/stewardship/gaps?lang=zh-CN")["groups"]}
    assert [item["customer"]["name"] for item in after["no_service_contact"]["items"]] == ["甲医院"]
    assert [(item["value"], item["steps"][0]["name"]) for item in after["kind_unanswered"]["items"]] == [
        ("华东", "客户服务"), ("医疗", "客户服务"),
    ]  # fmt: skip


def test_people_are_classed_by_the_phase_they_have_most_to_answer_for(cast: Cast) -> None:
    call = Caller()
    steps = {step["code"]: step["id"] for step in call.get("/api/stewardship/steps")["steps"]}
    east = str(Team.objects.of(cast.alice.workspace_id).get(name="华东组").pk)
    given = [
        ("repair", "member_id", str(cast.bob.member_id)),
        ("visits", "team_id", east),
        ("training", "team_id", east),
    ]
    for code, kind, holder in given:
        call.put("/api/stewardship/duties", {"step_id": steps[code], kind: holder, "raci": "responsible"})
    people = {row["name"]: row["phase"] for row in call.get("/api/stewardship/structure")["people"]}
    assert people == {"Alice": "none", "Bob": steps["service"]}
    call.put("/api/stewardship/duties", {"step_id": steps["renewal"], "team_id": east, "raci": "responsible"})
    people = {row["name"]: row["phase"] for row in call.get("/api/stewardship/structure")["people"]}
    assert people["Bob"] == "several"


def test_who_left_is_named(cast: Cast) -> None:
    call = Caller()
    step = call.get("/api/stewardship/steps?lang=zh-CN")["steps"][1]
    member = str(cast.bob.member_id)
    call.put("/api/stewardship/duties", {"step_id": step["id"], "member_id": member, "raci": "responsible"})
    Member.objects.of(cast.alice.workspace_id).filter(pk=cast.bob.member_id).update(archived_at=NOW)
    kinds = {group["kind"]: group for group in call.get("/api/stewardship/gaps")["groups"]}
    assert kinds["duty_idle"]["items"][0]["holders"][0]["name"] == "Bob"
    assert kinds["owner_gone"]["total"] == 2


@pytest.mark.parametrize("role", [Role.DIRECTOR, Role.TEAM_LEADER, Role.AUDITOR, Role.SALESPERSON, Role.READ_ONLY])
def test_gaps_are_for_those_who_lead_or_watch(cast: Cast, role: Role) -> None:
    Member.objects.of(cast.alice.workspace_id).filter(pk=cast.bob.member_id).update(role=role)
    status, told = Caller("bob@example.com").send("GET", "/api/stewardship/gaps")
    allowed = role in (Role.DIRECTOR, Role.TEAM_LEADER, Role.AUDITOR)
    assert status == (200 if allowed else 403)
    if allowed:
        assert told["accounts"] == (2 if role == Role.TEAM_LEADER else 3)


def statements(read: Callable[[], object]) -> int:
    """How many statements something takes."""
    with CaptureQueriesContext(connection) as queries:
        read()
    return len(queries)


def test_the_number_of_statements_does_not_grow(cast: Cast) -> None:
    def counts() -> list[int]:
        view = StructureView(customers="region")
        drawn = statements(lambda: structure(cast.alice, view, NOW).as_json())
        return [drawn, statements(lambda: gaps(cast.alice, GapFilter(), NOW))]

    before = counts()
    for number in range(5):
        make_account(cast.bob, f"客户{number}", region=f"地区{number}")
    assert counts() == before
