"""Sharing accounts and handing them over."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.utils import timezone

from guanxi.changes.queries import last_seq
from guanxi.directory.models import Grant
from guanxi.directory.services.ownership import transfer_accounts
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Member, Role, Team, TeamPlace, Workspace

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    """Alice and Bob are both salespeople of a workspace that opens nothing by itself."""
    cast = make_cast()
    Workspace.objects.filter(pk=cast.alice.workspace_id).update(opens=Level.NONE)
    Member.objects.of(cast.alice.workspace_id).update(role=Role.SALESPERSON)
    return cast


@pytest.fixture
def path(cast: Cast) -> str:
    """Alice's account, as addresses begin."""
    account = make_account(cast.alice)
    make_contact(cast.alice, account, "张三")
    return f"/api/accounts/{account.pk}"


def share(path: str, **body: object) -> str:
    """Share as Alice; return the grant's address."""
    return f"/api/grants/{Caller().post(f'{path}/grants', body)['id']}"


def test_a_share_opens_changes_and_ends(cast: Cast, path: str) -> None:
    alice, bob = Caller(), Caller("bob@example.com")
    assert bob.refused("GET", path) == (404, "not_found")
    grant = share(path, member_id=cast.bob.member_id, level="read")
    assert bob.get(path)["can"]["contribute"] is False
    alice.patch(grant, {"level": "edit", "until": timezone.now() + timedelta(days=3)})
    assert bob.get(path)["can"]["edit"] is True
    [shown] = bob.get(f"{path}/grants")
    assert (shown["member"]["name"], shown["level"], shown["until"] is not None) == ("Bob", "edit", True)
    alice.delete(grant)
    assert bob.refused("GET", path) == (404, "not_found")
    assert alice.refused("DELETE", grant) == (404, "not_found")


def test_a_team_share_reaches_its_people(cast: Cast, path: str) -> None:
    workspace = cast.alice.workspace_id
    team = Team(workspace_id=workspace, name="华东组")
    Team.objects.bulk_create([team])
    share(path, team_id=team.pk, level="contribute")
    bob = Caller("bob@example.com")
    assert bob.refused("GET", path) == (404, "not_found")
    TeamPlace.objects.bulk_create([TeamPlace(workspace_id=workspace, member_id=cast.bob.member_id, team=team)])
    assert bob.get(path)["can"]["contribute"] is True


def test_a_share_ends_by_itself(cast: Cast, path: str) -> None:
    share(path, member_id=cast.bob.member_id, until=timezone.now() + timedelta(days=1))
    bob = Caller("bob@example.com")
    assert bob.get(path)["can"]["read"] is True
    Grant.objects.of(cast.alice.workspace_id).update(valid_to=timezone.now())
    assert bob.refused("GET", path) == (404, "not_found")
    assert Caller().get(f"{path}/grants") == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({}, ("member_id", "one_of_two")),
        ({"member_id": "bob", "until": "2020-01-01T00:00:00Z"}, ("until", "past")),
        ({"member_id": "alice"}, ("member_id", "is_owner")),
        ({"member_id": "bob", "level": "own"}, ("level", "unknown_choice")),
    ],
)
def test_what_cannot_be_shared(cast: Cast, path: str, body: dict[str, str], expected: tuple[str, str]) -> None:
    people = {"alice": cast.alice.member_id, "bob": cast.bob.member_id}
    sent = {name: people.get(value, value) for name, value in body.items()}
    assert Caller().refused("POST", f"{path}/grants", sent) == (422, expected)


def test_nobody_is_shared_with_twice(cast: Cast, path: str) -> None:
    share(path, member_id=cast.bob.member_id)
    again = Caller().refused("POST", f"{path}/grants", {"member_id": str(cast.bob.member_id)})
    assert again == (422, ("member_id", "already_shared"))


def test_only_the_owner_shares(cast: Cast, path: str) -> None:
    grant = share(path, member_id=cast.bob.member_id, level="edit")
    bob = Caller("bob@example.com")
    assert bob.refused("POST", f"{path}/grants", {"member_id": str(cast.alice.member_id)}) == (403, "forbidden")
    assert bob.refused("PATCH", grant, {"level": "read"}) == (403, "forbidden")
    assert bob.refused("DELETE", grant) == (403, "forbidden")
    assert bob.refused("POST", f"{path}/transfer", {"member_id": str(cast.bob.member_id)}) == (403, "forbidden")


