"""Correcting campaigns and cases by command: put away and brought back, people asked and left out."""

import json
from typing import Any

import pytest
from click.testing import CliRunner

from guanxi.cli import guanxi
from guanxi.servicing.tests.desk import make_case
from guanxi.testing.cast import make_cast
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db


def run(*words: object) -> Any:
    """Run a command that must succeed, and return what it answers."""
    done = CliRunner().invoke(
        guanxi, [*map(str, words), "--workspace", "Guanxi Test", "--json"], catch_exceptions=False
    )
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_a_campaign_is_changed_and_people_are_asked_and_left_out() -> None:
    alice = make_cast().alice
    make_contact(alice, make_account(alice, "某集团"), "张三")
    run("campaign", "add", "春季展")
    assert run("campaign", "edit", "春季展", "--state", "running")["state"] == "running"
    run("campaign", "ask", "春季展", "张三")
    assert [row["contact"]["name"] for row in run("campaign", "show", "春季展")["items"]] == ["张三"]
    run("campaign", "leave-out", "春季展", "张三")
    assert run("campaign", "show", "春季展")["items"] == []
    key = run("campaign", "archive", "春季展")["id"]
    assert run("campaign", "list")["items"] == []
    assert run("campaign", "restore", key)["name"] == "春季展"


def test_a_case_is_put_away_and_brought_back() -> None:
    alice = make_cast().alice
    made = make_case(alice, make_account(alice, "某集团").pk)
    assert run("case", "archive", made.number) == {"id": str(made.pk), "archived": True}
    assert run("case", "list", "--all")["items"] == []
    assert run("case", "restore", made.pk)["number"] == made.number
