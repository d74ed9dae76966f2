"""What is not known, through the interface."""

from typing import Any

import pytest
from click.testing import CliRunner

from guanxi.cli.visits import unknowns as command
from guanxi.testing.counting import statements
from guanxi.visits.tests.customer import Customer

pytestmark = pytest.mark.django_db
Row = dict[str, Any]


def test_seats_red_names_and_stages_are_asked_in_both_languages() -> None:
    it = Customer()
    found = it.questions()
    assert found[f"occupant:{it.purchasing}"]["question"] == "采购部负责人是谁？"
    assert it.questions("en")[f"occupant:{it.purchasing}"]["question"] == "Who is 采购部负责人?"
    assert found[f"insight:{it.li}"]["question"] == "李科长与我们关系有多近，认可我们的方案吗？"
    assert {"stage_owner", "stage_responsible"} <= {one["kind"] for one in found.values()}


def test_a_question_is_gone_when_somebody_wrote_it_down_and_half_of_it_when_half_is_known() -> None:
    it = Customer()
    it.rate(it.li, "closeness", 1)
    assert it.questions()[f"insight:{it.li}"]["features"] == ["approval"]
    it.rate(it.li, "approval", 0)
    assert f"insight:{it.li}" not in it.questions()


def test_who_could_be_asked_is_somebody_close_next_to_the_seat_and_told_why() -> None:
    it = Customer()
    it.rate(it.li, "closeness", 2)
    [source, *_] = it.questions()[f"occupant:{it.purchasing}"]["ask"]
    assert source["contact"]["name"] == "李科长"
    assert source["why"] == ["与我们关系好", "上下级"]


def test_a_decision_has_the_questions_of_its_people_seats_and_stages_only() -> None:
    it = Customer()
    whole, part = it.questions(), it.questions(of=it.chain)
    assert f"occupant:{it.purchasing}" in whole
    assert f"occupant:{it.purchasing}" not in part
    assert {one["kind"] for one in part.values()} >= {"stage_owner", "member_without_role", "insight"}
    assert all(one["chain"] is None or one["chain"]["id"] == it.chain_id for one in part.values())


def test_the_weightiest_come_first_and_the_count_counts_all() -> None:
    it = Customer()
    found = it.alice.get(f"{it.path}/unknowns?limit=2")
    assert found["count"] == sum(found["kinds"].values()) > 2
    assert len(found["items"]) == 2
    assert found["items"][0]["weight"] >= found["items"][1]["weight"]
    only = it.alice.get(f"{it.path}/unknowns?kind=seat_unknown")
    assert [one["kind"] for one in only["items"]] == ["seat_unknown"]


def test_more_seats_people_and_chains_take_no_more_statements() -> None:
    it = Customer()
    few = statements(lambda: it.alice.get(f"{it.path}/unknowns"))
    it.grow()
    assert statements(lambda: it.alice.get(f"{it.path}/unknowns")) == few


def test_a_fact_whose_day_has_passed_is_asked_about() -> None:
    it = Customer()
    key = it.tie_due()
    assert it.questions()[f"review:tie:{key}"]["shape"] == "still"


def test_the_command_tells_them() -> None:
    it = Customer()
    text = CliRunner().invoke(command, ["account", "华东智造", "--lang", "en"]).output
    assert "Who is 采购部负责人?" in text
    out = CliRunner().invoke(command, ["chain", it.chain_id, "--json"]).output
    assert '"kind": "stage_owner"' in out
