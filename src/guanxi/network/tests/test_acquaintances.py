"""Who knows whom: of ours how well, of theirs what is seen and what is told."""

import json
from typing import Any

import pytest
from click.testing import CliRunner
from django.utils import timezone

from guanxi.cli import guanxi
from guanxi.interactions.services import log_interaction
from guanxi.network.api import heat as routes
from guanxi.network.inference.acquaintances import who_knows
from guanxi.network.inference.known import known_by
from guanxi.network.schemas.known import KnownFilter, KnownPaging
from guanxi.network.tests.desk import DAY, logged
from guanxi.orgchart.services.lines import add_tie
from guanxi.orgchart.services.positions import place_position
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.services.staff import deactivate_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes, "now", lambda: NOW)


def test_the_best_known_come_first_with_what_is_seen_and_what_is_told(cast: Cast) -> None:
    alice, bob = cast.alice, cast.bob
    account = make_account(alice)
    zhang, li, wang = (make_contact(alice, account, name, title="处长") for name in ("张三", "李四", "王五"))
    chief = place_position(actor=alice, account_id=account.pk, contact_id=li.pk, now=NOW)
    place_position(actor=alice, account_id=account.pk, contact_id=zhang.pk, manager_id=chief.pk, now=NOW)
    add_tie(actor=alice, contact_id=zhang.pk, other_id=wang.pk, kind="alumni", values={}, now=NOW)
    for days in (2, 9, 16):
        logged(bob, account, zhang, li, days=days)
    logged(alice, account, zhang, kind="call", began="ours", days=90)
    found = Caller().get(f"/api/contacts/{zhang.pk}/acquaintances")
    ours = [(row["member"]["name"], row["times"], row["meetings"], row["ours"]) for row in found["ours"]]
    assert ours == [("Bob", 3, 3, 0), ("Alice", 1, 0, 1)]
    assert found["ours"][0]["strength"] > 10 > found["ours"][1]["strength"] > 0
    assert set(found["ours"][0]["terms"]) == {"recent", "freshness", "depth", "mutual", "small", "answers"}
    theirs = {row["contact"]["name"]: row for row in found["theirs"]}
    assert theirs["李四"]["times"] == 3
    assert theirs["李四"]["told"] == [{"kind": "reports_to", "certainty": "confirmed", "outgoing": True, "name": ""}]
    assert (theirs["王五"]["times"], theirs["王五"]["told"][0]["kind"]) == (0, "alumni")
    assert theirs["王五"]["contact"]["title"] == "处长"
    assert theirs["王五"]["contact"]["account"]["name"] == account.name
    assert found["others"] == 0


def test_whom_a_colleague_knows_wherever_they_work(cast: Cast) -> None:
    one, other = make_account(cast.alice), make_account(cast.alice, "云帆科技")
    zhang, li = make_contact(cast.alice, one), make_contact(cast.alice, other, "李四")
    for days in (1, 8):
        logged(cast.bob, one, zhang, days=days)
    logged(cast.alice, other, li, days=20, member_ids=[cast.bob.member_id])
    logged(cast.alice, other, li, days=2)

    def told(query: str = "") -> list[str]:
        rows = Caller().get(f"/api/members/{cast.bob.member_id}/acquaintances?{query}")["theirs"]
        return [row["contact"]["name"] for row in rows]

    found = Caller().get(f"/api/members/{cast.bob.member_id}/acquaintances")
    rows = [(row["contact"]["name"], row["contact"]["account"]["name"], row["times"]) for row in found["theirs"]]
    assert rows == [("张三", one.name, 2), ("李四", "云帆科技", 1)]
    also = [([person["name"] for person in row["also"]], row["also_count"]) for row in found["theirs"]]
    assert also == [([], 0), (["Alice"], 1)]
    assert (found["member"]["name"], found["total"], found["people"], found["only"]) == ("Bob", 2, 2, 1)
    assert sum(found["words"].values()) == 2
    assert {row["name"]: row["people"] for row in found["accounts"]} == {one.name: 1, "云帆科技": 1}
    assert told("only=true") == ["张三"]
    assert told(f"account_id={other.pk}") == told("q=lisi") == ["李四"]
    assert told("least=100") == []
    assert told("page=2&page_size=1") == ["李四"]
    assert told("sort=last") == ["张三", "李四"]


def test_who_left_is_asked_for_nothing_and_hides_nothing_that_only_one_knows(cast: Cast) -> None:
    account = make_account(cast.alice)
    zhang = make_contact(cast.alice, account)
    logged(cast.bob, account, zhang, days=3)
    logged(cast.alice, account, zhang, days=9)
    deactivate_member(actor=cast.alice, member_id=cast.bob.member_id, now=NOW)
    bob, alice = (Caller().get(f"/api/members/{who.member_id}/acquaintances") for who in (cast.bob, cast.alice))
    assert (bob["member"]["active"], bob["theirs"][0]["can"]) == (False, {"ask": False})
    assert (alice["only"], alice["theirs"][0]["can"]) == (1, {"ask": True})


def test_many_take_no_more_statements_than_few(cast: Cast) -> None:
    account = make_account(cast.alice)
    people = [make_contact(cast.alice, account, f"同事{number}") for number in range(5)]
    logged(cast.alice, account, *people[:2])

    def ask() -> None:
        who_knows(cast.bob, people[0].pk, NOW)
        known_by(cast.bob, cast.alice.member_id, KnownFilter(), KnownPaging(), NOW)

    few = statements(ask)
    for number in range(1, 6):
        logged(cast.alice, account, *people, days=number, member_ids=[cast.bob.member_id])
    assert statements(ask) == few


def test_the_commands_tell_it_too(cast: Cast) -> None:
    account = make_account(cast.alice)
    zhang = make_contact(cast.alice, account)
    today = timezone.now()  # the command asks the clock itself
    log_interaction(
        actor=cast.alice, account_id=account.pk, kind="visit", at=today - DAY, summary="谈", contact_ids=[zhang.pk],
        now=today,
    )  # fmt: skip

    def told(*words: str) -> Any:
        done = CliRunner().invoke(guanxi, ["network", *words, "--json"])
        assert done.exit_code == 0, done.output
        return json.loads(done.output)

    assert [row["member"]["name"] for row in told("who-knows", str(zhang.pk))["ours"]] == ["Alice"]
    assert [row["contact"]["name"] for row in told("known-by", "Alice")["theirs"]] == ["张三"]
