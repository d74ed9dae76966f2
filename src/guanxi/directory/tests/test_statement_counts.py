"""How many SQL statements the pages cost: the same for few rows and for many."""

from functools import partial
from typing import Any

import pytest

from guanxi.directory.models import Account, Grant
from guanxi.directory.services.bulk import NewPerson, enter_people
from guanxi.orgchart.services.building import Seat, build
from guanxi.orgchart.services.locking import chart_write
from guanxi.testing.cast import NOW, make_cast, signed_in
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account
from guanxi.workspaces.models import Level, Member, Sight, Workspace
from guanxi.workspaces.queries import administrator_of, find_workspace

pytestmark = pytest.mark.django_db

LIST = "/api/contacts?page_size=50"
# What the account page asks for when it opens.
PAGE = ("", "/chart", "/facts", "/undo")


@pytest.fixture
def account() -> Account:
    """An account of Alice's workspace."""
    return make_account(make_cast().alice)


def fill(account: Account, size: int) -> None:
    """Put people on the chart, each under the first one."""
    actor = make_actor(account)
    people = [NewPerson(name=f"张{order}", account_id=account.pk, title="经理") for order in range(size)]
    contacts = enter_people(actor=actor, account_id=account.pk, people=people, now=NOW)
    with chart_write(actor=actor, account_id=account.pk, kind="chart.imported", now=NOW) as rec:
        seats = [
            Seat(key=str(row.pk), title="经理", superior=str(contacts[0].pk) if order else None, contact_id=row.pk)
            for order, row in enumerate(contacts)
        ]
        build(rec, account_id=account.pk, seats=seats)


def make_actor(account: Account) -> Any:
    """Return who owns an account."""
    return administrator_of(find_workspace(str(account.workspace_id)), NOW)


def test_a_contact_list_costs_at_most_seven(account: Account) -> None:
    client = signed_in("alice@example.com")
    fill(account, 3)
    few = statements(lambda: client.get(LIST))
    fill(account, 80)
    assert statements(lambda: client.get(LIST)) == few <= 7


def test_an_account_list_costs_the_same_for_few_and_many(account: Account) -> None:
    client = signed_in("alice@example.com")
    few = statements(lambda: client.get("/api/accounts"))
    for order in range(20):
        make_account(make_actor(account), f"客户{order}")
    assert statements(lambda: client.get("/api/accounts")) == few <= 6


def test_the_account_page_costs_at_most_twelve(account: Account) -> None:
    client = signed_in("alice@example.com")
    path = f"/api/accounts/{account.pk}"
    fill(account, 2)
    few = statements(lambda: client.get(path))
    fill(account, 60)
    assert statements(lambda: client.get(path)) == few <= 12


@pytest.mark.parametrize("part", PAGE)
def test_no_part_of_the_page_grows_with_the_chart(account: Account, part: str) -> None:
    client = signed_in("alice@example.com")
    path = f"/api/accounts/{account.pk}{part}"
    fill(account, 2)
    few = statements(lambda: client.get(path))
    fill(account, 60)
    assert statements(lambda: client.get(path)) == few


def test_a_salesperson_with_shares_and_people_below_pays_no_more(account: Account) -> None:
    workspace = account.workspace_id
    fill(account, 60)
    bob = Member.objects.of(workspace).exclude(pk=account.owner_id).get()
    other = make_account(make_actor(account), "西部重工")
    Workspace.objects.filter(pk=workspace).update(opens=Level.NONE)
    Sight.objects.bulk_create(
        [Sight(workspace_id=workspace, viewer=bob, owner_id=account.owner_id, level=1, leads=True)]
    )
    Grant.objects.bulk_create([Grant(workspace_id=workspace, account=other, member=bob, level=Level.EDIT)])
    client = signed_in("bob@example.com")
    assert client.get(LIST).json()["total"] == 60
    for path, most in ((LIST, 7), ("/api/accounts?page_size=50", 6), (f"/api/accounts/{account.pk}", 12)):
        assert statements(partial(client.get, path)) <= most, path
