"""Numbers are shown in clear to who may edit the person, and masked in every answer to everybody else."""

import json
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guanxi.core.actor import Actor
from guanxi.directory.models import Account, Contact, Grant
from guanxi.directory.policies import editable_contacts, may_with_contact
from guanxi.directory.queries.duplicates import duplicate_pairs
from guanxi.directory.queries.lists import export_contacts
from guanxi.directory.schemas import ContactFilter
from guanxi.directory.services.contacts import edit_contact
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Member, Sight, Workspace
from relgraph.masking import masked

pytestmark = pytest.mark.django_db
POINTS = [
    {"kind": "mobile", "value": "13800138765"},
    {"kind": "email", "value": "zhang.quiet@163.com"},
    {"kind": "email", "value": "zhang.san@star.example"},
    {"kind": "wechat", "value": "quiet_zs"},
]
CLEAR = ("13800138765", "138 0013 8765", "quiet")
MASKED = {"138****8765", "z***@163.com", "zhang.san@star.example", "qu***"}


@pytest.fixture
def cast() -> Cast:
    cast = make_cast()
    Workspace.objects.filter(pk=cast.alice.workspace_id).update(opens=Level.NONE)
    return replace(cast, alice=replace(cast.alice, opens=0), bob=replace(cast.bob, opens=0))


@pytest.fixture
def account(cast: Cast) -> Account:
    return make_account(cast.alice, "恒星集团")


@pytest.fixture
def contact(cast: Cast, account: Account) -> Contact:
    return make_contact(cast.alice, account, "张三", points=POINTS)


def share(cast: Cast, account: Account, level: int) -> None:
    """Share the customer with Bob."""
    grant = Grant(workspace_id=cast.alice.workspace_id, account=account, member_id=cast.bob.member_id, level=level)
    Grant.objects.bulk_create([grant])


def become(cast: Cast, role: str) -> Actor:
    """Give Bob another role."""
    Member.objects.of(cast.alice.workspace_id).filter(pk=cast.bob.member_id).update(role=role)
    return replace(cast.bob, role=role)


def answers(email: str, contact: Contact, account: Account) -> str:
    """Everything that could tell a number."""
    caller = Caller(email)
    paths = [
        f"/api/contacts/{contact.pk}", "/api/contacts", f"/api/contacts?account_id={account.pk}", "/api/duplicates",
        "/api/search?q=张三", "/api/search?q=13800138765", f"/api/accounts/{account.pk}/changes",
        f"/api/accounts/{account.pk}/chart", f"/api/accounts/{account.pk}/chart/changes?after=0",
    ]  # fmt: skip
    told = [json.dumps(caller.get(path), ensure_ascii=False) for path in paths]
    export: Any = caller.client.get("/api/contacts/export?format=csv")
    return "\n".join([*told, b"".join(export.streaming_content).decode("utf-8-sig")])


@pytest.mark.parametrize("level", [Level.READ, Level.CONTRIBUTE])
def test_who_only_reads_sees_no_number_anywhere(cast: Cast, account: Account, contact: Contact, level: int) -> None:
    make_contact(cast.alice, account, "章三", points=POINTS[:1])
    edit_contact(actor=cast.alice, contact_id=contact.pk, values={"points": POINTS[1:]}, now=NOW)
    edit_contact(actor=cast.alice, contact_id=contact.pk, values={"points": POINTS}, now=NOW)
    share(cast, account, level)
    told = answers("bob@example.com", contact, account)
    assert [text for text in CLEAR if text in told] == []
    profile = Caller("bob@example.com").get(f"/api/contacts/{contact.pk}")
    assert {point["value"] for point in profile["points"]} == MASKED
    assert [point["masked"] for point in profile["past_points"]] == [True]
    assert profile["can"]["unmask"] is (level == Level.CONTRIBUTE)
    assert "13800138765" in answers("alice@example.com", contact, account)


