"""The commands for those who cannot get in, and for programs."""

import json
from typing import Any

import pytest
from click.testing import CliRunner
from django.test import Client

from guanxi.cli.users import token, user
from guanxi.core.errors import NotFound
from guanxi.identity.models import SecondFactor
from guanxi.testing.cast import NOW, make_cast, signed_in

pytestmark = pytest.mark.django_db
BOB = ["--email", "bob@example.com", "--workspace", "Guanxi Test"]


def run(group: Any, *arguments: str) -> Any:
    """Run a command; its answer."""
    done = CliRunner().invoke(group, [*arguments, "--json"], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return json.loads(done.output)


def test_a_token_is_made_listed_and_revoked() -> None:
    make_cast()
    made = run(token, "create", *BOB, "--name", "cron", "--scope", "read")
    headers = {"Authorization": f"Bearer {made['token']}"}
    assert Client().get("/api/accounts", headers=headers).status_code == 200
    assert [row["name"] for row in run(token, "list", *BOB)] == ["cron"]
    run(token, "revoke", made["id"], *BOB)
    assert Client().get("/api/accounts", headers=headers).status_code == 401
    assert run(token, "list", *BOB) == []


def test_who_cannot_get_in_is_helped() -> None:
    cast = make_cast()
    SecondFactor(user_id=cast.bob.user_id, secret="JBSWY3DPEHPK3PXP", confirmed_at=NOW).save(force_insert=True)
    client = signed_in("alice@example.com")
    assert run(user, "sign-out", "alice@example.com")["ended"] == 1
    assert client.get("/api/members").status_code == 401
    run(user, "second-factor-off", "bob@example.com")
    assert signed_in("bob@example.com").get("/api/members").status_code == 200
    secret = run(user, "reset-link", "bob@example.com")["address"].partition("#")[2]
    look = Client().post("/api/password-reset/look", {"secret": secret}, content_type="application/json")
    assert look.json() == {"email": "bob@example.com"}
    with pytest.raises(NotFound):
        run(user, "sign-out", "nobody@example.com")
