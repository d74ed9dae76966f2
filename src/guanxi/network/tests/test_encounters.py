"""Encounters and what they add up to: everybody who was there, and what the reader may not open only as a count."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from guanxi.core.actor import Actor
from guanxi.directory.models import Account, Contact
from guanxi.interactions.services import log_interaction
from guanxi.network.inference.counted import Counted
from guanxi.network.queries.encounters import AS_FAR_BACK, Encounter, encounters, people_of
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Workspace

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def logged(actor: Actor, account: Account, *people: Contact, kind: str = "visit", days: int = 1, **more: Any) -> None:
    """Something passed some days ago."""
    log_interaction(
        actor=actor,
        account_id=account.pk,
        kind=kind,
        at=NOW - days * DAY,
        summary="谈方案",
        contact_ids=[one.pk for one in people],
        now=NOW,
        **more,
    )


def seen(actor: Actor, account: Account) -> list[Encounter]:
    """Return an account's encounters."""
    return encounters(actor, people_of(actor, account.pk), since=NOW - AS_FAR_BACK, until=NOW)


def test_whoever_was_there_counts_the_oldest_first_and_notes_do_not() -> None:
    cast = make_cast()
    account = make_account(cast.alice)
    zhang, li = make_contact(cast.alice, account), make_contact(cast.alice, account, "李四")
    logged(cast.alice, account, zhang, li, days=2, member_ids=[cast.bob.member_id])
    logged(cast.alice, account, zhang, days=9, kind="call", began="theirs")
    logged(cast.alice, account, zhang, kind="note")
    logged(cast.alice, account, zhang, days=4 * 365)
    found = seen(cast.alice, account)
    assert [(one.kind, one.began, one.members, set(one.contacts)) for one in found] == [
        ("call", "theirs", (cast.alice.member_id,), {zhang.pk}),
        ("visit", "", (cast.alice.member_id, cast.bob.member_id), {zhang.pk, li.pk}),
    ]
    pairs = Counted(found, moment=NOW).passed()
    assert (pairs[cast.alice.member_id, zhang.pk].times, pairs[cast.alice.member_id, zhang.pk].meetings) == (2, 1)
    assert pairs[min(zhang.pk, li.pk), max(zhang.pk, li.pk)].last_at == NOW - 2 * DAY


def test_what_may_not_be_opened_is_counted_and_marked() -> None:
    cast = make_cast()
    mine, his = make_account(cast.bob, "恒星集团"), make_account(cast.alice, "云帆科技")
    contact = make_contact(cast.bob, mine)
    logged(cast.alice, his, contact)
    logged(cast.bob, mine, contact, days=3)
    logged(cast.alice, his, contact, days=5, account_ids=[mine.pk])
    Workspace.objects.filter(pk=cast.alice.workspace_id).update(opens=Level.NONE)
    bob = replace(cast.bob, opens=Level.NONE)
    found = seen(bob, mine)
    assert [one.readable for one in found] == [True, True, False]
    assert Counted(found, moment=NOW).passed()[cast.alice.member_id, contact.pk].hidden == 1
    assert [one.readable for one in seen(cast.alice, mine)] == [True, True, True]


def test_the_strength_of_a_tie_fades_and_knows_who_began() -> None:
    cast = make_cast()
    account = make_account(cast.alice)
    zhang, li = make_contact(cast.alice, account), make_contact(cast.alice, account, "李四")
    for days in (3, 10, 17):
        logged(cast.alice, account, zhang, days=days)
        logged(cast.alice, account, li, days=days + 120)
    found = seen(cast.alice, account)
    counted = Counted(found, moment=NOW)
    fresh, faded = (counted.strength(cast.alice.member_id, one.pk) for one in (zhang, li))
    assert fresh.strength > 20 > faded.strength > 0
    assert Counted(found, moment=NOW + 30 * DAY).strength(cast.alice.member_id, zhang.pk).strength < fresh.strength
    assert counted.strength(zhang.pk, li.pk).strength == 0
    assert Counted([], moment=NOW).strength(zhang.pk, li.pk).strength == 0


def test_many_people_take_no_more_statements_than_few() -> None:
    cast = make_cast()
    account = make_account(cast.alice)
    people = [make_contact(cast.alice, account, f"同事{number}") for number in range(6)]
    logged(cast.alice, account, people[0])
    few = statements(lambda: seen(cast.alice, account))
    for number in range(5):
        logged(cast.alice, account, *people, days=number + 1)
    assert statements(lambda: seen(cast.alice, account)) == few <= 5
