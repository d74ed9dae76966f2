"""An account's number and everybody's custom fields: sealed at rest, masked for whom they do not concern."""

import json
from dataclasses import dataclass, replace
from typing import Any

import pytest
from django.db import connection

from guanxi.changes.models import Change, Sequence
from guanxi.changes.services import reseal_log, stale_changes
from guanxi.cli.sealing import seal_what_is_plain
from guanxi.core.chain.door import open_door
from guanxi.core.errors import Invalid
from guanxi.directory.models import Account, Contact
from guanxi.directory.queries.details import account_details, contact_profile
from guanxi.directory.queries.duplicates import duplicate_pairs
from guanxi.directory.services.accounts import edit_account
from guanxi.directory.services.contacts import edit_contact
from guanxi.directory.services.sharing import share_account
from guanxi.directory.tests.test_sealed_points import everything
from guanxi.orgchart.queries.telling import told, unfolded
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level
from guanxi.workspaces.services.settings import edit_settings

pytestmark = pytest.mark.django_db
PHONE = "021-6655 4433"
CUSTOM = {"证件号": "310101199001011234", "等级": "A"}
HIDDEN = ("6655 4433", "66554433", "310101199001011234")


@dataclass(frozen=True)
class Desk:
    """Alice's customer and person, and Bob, who may read both."""

    cast: Cast
    account: Account
    contact: Contact


@pytest.fixture
def desk() -> Desk:
    cast = make_cast()
    edit_settings(actor=cast.alice, values={"opens": "read", "sensitive_fields": ["证件号"]}, now=NOW)
    account = make_account(cast.alice, "恒星集团", phone=PHONE, custom=CUSTOM)
    contact = make_contact(cast.alice, account, "张三", custom=CUSTOM)
    return Desk(replace(cast, bob=replace(cast.bob, opens=Level.READ)), account, contact)


def test_neither_stands_in_the_database(desk: Desk) -> None:
    dump = everything()
    assert [text for text in HIDDEN if text in dump] == []
    assert everything().count("sealed1.") >= 6, "in the tables and in the log"
    [account] = Account.objects.of(desk.cast.alice.workspace_id)
    [contact] = Contact.objects.of(desk.cast.alice.workspace_id)
    assert (account.phone, account.custom, contact.custom) == (PHONE, CUSTOM, CUSTOM)


def test_what_is_empty_costs_no_seal(desk: Desk) -> None:
    make_contact(desk.cast.alice, desk.account, "李四")
    with connection.cursor() as cursor:
        cursor.execute("SELECT custom FROM directory_contact WHERE name = '李四'")
        assert cursor.fetchall() == [("",)]
    assert Contact.objects.of(desk.cast.alice.workspace_id).get(name="李四").custom == {}


def test_who_may_not_edit_sees_a_mask(desk: Desk) -> None:
    alice, bob = desk.cast.alice, desk.cast.bob
    shown = account_details(bob, desk.account.pk)
    assert (shown["phone"], shown["masked"]) == ("21****33", True)
    assert shown["custom"] == {"证件号": "****", "等级": "A"}
    assert contact_profile(bob, desk.contact.pk)["custom"] == {"证件号": "****", "等级": "A"}
    own = account_details(alice, desk.account.pk)
    assert (own["phone"], own["masked"], own["custom"]) == (PHONE, False, CUSTOM)
    share_account(actor=alice, account_id=desk.account.pk, member_id=bob.member_id, level=Level.EDIT, now=NOW)
    assert account_details(bob, desk.account.pk)["phone"] == PHONE
    assert contact_profile(bob, desk.contact.pk)["custom"] == CUSTOM


def test_neither_the_log_nor_a_likeness_tells_it(desk: Desk) -> None:
    make_account(desk.cast.alice, "恒星集团公司", phone=PHONE)
    changes = list(Change.objects.of(desk.cast.alice.workspace_id))
    auditor = replace(desk.cast.bob, role="auditor")
    for reader in (desk.cast.bob, auditor):
        seen = str([told(reader, changes), [unfolded(reader, change) for change in changes], duplicate_pairs(reader)])
        assert [text for text in HIDDEN if text in seen] == []
        assert "21****33" in seen
    assert PHONE in str([unfolded(desk.cast.alice, change) for change in changes])


def test_a_mask_is_not_taken_for_a_value(desk: Desk) -> None:
    for values in ({"phone": "21****33"}, {"custom": {"证件号": "****"}}):
        with pytest.raises(Invalid) as refusal:
            edit_account(actor=desk.cast.alice, account_id=desk.account.pk, values=values, now=NOW)
        assert refusal.value.fields[0].code == "masked_value"
    with pytest.raises(Invalid):
        edit_contact(actor=desk.cast.alice, contact_id=desk.contact.pk, values={"custom": {"证件号": "****"}}, now=NOW)


def test_revealing_takes_a_reason_and_is_noted(desk: Desk) -> None:
    alice, bob = Caller(), Caller("bob@example.com")
    path = f"/api/accounts/{desk.account.pk}/reveal"
    assert bob.refused("POST", path, {"reason": "call"})[0] == 403, "reading is not enough"
    share_account(
        actor=desk.cast.alice,
        account_id=desk.account.pk,
        member_id=desk.cast.bob.member_id,
        level=Level.CONTRIBUTE,
        now=NOW,
    )
    assert bob.post(path, {"reason": "call", "detail": "回电"}) == {"phone": PHONE, "custom": CUSTOM}
    assert bob.post(f"/api/contacts/{desk.contact.pk}/reveal", {"reason": "call"})["custom"] == CUSTOM
    [entry] = alice.get("/api/audit?kind=account.unmasked")["entries"]
    assert (entry["actor_name"], entry["noted"]["params"]["detail"]) == ("Bob", "回电")


def test_what_an_older_version_left_plain_is_sealed(desk: Desk) -> None:
    """Tables and log, once: an empty field is nothing to come back to."""
    workspace = desk.cast.alice.workspace_id
    make_account(desk.cast.alice, "没有电话")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE directory_account SET phone = %s WHERE name = '恒星集团'", [PHONE])
        cursor.execute("UPDATE directory_contact SET custom = %s", ['{"证件号": "310101199001011234"}'])
    _write_plain_log(desk)
    assert stale_changes(workspace).count() >= 1
    assert seal_what_is_plain() > 0
    dump = everything()
    assert [text for text in HIDDEN if text in dump] == []
    assert stale_changes(workspace).count() == 0
    assert sum(reseal_log(workspace)) == 0
    assert Account.objects.of(workspace).get(name="恒星集团").phone == PHONE


def _write_plain_log(desk: Desk) -> None:
    """Put the images of an account into the log as an older version wrote them: readable, with an empty one before."""
    workspace = desk.cast.alice.workspace_id
    image: dict[str, Any] = {"id": str(desk.account.pk), "phone": PHONE, "custom": {}}
    rows = [{"table": "account", "id": str(desk.account.pk), "before": {**image, "phone": ""}, "after": image}]
    change = Change.objects.of(workspace).order_by("seq")[0]
    with open_door(Sequence, workspace), connection.cursor() as cursor:
        key = change.pk.hex if connection.vendor == "sqlite" else change.pk
        cursor.execute("UPDATE changes_change SET rows = %s WHERE id = %s", [json.dumps(rows), key])
