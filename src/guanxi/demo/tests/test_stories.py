"""The demo can be told, and it shows everything that the product is to show."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import TypeVar, get_args

import pytest

from guanxi.demo import happenings as h
from guanxi.demo.check import check, final_world
from guanxi.demo.happenings import words
from guanxi.demo.model import Chapter, Person, names
from guanxi.demo.stories import DEMO
from guanxi.demo.timeline import timeline
from guanxi.demo.world import seats_within

CUSTOMERS = tuple(chapter for chapter in DEMO.chapters if chapter.account.attention != "none")
MONTH = 30.4
Kind = TypeVar("Kind")
Fact = h.Line | h.Tie | h.Seat


def told(kind: type[Kind], *chapters: Chapter) -> Iterator[tuple[int, Kind]]:
    for chapter in chapters or DEMO.chapters:
        for event in chapter.events:
            yield from ((event.days_ago, one) for one in event.happenings if isinstance(one, kind))


def seats() -> Iterator[h.Seat]:
    for _, place in told(h.Place):
        yield from (seat for seat, _ in seats_within(place.seat, place.under))


def test_the_demo_can_be_told() -> None:
    assert check(DEMO) == ()


def test_it_is_as_large_as_promised() -> None:
    assert len(CUSTOMERS) == 6
    assert 115 <= sum(len(chapter.people) for chapter in DEMO.chapters) <= 130
    assert len(DEMO.members) == 8
    assert timeline(DEMO)[0].days_ago >= 18 * MONTH - 5


@pytest.mark.parametrize("chapter", CUSTOMERS, ids=lambda chapter: chapter.account.key)
def test_a_live_account_is_talked_to_two_to_four_times_a_month_until_this_week(chapter: Chapter) -> None:
    days = sorted((day for day, talk in told(h.Interact, chapter) if talk.kind != "note"), reverse=True)
    assert 1.95 <= len(days) / (days[0] / MONTH) <= 4.05
    assert days[-1] <= 10
    assert max(earlier - later for earlier, later in pairwise(days)) <= 130


def test_people_move_from_one_customer_to_another() -> None:
    world = final_world(DEMO)
    moved = [job.who for _, job in told(h.ChangeJob)]
    assert len(moved) >= 2
    homes = {person.ref: chapter.account.key for chapter in DEMO.chapters for person in chapter.people}
    assert all(world.people[who] not in ("", homes[who]) for who in moved)


def test_every_word_of_the_product_is_shown() -> None:
    links: list[Fact] = [*(line for _, line in told(h.Line)), *(tie for _, tie in told(h.Tie))]
    certain = {link.certainty for link in links} | {one.certainty for _, one in told(h.Certify)}
    assert certain == set(get_args(words.Certainty))
    assert {line.kind for _, line in told(h.Line)} == set(get_args(words.LineKind))
    assert {tie.kind for _, tie in told(h.Tie)} == set(get_args(words.TieKind))
    assert {role.role for _, role in told(h.Role)} == set(get_args(words.RoleName))
    assert {talk.kind for _, talk in told(h.Interact)} == set(get_args(words.InteractionKind))
    assert {seat.empty for seat in seats() if not seat.who} == set(get_args(words.Empty))
    assert all(any(told(kind)) for kind in get_args(h.Happening))


def test_what_is_not_confirmed_says_where_it_comes_from() -> None:
    facts: list[Fact] = [*(line for _, line in told(h.Line)), *(tie for _, tie in told(h.Tie)), *seats()]
    assert [one for one in facts if one.certainty != "confirmed" and not one.because] == []


def test_ratings_change_over_time_and_some_are_missing() -> None:
    stances: dict[str, list[int]] = defaultdict(list)
    insight: dict[str, set[str]] = defaultdict(set)
    for _, rate in told(h.Rate):
        if rate.stance is not None:
            stances[rate.who].append(rate.stance)
        insight[rate.who] |= {name for name in ("closeness", "approval") if getattr(rate, name) is not None}
    everybody = [person.ref for chapter in CUSTOMERS for person in chapter.people]
    unread = [who for who in everybody if len(insight[who]) < 2]
    assert len([who for who, values in stances.items() if len(set(values)) > 1]) >= 30
    assert 0.1 < len(unread) / len(everybody) < 0.4
    assert [price.price for _, price in told(h.Rate) if price.who == "梅廷芳" and price.price is not None] == [
        -2,
        -1,
        0,
        1,
        1,
        1,
    ]


def test_the_car_maker_is_mostly_white() -> None:
    motor = final_world(DEMO).companies["qiyue-motor"]
    empty = [ref for ref, chair in motor.seats.items() if not chair.who]
    assert len(empty) >= 12


def test_outsiders_stand_on_the_charts() -> None:
    world = final_world(DEMO)
    outsiders = {
        chair.who
        for company in world.companies.values()
        for chair in company.seats.values()
        if chair.who and world.people[chair.who] != company.key
    }
    assert {"施磊", "区伯钧", "Priya Raghavan", "欧阳澜"} <= outsiders


def test_the_duplicates_look_like_one_person() -> None:
    people: dict[str, Person] = {person.ref: person for chapter in DEMO.chapters for person in chapter.people}
    pairs = [pair for chapter in DEMO.chapters for pair in chapter.duplicates]
    assert pairs
    assert all(people[one].phone == people[other].phone for one, other in pairs)
    phones = [person.phone for person in people.values() if person.phone]
    assert len(phones) - len(set(phones)) == len(pairs)


def test_a_committee_can_veto() -> None:
    groups = {group.name: group for _, group in told(h.Group)}
    assert len(names(groups["预审委员会"].seats)) == 4
    assert "一票否决" in groups["预审委员会"].note


def test_nothing_is_learned_before_it_was_true() -> None:
    late = [event for chapter in DEMO.chapters for event in chapter.events if event.heard_days_ago < event.days_ago]
    assert len(late) >= 5
