"""``guanxi audit``: what it prints, and its exit status."""

import json
from typing import Any

import pytest
from click.testing import CliRunner

from guanxi.audit.tests.logs import alter, behind_the_back, found, furnish, row_at
from guanxi.cli import guanxi
from guanxi.core.actor import Actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def alice() -> Actor:
    return furnish()


def run(*arguments: str, status: int = 0) -> Any:
    """Run the command with --json and return what it answers."""
    done = CliRunner().invoke(guanxi, ["audit", *arguments, "--json"])
    assert done.exit_code == status, done.output
    return json.loads(done.stdout)


def test_whole_logs_of_all_workspaces(alice: Actor) -> None:
    answer = run("verify")
    assert answer["whole"]
    assert {(row["workspace"], row["log"]) for row in answer["logs"]} == {
        ("Guanxi Test", "changes"), ("Guanxi Test", "audit"), ("Elsewhere", "changes"), ("Elsewhere", "audit"),
    }  # fmt: skip


def test_what_was_noted_down_is_expected(alice: Actor) -> None:
    noted = [row["expect"] for row in run("head", "--workspace", "Guanxi Test")]
    expected = [part for head in noted for part in ("--expect", head)]
    short = ["--expect", noted[1].partition(":")[2]]
    assert run("verify", "--workspace", "Guanxi Test", *expected, *short)["whole"]
    with behind_the_back(alice):
        row_at(alice, "audit", 6).delete()
    answer = run("verify", "--workspace", "Guanxi Test", *expected, status=1)
    wrong = [finding["code"] for row in answer["logs"] for finding in row["findings"]]
    assert wrong == ["tail", "expected"]


def test_what_is_wrong_is_told_in_words(alice: Actor) -> None:
    alter(alice, "changes", 2, kind="account.edited")
    done = CliRunner().invoke(guanxi, ["audit", "verify"])
    assert done.exit_code == 1
    assert "2: time, actor, kind or number were altered" in done.output
    assert "NOT AS THEY WERE WRITTEN" in done.output
    assert found(alice) == [("link", 2, 2)]


@pytest.mark.parametrize("text", ["12", "12:abc", "mail:12:" + "0" * 64, "x:" + "0" * 64])
def test_a_head_has_its_form(alice: Actor, text: str) -> None:
    done = CliRunner().invoke(guanxi, ["audit", "verify", "--expect", text])
    assert done.exit_code == 2


def test_of_several_workspaces_the_expected_one_is_named(alice: Actor) -> None:
    done = CliRunner().invoke(guanxi, ["audit", "verify", "--expect", "1:" + "0" * 64])
    assert "--workspace" in str(done.exception)


def test_what_happened_is_listed(alice: Actor) -> None:
    told = run("list", "--kind", "export.made", "--person", "Alice", "--since", "2026-03-01 09:02:00", "--limit", "3")
    assert [row["noted"]["params"]["count"] for row in told] == [5, 4, 3]
    done = CliRunner().invoke(guanxi, ["audit", "list", "--search", "华东智造集团"])
    assert "account.created" in done.output
