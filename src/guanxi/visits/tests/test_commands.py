"""A visit from planning to paper, by commands."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from guanxi.cli import guanxi
from guanxi.visits.tests.customer import Customer

pytestmark = pytest.mark.django_db
Row = dict[str, Any]


def run(*words: str) -> Row:
    """Run a command and return what it answers programs."""
    done = CliRunner().invoke(guanxi, ["visit", *words, "--json"])
    assert done.exit_code == 0, done.output or repr(done.exception)
    found: Row = json.loads(done.output)
    return found


def told(*words: str) -> str:
    """Run a command and return what it tells people."""
    return CliRunner().invoke(guanxi, ["visit", *words], catch_exceptions=True).output


def plan(it: Customer, *words: str) -> Row:
    """Plan a visit to 李科长, who can be asked for everything at this customer."""
    return run("new", "华东智造", "--at", "2026-03-05T02:00:00Z", "--contact", it.li, "--chain", "核磁共振", *words)


def test_a_visit_is_planned_answered_and_closed() -> None:
    it = Customer()
    sheet = plan(it, "--purpose", "摸清采购流程")
    key = sheet["id"]
    assert f"occupant:{it.purchasing}" in {row["key"] for row in sheet["questions"]}
    run("answer", key, f"insight:{it.li}", "--rate", "closeness=1", "--rate", "approval=-1", "--note", "嫌贵")
    run("answer", key, f"occupant:{it.purchasing}", "--name", "赵敏", "--certainty", "confirmed")
    after = run("close", key, "--outcome", "同意演示", "--next", "2026-03-20", "--then", "送方案")
    results = {row["key"]: row["answer"]["result"] for row in after["questions"] if row["answer"]}
    assert results == {f"insight:{it.li}": "written", f"occupant:{it.purchasing}": "written"}
    assert (after["state"], after["interaction"]["outcome"]) == ("closed", "同意演示")
    assert run("undo", key) == {"id": key, "taken_back": 4}


def test_a_question_is_named_by_its_number_and_its_answer_taken_back() -> None:
    it = Customer()
    key = plan(it)["id"]
    first = run("ask", key, "年底预算冻结了吗？")["questions"]
    assert first[-1]["question"] == "年底预算冻结了吗？"
    number = str(len(first))
    noted = run("answer", key, number, "--note", "冻结到三月")["questions"][-1]["answer"]
    assert (noted["result"], noted["note"]) == ("noted", "冻结到三月")
    assert run("take-back", key, number)["questions"][-1]["answer"] is None
    assert f"{number}  年底预算冻结了吗？" in told("show", key)


def test_a_visit_is_moved_listed_and_called_off() -> None:
    it = Customer()
    key = plan(it)["id"]
    assert run("edit", key, "--place", "行政楼", "--contact", it.wang)["people"][0]["contact"]["name"] == "王院长"
    assert key in told("list", "--account", "华东智造")
    assert run("drop", key)["state"] == "dropped"


def test_the_sheet_is_written_as_a_file(tmp_path: Path) -> None:
    it = Customer()
    key, out = plan(it)["id"], tmp_path / "sheet.pdf"
    made = run("pdf", key, "--out", str(out))
    assert made["file"] == str(out)
    assert out.read_bytes().startswith(b"%PDF")


def test_what_is_wrong_is_said() -> None:
    it = Customer()
    key = plan(it)["id"]
    refused = CliRunner().invoke(guanxi, ["visit", "answer", key, "99", "--note", "x"])
    assert "guanxi visit show" in str(refused.exception)
