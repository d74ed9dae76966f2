"""The commands, as scripts use them."""

import json
from typing import Any

import pytest
from click.testing import CliRunner

from guanxi.cli import guanxi
from guanxi.network.tests.desk import Desk

pytestmark = pytest.mark.django_db


def run(*words: str) -> str:
    done = CliRunner().invoke(guanxi, list(words), catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def told(*words: str) -> Any:
    return json.loads(run(*words, "--json"))


def test_signals_and_white_space_by_command() -> None:
    desk = Desk()
    desk.contact("财总", title="财务总监", department_id=desk.department("财务部"))
    desk.passed(5, "甲")
    name = desk.account.name
    assert [row["contact"]["name"] for row in told("network", "signals", name)["influence"]] == ["甲"]
    assert "too little seen" in run("network", "signals", name)
    assert [row["contact"]["name"] for row in told("network", "white-space", name)["unmet"]] == ["财总"]
    assert "white  财务部  0/1" in run("network", "white-space", name)
