"""The commands, as scripts use them."""

import json
from typing import Any

import pytest
from click.testing import CliRunner
from django.test import Client

from guanxi.cli import guanxi
from guanxi.testing.cast import make_cast
from guanxi.testing.makers import make_account

pytestmark = pytest.mark.django_db


def run(*words: str) -> Any:
    done = CliRunner().invoke(guanxi, [*words, "--json"], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_from_the_plan_to_the_outcome() -> None:
    cast = make_cast()
    make_account(cast.alice, "恒星集团")
    row = run("followup", "add", "恒星集团", "2099-03-08", "送样机", "--for", "Bob")
    assert (row["member"]["name"], row["what"]) == ("Bob", "送样机")
    assert run("followup", "snooze", row["id"], "--until", "2099-04-01")["due_on"] == "2099-04-01"
    assert [one["id"] for one in run("followup", "list", "--member", "Bob")["items"]] == [row["id"]]
    assert run("followup", "list")["items"] == []
    assert run("followup", "finish", row["id"], "送到了", "--next", "2099-05-01")["state"] == "done"
    [following] = run("followup", "list", "--all")["items"]
    assert run("followup", "drop", following["id"], "--reason", "不需要")["state"] == "dropped"


def test_a_calendar_by_command() -> None:
    make_cast()
    address = run("feed", "new", "--member", "Bob")["address"]
    assert Client().get(address).status_code == 200
    assert run("feed", "revoke", "--member", "Bob") == {"revoked": True}
    assert Client().get(address).status_code == 404


def test_without_a_mail_server_no_test_mail() -> None:
    done = CliRunner().invoke(guanxi, ["mail", "test", "--to", "a@example.com"])
    assert "GUANXI_SMTP" in str(done.exception)
