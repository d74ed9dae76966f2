"""Whoever may read one account learns nothing of another through it, whatever he asks.

Bob is shared one account. Everything about the other one carries a mark, and no answer he gets may hold it. The same
questions are asked again when the workspace opens reading: then each answer holds the mark, so each of them would
notice if the rule were taken out of its query.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

import pytest
from django.http import HttpResponseBase
from django.test import Client

from guanxi.core.actor import Actor
from guanxi.decisions.services.ratings import rate_contact
from guanxi.directory.models import Account, Employment
from guanxi.directory.queries.access import present_employment
from guanxi.directory.services.accounts import edit_account
from guanxi.directory.services.sharing import share_account
from guanxi.imports.services.jobs import create_import
from guanxi.interactions.services import log_interaction
from guanxi.orgchart.services.lines import add_tie
from guanxi.orgchart.services.occupants import change_employer
from guanxi.orgchart.services.positions import place_position
from guanxi.testing.cast import NOW, make_cast, signed_in
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Workspace

pytestmark = pytest.mark.django_db

MARK = "隐山"
MOBILE, OTHER_MOBILE = "13900001111", "13911112222"


@dataclass(frozen=True)
class Places:
    """The account Bob reads, and the one he does not."""

    alice: Actor
    bob: Actor
    seen: Account
    hidden: Account
    outsider_id: UUID
    person_id: UUID
    import_id: UUID

    def address(self, path: str) -> str:
        """Put keys in place of names."""
        names = {"$seen": self.seen.pk, "$hidden": self.hidden.pk, "$import": self.import_id}
        names |= {"$person": self.person_id, "$outsider": self.outsider_id}
        for name, key in names.items():
            path = path.replace(name, str(key))
        return path


@pytest.fixture
def places() -> Places:
    """One person works at both accounts, one sits on a chart that is not his company's, and one changed sides."""
    cast = make_cast()
    alice, bob = cast.alice, cast.bob
    hidden = make_account(alice, f"{MARK}重工", region=f"{MARK}市", tags=[f"{MARK}签"])
    seen = make_account(alice, "明湖电力", parent_id=hidden.pk)
    make_account(alice, f"{MARK}物业", parent_id=seen.pk)
    make_account(alice, f"{MARK}重工有限公司")
    person = make_contact(alice, seen, "张三", title="科长", points=[{"kind": "mobile", "value": MOBILE}])
    outsider = make_contact(alice, hidden, "李四", title=f"{MARK}顾问", note=f"{MARK}记")
    twin = make_contact(alice, hidden, f"张三{MARK}", points=[{"kind": "mobile", "value": MOBILE}])
    make_contact(alice, hidden, "王五", title=f"{MARK}副总", points=[{"kind": "mobile", "value": OTHER_MOBILE}])
    employ(alice, person.pk, hidden)
    place_position(actor=alice, account_id=seen.pk, contact_id=person.pk, now=NOW)
    place_position(actor=alice, account_id=seen.pk, contact_id=outsider.pk, now=NOW)
    tie(alice, person.pk, outsider.pk)
    tie(alice, person.pk, twin.pk)
    mover = make_contact(alice, seen, "赵六", title="专员")
    job = present_employment(alice, account_id=seen.pk, contact_id=mover.pk)
    values = {"account_id": hidden.pk, "title": f"{MARK}总监"}
    change_employer(actor=alice, employment_id=job.pk, values=values, now=NOW + timedelta(hours=1))
    table = f"姓名,公司,手机\n王五{MARK}工,{MARK}重工,{OTHER_MOBILE}\n".encode()
    made = create_import(actor=alice, content=table, file_name=f"{MARK}.csv", kind="contacts", now=NOW)
    edit_account(actor=alice, account_id=seen.pk, values={"note": "改"}, now=NOW)
    share_account(actor=alice, account_id=seen.pk, member_id=bob.member_id, level=Level.EDIT, now=NOW)
    close(alice)
    return Places(alice, replace(bob, opens=0), seen, hidden, outsider.pk, person.pk, made.pk)


def employ(actor: Actor, contact_id: UUID, account: Account) -> None:
    """Let somebody work at a second account."""
    job = Employment(
        workspace_id=actor.workspace_id, contact_id=contact_id, account=account, title=f"{MARK}董事", asserted_at=NOW
    )
    Employment.objects.bulk_create([job])


def tie(actor: Actor, one: UUID, other: UUID) -> None:
    """Note a personal relation."""
    values = {"note": f"{MARK}同学"}
    add_tie(actor=actor, contact_id=one, other_id=other, kind="alumni", values=values, now=NOW)


def close(actor: Actor, opens: int = Level.NONE) -> None:
    """Let the workspace open nothing, or something, by itself."""
    Workspace.objects.filter(pk=actor.workspace_id).update(opens=opens)


