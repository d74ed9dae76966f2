"""The heat map: what is counted, as of when, for whom; and the interactions behind a cell."""

import json
from typing import Any

import pytest
from click.testing import CliRunner

from guanxi.cli import guanxi
from guanxi.core.errors import Invalid
from guanxi.directory.models import Account
from guanxi.directory.services.departments import create_department
from guanxi.network.api import heat as routes
from guanxi.network.inference.heat_map import heat_map
from guanxi.network.queries.passing import passed_page
from guanxi.network.schemas.heat import PassedIn
from guanxi.network.schemas.web import PeriodAsked
from guanxi.network.tests.desk import DAY, logged
from guanxi.orgchart.services.positions import place_position
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Member, Workspace

pytestmark = pytest.mark.django_db
Row = dict[str, Any]
MARK = "隐山"


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def account(cast: Cast) -> Account:
    return make_account(cast.alice)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes, "now", lambda: NOW)


def days_ago(days: int) -> Any:
    return (NOW - days * DAY).date()


def cells(found: Row) -> dict[tuple[str, str], Row]:
    """Return the cells by names."""
    members = {row["id"]: row["name"] for row in found["members"]}
    contacts = {row["id"]: row["name"] for row in found["contacts"]}
    return {(members[row["member_id"]], contacts[row["contact_id"]]): row for row in found["cells"]}


def test_a_cell_counts_the_period_and_is_as_strong_as_at_its_end(cast: Cast, account: Account) -> None:
    zhang, li = make_contact(cast.alice, account), make_contact(cast.alice, account, "李四")
    make_contact(cast.alice, account, "王五")
    logged(cast.alice, account, zhang, li, member_ids=[cast.bob.member_id])
    logged(cast.alice, account, zhang, kind="call", began="theirs", days=10)
    logged(cast.alice, account, zhang, kind="mail", began="ours", days=100)
    logged(cast.alice, account, zhang, kind="note")
    all_of_it = Caller().get(f"/api/accounts/{account.pk}/heat-map")
    assert [row["name"] for row in all_of_it["members"]] == ["Alice", "Bob"]
    assert {row["name"] for row in all_of_it["contacts"]} == {"张三", "李四", "王五"}
    cell = cells(all_of_it)["Alice", "张三"]
    assert [cell[name] for name in ("times", "meetings", "ours", "theirs", "few", "hidden")] == [3, 1, 1, 1, 3, 0]
    assert cells(all_of_it)["Bob", "李四"]["times"] == 1
    assert [(row["month"], row["times"]) for row in all_of_it["months"]] == [("2025-11", 1), ("2026-02", 2)]
    assert (all_of_it["times"], all_of_it["since"], all_of_it["until"]) == (3, "2025-03-02", "2026-03-01")
    recent = Caller().get(f"/api/accounts/{account.pk}/heat-map?since={days_ago(30)}")
    now_and_here = cells(recent)["Alice", "张三"]
    assert now_and_here["times"] == 2
    assert now_and_here["strength"] == cell["strength"], "strength takes in what was before the period"
    earlier = cells(Caller().get(f"/api/accounts/{account.pk}/heat-map?since={days_ago(120)}&until={days_ago(60)}"))
    assert set(earlier) == {("Alice", "张三")}
    assert (earlier["Alice", "张三"]["times"], earlier["Alice", "张三"]["theirs"]) == (1, 0)


def test_a_tie_of_before_is_told_where_nothing_passed_in_the_period(cast: Cast, account: Account) -> None:
    zhang = make_contact(cast.alice, account)
    logged(cast.alice, account, zhang, days=40)
    logged(cast.alice, account, zhang, days=45)
    [cell] = heat_map(cast.alice, account.pk, PeriodAsked(since=days_ago(30)), NOW)["cells"]
    assert cell["times"] == 0
    assert cell["last_at"] is None
    assert cell["strength"] > 1


def test_people_stand_in_the_order_of_the_chart_with_their_departments(cast: Cast, account: Account) -> None:
    actor = cast.alice
    unit = create_department(actor=actor, account_id=account.pk, values={"name": "采购部"}, now=NOW)
    low, top, nobody = (make_contact(actor, account, name) for name in ("安心", "周总", "吴名"))
    head = place_position(actor=actor, account_id=account.pk, contact_id=top.pk, title="总经理", now=NOW)
    place_position(
        actor=actor, account_id=account.pk, contact_id=low.pk, manager_id=head.pk, department_id=unit.pk, now=NOW
    )
    found = heat_map(actor, account.pk, PeriodAsked(), NOW)["contacts"]
    told = [(row["name"], row["title"], row["department"], row["seat_id"] is not None) for row in found]
    assert told == [("周总", "总经理", "", True), ("安心", "", "采购部", True), (nobody.name, "", "", False)]


def test_who_left_us_is_marked_and_the_owner_always_there(cast: Cast, account: Account) -> None:
    zhang = make_contact(cast.alice, account)
    logged(cast.bob, account, zhang)
    Member.objects.of(cast.alice.workspace_id).filter(pk=cast.bob.member_id).update(archived_at=NOW)
    found = heat_map(cast.alice, account.pk, PeriodAsked(), NOW)
    assert [(row["name"], row["active"]) for row in found["members"]] == [("Alice", True), ("Bob", False)]


