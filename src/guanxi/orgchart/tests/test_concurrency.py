"""Many people at one chart at the same moment, each with a connection of his own."""

import random
import threading
import time
from collections import Counter
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.utils import timezone

from guanxi.changes.models import Change, Sequence
from guanxi.core.actor import Actor
from guanxi.core.errors import Problem
from guanxi.directory.models import Contact, Department, Employment
from guanxi.directory.services.contacts import edit_contact
from guanxi.directory.services.departments import create_department, edit_department
from guanxi.orgchart.models import Position
from guanxi.orgchart.queries.chart import chart_snapshot
from guanxi.orgchart.services import departments, history, lines, merging, occupants, positions
from guanxi.orgchart.services.locking import chart_write
from guanxi.testing.at_once import refusals, together
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.invariants import check_chart, check_search_terms, check_superiors_over_time
from guanxi.testing.makers import make_account, make_contact, make_seat
from guanxi.testing.replay import fetch
from relgraph import hierarchy

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(180)]
SECONDS = 60.0  # at most, on a machine that has much else to do
WRITERS = 8


def check_log(actor: Actor) -> None:
    """Check that the log's numbers have no gap."""
    numbers = list(Change.objects.of(actor.workspace_id).order_by("seq").values_list("seq", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    assert Sequence.objects.get(pk=actor.workspace_id).last == len(numbers)


class Movers:
    """Writers who hang seats under each other, and readers who look at the chart all the while."""

    def __init__(self, actor: Actor, account_id: UUID, seats: list[UUID]) -> None:
        self.actor, self.account_id, self.seats = actor, account_id, seats
        self.stop = time.monotonic() + SECONDS
        self.outcomes: Counter[str] = Counter()
        self.snapshots = 0

    @property
    def has_more_to_see(self) -> bool:
        """Tell whether moves, refusals or looks at the chart are still too few to say anything."""
        seen = self.outcomes["moved"] > 50 and self.outcomes["chart.cycle"] > 0 and self.snapshots > 10
        return not seen and time.monotonic() < self.stop

    def write(self, seed: int) -> None:
        """Move seats at random until enough was seen."""
        chance = random.Random(seed)  # noqa: S311 - chance, not secrets
        while self.has_more_to_see:
            seat, manager = chance.sample(self.seats, 2)
            try:
                positions.move_position(
                    actor=self.actor,
                    position_id=seat,
                    manager_id=chance.choice([manager, manager, None]),
                    now=timezone.now(),
                )
                self.outcomes["moved"] += 1
            except Problem as problem:
                self.outcomes[problem.code] += 1

    def read(self) -> None:
        """Look for loops until enough was seen."""
        while self.has_more_to_see:
            rows = chart_snapshot(self.actor, self.account_id).tables["lines"]["rows"]
            parents = {source: target for _, kind, source, target, *_ in rows}
            assert len(parents) == len(rows), "two superiors"
            assert not hierarchy.find_cycles(parents)
            self.snapshots += 1


def test_eight_writers_never_close_a_loop() -> None:
    alice = make_cast().alice
    account = make_account(alice)
    seats = [make_seat(alice, account, title=f"岗位{number}").pk for number in range(9)]
    movers = Movers(alice, account.pk, seats)

    outcomes = together([*(partial(movers.write, seed) for seed in range(WRITERS)), movers.read])

    assert outcomes == [None] * (WRITERS + 1)
    assert set(movers.outcomes) <= {"moved", "chart.cycle"}
    assert movers.outcomes["moved"] > 50
    assert movers.outcomes["chart.cycle"]
    assert movers.snapshots > 10
    check_log(alice)
    check_chart(fetch(alice, account.pk)[0], account.pk)
    check_superiors_over_time(alice.workspace_id)


def test_two_charts_are_written_in_both_directions_without_waiting_for_each_other() -> None:
    alice = make_cast().alice
    accounts = [make_account(alice, name) for name in ("甲", "乙")]
    people = [[make_contact(alice, account, f"员工{number}") for number in range(6)] for account in accounts]
    for account, members in zip(accounts, people, strict=True):
        for person in members:
            positions.place_position(actor=alice, account_id=account.pk, contact_id=person.pk, now=NOW)

    def commute(side: int) -> None:
        for person in people[side]:
            jobs = Employment.objects.of(alice.workspace_id).current()
            for step in (1, 2):
                job = jobs.get(contact=person)
                target = accounts[(side + step) % 2].pk
                occupants.change_employer(
                    actor=alice, employment_id=job.pk, values={"account_id": target}, now=timezone.now()
                )

    outcomes = together([partial(commute, side) for side in (0, 1, 0, 1)])
    assert set(refusals(outcomes)) <= {"invalid", "stale"}
    check_log(alice)
    for account in accounts:
        check_chart(fetch(alice, account.pk)[0], account.pk)
    check_search_terms(alice.workspace_id)


def test_the_same_deed_fifty_times_is_done_once() -> None:
    alice = make_cast().alice
    account = make_account(alice)
    contact, other = make_contact(alice, account, "张三"), make_contact(alice, account, "李四")
    place = partial(positions.place_position, actor=alice, account_id=account.pk, contact_id=contact.pk, now=NOW)
    outcomes = together([place] * 10)
    assert refusals(outcomes) == ["chart.already_placed"] * 9
    tie = partial(
        lines.add_tie, actor=alice, contact_id=contact.pk, other_id=other.pk, kind="alumni", values={}, now=NOW
    )
    outcomes = together([tie] * 10)
    assert len(refusals(outcomes)) == 9
    job = Employment.objects.of(alice.workspace_id).get(contact=contact)
    outcomes = together([partial(occupants.leave_account, actor=alice, employment_id=job.pk, now=NOW)] * 10)
    assert len(refusals(outcomes)) == 9
    outcomes = together([partial(history.undo, actor=alice, account_id=account.pk, now=NOW)] * 3)
    assert not [code for code in refusals(outcomes) if code not in ("undo.overtaken", "undo.nothing")]
    check_log(alice)
    check_chart(fetch(alice, account.pk)[0], account.pk)


def test_a_merge_and_a_seat_at_the_same_moment_leave_nobody_behind() -> None:
    alice = make_cast().alice
    home, away = make_account(alice, "甲"), make_account(alice, "乙")
    for number in range(6):
        kept, merged = make_contact(alice, home, f"张三{number}"), make_contact(alice, home, f"张 三{number}")
        act: dict[str, Any] = {"actor": alice, "now": NOW}
        outcomes = together(
            [
                partial(merging.merge_contacts, kept_id=kept.pk, merged_id=merged.pk, **act),
                partial(positions.place_position, account_id=away.pk, contact_id=merged.pk, **act),
                partial(edit_contact, contact_id=merged.pk, values={"name": f"张叁{number}"}, **act),
            ]
        )
        assert set(refusals(outcomes)) <= {"not_found", "stale"}
    check_chart(fetch(alice, away.pk)[0], away.pk)
    check_search_terms(alice.workspace_id)
    check_log(alice)


def test_units_do_not_come_under_each_other() -> None:
    alice = make_cast().alice
    account = make_account(alice)
    for _ in range(6):
        first, second = (
            create_department(actor=alice, account_id=account.pk, values={"name": name}, now=NOW) for name in "甲乙"
        )
        act: dict[str, Any] = {"actor": alice, "now": NOW}
        outcomes = together(
            [
                partial(edit_department, department_id=first.pk, values={"parent_id": second.pk}, **act),
                partial(edit_department, department_id=second.pk, values={"parent_id": first.pk}, **act),
                partial(departments.remove_department, department_id=first.pk, **act),
            ]
        )
        assert set(refusals(outcomes)) <= {"invalid", "stale", "not_found"}
    check_chart(fetch(alice, account.pk)[0], account.pk)
    rows = Department.objects.of(alice.workspace_id).current()
    assert not hierarchy.find_cycles(dict(rows.values_list("pk", "parent_id")))


def test_a_reader_neither_waits_for_writers_nor_makes_them_wait() -> None:
    alice = make_cast().alice
    account = make_account(alice)
    seat = make_seat(alice, account, "张三")
    holding, looked = threading.Event(), threading.Event()

    def write() -> None:
        with chart_write(actor=alice, account_id=account.pk, kind="position.edited", now=NOW) as rec:
            rec.update(Position.objects.of(alice.workspace_id).get(pk=seat.pk), title="总裁")
            holding.set()
            assert looked.wait(10), "the reader waited for the writer"

    def read() -> str:
        assert holding.wait(10)
        before = fetch(alice, account.pk)[0]["positions"][str(seat.pk)]["title"]
        looked.set()
        return str(before)

    assert together([write, read]) == [None, ""]
    assert fetch(alice, account.pk)[0]["positions"][str(seat.pk)]["title"] == "总裁"


def test_all_of_a_chart_is_of_one_moment() -> None:
    """Between two statements of one reading, somebody leaves; the reading shows him on his seat or not at all."""
    alice = make_cast().alice
    account = make_account(alice)
    seats = [make_seat(alice, account, f"员工{number}") for number in range(10)]

    def leave() -> None:
        for seat in seats:
            positions.remove_position(actor=alice, position_id=seat.pk, now=NOW + timedelta(minutes=1))

    def read() -> None:
        for _ in range(40):
            check_chart(fetch(alice, account.pk)[0], account.pk)

    assert together([leave, read, read]) == [None, None, None]
    assert Contact.objects.of(alice.workspace_id).count() == len(seats)
    assert connection.vendor in ("sqlite", "postgresql")
