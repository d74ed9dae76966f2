"""What the change log says of each change."""

from datetime import timedelta
from typing import Any

import pytest

from guanxi.core.keys import new_id
from guanxi.decisions.services.ratings import rate_contact
from guanxi.directory.services.accounts import edit_account
from guanxi.directory.services.bulk import NewPerson, enter_people
from guanxi.orgchart.queries.telling import MAX_OF_A_KIND
from guanxi.orgchart.services.lines import add_line
from guanxi.orgchart.services.occupants import vacate_position
from guanxi.orgchart.services.positions import edit_position, move_position, place_position
from guanxi.orgchart.services.templates import apply_template
from guanxi.testing.cast import NOW, Cast, make_cast, signed_in
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account, make_contact, make_seat

pytestmark = pytest.mark.django_db(transaction=True)
LATER = NOW + timedelta(days=1)


@pytest.fixture
def cast() -> Cast:
    return make_cast()


def told(account_id: Any, email: str = "alice@example.com") -> list[dict[str, Any]]:
    answer = signed_in(email).get(f"/api/accounts/{account_id}/changes")
    assert answer.status_code == 200, answer.content
    entries: list[dict[str, Any]] = answer.json()
    return entries


def only(entry: dict[str, Any], table: str, did: str) -> dict[str, Any]:
    (row,) = [row for row in entry["rows"] if (row["table"], row["did"]) == (table, did)]
    found: dict[str, Any] = row
    return found


def test_a_move_names_both_superiors_and_who_sat_there_then(cast: Cast) -> None:
    account = make_account(cast.alice)
    former = make_seat(cast.alice, account, "李敏", title="副总经理")
    boss = make_seat(cast.alice, account, "王军", title="总经理")
    seat = make_seat(cast.alice, account, "张三", manager=former.pk, title="采购经理")
    move_position(actor=cast.alice, position_id=seat.pk, manager_id=boss.pk, now=LATER)
    vacate_position(actor=cast.alice, position_id=boss.pk, now=LATER + timedelta(days=1))
    vacated, moved = told(account.pk)[:2]
    assert moved["kind"] == "position.moved"
    assert moved["seats"][only(moved, "line", "gone")["now"]["target_id"]] == {"title": "副总经理", "occupant": "李敏"}
    assert moved["seats"][only(moved, "line", "new")["now"]["target_id"]] == {"title": "总经理", "occupant": "王军"}
    assert vacated["names"][only(vacated, "occupancy", "gone")["now"]["contact_id"]] == "王军"
    assert vacated["seats"][str(boss.pk)] == {"title": "总经理", "occupant": ""}


def test_an_edit_tells_the_former_values_and_no_bookkeeping(cast: Cast) -> None:
    account = make_account(cast.alice)
    seat = make_seat(cast.alice, account, title="采购经理")
    edit_position(actor=cast.alice, position_id=seat.pk, values={"title": "采购总监", "color": "red"}, now=LATER)
    row = only(told(account.pk)[0], "position", "changed")
    assert row["was"] == {"title": "采购经理", "color": None}
    assert row["now"] == {"account_id": str(account.pk), "title": "采购总监", "color": "red"}


def test_long_texts_are_cut(cast: Cast) -> None:
    account = make_account(cast.alice)
    edit_account(actor=cast.alice, account_id=account.pk, values={"note": "长" * 5_000}, now=LATER)
    assert len(only(told(account.pk)[0], "account", "changed")["now"]["note"]) < 200


def test_a_large_change_sends_a_few_rows_of_each_kind_and_counts_all(cast: Cast) -> None:
    account = make_account(cast.alice)
    seats = apply_template(actor=cast.alice, account_id=account.pk, template="hospital-tertiary", now=LATER)
    entry = told(account.pk)[0]
    assert entry["counts"]["position.new"] == len(seats) > MAX_OF_A_KIND
    assert sum(row["table"] == "position" for row in entry["rows"]) == MAX_OF_A_KIND
    assert {row["table"] for row in entry["rows"]} == {name.split(".")[0] for name in entry["counts"]}


def test_the_number_of_statements_does_not_grow_with_the_log(cast: Cast) -> None:
    account = make_account(cast.alice)
    boss = make_seat(cast.alice, account, "王军", title="总经理")
    few = cost(account.pk)
    for number in range(12):
        contact = make_contact(cast.alice, account, f"人{number}")
        seat = place_position(
            actor=cast.alice, account_id=account.pk, contact_id=contact.pk, manager_id=boss.pk, now=NOW
        )
        add_line(actor=cast.alice, position_id=seat.pk, target_id=boss.pk, kind="influence", values={}, now=LATER)
        rate_contact(actor=cast.alice, contact_id=contact.pk, feature="approval", value=1, now=LATER)
    assert cost(account.pk) <= few + 2
    assert cost(account.pk) <= 12


def cost(account_id: Any) -> int:
    client = signed_in("alice@example.com")
    return statements(lambda: client.get(f"/api/accounts/{account_id}/changes"))


def test_a_step_of_an_import_is_told_without_its_rows(cast: Cast) -> None:
    account = make_account(cast.alice)
    enter_people(
        actor=cast.alice,
        account_id=account.pk,
        people=[NewPerson(name=f"人{number}", account_id=account.pk) for number in range(50)],
        now=LATER,
        operation_id=new_id(),
    )
    entry = told(account.pk)[0]
    assert (entry["kind"], entry["rows"], entry["counts"]) == ("contacts.entered", [], {})
    assert entry["operation_id"] is not None


def test_nobody_elsewhere_reads_it(cast: Cast) -> None:
    account = make_account(cast.alice)
    assert signed_in("charlie@example.com").get(f"/api/accounts/{account.pk}/changes").status_code == 404
