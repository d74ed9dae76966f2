"""Ways to somebody: over whom, why, and never over anybody the reader may not know."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.decisions.services.ratings import rate_contact
from guanxi.directory.models import Account, Contact
from guanxi.directory.queries.access import present_employment
from guanxi.directory.services.departments import create_department
from guanxi.directory.services.sharing import share_account
from guanxi.interactions.services import log_interaction
from guanxi.network.inference.ways import find_ways
from guanxi.network.queries.standing import Wanted
from guanxi.orgchart.services.lines import add_line, add_tie
from guanxi.orgchart.services.occupants import change_employer, leave_account
from guanxi.orgchart.services.positions import place_position
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account, make_contact, make_seat
from guanxi.workspaces.models import Level, Member, Workspace

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
Row = dict[str, Any]


def met(actor: Actor, account: Account, *people: Contact, times: int = 4, **more: Any) -> None:
    """We visited some people a few times lately."""
    for week in range(times):
        log_interaction(
            actor=actor, account_id=account.pk, kind="visit", at=NOW - (7 * week + 1) * DAY, summary="谈方案",
            contact_ids=[one.pk for one in people], now=NOW, **more,
        )  # fmt: skip


def tie(actor: Actor, one: Contact, other: Contact, kind: str = "alumni", **more: Any) -> None:
    """Say that two people are tied."""
    add_tie(actor=actor, contact_id=one.pk, other_id=other.pk, kind=kind, values=more, now=NOW)


def to(actor: Actor, contact: Contact, member_id: UUID | None = None) -> Row:
    """Return the ways to somebody."""
    return find_ways(actor, Wanted(contact_id=contact.pk), NOW, member_id=member_id)


def names(found: Row) -> list[list[str]]:
    """Return the ways by the names of the people on them."""
    return [[step["name"] for step in way["steps"]] for way in found["ways"]]


def test_a_way_leads_over_who_was_met_and_what_is_told_and_says_why() -> None:
    cast = make_cast()
    buyer, other = make_account(cast.alice), make_account(cast.alice, "恒星集团")
    target = make_contact(cast.alice, buyer, "王总", title="财务总监")
    friend = make_contact(cast.alice, other, "李工", title="主任")
    met(cast.bob, other, friend)
    tie(cast.alice, target, friend, "friend")
    found = to(cast.alice, target)
    assert names(found) == [["Bob", "李工", "王总"]]
    assert found["nobody"] is None
    (way,) = found["ways"]
    first, second = (step["tie"] for step in way["steps"][1:])
    assert (first["times"], first["meetings"], first["last_at"]) == (4, 4, NOW - DAY)
    assert (second["told"], second["times"]) == ([{"kind": "friend", "name": "", "certainty": "confirmed"}], 0)
    assert way["ask"] == {"member_id": cast.bob.member_id, "contact_id": friend.pk}
    assert way["visits"] == [friend.pk, target.pk]
    assert way["chance_word"] in {"fair", "good"}
    assert way["steps"][1]["account"]["name"] == "恒星集团"
    assert way["steps"][2]["title"] == "财务总监"


def test_a_superior_introduces_and_a_rival_does_not() -> None:
    cast = make_cast()
    account = make_account(cast.alice)
    boss = make_contact(cast.alice, account, "张院长")
    seat = place_position(actor=cast.alice, account_id=account.pk, contact_id=boss.pk, now=NOW)
    report = make_seat(cast.alice, account, "李科长", manager=seat.pk)
    side = make_seat(cast.alice, account, "赵处长")
    add_line(actor=cast.alice, position_id=side.pk, target_id=report.pk, kind="conflict", values={}, now=NOW)
    met(cast.alice, account, boss)
    target = Contact.objects.of(cast.alice.workspace_id).get(name="李科长")
    enemy = Contact.objects.of(cast.alice.workspace_id).get(name="赵处长")
    met(cast.alice, account, enemy, times=8)
    found = to(cast.alice, target)
    assert names(found) == [["Alice", "张院长", "李科长"]]
    assert [one["kind"] for one in found["ways"][0]["steps"][2]["tie"]["told"]] == ["superior_of"]


def test_who_worked_together_elsewhere_is_found_and_who_left_is_no_way() -> None:
    cast = make_cast()
    old, new, third = (make_account(cast.alice, name) for name in ("旧东家", "新东家", "第三家"))
    unit = create_department(actor=cast.alice, account_id=old.pk, values={"name": "采购部"}, now=NOW)
    target, mate, gone = (
        make_contact(cast.alice, old, name, department_id=unit.pk) for name in ("王总", "老同事", "离职者")
    )
    later = NOW + 30 * DAY
    for person, account in ((target, new), (mate, third)):
        job = present_employment(cast.alice, account_id=old.pk, contact_id=person.pk)
        change_employer(actor=cast.alice, employment_id=job.pk, values={"account_id": account.pk}, now=later)
    met(cast.bob, third, mate)
    met(cast.bob, old, gone, target)
    assert ["Bob", "老同事", "王总"] in names(to(cast.alice, target))
    found = to(cast.alice, target)
    way = found["ways"][names(found).index(["Bob", "老同事", "王总"])]
    assert way["steps"][2]["tie"]["told"] == [{"kind": "worked_in_team", "name": "旧东家", "certainty": "confirmed"}]
    assert ["Bob", "离职者", "王总"] in names(to(cast.alice, target))
    job = present_employment(cast.alice, account_id=old.pk, contact_id=gone.pk)
    leave_account(actor=cast.alice, employment_id=job.pk, now=NOW + 40 * DAY)
    assert "离职者" not in str(names(to(cast.alice, target)))


def test_only_people_the_reader_may_know_stand_on_a_way_and_nothing_hints_at_others() -> None:
    cast = make_cast()
    seen, hidden = make_account(cast.alice, "明湖电力"), make_account(cast.alice, "隐山重工")
    target = make_contact(cast.alice, seen, "王总")
    secret = make_contact(cast.alice, hidden, "隐山某")
    tie(cast.alice, target, secret, "relative")
    met(cast.alice, hidden, secret, times=12)
    share_account(actor=cast.alice, account_id=seen.pk, member_id=cast.bob.member_id, level=Level.EDIT, now=NOW)
    Workspace.objects.filter(pk=cast.alice.workspace_id).update(opens=Level.NONE)
    bob = replace(cast.bob, opens=0)
    assert names(to(cast.alice, target)) == [["Alice", "隐山某", "王总"]]
    blind = to(bob, target)
    assert (blind["ways"], blind["nobody"]) == ([], "no_way")
    assert "隐山" not in str(blind)
    with pytest.raises(NotFound):
        to(bob, secret)


def test_somebody_against_us_costs_and_is_marked() -> None:
    cast = make_cast()
    account = make_account(cast.alice)
    target, foe, friend = (make_contact(cast.alice, account, name) for name in ("王总", "反对者", "朋友"))
    met(cast.alice, account, foe)
    met(cast.bob, account, friend)
    tie(cast.alice, target, foe, "friend")
    tie(cast.alice, target, friend, "friend")
    rate_contact(actor=cast.alice, contact_id=foe.pk, feature="attitude", value=-2, now=NOW)
    found = to(cast.alice, target)["ways"]
    assert [way["steps"][1]["name"] for way in found] == ["朋友", "反对者"]
    assert [way["risk"] for way in found] == [False, True]
    assert found[1]["steps"][1]["against"]


def test_anybody_of_a_department_will_do_and_one_may_ask_from_oneself() -> None:
    cast = make_cast()
    account = make_account(cast.alice)
    unit, below, empty = (
        create_department(actor=cast.alice, account_id=account.pk, values={"name": name}, now=NOW)
        for name in ("财务部", "核算科", "法务部")
    )
    Caller().patch(f"/api/departments/{below.pk}", {"parent_id": str(unit.pk)})
    one = make_contact(cast.alice, account, "钱会计", department_id=below.pk)
    met(cast.bob, account, one)
    wanted = Wanted(account_id=account.pk, department_id=unit.pk)
    assert names(find_ways(cast.alice, wanted, NOW)) == [["Bob", "钱会计"]]
    mine = find_ways(cast.alice, wanted, NOW, member_id=cast.alice.member_id)
    assert (mine["ways"], mine["nobody"]) == ([], "not_from_him")
    nobody = find_ways(cast.alice, Wanted(department_id=empty.pk), NOW)
    assert (nobody["targets"], nobody["nobody"]) == ([], "no_people")
    Member.objects.of(cast.alice.workspace_id).filter(pk=cast.bob.member_id).update(archived_at=NOW)
    assert find_ways(cast.alice, wanted, NOW)["nobody"] == "no_way"


def test_more_people_and_accounts_take_no_more_statements() -> None:
    cast = make_cast()
    account = make_account(cast.alice)
    target = make_contact(cast.alice, account, "王总")

    def around(name: str) -> None:
        other = make_account(cast.alice, f"{name}公司")
        friends = [make_contact(cast.alice, other, f"{name}{place}") for place in range(3)]
        tie(cast.alice, target, friends[0])
        met(cast.bob, other, *friends, times=1)

    around("甲")
    few = statements(lambda: to(cast.alice, target))
    for name in "乙丙丁戊":
        around(name)
    assert statements(lambda: to(cast.alice, target)) == few <= 60
    assert len(to(cast.alice, target)["ways"]) == 5


def test_the_route_answers_and_wants_somebody_named() -> None:
    cast = make_cast()
    account = make_account(cast.alice)
    target = make_contact(cast.alice, account, "王总")
    alice = Caller()
    answer = alice.get(f"/api/paths?contact_id={target.pk}")
    assert (answer["nobody"], answer["targets"][0]["name"]) == ("no_way", "王总")
    assert alice.refused("GET", "/api/paths") == (422, ("contact_id", "required"))
    stranger = f"/api/paths?contact_id={target.pk}&member_id={cast.charlie.member_id}"
    assert alice.refused("GET", stranger) == (404, "not_found")


def test_a_department_is_one_of_the_customer_asked_about() -> None:
    cast = make_cast()
    buyer, other = make_account(cast.alice), make_account(cast.alice, "恒星集团")
    unit = create_department(actor=cast.alice, account_id=other.pk, values={"name": "财务部"}, now=NOW)
    refused = Caller().refused("GET", f"/api/paths?account_id={buyer.pk}&department_id={unit.pk}")
    assert refused == (422, ("department_id", "other_account"))
