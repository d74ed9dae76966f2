"""The inner network: who is seen with whom, in what groups, in any order, and of whom the reader may not know."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from click.testing import CliRunner
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from guanxi.cli.network import network
from guanxi.core.actor import Actor
from guanxi.core.errors import Invalid, NotFound
from guanxi.directory.models import Account, Contact
from guanxi.interactions.services import log_interaction
from guanxi.network.inference.inner import Inner
from guanxi.network.inference.web import inner_network
from guanxi.network.queries.encounters import Encounter
from guanxi.testing.cast import NOW, make_cast, signed_in
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Workspace

DAY = timedelta(days=1)
US, US_TOO = UUID(int=1), UUID(int=2)
THEIRS = [UUID(int=number) for number in range(10, 22)]


def met(number: int, *contacts: UUID, days: int = 1, members: tuple[UUID, ...] = (US,), **more: Any) -> Encounter:
    """Return an encounter some days ago."""
    return Encounter(
        UUID(int=1000 + number).hex, NOW - days * DAY, more.pop("kind", "meeting"), members, contacts, True, **more
    )


def seen_in(found: list[Encounter], **more: Any) -> Inner:
    """Return the network of a year."""
    return Inner(found, since=NOW - 365 * DAY, until=NOW, known=more.pop("known", THEIRS), **more)


def test_two_circles_are_two_groups_though_we_meet_both() -> None:
    left, right = THEIRS[:4], THEIRS[4:8]
    found = seen_in([met(number, *circle, days=number + 1) for number in range(4) for circle in (left, right)])
    assert len({found.groups[one] for one in left}) == len({found.groups[one] for one in right}) == 1
    assert found.groups[left[0]] != found.groups[right[0]]
    assert found.degree[left[0]] == 4
    assert found.degree[US] == 8
    assert THEIRS[9] not in found.groups
    assert found.people[0] == US
    assert found.people[-1] == THEIRS[-1]


def test_influence_is_said_of_those_seen_enough_and_only_among_several() -> None:
    five, rare = THEIRS[:5], THEIRS[5]
    often = [met(number, *five, days=number + 1) for number in range(3)]
    once = [met(50, rare), *(met(60 + number, five[0], days=number + 1) for number in range(4))]
    found = seen_in([*often, *once]).influence
    assert set(found) == set(five)
    assert all(0 <= value <= 100 for value in found.values())
    assert seen_in([met(number, *five[:3], days=number + 1) for number in range(9)]).influence == {}


def test_who_may_not_be_named_is_counted_and_is_no_end_of_a_tie() -> None:
    a, stranger = THEIRS[0], UUID(int=99)
    found = seen_in([met(1, a, stranger)], known=[a])
    assert stranger not in found.people
    assert {end for tie in found.ties for end in (tie.a, tie.b)} == {US, a}
    assert found.unnamed == 1


def test_the_best_connected_stay_where_there_are_too_many() -> None:
    found = seen_in([met(1, *THEIRS[:3]), met(2, *THEIRS[2:4])], most=3)
    assert found.people == [US, THEIRS[2], THEIRS[0]]
    assert found.left_out == len(THEIRS) + 1 - 3
    assert {frozenset((tie.a, tie.b)) for tie in found.ties} == {
        frozenset(pair) for pair in ((US, THEIRS[2]), (US, THEIRS[0]), (THEIRS[0], THEIRS[2]))
    }


SOME = st.lists(
    st.builds(
        lambda number, people, days, kind, ours: met(
            number, *sorted(people), days=days, kind=kind, members=tuple(ours)
        ),
        st.integers(0, 10**6),
        st.sets(st.sampled_from(THEIRS), min_size=1, max_size=5),
        st.integers(0, 360),
        st.sampled_from(["meeting", "call", "mail"]),
        st.sampled_from([(US,), (US_TOO,), (US, US_TOO)]),
    ),
    max_size=25,
    unique_by=lambda one: one.id,
)


@settings(max_examples=30, deadline=None)
@given(SOME, st.randoms(use_true_random=False))
def test_the_order_of_what_passed_changes_nothing(found: list[Encounter], dice: Any) -> None:
    shuffled = list(found)
    dice.shuffle(shuffled)
    one, other = seen_in(found), seen_in(shuffled)
    assert (one.people, one.ties, one.groups, one.influence) == (
        other.people,
        other.ties,
        other.groups,
        other.influence,
    )
    assert all(0 <= tie.strength <= 100 and tie.passed.times > 0 for tie in one.ties)
    assert all(one.strength.get(person, 0) <= 100 for person in one.people)


def logged(actor: Actor, account: Account, *people: Contact, days: int = 1, now: datetime = NOW, **more: Any) -> None:
    """Something passed some days ago."""
    log_interaction(
        actor=actor,
        account_id=account.pk,
        kind=more.pop("kind", "visit"),
        at=now - days * DAY,
        summary="谈方案",
        contact_ids=[one.pk for one in people],
        now=now,
        **more,
    )


@pytest.mark.django_db
class TestOfACustomer:
    """The same, out of what is kept."""

    def test_a_period_shows_what_passed_in_it_and_months_show_all(self) -> None:
        cast = make_cast()
        account = make_account(cast.alice)
        zhang, li, wang = (make_contact(cast.alice, account, name) for name in ("张三", "李四", "王五"))
        logged(cast.alice, account, zhang, li, days=3)
        logged(cast.alice, account, zhang, wang, days=100)
        whole = inner_network(cast.bob, account.pk, since=None, until=None, now=NOW)
        assert {one["name"]: one["degree"] for one in whole["people"]} == {"张三": 3, "Alice": 3, "李四": 2, "王五": 2}
        assert len(whole["ties"]["a"]) == 5
        assert [row["times"] for row in whole["months"]] == [1, 1]
        early = inner_network(cast.bob, account.pk, since=None, until=(NOW - 50 * DAY).date(), now=NOW)
        assert {one["name"]: one["times"] for one in early["people"]} == {"张三": 1, "王五": 1, "Alice": 1, "李四": 0}
        assert early["months"] == whole["months"]
        late = inner_network(cast.bob, account.pk, since=(NOW - 5 * DAY).date(), until=None, now=NOW)
        assert {one["name"] for one in late["people"] if one["times"]} == {"张三", "李四", "Alice"}
        with pytest.raises(Invalid):
            inner_network(cast.bob, account.pk, since=NOW.date(), until=(NOW - DAY).date(), now=NOW)
        with pytest.raises(NotFound):
            inner_network(cast.charlie, account.pk, since=None, until=None, now=NOW)

    def test_people_of_customers_one_may_not_read_are_counted_and_not_named(self) -> None:
        cast = make_cast()
        mine, his = make_account(cast.bob, "恒星集团"), make_account(cast.alice, "云帆科技")
        zhang, stranger = make_contact(cast.bob, mine, "张三"), make_contact(cast.alice, his, "陌生人")
        logged(cast.alice, his, stranger, zhang)
        bob = replace(cast.bob, opens=Level.NONE)
        Workspace.objects.filter(pk=bob.workspace_id).update(opens=Level.NONE)
        told = inner_network(bob, mine.pk, since=None, until=None, now=NOW)
        assert {one["name"] for one in told["people"]} == {"张三", "Alice"}
        assert (told["unnamed"], told["hidden"]) == (1, 1)
        assert (told["ties"]["hidden"], told["ties"]["times"]) == ([1], [1])
        whole = inner_network(cast.alice, mine.pk, since=None, until=None, now=NOW)
        assert {one["name"]: one["account"] for one in whole["people"]}["陌生人"] == "云帆科技"
        assert whole["unnamed"] == 0

    def test_many_people_take_no_more_statements_than_few(self) -> None:
        cast = make_cast()
        account = make_account(cast.alice)
        people = [make_contact(cast.alice, account, f"同事{number}") for number in range(6)]
        logged(cast.alice, account, people[0])

        def asked() -> int:
            return statements(lambda: inner_network(cast.alice, account.pk, since=None, until=None, now=NOW))

        few = asked()
        for number in range(5):
            logged(cast.alice, account, *people, days=number + 1)
        assert asked() == few <= 16

    def test_the_route_and_the_command_tell_it(self) -> None:
        cast = make_cast()
        account = make_account(cast.alice, "恒星集团")
        zhang, li = make_contact(cast.alice, account, "张三"), make_contact(cast.alice, account, "李四")
        today = timezone.now()
        logged(cast.alice, account, zhang, li, days=2, now=today)
        client, day = signed_in("alice@example.com"), (today - 9 * DAY).date()
        body = client.get(f"/api/accounts/{account.pk}/network?since={day}")
        assert body.status_code == 200
        assert (body.json()["since"], len(body.json()["ties"]["a"])) == (str(day), 3)
        lines = CliRunner().invoke(network, ["show", "恒星"]).output
        assert "张三" in lines
        assert "李四 – 张三" in lines or "张三 – 李四" in lines
