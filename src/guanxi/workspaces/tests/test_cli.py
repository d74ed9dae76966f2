"""Invitations and settings from the command line."""

import json
from typing import Any

import pytest
from click.testing import CliRunner

from guanxi.cli.invitation import invitation
from guanxi.cli.workspace import workspace
from guanxi.core.errors import Invalid
from guanxi.testing.cast import make_cast

pytestmark = pytest.mark.django_db


def run(command: Any, *arguments: str) -> Any:
    """Run with --json; what it answers."""
    result = CliRunner().invoke(command, [*arguments, "--json"], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return json.loads(result.output)


def test_an_invitation_is_made_listed_and_revoked() -> None:
    make_cast()
    made = run(invitation, "create", "--role", "auditor", "--uses", "3", "--address", "https://crm.example.com/")
    assert made["link"].startswith("https://crm.example.com/join#")
    [row] = run(invitation, "list", "--workspace", "Guanxi Test")
    assert (row["id"], row["role"], row["state"], row["max_uses"]) == (made["id"], "auditor", "open", 3)
    assert made["link"].partition("#")[2] not in json.dumps(row)
    assert run(invitation, "revoke", made["id"]) == {"id": made["id"], "state": "revoked"}
    assert run(invitation, "list", "--workspace", "Elsewhere") == []
    lines = CliRunner().invoke(invitation, ["list"]).output
    assert "revoked  0/3" in lines


def test_settings_are_shown_and_changed() -> None:
    make_cast()
    before = run(workspace, "settings")
    assert (before["name"], before["time_zone"]) == ("Guanxi Test", "Asia/Shanghai")
    after = run(workspace, "settings", "--name", "远洲软件", "--opens", "none", "--no-sharing")
    assert (after["name"], after["opens"], after["sharing"], after["version"]) == ("远洲软件", "none", False, 2)
    with pytest.raises(Invalid):
        CliRunner().invoke(workspace, ["settings", "--time-zone", "Mars/Base"], catch_exceptions=False)