def test_a_period_is_whole_days_and_does_not_end_before_it_begins(cast: Cast, account: Account) -> None:
    found = heat_map(cast.alice, account.pk, PeriodAsked(since=days_ago(9000), until=days_ago(-30)), NOW)
    assert (found["since"], found["until"]) == (days_ago(3 * 365), NOW.date())
    with pytest.raises(Invalid):
        heat_map(cast.alice, account.pk, PeriodAsked(since=days_ago(1), until=days_ago(2)), NOW)
    refused = Caller().refused("GET", f"/api/accounts/{account.pk}/heat-map?since=2026-02-02&until=2026-02-01")
    assert refused == (422, ("until", "before_start"))
    for far in ("until=0001-01-01", "since=9999-12-31"):
        for page in ("heat-map", "network", "heat-map/interactions"):
            refused = Caller().refused("GET", f"/api/accounts/{account.pk}/{page}?{far}")
            assert refused == (422, ("until", "before_start"))


def test_behind_a_cell_are_its_interactions_page_by_page(cast: Cast, account: Account) -> None:
    zhang, li = make_contact(cast.alice, account), make_contact(cast.alice, account, "李四")
    for days in range(1, 6):
        logged(cast.alice, account, zhang, days=days, text=f"第{days}天")
    logged(cast.bob, account, zhang, li, text="鲍勃在场", days=7, member_ids=[cast.alice.member_id])
    logged(cast.bob, account, li, text="与爱丽丝无关")
    call, path = Caller(), f"/api/accounts/{account.pk}/heat-map/interactions"
    of_cell = f"{path}?member_id={cast.alice.member_id}&contact_id={zhang.pk}&limit=4"
    first = call.get(of_cell)
    assert ([row["summary"] for row in first["items"]], first["times"]) == (["第1天", "第2天", "第3天", "第4天"], 6)
    second = call.get(f"{of_cell}&before={first['next']}")
    assert ([row["summary"] for row in second["items"]], second["next"]) == (["第5天", "鲍勃在场"], "")
    assert call.get(f"{of_cell}&since={days_ago(3)}")["times"] == 3
    assert call.get(f"{path}?member_id={cast.bob.member_id}")["times"] == 2
    assert call.get(f"{path}?contact_id={li.pk}")["times"] == 2
    assert call.get(path)["times"] == 7
    stranger = make_contact(cast.alice, make_account(cast.alice, "别家"), "外人")
    assert call.send("GET", f"{path}?contact_id={stranger.pk}")[0] == 404
    assert call.refused("GET", f"{path}?before=x") == (422, ("before", "bad_cursor"))


def test_what_the_reader_may_not_open_is_counted_and_never_shown(cast: Cast) -> None:
    his, mine = make_account(cast.alice, f"{MARK}重工"), make_account(cast.bob, "明湖电力")
    zhang = make_contact(cast.bob, mine)
    other = make_contact(cast.alice, his, f"{MARK}人")
    logged(cast.alice, his, zhang, other, text=f"{MARK}价格")
    logged(cast.bob, mine, zhang, days=3)
    paths = (
        f"/api/accounts/{mine.pk}/heat-map",
        f"/api/accounts/{mine.pk}/heat-map/interactions",
        f"/api/contacts/{zhang.pk}/acquaintances",
        f"/api/members/{cast.alice.member_id}/acquaintances",
    )
    Workspace.objects.filter(pk=cast.alice.workspace_id).update(opens=Level.NONE)
    bob = Caller("bob@example.com")
    told = [bob.get(path) for path in paths]
    assert MARK not in json.dumps(told, ensure_ascii=False)
    found, page, known, hers = told
    assert cells(found)["Alice", "张三"]["hidden"] == found["hidden"] == page["hidden"] == 1
    assert (len(page["items"]), page["times"]) == (1, 2)
    assert ([row["hidden"] for row in known["ours"] if row["member"]["name"] == "Alice"], known["others"]) == ([1], 1)
    assert ([row["contact"]["name"] for row in hers["theirs"]], hers["others"]) == (["张三"], 1)
    Workspace.objects.filter(pk=cast.alice.workspace_id).update(opens=Level.READ)
    open_to_all = json.dumps([bob.get(path) for path in paths[1:]], ensure_ascii=False)
    assert f"{MARK}价格" in open_to_all
    assert f"{MARK}人" in open_to_all


def test_many_take_no_more_statements_than_few(cast: Cast, account: Account) -> None:
    people = [make_contact(cast.alice, account, f"同事{number}") for number in range(5)]
    logged(cast.alice, account, people[0])

    def ask() -> None:
        heat_map(cast.alice, account.pk, PeriodAsked(), NOW)
        passed_page(cast.alice, account.pk, PassedIn(), NOW)

    few = statements(ask)
    for number in range(1, 6):
        logged(cast.bob, account, *people, days=number, member_ids=[cast.alice.member_id])
    assert statements(ask) == few


def test_the_command_tells_the_table(cast: Cast, account: Account) -> None:
    make_contact(cast.alice, account)
    told = CliRunner().invoke(guanxi, ["network", "heat-map", account.name, "--json"])
    assert told.exit_code == 0, told.output
    assert [row["name"] for row in json.loads(told.output)["contacts"]] == ["张三"]
    table = CliRunner().invoke(guanxi, ["network", "heat-map", account.name, "--measure", "times", "--csv"])
    assert table.output.splitlines()[0] == "\ufeff姓名,职务,部门,Alice"
