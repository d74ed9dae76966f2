"""Invitations: who makes them, and what a link is worth."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from guanxi.changes.models import Change
from guanxi.testing.caller import Caller
from guanxi.testing.cast import make_cast
from guanxi.workspaces.models import Invitation, InvitationUse, Member, User, Workspace
from guanxi.workspaces.services.invitations import create_invitation
from guanxi.workspaces.tests.doors import DORA, FIRM, invite, make_team, refusal, send

pytestmark = pytest.mark.django_db


# -- invitations


def test_a_colleague_comes_in_by_the_link_once() -> None:
    make_cast()
    alice = Caller()
    token = invite(alice, role="read_only", note="给朵拉")
    client = Client()
    looked = send(client, "/api/invitation/look", {"token": token}).json()
    assert (looked["kind"], looked["workspace_name"], looked["inviter_name"]) == ("member", "Guanxi Test", "Alice")
    assert looked["role"] == "read_only"
    accepted = send(client, "/api/invitation/accept", {**DORA, "token": token})
    assert accepted.status_code == 201
    session = client.get("/api/session").json()["session"]
    assert (session["name"], session["role"], session["workspace_name"]) == ("Dora", "read_only", "Guanxi Test")
    again = {**DORA, "email": "e@example.com", "token": token}
    assert refusal(send(Client(), "/api/invitation/accept", again)) == (409, "invitation.used_up")
    assert not User.objects.filter(email="e@example.com").exists()
    [row] = alice.get("/api/invitations")["items"]
    assert (row["state"], row["used"], row["note"]) == ("used_up", 1, "给朵拉")
    assert [(use["name"], use["member_id"]) for use in row["uses"]] == [("Dora", session["member_id"])]


def test_a_friend_opens_a_workspace_of_his_own_that_nobody_looks_into() -> None:
    cast = make_cast()
    bob = Caller("bob@example.com")
    token = invite(bob, kind="share")
    client = Client()
    assert send(client, "/api/invitation/look", {"token": token}).json()["role"] is None
    missing = send(client, "/api/invitation/accept", {**DORA, "token": token})
    assert missing.json()["fields"][0] == {"field": "workspace.name", "code": "required", "params": {}}
    assert send(client, "/api/invitation/accept", {**DORA, "token": token, "workspace": FIRM}).status_code == 201
    session = client.get("/api/session").json()["session"]
    assert (session["role"], session["workspace_name"]) == ("administrator", "示例科技")
    assert session["workspace_id"] != str(cast.bob.workspace_id)
    [row] = bob.get("/api/invitations")["items"]
    assert [(use["name"], use["member_id"]) for use in row["uses"]] == [("Dora", None)]


def test_whoever_is_signed_in_elsewhere_joins_as_who_he_is_and_switches() -> None:
    cast = make_cast()
    alice, charlie = Caller(), Caller("charlie@example.com")
    token = invite(alice, max_uses=3)
    joined = charlie.post("/api/invitation/join", {"token": token})
    assert joined["workspace_name"] == "Guanxi Test"
    assert charlie.refused("POST", "/api/invitation/join", {"token": token}) == (409, "invitation.already_member")
    assert charlie.get("/api/session")["session"]["workspace_name"] == "Elsewhere"
    names = [(row["name"], row["current"]) for row in charlie.get("/api/workspaces")["items"]]
    assert names == [("Elsewhere", True), ("Guanxi Test", False)]
    state = charlie.put("/api/session/workspace", {"workspace_id": joined["workspace_id"]})
    assert (state["session"]["workspace_name"], state["session"]["role"]) == ("Guanxi Test", "salesperson")
    assert [member["name"] for member in charlie.get("/api/members")] == ["Alice", "Bob", "Charlie"]
    assert Caller("charlie@example.com").get("/api/session")["session"]["workspace_name"] == "Guanxi Test"
    rows = Member.objects.of(cast.alice.workspace_id).filter(user_id=cast.charlie.user_id)
    rows.update(archived_at=timezone.now())
    assert charlie.send("GET", "/api/members")[0] == 401
    back = Caller("charlie@example.com")  # put away here, still at work there
    assert back.get("/api/session")["session"]["workspace_name"] == "Elsewhere"
    assert back.refused("POST", "/api/invitation/join", {"token": token}) == (409, "invitation.member_deactivated")
    [row] = alice.get("/api/invitations")["items"]
    assert row["used"] == 1, "what was refused is not counted"


def test_each_way_a_link_is_worth_nothing_has_its_sentence() -> None:
    cast = make_cast()
    alice = Caller()
    rows = Invitation.objects.of(cast.alice.workspace_id)
    token = invite(alice, max_uses=2)
    key = alice.get("/api/invitations")["items"][0]["id"]

    def both(used: str) -> set[tuple[int, str]]:
        body = {**DORA, "token": used}
        paths = ("/api/invitation/look", "/api/invitation/accept")
        return {refusal(send(Client(), path, body)) for path in paths}

    for wrong in ("", "x", "键", token[:-1] + ("A" if token[-1] != "A" else "B"), "A" * 54):
        assert both(wrong) == {(409, "invitation.unknown")}
    rows.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert both(token) == {(409, "invitation.expired")}
    rows.update(expires_at=timezone.now() + timedelta(days=1), used=2)
    assert both(token) == {(409, "invitation.used_up")}
    rows.update(used=0)
    revoked = alice.post(f"/api/invitations/{key}/revoke")
    assert (revoked["state"], alice.post(f"/api/invitations/{key}/revoke")["revoked_at"]) == (
        "revoked",
        revoked["revoked_at"],
    )
    assert both(token) == {(409, "invitation.revoked")}
    assert not User.objects.filter(email="dora@example.com").exists()


def test_a_link_is_worth_what_its_maker_may_do_now() -> None:
    cast = make_cast()
    bob_shares, alice_invites = invite(Caller("bob@example.com"), kind="share"), invite(Caller())
    members = Member.objects.of(cast.alice.workspace_id)
    Workspace.objects.filter(pk=cast.alice.workspace_id).update(sharing=False)
    members.filter(pk=cast.alice.member_id).update(role="director")
    for token in (bob_shares, alice_invites):
        assert refusal(send(Client(), "/api/invitation/look", {"token": token})) == (409, "invitation.revoked")
    Workspace.objects.filter(pk=cast.alice.workspace_id).update(sharing=True)
    assert send(Client(), "/api/invitation/look", {"token": bob_shares}).status_code == 200
    members.filter(pk=cast.bob.member_id).update(archived_at=timezone.now())
    assert refusal(send(Client(), "/api/invitation/look", {"token": bob_shares})) == (409, "invitation.revoked")


def test_leaders_bring_salespeople_into_their_own_teams() -> None:
    cast = make_cast()
    Member.objects.of(cast.bob.workspace_id).filter(pk=cast.bob.member_id).update(role="team_leader")
    sales = make_team(cast.alice, "销售部")
    own = make_team(cast.alice, "华东组", leader=cast.bob, parent=sales)
    below = make_team(cast.alice, "上海组", parent=own)
    bob = Caller("bob@example.com")
    can = bob.get("/api/invitations")["can"]
    assert (can["add_user"], can["any_role"], {team["name"] for team in can["teams"]}) == (
        True,
        False,
        {"华东组", "上海组"},
    )
    token = invite(bob, team_id=str(below.pk))
    client = Client()
    assert send(client, "/api/invitation/look", {"token": token}).json()["team_name"] == "上海组"
    assert send(client, "/api/invitation/accept", {**DORA, "token": token}).status_code == 201
    assert Member.objects.of(cast.bob.workspace_id).get(name="Dora").team_id == below.pk
    wrong = [
        ({"team_id": str(sales.pk)}, (422, ("team_id", "not_your_team"))),
        ({}, (422, ("team_id", "not_your_team"))),
        ({"team_id": str(own.pk), "role": "administrator"}, (422, ("role", "not_yours_to_give"))),
    ]
    for values, expected in wrong:
        assert bob.refused("POST", "/api/invitations", {"kind": "member", **values}) == expected


def test_who_leads_nothing_adds_nobody_and_who_writes_nothing_shares_nothing() -> None:
    cast = make_cast()
    bob = Caller("bob@example.com")
    assert bob.refused("POST", "/api/invitations", {"kind": "member"}) == (403, "forbidden")
    assert bob.get("/api/invitations")["can"]["share"] is True
    Member.objects.of(cast.bob.workspace_id).filter(pk=cast.bob.member_id).update(role="auditor")
    assert bob.refused("POST", "/api/invitations", {"kind": "share"}) == (403, "forbidden")
    Member.objects.of(cast.bob.workspace_id).filter(pk=cast.bob.member_id).update(role="salesperson")
    Workspace.objects.filter(pk=cast.bob.workspace_id).update(sharing=False)
    assert bob.refused("POST", "/api/invitations", {"kind": "share"}) == (403, "forbidden")
    assert bob.get("/api/invitations")["can"]["share"] is False


def test_everybody_sees_his_own_and_an_administrator_all() -> None:
    make_cast()
    alice, bob = Caller(), Caller("bob@example.com")
    invite(alice)
    invite(bob, kind="share")
    assert [row["created_by_name"] for row in alice.get("/api/invitations")["items"]] == ["Bob", "Alice"]
    assert [row["created_by_name"] for row in bob.get("/api/invitations")["items"]] == ["Bob"]
    foreign = alice.get("/api/invitations")["items"][1]["id"]
    assert bob.refused("POST", f"/api/invitations/{foreign}/revoke") == (404, "not_found")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"days": 0}, ("days", "too_small")),
        ({"days": 91}, ("days", "too_big")),
        ({"max_uses": 0}, ("max_uses", "too_small")),
        ({"max_uses": 501}, ("max_uses", "too_big")),
        ({"role": "king"}, ("role", "unknown_choice")),
        ({"note": "x" * 201}, ("note", "too_long")),
    ],
)
def test_bounds_of_an_invitation(values: Any, expected: tuple[str, str]) -> None:
    make_cast()
    assert Caller().refused("POST", "/api/invitations", {"kind": "member", **values}) == (422, expected)


def test_nothing_keeps_the_token() -> None:
    cast = make_cast()
    alice = Caller()
    answer = send(alice.client, "/api/invitations", {"kind": "member"}, **{"Idempotency-Key": "k1"})
    token = answer.json()["token"]
    again = send(alice.client, "/api/invitations", {"kind": "member"}, **{"Idempotency-Key": "k1"})
    assert again.json()["token"] == token
    kept = [repr(row.__dict__) for row in Invitation.objects.of(cast.alice.workspace_id)]
    logged = [repr(row.rows) for row in Change.objects.of(cast.alice.workspace_id)]
    assert token not in "".join(kept + logged)


# -- what a list costs


def test_the_list_costs_the_same_for_few_and_for_many() -> None:
    cast = make_cast()
    alice = Caller()
    counts = []
    for _ in range(2):
        for _ in range(4):
            row, _ = create_invitation(actor=cast.alice, kind="member", now=timezone.now())
            use = InvitationUse(
                workspace_id=cast.alice.workspace_id, invitation=row, name="新人", used_at=timezone.now()
            )
            InvitationUse.objects.bulk_create([use])
        with CaptureQueriesContext(connection) as seen:
            alice.get("/api/invitations")
        counts.append(len(seen))
    assert counts[0] == counts[1]
