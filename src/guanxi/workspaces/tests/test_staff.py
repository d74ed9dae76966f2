"""Members at work and their teams, through the interface."""

from typing import Any

import pytest

from guanxi.changes.models import Change
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.workspaces.models import Member, Role, Sight, Team, User
from guanxi.workspaces.services.reach import rebuild_reach

pytestmark = pytest.mark.django_db


class Office:
    """Alice administers; Bob leads what he is given; more colleagues who never sign in."""

    def __init__(self) -> None:
        self.cast: Cast = make_cast()
        self.alice, self.bob = Caller(), Caller("bob@example.com")
        self.ids = {"Alice": str(self.cast.alice.member_id), "Bob": str(self.cast.bob.member_id)}

    def hire(self, name: str, **values: Any) -> str:
        """Bring somebody in without a password."""
        user = User.objects.create(email=f"{name.lower()}@example.com", password="")
        member = Member(workspace_id=self.cast.alice.workspace_id, user=user, name=name, **values)
        Member.objects.bulk_create([member])
        rebuild_reach(member.workspace_id)
        self.ids[name] = str(member.pk)
        return self.ids[name]

    def team(self, name: str, **values: Any) -> str:
        """Make a team."""
        return str(self.alice.post("/api/teams", {"name": name, **values})["id"])

    def member(self, name: str, who: Caller | None = None) -> dict[str, Any]:
        """A colleague as somebody sees him."""
        [row] = [row for row in (who or self.alice).get("/api/members") if row["name"] == name]
        return dict(row)

    def set(self, who: str, /, **values: Any) -> Any:
        """Change a colleague as administrator."""
        return self.alice.patch(f"/api/members/{self.ids[who]}", values)

    def sees(self, viewer: str, owner: str) -> bool:
        """Whether one sees the other's customers as somebody above."""
        pair = {"viewer_id": self.ids[viewer], "owner_id": self.ids[owner]}
        return Sight.objects.of(self.cast.alice.workspace_id).filter(leads=True, **pair).exists()


@pytest.fixture
def office() -> Office:
    return Office()


def test_what_is_set_is_told_and_opens_what_is_below(office: Office) -> None:
    office.hire("Dora")
    east = office.team("华东组", leader_id=office.ids["Bob"], opens="read")
    saved = office.set(
        "Dora", name=" Dora L. ", title="经理", role="team_leader", team_id=east, manager_id=office.ids["Bob"]
    )
    assert (saved["name"], saved["title"], saved["role"]) == ("Dora L.", "经理", "team_leader")
    assert (saved["team_id"], saved["manager_id"], saved["version"]) == (east, office.ids["Bob"], 2)
    assert office.sees("Bob", "Dora")
    assert not office.sees("Dora", "Bob")
    office.set("Dora", team_id=None, manager_id=None)
    assert not office.sees("Bob", "Dora")
    [team] = office.alice.get("/api/teams")
    assert (team["name"], team["opens"], team["leader_id"]) == ("华东组", "read", office.ids["Bob"])


def test_an_edit_names_the_version_it_saw(office: Office) -> None:
    office.set("Bob", title="经理", expected_version=1)
    address = f"/api/members/{office.ids['Bob']}"
    assert office.alice.refused("PATCH", address, {"title": "总监", "expected_version": 1}) == (409, "stale")
    east = office.team("华东组")
    office.alice.patch(f"/api/teams/{east}", {"name": "东区", "expected_version": 1})
    assert office.alice.refused("PATCH", f"/api/teams/{east}", {"name": "x", "expected_version": 1}) == (409, "stale")


def test_a_loop_is_refused_with_the_names_along_it(office: Office) -> None:
    office.hire("Dora", manager_id=office.ids["Bob"])
    status, problem = office.alice.send(
        "PATCH", f"/api/members/{office.ids['Bob']}", {"manager_id": office.ids["Dora"]}
    )
    assert (status, problem["code"]) == (422, "member.cycle")
    assert problem["params"]["loop"] == ["Bob", "Dora", "Bob"]
    own = {"manager_id": office.ids["Bob"]}
    assert office.alice.refused("PATCH", f"/api/members/{office.ids['Bob']}", own) == (422, "member.cycle")
    top = office.team("销售部")
    low = office.team("华东组", parent_id=top)
    status, problem = office.alice.send("PATCH", f"/api/teams/{top}", {"parent_id": low})
    assert (status, problem["params"]["loop"]) == (422, ["销售部", "华东组", "销售部"])


def test_somebody_always_administers(office: Office) -> None:
    alice = f"/api/members/{office.ids['Alice']}"
    assert office.alice.refused("PATCH", alice, {"role": "salesperson"}) == (409, "member.last_administrator")
    assert office.alice.refused("POST", f"{alice}/deactivate") == (422, "member.yourself")
    office.set("Bob", role="administrator")
    office.bob.post(f"{alice}/deactivate")
    bob = f"/api/members/{office.ids['Bob']}"
    assert office.bob.refused("PATCH", bob, {"role": "director"}) == (409, "member.last_administrator")


def test_who_is_deactivated_is_out_at_once_and_stays_in_the_sight_of_those_above(office: Office) -> None:
    office.hire("Dora")
    office.set("Bob", manager_id=office.ids["Dora"])
    assert office.bob.get("/api/members")
    office.alice.post(f"/api/members/{office.ids['Bob']}/deactivate")
    assert office.bob.refused("GET", "/api/members") == (401, "unauthenticated")
    assert office.bob.get("/api/session")["session"] is None
    assert not office.member("Bob")["active"]
    assert office.sees("Dora", "Bob")
    office.alice.post(f"/api/members/{office.ids['Bob']}/reactivate")
    assert office.member("Bob")["active"]


