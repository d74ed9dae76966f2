"""Fifty people press at the same moment, each with a connection of his own."""

import json
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.test import Client

from guanxi.changes.models import Change
from guanxi.changes.models import Sequence as Counted
from guanxi.core.actor import Actor
from guanxi.directory.models import Account
from guanxi.testing.at_once import together
from guanxi.testing.caller import Caller
from guanxi.testing.cast import make_cast
from guanxi.workspaces.models import Invitation, InvitationUse, Member, MemberAnswer, User, UserWorkspace, Workspace

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(180)]
PEOPLE = 50
JSON = "application/json"


def send(client: Client, path: str, body: Any, **headers: str) -> tuple[int, str, str]:
    """Post something: the status, what was answered, and whether it was a repetition."""
    answer: Any = client.post(path, json.dumps(body), content_type=JSON, headers=headers)
    return answer.status_code, answer.content.decode(), answer.get("Idempotency-Replayed", "")


def newcomer(number: int, token: str) -> Callable[[], Any]:
    """Somebody who presses the link."""
    body = {"token": token, "name": f"新人{number}", "email": f"new{number}@example.com", "password": "long enough"}
    return partial(send, Client(), "/api/invitation/accept", body)


def check_log(actor: Actor) -> None:
    """The log's numbers have no gap."""
    numbers = list(Change.objects.of(actor.workspace_id).order_by("seq").values_list("seq", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    assert Counted.objects.get(pk=actor.workspace_id).last == len(numbers)


@pytest.mark.parametrize("uses", [1, 7])
def test_a_link_brings_in_exactly_as_many_as_it_may(uses: int) -> None:
    cast = make_cast()
    token = Caller().post("/api/invitations", {"kind": "member", "max_uses": uses})["token"]

    outcomes = together([newcomer(number, token) for number in range(PEOPLE)])

    codes = Counter(status if status == 201 else json.loads(text)["code"] for status, text, _ in outcomes)
    assert codes == {201: uses, "invitation.used_up": PEOPLE - uses}
    workspace = cast.alice.workspace_id
    new = User.objects.filter(email__startswith="new")
    assert new.count() == uses, "who came too late left a user behind"
    assert UserWorkspace.objects.filter(user__in=new).count() == uses
    assert Member.objects.of(workspace).count() == 2 + uses
    assert InvitationUse.objects.of(workspace).count() == uses
    assert Invitation.objects.of(workspace).get().used == uses
    check_log(cast.alice)


def test_a_share_opens_exactly_one_workspace() -> None:
    make_cast()
    token = Caller("bob@example.com").post("/api/invitations", {"kind": "share"})["token"]
    firm = {"name": "朋友的公司"}

    def friend(number: int) -> Any:
        body = {"token": token, "name": "友", "email": f"f{number}@example.com", "password": "long enough"}
        return send(Client(), "/api/invitation/accept", {**body, "workspace": firm})

    outcomes = together([partial(friend, number) for number in range(10)])
    assert sorted(status for status, _, _ in outcomes) == [201] + [409] * 9
    assert Workspace.objects.filter(name="朋友的公司").count() == 1
    assert User.objects.filter(email__startswith="f").count() == 1


def test_one_person_who_presses_often_comes_in_once() -> None:
    cast = make_cast()
    token = Caller().post("/api/invitations", {"kind": "member", "max_uses": 20})["token"]
    charlie = Caller("charlie@example.com")
    cookies = charlie.client.cookies

    def press() -> Any:
        client = Client()
        client.cookies = cookies
        return send(client, "/api/invitation/join", {"token": token})

    outcomes = together([press] * 10)
    codes = Counter(status if status == 201 else json.loads(text)["code"] for status, text, _ in outcomes)
    assert codes[201] == 1
    assert set(codes) <= {201, "invitation.already_member"}
    assert Invitation.objects.of(cast.alice.workspace_id).get().used == 1


def test_fifty_double_submits_of_one_key_make_one_effect() -> None:
    cast = make_cast()
    cookies = Caller().client.cookies

    def submit() -> Any:
        client = Client()
        client.cookies = cookies
        return send(client, "/api/accounts", {"name": "恒星集团"}, **{"Idempotency-Key": "the one"})

    outcomes = together([submit] * PEOPLE)

    assert {status for status, _, _ in outcomes} == {201}
    assert len({text for _, text, _ in outcomes}) == 1, "all were answered alike"
    assert sorted(replayed for _, _, replayed in outcomes) == [""] + ["true"] * (PEOPLE - 1)
    assert Account.objects.of(cast.alice.workspace_id).count() == 1
    assert MemberAnswer.objects.of(cast.alice.workspace_id).count() == 1
    check_log(cast.alice)


def test_fifty_registrations_with_one_key_open_one_workspace() -> None:
    body = {"name": "朵拉", "email": "dora@example.com", "password": "long enough", "workspace": {"name": "示例科技"}}

    def submit(number: int) -> Any:
        client = Client(REMOTE_ADDR=f"192.0.2.{number}")  # one source would be refused after twenty
        return send(client, "/api/register", body, **{"Idempotency-Key": "the one"})

    outcomes = together([partial(submit, number) for number in range(PEOPLE)])

    assert {status for status, _, _ in outcomes} == {201}
    assert len({text for _, text, _ in outcomes}) == 1
    assert Workspace.objects.count() == 1
    assert User.objects.count() == 1