QUESTIONS = (
    ("GET", "/api/accounts", None),
    ("GET", "/api/accounts?group_by=region", None),
    ("GET", "/api/accounts/export?format=csv", None),
    ("GET", "/api/contacts", None),
    ("GET", "/api/contacts?group_by=account", None),
    ("GET", "/api/contacts?sort=account", None),
    ("GET", "/api/contacts/export?format=csv", None),
    ("GET", "/api/search?q=张三", None),
    ("GET", "/api/search?q=yin", None),
    ("GET", "/api/facets", None),
    ("GET", "/api/duplicates", None),
    ("GET", f"/api/duplicates/contacts?name=x&phone={MOBILE}", None),
    ("GET", f"/api/duplicates/accounts?name={MARK}重工", None),
    ("GET", "/api/accounts/$seen", None),
    ("GET", "/api/accounts/$seen/chart", None),
    ("GET", "/api/accounts/$seen/chart/changes?after=0", None),
    ("GET", "/api/accounts/$seen/changes", None),
    ("GET", "/api/contacts/$person", None),
    ("GET", "/api/imports", None),
    ("POST", "/api/accounts/$seen/chart/export", {"format": "json"}),
)


def asked(client: Client, places: Places, method: str, path: str, body: object) -> str:
    """Return an answer's text; the mark may come in any spelling."""
    address = places.address(path)
    answer: HttpResponseBase = client.generic(method, address)
    if body is not None:
        answer = client.generic(method, address, str(body).replace("'", '"'), content_type="application/json")
    assert answer.status_code == 200, address
    content = answer.getvalue()
    text: str = content.decode("utf-8-sig")
    return text.encode().decode("unicode_escape", "ignore") if "\\u" in text else text


@pytest.mark.parametrize(("method", "path", "body"), QUESTIONS, ids=[path for _, path, _ in QUESTIONS])
def test_nothing_of_a_hidden_account_is_told(places: Places, method: str, path: str, body: object) -> None:
    bob = signed_in("bob@example.com")
    assert MARK not in asked(bob, places, method, path, body)
    close(places.alice, Level.READ)
    assert MARK in asked(bob, places, method, path, body), "the question does not reach what it is about"


@pytest.mark.parametrize(
    "path",
    [
        "/api/accounts/$hidden",
        "/api/accounts/$hidden/chart",
        "/api/accounts/$hidden/changes",
        "/api/accounts/$hidden/grants",
        "/api/contacts/$outsider",
        "/api/accounts?parent_id=$hidden",
        "/api/contacts?account_id=$hidden",
        "/api/duplicates/contacts?name=x&account_id=$hidden",
        "/api/imports/$import",
    ],
)
def test_what_is_hidden_does_not_exist(places: Places, path: str) -> None:
    bob = signed_in("bob@example.com")
    assert bob.get(places.address(path)).status_code == 404
    close(places.alice, Level.READ)
    assert bob.get(places.address(path)).status_code == 200


def test_a_group_without_sight_of_it_is_none(places: Places) -> None:
    bob = signed_in("bob@example.com")
    page = bob.get(f"/api/accounts/{places.seen.pk}").json()
    assert (page["parent"], page["children"]) == (None, [])


def test_who_sits_on_the_chart_is_known_by_name_only(places: Places) -> None:
    bob = signed_in("bob@example.com")
    body = bob.get(f"/api/accounts/{places.seen.pk}/chart").json()
    names = [row[1] for row in body["tables"]["contacts"]["rows"]]
    assert "李四" in names
    assert body["tables"]["ties"]["rows"] == []


def test_facts_are_told_of_people_one_may_read(places: Places) -> None:
    alice, bob = places.alice, signed_in("bob@example.com")
    path = f"/api/accounts/{places.seen.pk}/facts"
    rate_contact(actor=alice, contact_id=places.outsider_id, feature="attitude", value=2, now=NOW)
    people = [places.person_id]
    log_interaction(
        actor=alice, account_id=places.hidden.pk, kind="call", at=NOW, summary="谈", contact_ids=people, now=NOW
    )
    assert bob.get(path).json() == []
    close(alice, Level.READ)
    assert len(bob.get(path).json()) == 2


def test_an_import_recognises_nobody_it_may_not_tell_of(places: Places) -> None:
    content = f"姓名,手机\n王五,{OTHER_MOBILE}\n".encode()
    for opens, recognised in ((Level.NONE, 0), (Level.EDIT, 1)):
        made = create_import(
            actor=replace(places.bob, opens=opens),
            content=content,
            file_name="a.csv",
            kind="contacts",
            account_id=places.seen.pk,
            now=NOW,
        )
        assert made.preview["contacts_existing"] == recognised


def test_an_editor_does_not_make_a_contact_his_own(places: Places) -> None:
    bob = signed_in("bob@example.com")
    body = {"expected_version": 1, "owner_id": str(places.bob.member_id)}
    path = f"/api/contacts/{places.person_id}"
    assert bob.patch(path, body, content_type="application/json").status_code == 403
    assert bob.patch(path, {"expected_version": 1, "tags": ["好"]}, content_type="application/json").status_code == 200