def test_a_leader_moves_people_among_his_teams_and_renames_them_and_nothing_else(office: Office) -> None:
    top = office.team("销售部", leader_id=office.ids["Bob"])
    east, other = office.team("华东组", parent_id=top), office.team("别的组")
    dora = f"/api/members/{office.hire('Dora', team_id=top)}"
    assert office.member("Dora", office.bob)["can"] == {
        "edit": False, "move": True, "deactivate": False, "leaving": True,
    }  # fmt: skip
    assert office.bob.patch(dora, {"team_id": east})["team_id"] == east
    for values in (
        {"team_id": other},
        {"team_id": None},
        {"name": "D"},
        {"role": "administrator"},
        {"manager_id": None},
    ):
        assert office.bob.refused("PATCH", dora, values) == (403, "forbidden")
    eve = f"/api/members/{office.hire('Eve', team_id=other)}"
    assert office.bob.refused("PATCH", eve, {"team_id": east}) == (403, "forbidden")
    assert office.bob.patch(f"/api/teams/{east}", {"name": "东区"})["name"] == "东区"
    for values in ({"parent_id": None}, {"opens": "edit"}, {"leader_id": office.ids["Bob"]}):
        assert office.bob.refused("PATCH", f"/api/teams/{east}", values) == (403, "forbidden")
    for method, path, body in (
        ("PATCH", f"/api/teams/{other}", {"name": "x"}), ("POST", "/api/teams", {"name": "x"}),
        ("POST", f"/api/teams/{east}/archive", {}), ("POST", f"{dora}/deactivate", None),
        ("POST", f"{dora}/reactivate", None),
    ):  # fmt: skip
        assert office.bob.refused(method, path, body) == (403, "forbidden")


def test_who_only_reads_moves_nobody_even_where_he_leads(office: Office) -> None:
    east = office.team("华东组", leader_id=office.ids["Bob"])
    dora = office.hire("Dora", team_id=east)
    office.set("Bob", role="read_only")
    assert office.bob.refused("PATCH", f"/api/members/{dora}", {"team_id": east}) == (403, "forbidden")


def test_a_team_ends_empty_or_hands_its_people_up(office: Office) -> None:
    top = office.team("销售部")
    east = office.team("华东组", parent_id=top)
    low = office.team("上海组", parent_id=east)
    office.hire("Dora", team_id=east)
    status, problem = office.alice.send("POST", f"/api/teams/{east}/archive", {})
    assert (status, problem["code"], problem["params"]) == (409, "team.not_empty", {"members": 1, "teams": 1})
    office.alice.post(f"/api/teams/{east}/archive", {"move_up": True})
    assert office.member("Dora")["team_id"] == top
    assert {team["id"]: team["parent_id"] for team in office.alice.get("/api/teams")} == {top: None, low: top}
    assert office.alice.refused("PATCH", f"/api/teams/{east}", {"name": "x"}) == (404, "not_found")


def test_what_comes_back_leaves_a_team_that_is_gone(office: Office) -> None:
    east = office.team("华东组")
    dora = office.hire("Dora", team_id=east)
    office.alice.post(f"/api/members/{dora}/deactivate")
    Team.objects.of(office.cast.alice.workspace_id).filter(pk=east).update(archived_at=NOW)
    office.alice.post(f"/api/members/{dora}/reactivate")
    assert office.member("Dora")["team_id"] is None


def test_what_is_wrong_is_told(office: Office) -> None:
    bob = f"/api/members/{office.ids['Bob']}"
    for values, expected in (
        ({"name": " "}, ("name", "required")), ({"role": "king"}, ("role", "unknown_choice")),
        ({"title": "x" * 101}, ("title", "too_long")),
    ):  # fmt: skip
        assert office.alice.refused("PATCH", bob, values) == (422, expected)
    assert office.alice.refused("POST", "/api/teams", {"name": ""}) == (422, ("name", "required"))
    assert office.alice.refused("POST", "/api/teams", {"name": "x", "opens": "all"}) == (
        422,
        ("opens", "unknown_choice"),
    )


def test_last_sign_ins_are_for_administrators(office: Office) -> None:
    assert {row["last_sign_in"] for row in office.bob.get("/api/members")} == {None}


def test_each_change_has_its_row_in_the_log(office: Office) -> None:
    east = office.team("华东组")
    office.set("Bob", role=Role.TEAM_LEADER.value, team_id=east)
    kinds = Change.objects.of(office.cast.alice.workspace_id).order_by("seq").values_list("kind", "account_id")
    assert list(kinds)[-2:] == [("team.created", None), ("member.edited", None)]


def test_a_level_is_set_or_told_by_the_title(office: Office) -> None:
    office.set("Bob", title="销售总监")
    assert (office.member("Bob")["level"], office.member("Bob")["title_level"]) == (None, 3)
    office.set("Bob", level=4)
    office.set("Bob", name="Bob")
    assert office.member("Bob")["level"] == 4
    office.set("Bob", level=None)
    assert office.member("Bob")["level"] is None
    assert office.alice.refused("PATCH", f"/api/members/{office.ids['Bob']}", {"level": 5})[0] == 422
