"""Numbers at rest: nowhere in the database in clear, found all the same, and sealed anew under new keys."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import NotSupportedError, connection
from django.db.models import F
from django.db.models.functions import Upper

from guanxi.changes.models import Change
from guanxi.cli.sealing import rotate_everything, sealing_status
from guanxi.core.actor import Actor
from guanxi.core.keys import new_id
from guanxi.core.sealing import CannotOpen, open_sealed
from guanxi.core.sealing.boxes import place
from guanxi.core.sealing.keys import key_ring, new_key_entry
from guanxi.directory.models import ContactPoint
from guanxi.directory.queries.duplicates import contacts_like
from guanxi.directory.queries.search import search
from guanxi.directory.services.contacts import edit_contact
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db
POINTS = [
    {"kind": "mobile", "value": "138 0013 8765"},
    {"kind": "phone", "value": "(010) 8888-4321"},
    {"kind": "wechat", "value": "zs_quiet88"},
    {"kind": "email", "value": "zhang.quiet@163.com"},
    {"kind": "email", "value": "zhang.san@star.example"},
]
HIDDEN = ("0013 8765", "13800138765", "88884321", "8888-4321", "quiet")


@pytest.fixture
def alice() -> Actor:
    alice = make_cast().alice
    make_contact(alice, make_account(alice, "恒星集团"), "张三", points=POINTS)
    return alice


@pytest.fixture
def keys(tmp_path: Path, settings: Any) -> Iterator[list[str]]:
    """Keys of the environment, as a list that a test may change."""
    ring = [new_key_entry("old")]
    settings.SEALING_KEYS = ",".join(ring)
    key_ring()
    yield ring
    settings.SEALING_KEYS = ""


def everything() -> str:
    """The whole database as text."""
    found = []
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(model._meta.db_table)}")  # noqa: S608 - names from the models
            found += [
                str([bytes(v).decode(errors="replace") if isinstance(v, (bytes, memoryview)) else v for v in row])
                for row in cursor.fetchall()
            ]
    return "\n".join(found)


def point(actor: Actor, kind: str) -> ContactPoint:
    return ContactPoint.objects.of(actor.workspace_id).filter(kind=kind).order_by("pk")[0]


def test_no_number_stands_in_the_database(alice: Actor) -> None:
    dump = everything()
    assert [text for text in HIDDEN if text in dump] == []
    assert "zhang.san@star.example" in dump, "a business address stays plain"
    values = set(ContactPoint.objects.of(alice.workspace_id).values_list("value", flat=True))
    assert values == {entry["value"] for entry in POINTS}
    [change] = Change.objects.of(alice.workspace_id).filter(kind="contact.created")
    told = {row["after"]["value"] for row in change.rows if row["table"] == "contact_point"}
    assert told == values, "the log opens for us"


@pytest.mark.parametrize(
    "text",
    [
        "13800138765", "+86 138 0013 8765", "138-0013-8765", "008613800138765", "8765", "张三 8765",
        "张三 138 0013 8765", "01088884321", "010-8888 4321", "+86 10 88884321", "88884321", "4321", "zs_quiet88",
        "quiet88", "zhang.quiet@163.com", "ZHANG.QUIET@163.COM", "zhang.san@star", "star",
    ],
)  # fmt: skip
def test_it_is_found_by_what_somebody_may_know(alice: Actor, text: str) -> None:
    assert [hit["name"] for hit in search(alice, text=text)] == ["张三"]


@pytest.mark.parametrize("text", ["1380013", "0013", "38765", "888", "quie", "163.com", "zhang.quiet@", "9999"])
def test_part_of_a_sealed_value_leads_nowhere(alice: Actor, text: str) -> None:
    assert search(alice, text=text) == []


def test_a_value_copied_to_another_column_or_workspace_does_not_open(alice: Actor) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT value FROM directory_contactpoint WHERE kind = 'mobile'")
        [(stored,)] = cursor.fetchall()
    owner = str(alice.workspace_id)
    assert open_sealed(stored, place(owner, "directory_contactpoint.value")) == "138 0013 8765"
    for elsewhere in (place(owner, "directory_account.phone"), place(new_id(), "directory_contactpoint.value")):
        with pytest.raises(CannotOpen):
            open_sealed(stored, elsewhere)


@pytest.mark.parametrize("rule", [{"value": "138 0013 8765"}, {"value__startswith": "138"}, {"value__in": ["x"]}])
def test_the_database_cannot_compare_what_is_sealed(alice: Actor, rule: dict[str, Any]) -> None:
    with pytest.raises(NotSupportedError):
        ContactPoint.objects.of(alice.workspace_id).filter(**rule)


def test_the_database_cannot_compute_what_is_sealed(alice: Actor) -> None:
    rows = ContactPoint.objects.of(alice.workspace_id)
    with pytest.raises(NotSupportedError):
        rows.update(value=F("kind"))
    with pytest.raises(NotSupportedError):
        rows.bulk_update([point(alice, "mobile")], ["value"])
    with pytest.raises(NotSupportedError):
        list(rows.annotate(loud=Upper("value")))


def test_marking_an_address_private_seals_it(alice: Actor) -> None:
    business = POINTS[4]["value"]
    who = point(alice, "mobile").contact_id
    marked = [{**entry, "private": entry["value"] == business} for entry in POINTS]
    edit_contact(actor=alice, contact_id=who, values={"points": marked}, now=NOW)
    assert business not in everything()
    assert [hit["name"] for hit in search(alice, text=business)] == ["张三"]
    caller = Caller()
    edit_contact(actor=alice, contact_id=who, values={"points": POINTS}, now=NOW)
    assert [hit["name"] for hit in search(alice, text="star")] == ["张三"]
    told = json.dumps(caller.get(f"/api/contacts/{who}"), ensure_ascii=False)
    assert business in told


def test_undo_compares_what_is_inside(alice: Actor) -> None:
    who = point(alice, "mobile").contact_id
    edit_contact(actor=alice, contact_id=who, values={"points": POINTS[:2]}, now=NOW)
    caller = Caller()
    account = caller.get("/api/accounts")["items"][0]["id"]
    caller.post(f"/api/accounts/{account}/undo")
    assert len(caller.get(f"/api/contacts/{who}")["points"]) == 5


def test_a_rotation_loses_nothing_and_finds_everything(keys: list[str], alice: Actor, settings: Any) -> None:
    fresh = new_key_entry("new")
    settings.SEALING_KEYS = f"{fresh},{keys[0]}"
    assert [hit["name"] for hit in search(alice, text="8765")] == ["张三"], "old terms are found meanwhile"
    assert [hit["name"] for hit in contacts_like(alice, name="", phone="13800138765")] == ["张三"]
    before = sealing_status()
    assert before["columns"]["directory_contactpoint.value"]["old"] == 4
    assert before["stale_changes"] > 0
    assert rotate_everything()["directory_contactpoint"] == 5
    assert rotate_everything() == {"changes_change": 0, "directory_searchterm": 0, "files": 0}
    after = sealing_status()
    assert (after["stale_changes"], after["stale_search_terms"]) == (0, 0)
    assert after["columns"]["directory_contactpoint.value"] == {"new": 4, "old": 0, "plain": 0}
    settings.SEALING_KEYS = fresh
    key_ring()
    assert [hit["name"] for hit in search(alice, text="8765")] == ["张三"]
    assert [hit["name"] for hit in contacts_like(alice, name="", phone="13800138765")] == ["张三"]
    test_undo_compares_what_is_inside(alice)


def test_what_lost_its_key_says_so(keys: list[str], alice: Actor, settings: Any) -> None:
    settings.SEALING_KEYS = new_key_entry("new")
    key_ring()
    with pytest.raises(CannotOpen, match="'old' is not in the key ring"):
        list(ContactPoint.objects.of(alice.workspace_id))
