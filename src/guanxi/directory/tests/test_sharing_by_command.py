"""Sharing and handing over from the command line."""

import json
from typing import Any

import pytest
from click.testing import CliRunner

from guanxi.cli import guanxi
from guanxi.directory.models import Account
from guanxi.testing.cast import make_cast
from guanxi.testing.makers import make_account

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> Any:
    """Run a command on the account; return what it answers."""
    done = CliRunner().invoke(
        guanxi, ["account", *arguments, "--account", "恒星集团", "--workspace", "Guanxi Test", "--json"]
    )
    assert done.exit_code == 0, done.output
    return json.loads(done.output)


def test_sharing_changing_and_ending() -> None:
    make_account(make_cast().alice, "恒星集团")
    first = run("share", "--member", "Bob", "--level", "read")
    again = run("share", "--member", "Bob", "--level", "edit", "--until", "2099-06-30")
    assert first["grant_id"] == again["grant_id"]
    [grant] = run("shares")
    assert (grant["member"]["name"], grant["level"], grant["until"][:4]) == ("Bob", "edit", "2099")
    assert run("unshare", "--member", "Bob")["no_longer_with"] == "Bob"
    assert run("shares") == []


def test_handing_over() -> None:
    cast = make_cast()
    account = make_account(cast.alice, "恒星集团")
    assert run("transfer", "--to", "Bob", "--keep", "contribute")["from"] == "Alice"
    assert Account.objects.of(cast.alice.workspace_id).get(pk=account.pk).owner_id == cast.bob.member_id
    assert [grant["member"]["name"] for grant in run("shares")] == ["Alice"]


def test_several_are_handed_over_and_taken_back_as_one() -> None:
    cast = make_cast()
    for name in ("恒星集团", "西部重工"):
        make_account(cast.alice, name)
    owned = Account.objects.of(cast.alice.workspace_id).filter(owner_id=cast.bob.member_id)
    done = run("transfer", "--account", "西部重工", "--to", "Bob")
    assert (done["accounts"], owned.count()) == (2, 2)
    undone = CliRunner().invoke(guanxi, ["account", "undo-transfer", done["id"], "--workspace", "Guanxi Test"])
    assert undone.exit_code == 0, undone.output
    assert owned.count() == 0