def test_a_transfer_takes_the_people_along(cast: Cast, path: str) -> None:
    alice, bob = Caller(), Caller("bob@example.com")
    grant = share(path, member_id=cast.bob.member_id, level="read")
    alice.post(f"{path}/transfer", {"member_id": cast.bob.member_id, "keep": "read"})
    assert bob.get(path)["owner"]["name"] == "Bob"
    assert [row["owner"]["name"] for row in bob.get("/api/contacts")["items"]] == ["Bob"]
    assert [(row["member"]["name"], row["level"]) for row in bob.get(f"{path}/grants")] == [("Alice", "read")]
    assert bob.refused("DELETE", grant) == (404, "not_found")
    assert alice.get(path)["can"] == {action: action == "read" for action in alice.get(path)["can"]}


def test_several_are_transferred_together_or_not_at_all(cast: Cast, path: str) -> None:
    alice, bob = Caller(), Caller("bob@example.com")
    mine, other = path.rsplit("/", 1)[1], str(make_account(cast.alice, "西部重工").pk)
    foreign = str(make_account(cast.charlie, "远方公司").pk)
    target = {"member_id": str(cast.bob.member_id)}
    assert alice.refused("POST", "/api/accounts/transfer", {**target, "account_ids": [mine, foreign]})[0] == 404
    assert bob.get("/api/accounts")["total"] == 0
    done = alice.post("/api/accounts/transfer", {**target, "account_ids": [mine, other]})
    assert done["count"] == 2
    assert bob.get("/api/accounts")["total"] == 2
    assert alice.get("/api/accounts")["total"] == 0


def test_several_are_one_change_that_its_maker_takes_back_as_one(cast: Cast, path: str) -> None:
    alice, bob = Caller(), Caller("bob@example.com")
    chosen = [path.rsplit("/", 1)[1], str(make_account(cast.alice, "西部重工").pk)]
    before = last_seq(cast.alice)
    done = alice.post("/api/accounts/transfer", {"member_id": str(cast.bob.member_id), "account_ids": chosen})
    assert last_seq(cast.alice) == before + 1
    [told, *_] = bob.get(f"/api/accounts/{chosen[1]}/changes")
    assert (told["kind"], told["params"]) == ("accounts.transferred", {"to": "Bob", "accounts": 2})
    undo = f"/api/transfers/{done['id']}/undo"
    assert bob.refused("POST", undo) == (404, "not_found")
    alice.post(undo)
    assert alice.get("/api/accounts")["total"] == 2
    assert alice.refused("POST", undo) == (409, "undo.nothing")


def test_who_thinks_better_of_it_too_late_needs_the_right_to_it(cast: Cast, path: str) -> None:
    keys = [UUID(path.rsplit("/", 1)[1]), make_account(cast.alice, "西部重工").pk]
    done = transfer_accounts(actor=cast.alice, account_ids=keys, member_id=cast.bob.member_id, now=NOW)
    assert Caller().refused("POST", f"/api/transfers/{done.id}/undo") == (404, "not_found")


def test_a_picker_offers_what_one_may_edit(cast: Cast, path: str) -> None:
    bob = Caller("bob@example.com")
    own = make_account(cast.bob, "南方港务")
    share(path, member_id=cast.bob.member_id, level="read")
    rows = {row["name"]: row["can"]["edit"] for row in bob.get("/api/accounts")["items"]}
    assert list(rows.values()).count(True) == 1
    assert rows["南方港务"]
    assert [row["id"] for row in bob.get("/api/accounts?may=edit")["items"]] == [str(own.pk)]
    [grant] = Caller().get(f"{path}/grants")
    Caller().patch(f"/api/grants/{grant['id']}", {"level": "edit"})
    assert bob.get("/api/accounts?may=edit")["total"] == 2


def test_who_changes_nothing_owns_nothing(cast: Cast, path: str) -> None:
    Member.objects.of(cast.bob.workspace_id).filter(pk=cast.bob.member_id).update(role=Role.READ_ONLY)
    refused = Caller().refused("POST", f"{path}/transfer", {"member_id": str(cast.bob.member_id)})
    assert refused == (422, ("member_id", "cannot_own"))