def test_who_may_edit_sees_them(cast: Cast, account: Account, contact: Contact) -> None:
    share(cast, account, Level.EDIT)
    profile = Caller("bob@example.com").get(f"/api/contacts/{contact.pk}")
    assert {point["value"] for point in profile["points"]} == {point["value"] for point in POINTS}
    assert not any(point["masked"] for point in profile["points"])


@pytest.mark.parametrize(("role", "unmasks"), [("director", True), ("auditor", False), ("read_only", False)])
def test_a_role_that_reads_everything_sees_nothing_in_clear(
    cast: Cast, account: Account, contact: Contact, role: str, unmasks: bool
) -> None:
    share(cast, account, Level.READ if role == "director" else Level.EDIT)
    bob = become(cast, role)
    [row] = export_contacts(bob, ContactFilter())
    assert {point["value"] for point in row["points"]} == MASKED
    assert may_with_contact(bob, "unmask", contact) is unmasks


def test_a_leader_may_unmask_but_does_not_see(cast: Cast, contact: Contact) -> None:
    workspace: UUID = cast.alice.workspace_id
    sight = Sight(workspace_id=workspace, viewer_id=cast.bob.member_id, owner_id=cast.alice.member_id)
    sight.level, sight.leads = Level.READ, True
    Sight.objects.bulk_create([sight])
    assert may_with_contact(cast.bob, "unmask", contact)
    assert not editable_contacts(cast.bob, Contact.objects.of(workspace)).exists()


def test_the_list_of_whom_one_may_edit_is_what_the_policy_says_of_each(cast: Cast) -> None:
    """The rule is written twice, for one person and for many: they agree on every kind of standing."""
    accounts = [make_account(cast.alice, f"客户{number}") for number in range(4)]
    mine = make_account(cast.bob, "我的客户")
    people = [make_contact(cast.alice, one, f"甲{number}") for number, one in enumerate((*accounts, mine))]
    people.append(make_contact(cast.alice, accounts[0], "归我", owner_id=cast.bob.member_id))
    for one, level in zip(accounts[1:], (Level.READ, Level.CONTRIBUTE, Level.EDIT), strict=True):
        share(cast, one, level)
    for role in ("salesperson", "team_leader", "director", "administrator", "auditor", "read_only"):
        bob = become(cast, role)
        rows = editable_contacts(bob, Contact.objects.of(bob.workspace_id))
        listed = set(rows.values_list("name", flat=True))
        assert listed == {one.name for one in people if may_with_contact(bob, "edit", one)}, role


def test_a_masked_number_is_not_taken_for_one(cast: Cast, account: Account, contact: Contact) -> None:
    caller = Caller()
    for kind, value in (("mobile", "138****8765"), ("email", "z***@163.com"), ("wechat", "qu***")):
        body = {"expected_version": 1, "points": [{"kind": kind, "value": value}]}
        assert caller.refused("PATCH", f"/api/contacts/{contact.pk}", body) == (422, (kind, "masked_value"))


def test_reasons_of_duplicates_are_masked_by_side(cast: Cast, account: Account, contact: Contact) -> None:
    mine = make_account(cast.bob, "我的客户")
    make_contact(cast.bob, mine, "张三", points=POINTS[:1])
    share(cast, account, Level.READ)
    [pair] = [pair for pair in duplicate_pairs(cast.bob) if pair["kind"] == "contact"]
    [reason] = [reason for reason in pair["reasons"] if reason["field"] == "phone"]
    assert sorted((reason["left"], reason["right"])) == ["138****8765", "13800138765"]


@settings(max_examples=200, deadline=None, database=None)
@given(st.sampled_from(["mobile", "phone", "email", "wechat"]), st.text(max_size=30))
def test_a_mask_never_shows_a_long_run(kind: str, value: str) -> None:
    shown = masked(kind, value)
    assert "***" in shown
    local = value.strip().rpartition("@")[0] if kind == "email" else value
    assert len(local) < 9 or local not in shown
