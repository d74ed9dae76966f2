"""A world in which people act at random, with everything checked after each deed (the rules are the org chart's)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, ClassVar
from uuid import UUID

from django.db import transaction
from hypothesis.stateful import RuleBasedStateMachine

from guanxi.changes.queries import last_seq
from guanxi.core.actor import Actor
from guanxi.core.errors import Problem
from guanxi.orgchart.queries.events import chart_events
from guanxi.testing.cast import NOW, PASSWORD, make_cast
from guanxi.testing.invariants import (
    check_chart,
    check_past,
    check_people,
    check_search_terms,
    check_superiors_over_time,
)
from guanxi.testing.makers import make_account, make_contact, make_seat
from guanxi.testing.present import WORDS, Tables, chart_of, present, spelt
from guanxi.testing.replay import State, apply, fetch
from guanxi.workspaces.queries import actor_for
from guanxi.workspaces.services.members import add_member

# What is true is read and checked after every deed. Hearing of it as the browser does is dearer: of sixteen changes, a
# chart hears of fifteen together and of one alone.
ROUND = 16


@dataclass(frozen=True)
class World:
    """Two people and two accounts with something on their charts."""

    people: tuple[Actor, Actor]
    accounts: tuple[UUID, UUID]
    heard: tuple[tuple[State, int], tuple[State, int]]
    present: Tables


def make_world(words: tuple[str, ...] = WORDS) -> World:
    """Nine contacts, seven seats, one line of each kind."""
    cast = make_cast()
    # Opened by somebody who does nothing else: whoever takes back all he did would take the account away, too.
    founder = actor_for(
        add_member(actor=cast.alice, email="founder@example.com", password=PASSWORD, name="Founder", now=NOW), NOW
    )
    first, second = make_account(founder), make_account(founder, name="西部重工")
    for account in (first, second):
        top = make_seat(cast.alice, account, "单立人", title="总经理")
        below = [make_seat(cast.alice, account, name, manager=top.pk) for name in ("张三", "Ann Lee")]
        make_seat(cast.alice, account, manager=below[0].pk, title="科长")
        make_contact(cast.alice, account, "解晓东")
    heard = fetch(cast.alice, first.pk), fetch(cast.alice, second.pk)
    return World((cast.alice, cast.bob), (first.pk, second.pk), heard, present(cast.alice.workspace_id, words)[0])


def tried(deed: Callable[[], Any]) -> Any:
    """Return what a deed gives, or why it was refused."""
    try:
        return deed()
    except Problem as problem:
        return problem


class Acting(RuleBasedStateMachine):
    """Acts through the services, as the interface does, and applies the events as the browser does."""

    world: World
    words: ClassVar[tuple[str, ...]] = WORDS

    def __init__(self) -> None:
        super().__init__()
        self.savepoint = transaction.atomic()
        self.savepoint.__enter__()
        self.now = NOW
        self.alice = self.world.people[0]
        self.heard = [{name: dict(table) for name, table in state.items()} for state, _ in self.world.heard]
        self.seqs = [seq for _, seq in self.world.heard]
        self.last = last_seq(self.alice)
        self.charts: list[Tables] = [{}, {}]
        self.known: set[str] = set()
        self.deeds: dict[int, tuple[Tables, Tables]] = {}
        self.look(self.world.present)

    def teardown(self) -> None:
        try:
            for place, account_id in enumerate(self.world.accounts):
                self.hear(place)
                assert fetch(self.alice, account_id)[0] == self.heard[place], "something happened that nobody heard of"
            check_superiors_over_time(self.alice.workspace_id)
            check_search_terms(self.alice.workspace_id)
            check_past(self.alice.workspace_id)
        finally:
            transaction.set_rollback(True)
            self.savepoint.__exit__(None, None, None)

    # -- acting

    def act(self, later: bool, deed: Callable[[], Any], *, alone: bool = True) -> Any:
        """Do something now or a minute later: refused with a code and without effect, or done as one change.

        Nobody else is acting meanwhile: but for what takes back something old, ``stale`` means that the last guards,
        those of the change log and the database, had to stop a deed that would have broken a rule.
        """
        self.now += timedelta(minutes=later)
        done = tried(deed)
        before, begin = self.present, self.last
        now, self.last = present(self.alice.workspace_id, self.words)
        if isinstance(done, Problem):
            assert done.code
            assert done.code != "stale" or not alone, f"only the last guard refused: {done!r}"
            assert (now, self.last) == (before, begin), "refused, but something was written"
            return done
        assert self.last <= begin + 1, "one deed is one change"
        if self.last == begin:
            assert now == before, "something was written that the log does not know"
            return done
        self.deeds[self.last] = (before, now)
        self.look(now)
        for place in (0, 1):
            if (self.last + place * ROUND // 2) % ROUND < 2:
                self.hear(place)
        return done

    def look(self, tables: Tables) -> None:
        """Take in what is true now, and check it."""
        self.present = tables
        check_people(tables)
        for place, account in enumerate(map(spelt, self.world.accounts)):
            self.charts[place] = chart_of(tables, account)
            check_chart(self.charts[place], account)
            self.known |= set(self.charts[place]["contacts"])

    def hear(self, place: int) -> None:
        """Apply what happened to a chart since the last time: the outcome has exactly the rows of the present."""
        account_id, state = self.world.accounts[place], self.heard[place]
        events = chart_events(self.alice, account_id=account_id, after=self.seqs[place])
        apply(state, events)
        self.seqs[place] = events[-1]["seq"] if events else self.seqs[place]
        check_chart(state, account_id)
        for name, rows in self.charts[place].items():
            assert {UUID(key) for key in state[name]} == {UUID(key) for key in rows}, f"{name} were not heard of"

    def choose(self, place: int, table: str, index: int | None) -> UUID | None:
        """Return the key of some row of a chart, None when there is none."""
        keys = sorted(self.charts[place][table])
        return UUID(keys[index % len(keys)]) if index is not None and keys else None

    def somebody(self, index: int | None) -> UUID | None:
        """Return anybody ever seen on either chart."""
        keys = sorted(self.known)
        return UUID(keys[index % len(keys)]) if index is not None else None

    def row(self, verb: Any, who: int, later: bool, place: int, table: str, index: int, name: str, **more: Any) -> Any:
        """Do something to some row of a chart; return what comes of it, None when there is no such row."""
        key = self.choose(place, table, index)
        if key is not None:
            return self.act(later, lambda: verb(actor=self.world.people[who], now=self.now, **{name: key}, **more))
        return None

    def above(self) -> dict[UUID, UUID]:
        """Return the present superior of each seat."""
        lines = (line for line in self.present["lines"].values() if line["kind"] == "reports_to")
        return {UUID(line["source_id"]): UUID(line["target_id"]) for line in lines}

    def sitting(self) -> dict[UUID, UUID]:
        """Return who sits on each seat."""
        rows = self.present["occupancies"].values()
        return {UUID(row["position_id"]): UUID(row["contact_id"]) for row in rows}

    def take_back(self, verb: Any, next_one: Any, who: int, at: int, later: bool) -> None:
        """Where nothing was changed since, it succeeds and gives back the very rows of before."""
        actor, account_id = self.world.people[who], self.world.accounts[at]
        change, tables = next_one(actor, account_id=account_id), self.present
        untouched = change is not None and change.seq == self.last
        done = self.act(later, lambda: verb(actor=actor, account_id=account_id, now=self.now), alone=False)
        if change is None or isinstance(done, Problem):
            assert not untouched, f"{change.kind} was refused: {done!r}"
            return
        before, after = self.deeds.get(change.seq, (None, None))
        if after == tables:
            assert self.present == before, f"{change.kind} was not taken back whole"
