"""Who was in touch with whom: everybody who was there counts, and every account it was with."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from guanxi.directory.models import Account, Contact
from guanxi.interactions.models import InteractionMember
from guanxi.interactions.queries.touching import last_contacts, touch_counts, touches
from guanxi.interactions.services import log_interaction
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Workspace

pytestmark = pytest.mark.django_db
MET, LATER = NOW - timedelta(days=3), NOW - timedelta(days=1)


def test_whoever_was_there_counts_and_not_only_who_led_it() -> None:
    cast = make_cast()
    alice, bob = cast.alice, cast.bob
    account = make_account(alice)
    contact = make_contact(alice, account)
    passed: dict[str, Any] = {
        "actor": alice,
        "account_id": account.pk,
        "summary": "谈方案",
        "contact_ids": [contact.pk],
        "now": NOW,
    }
    log_interaction(kind="visit", at=MET, member_ids=[bob.member_id], **passed)
    log_interaction(kind="call", at=LATER, **passed)
    log_interaction(kind="note", at=LATER, member_ids=[bob.member_id], **passed)
    people = Contact.objects.of(alice.workspace_id)
    asked: dict[str, Any] = {"people": people, "accounts": Account.objects.of(alice.workspace_id), "moment": NOW}
    assert touches(alice, **asked) == {contact.pk: {alice.member_id: LATER, bob.member_id: MET}}
    counted = touch_counts(alice, since=NOW - timedelta(days=2), **asked)
    assert {one.member_id: (one.times, one.last) for one in counted[contact.pk]} == {
        alice.member_id: (1, LATER), bob.member_id: (0, MET),
    }  # fmt: skip
    InteractionMember.objects.of(alice.workspace_id).update(archived_at=NOW)
    assert touches(alice, **asked) == {contact.pk: {alice.member_id: LATER}}


def test_what_passed_with_several_accounts_is_known_to_the_readers_of_each() -> None:
    cast = make_cast()
    mine, his = make_account(cast.alice, "恒星集团"), make_account(cast.bob, "云帆科技")
    contact = make_contact(cast.bob, his)
    Workspace.objects.filter(pk=cast.alice.workspace_id).update(opens=Level.NONE)
    log_interaction(
        actor=cast.alice,
        account_id=mine.pk,
        kind="meeting",
        at=MET,
        summary="三方会",
        contact_ids=[contact.pk],
        account_ids=[his.pk],
        now=NOW,
    )
    bob = replace(cast.bob, opens=0)
    people = Contact.objects.of(bob.workspace_id).filter(pk=contact.pk)
    none = Account.objects.of(bob.workspace_id).none()
    assert last_contacts(bob, people=people) == {contact.pk: MET}
    found = touches(bob, people=people, accounts=none, moment=NOW)
    assert found == {contact.pk: {cast.alice.member_id: MET}}
