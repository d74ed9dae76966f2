"""What a workspace is like, and working in several."""

from typing import Any

import pytest

from guanxi.changes.models import Change
from guanxi.testing.caller import Caller
from guanxi.testing.cast import make_cast

pytestmark = pytest.mark.django_db


def switched(caller: Caller, path: str, workspace: str, method: str = "POST") -> int:
    """Send from a page that shows a workspace."""
    body = {"name": "恒星集团"}
    answer: Any = caller.client.generic(
        method, path, '{"name": "恒星集团"}' if body else "", content_type="application/json",
        headers={"X-Guanxi-Workspace": workspace},
    )  # fmt: skip
    if answer.status_code == 409:
        assert answer.json()["code"] == "workspace.switched"
    return int(answer.status_code)


def test_everybody_reads_it_and_administrators_change_it() -> None:
    cast = make_cast()
    alice, bob = Caller(), Caller("bob@example.com")
    before = bob.get("/api/workspace")
    assert (before["name"], before["opens"], before["sharing"], before["can"]) == (
        "Guanxi Test", "edit", True, {"edit": False},
    )  # fmt: skip
    assert "制造业" in before["vocabularies"]["industries"]
    values = {
        "name": " 远洲软件 ", "language": "en", "time_zone": "Europe/Berlin", "opens": "read", "sharing": False,
        "vocabularies": {"industries": [" 船舶 ", "船舶", "", "航空"]}, "warnings": {"champion_silent": False},
    }  # fmt: skip
    assert bob.refused("PATCH", "/api/workspace", {"expected_version": 1, **values}) == (403, "forbidden")
    after = alice.patch("/api/workspace", {"expected_version": 1, **values})
    assert (after["name"], after["opens"], after["version"]) == ("远洲软件", "read", 2)
    assert after["vocabularies"]["industries"] == ["船舶", "航空"]
    assert after["vocabularies"]["regions"] == after["defaults"]["regions"]
    assert "East China" in after["defaults"]["regions"]
    assert after["warnings"] == {"champion_silent": False}
    assert bob.get("/api/session")["session"]["workspace_name"] == "远洲软件"
    change = Change.objects.of(cast.alice.workspace_id).filter(kind="workspace.edited").get()
    assert (change.rows[0]["before"]["name"], change.rows[0]["after"]["name"]) == ("Guanxi Test", "远洲软件")
    back = alice.patch("/api/workspace", {"expected_version": 2, "vocabularies": {"industries": None}})
    assert back["vocabularies"]["industries"] == back["defaults"]["industries"]


def test_whoever_saw_an_older_state_is_told() -> None:
    make_cast()
    alice = Caller()
    alice.patch("/api/workspace", {"expected_version": 1, "name": "甲"})
    assert alice.refused("PATCH", "/api/workspace", {"expected_version": 1, "name": "乙"}) == (409, "stale")
    assert alice.get("/api/workspace")["name"] == "甲"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"name": " "}, ("name", "required")),
        ({"time_zone": "Mars/Base"}, ("time_zone", "unknown_choice")),
        ({"opens": "all"}, ("opens", "unknown_choice")),
        ({"vocabularies": {"tags": ["x" * 41]}}, ("vocabularies.tags.0", "too_long")),
        ({"vocabularies": {"tags": ["x"] * 201}}, ("vocabularies.tags", "too_many")),
        ({"warnings": {f"w{number}": True for number in range(101)}}, ("warnings", "too_many")),
    ],
)
def test_bounds_of_settings(values: Any, expected: tuple[str, str]) -> None:
    make_cast()
    body = {"expected_version": 1, **values}
    assert Caller().refused("PATCH", "/api/workspace", body) == (422, expected)


def test_a_further_workspace_is_opened_and_gone_to() -> None:
    make_cast()
    alice = Caller()
    opened = alice.post("/api/workspaces", {"name": "第二家", "time_zone": "Asia/Shanghai"})
    assert alice.get("/api/session")["session"]["workspace_name"] == "Guanxi Test"
    assert [row["name"] for row in alice.get("/api/workspaces")["items"]] == ["Guanxi Test", "第二家"]
    alice.put("/api/session/workspace", {"workspace_id": opened["workspace_id"]})
    assert [row["name"] for row in alice.get("/api/members")] == ["Alice"]
    assert alice.get("/api/accounts")["items"] == []


def test_nobody_goes_where_he_does_not_work() -> None:
    cast = make_cast()
    alice = Caller()
    where = {"workspace_id": str(cast.charlie.workspace_id)}
    assert alice.refused("PUT", "/api/session/workspace", where) == (404, "not_found")


def test_a_tab_that_shows_another_workspace_writes_nothing() -> None:
    cast = make_cast()
    alice = Caller()
    here = str(cast.alice.workspace_id)
    there = alice.post("/api/workspaces", {"name": "第二家"})["workspace_id"]
    assert switched(alice, "/api/accounts", here) == 201
    alice.put("/api/session/workspace", {"workspace_id": there})
    assert switched(alice, "/api/accounts", here) == 409
    assert switched(alice, "/api/accounts", here, "GET") == 409
    assert switched(alice, "/api/session/workspace", here, "PUT") == 409
    assert switched(alice, "/api/accounts", there) == 201
    assert len(alice.get("/api/accounts")["items"]) == 1


def test_time_zones_have_places() -> None:
    make_cast()
    zones = Caller().get("/api/time-zones")
    assert {"Asia/Shanghai", "Europe/Berlin", "UTC"} <= set(zones)
    assert not [zone for zone in zones if zone.startswith("Etc/")]
