"""What is seen of relations, as files: the heat map, the ties inside a customer, whom a colleague knows."""

import csv
import io

import pytest
from click.testing import CliRunner
from django.http import StreamingHttpResponse

from guanxi.audit.models import AuditEntry
from guanxi.cli import guanxi
from guanxi.directory.models import Account
from guanxi.exports import api as routes
from guanxi.network.api import heat
from guanxi.network.tests.desk import logged
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db
FORMULA = '=HYPERLINK("http://x.example","点我")'


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def account(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Account:
    for module in (routes, heat):
        monkeypatch.setattr(module, "now", lambda: NOW)
    made = make_account(cast.alice)
    zhang, bad = make_contact(cast.alice, made), make_contact(cast.alice, made, FORMULA, title="处长")
    for days in (2, 9):
        logged(cast.alice, made, zhang, bad, days=days)
    logged(cast.bob, made, zhang, kind="call", days=4)
    return made


def table(path: str) -> list[list[str]]:
    """What a spreadsheet program reads from a file of the server."""
    answered = Caller().client.get(path)
    assert isinstance(answered, StreamingHttpResponse)
    content = b"".join(answered).decode()
    assert content.startswith("\ufeff")
    return list(csv.reader(io.StringIO(content[1:])))


def test_the_heat_map_is_theirs_down_and_ours_across(account: Account) -> None:
    head, *rows = table(f"/api/accounts/{account.pk}/heat-map/export?format=csv&measure=times&lang=en")
    assert head == ["Name", "Title", "Department", "Alice", "Bob"]
    assert {row[0]: row[3:] for row in rows} == {"张三": ["2", "1"], "'" + FORMULA: ["2", ""]}


def test_all_measures_have_a_row_for_each_pair(account: Account) -> None:
    head, *rows = table(f"/api/accounts/{account.pk}/heat-map/export?format=csv&measure=all&lang=en")
    told = {(row["Ours"], row["Name"]): row for row in (dict(zip(head, row, strict=True)) for row in rows)}
    assert told.keys() == {("Alice", "张三"), ("Alice", "'" + FORMULA), ("Bob", "张三")}
    assert (told["Bob", "张三"]["Times in touch"], told["Bob", "张三"]["Face to face"]) == ("1", "0")
    assert told["Alice", "'" + FORMULA]["Title"] == "处长"


def test_ties_inside_a_customer_have_a_row_each(account: Account) -> None:
    head, *rows = table(f"/api/accounts/{account.pk}/network/export?format=csv&lang=en")
    people = {frozenset((row[head.index("Name")], row[head.index("With")])): row for row in rows}
    both = people[frozenset(("张三", "'" + FORMULA))]
    assert both[head.index("Times in touch")] == "2"


def test_whom_a_colleague_knows_as_far_as_the_filter_leaves(cast: Cast, account: Account) -> None:
    path = f"/api/members/{cast.alice.member_id}/acquaintances/export?format=csv&lang=en"
    head, *rows = table(path)
    assert {row[head.index("Name")]: row[head.index("Also known by")] for row in rows} == {
        "张三": "Bob",
        "'" + FORMULA: "",
    }
    assert [row[head.index("Account name")] for row in table(path + "&only=true")[1:]] == [account.name]
    kinds = [
        entry.params["what"] for entry in AuditEntry.objects.of(cast.alice.workspace_id).filter(kind="export.made")
    ]
    assert kinds == ["known_by", "known_by"]


def test_the_commands_write_the_same(cast: Cast, account: Account) -> None:
    for words in (["heat-map", account.name], ["known-by", "Alice"], ["show", account.name]):
        done = CliRunner().invoke(guanxi, ["network", *words, "--csv", "--lang", "en"])
        assert done.exit_code == 0, done.output
        assert done.output.startswith("\ufeff")
        assert "\n'=" in done.output or ",'=" in done.output or ",\"'=" in done.output or "\"'=" in done.output
