"""The commands for our own people and for handovers."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from guanxi.cli import guanxi
from guanxi.cli.output import Failure
from guanxi.core.errors import Invalid
from guanxi.handover.tests.desk import Desk

pytestmark = pytest.mark.django_db


def run(*words: str) -> Any:
    """Run a command and return what it tells programs."""
    done = CliRunner().invoke(guanxi, [*words, "--workspace", "Guanxi Test", "--json"], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return json.loads(done.output)


def test_people_and_teams() -> None:
    Desk()
    run("team", "create", "销售部", "--leader", "Alice")
    run("team", "create", "华东组", "--parent", "销售部", "--opens", "read")
    run("member", "edit", "Bob", "--team", "华东组", "--manager", "alice@example.com", "--role", "team_leader")
    [alice, bob] = run("member", "list")
    assert (alice["customers"], bob["customers"]) == (0, 1)
    assert (bob["team"], bob["manager"], bob["role"]) == ("华东组", "Alice", "team_leader")
    run("team", "edit", "华东组", "--name", "东区")
    assert [row["name"] for row in run("team", "list")] == ["东区", "销售部"]
    with pytest.raises(Invalid, match="loop"):
        run("team", "edit", "销售部", "--parent", "东区")
    run("team", "edit", "东区", "--archive")
    assert run("member", "list")[1]["team"] == "销售部"
    assert run("member", "deactivate", "Bob")["customers"] == 1
    assert not run("member", "list")[1]["active"]
    run("member", "reactivate", "Bob")
    with pytest.raises(Failure, match="none called"):
        run("member", "edit", "Nobody")


def test_stress_handover_sheet_and_undo(tmp_path: Path) -> None:
    desk = Desk()
    assert run("handover", "stress", "Bob")["coverage"]["total"] == 9
    plan = run("handover", "do", "Bob", "--to", "Alice", "--preview")
    assert [(row["account"], row["to"]) for row in plan["accounts"]] == [(desk.account.name, "Alice")]
    assert run("handover", "list") == []
    done = run("handover", "do", "Bob", "--to", "Alice")
    assert (done["accounts"], done["contacts"]) == (1, 3)
    path = tmp_path / "sheet.json"
    run("handover", "sheet", desk.account.name, "--handover", done["id"], "--format", "json", "--out", str(path))
    assert json.loads(path.read_text())["to"]["name"] == "Alice"
    run("handover", "undo", done["id"])
    [row] = run("handover", "list")
    assert row["taken_back"]
    human = CliRunner().invoke(guanxi, ["handover", "stress", "Bob", "--workspace", "Guanxi Test"])
    assert "coverage today" in human.output
