"""Who may do what with whose customers: the policy itself, asked through the queries."""

from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

import pytest

from guanxi.core.actor import Actor
from guanxi.core.errors import Forbidden, NotFound
from guanxi.directory.models import Account, Contact, Grant
from guanxi.directory.policies import abilities, count_visible_contacts, visible_accounts, visible_contacts
from guanxi.directory.queries.access import access_account, access_contact
from guanxi.directory.services.accounts import edit_account
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Sight

pytestmark = pytest.mark.django_db
SOON = NOW + timedelta(days=7)


@dataclass(frozen=True)
class Desk:
    """Alice's customer, and Bob to whom nothing is open yet."""

    alice: Actor
    bob: Actor
    account: Account
    contact: Contact

    def allowed(self, actor: Actor) -> list[str]:
        """What the actor may do with the customer."""
        return [action for action, allowed in abilities(actor, self.account).items() if allowed]

    def share(self, level: int, until: object = None) -> None:
        """Share the customer with Bob."""
        values = {"account": self.account, "member_id": self.bob.member_id, "level": level, "valid_to": until}
        Grant.objects.bulk_create([Grant(workspace_id=self.alice.workspace_id, valid_from=NOW, **values)])


@pytest.fixture
def desk() -> Desk:
    cast = make_cast()
    account = make_account(cast.alice)
    return Desk(cast.alice, replace(cast.bob, opens=0), account, make_contact(cast.alice, account))


def sees(actor: Actor) -> tuple[bool, bool]:
    """Whether the actor sees any customer, and any contact."""
    workspace: UUID = actor.workspace_id
    return (
        visible_accounts(actor, Account.objects.of(workspace)).exists(),
        visible_contacts(actor, Contact.objects.of(workspace)).exists(),
    )


def test_what_is_not_open_does_not_exist(desk: Desk) -> None:
    assert sees(desk.bob) == (False, False)
    with pytest.raises(NotFound):
        access_account(desk.bob, desk.account.pk)
    with pytest.raises(NotFound):
        access_contact(desk.bob, desk.contact.pk)


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (Level.READ, ["read"]),
        (Level.CONTRIBUTE, ["read", "contribute", "unmask"]),
        (Level.EDIT, ["read", "contribute", "edit", "unmask"]),
    ],
)
def test_a_share_opens_what_its_level_says(desk: Desk, level: int, expected: list[str]) -> None:
    desk.share(level)
    assert sees(desk.bob) == (True, True)
    assert desk.allowed(desk.bob) == expected
    with pytest.raises(Forbidden):
        edit_account(actor=desk.bob, account_id=desk.account.pk, values={"name": "别的名字"}, now=NOW)


def test_a_share_ends_on_its_day(desk: Desk) -> None:
    desk.share(Level.EDIT, until=SOON)
    assert sees(replace(desk.bob, at=SOON - timedelta(seconds=1))) == (True, True)
    assert sees(replace(desk.bob, at=SOON)) == (False, False)


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("administrator", ["read", "contribute", "edit", "manage", "share", "transfer", "unmask", "archive"]),
        ("director", ["read", "transfer", "unmask"]),
        ("auditor", ["read"]),
    ],
)
def test_some_roles_see_everything(desk: Desk, role: str, expected: list[str]) -> None:
    actor = replace(desk.bob, role=role)
    assert sees(actor) == (True, True)
    assert desk.allowed(actor) == expected


def test_who_only_reads_writes_nothing_whatever_is_his(desk: Desk) -> None:
    desk.share(Level.EDIT)
    assert desk.allowed(replace(desk.bob, role="read_only")) == ["read"]
    assert desk.allowed(replace(desk.alice, role="read_only")) == ["read"]
    with pytest.raises(Forbidden):
        make_account(replace(desk.bob, role="read_only"), "新客户")
    assert Account.objects.of(desk.alice.workspace_id).count() == 1


def test_above_the_owner_one_reads_and_hands_on(desk: Desk) -> None:
    sight = {"viewer_id": desk.bob.member_id, "owner_id": desk.alice.member_id, "level": Level.READ}
    Sight.objects.bulk_create([Sight(workspace_id=desk.bob.workspace_id, leads=True, **sight)])
    assert sees(desk.bob) == (True, True)
    assert desk.allowed(desk.bob) == ["read", "share", "transfer", "unmask"]


def test_a_person_stays_visible_where_he_worked(desk: Desk) -> None:
    cast_account = make_account(desk.bob, "后来的公司")
    assert [row.name for row in visible_accounts(desk.bob, Account.objects.of(desk.bob.workspace_id))] == ["后来的公司"]
    person = make_contact(desk.bob, cast_account, "李四")
    assert access_contact(desk.bob, person.pk, "edit").pk == person.pk
    assert access_contact(desk.alice, person.pk, "edit").pk == person.pk


def test_everybody_seen_is_counted_as_they_are_listed(desk: Desk) -> None:
    mine = make_account(desk.bob, "后来的公司")
    make_contact(desk.bob, mine, "李四")
    gone = make_contact(desk.bob, mine, "王五")
    Contact.objects.of(desk.bob.workspace_id).filter(pk=gone.pk).update(archived_at=NOW)
    for level in (None, Level.READ):
        if level:
            desk.share(level)
        listed = visible_contacts(desk.bob, Contact.objects.of(desk.bob.workspace_id)).count()
        assert count_visible_contacts(desk.bob) == listed == (2 if level else 1)
