"""A world in which people act at random, with everything checked after each deed (the rules are the org chart's)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from hypothesis.stateful import RuleBasedStateMachine

from guanxi.changes.models import ChangeSubject
from guanxi.changes.queries import last_seq
from guanxi.core.actor import Actor
from guanxi.core.errors import Problem
from guanxi.orgchart.queries.events import chart_events
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.invariants import check_chart, check_past, check_search_terms, check_superiors_over_time
from guanxi.testing.makers import make_account, make_contact, make_seat
from guanxi.testing.replay import State, apply, fetch

FETCH_EVERY = 6  # fetching afresh is the dearest part of a step; what is wrong once stays wrong


@dataclass(frozen=True)
class World:
    """Two people and two accounts with something on their charts."""

    people: tuple[Actor, Actor]
    accounts: tuple[UUID, UUID]
    charts: tuple[tuple[State, int], tuple[State, int]]


def make_world() -> World:
    """Nine contacts, seven seats, one line of each kind."""
    cast = make_cast()
    first, second = make_account(cast.alice), make_account(cast.alice, name="西部重工")
    for account in (first, second):
        top = make_seat(cast.alice, account, "单立人", title="总经理")
        below = [make_seat(cast.alice, account, name, manager=top.pk) for name in ("张三", "Ann Lee")]
        make_seat(cast.alice, account, manager=below[0].pk, title="科长")
        make_contact(cast.alice, account, "解晓东")
    charts = fetch(cast.alice, first.pk), fetch(cast.alice, second.pk)
    return World((cast.alice, cast.bob), (first.pk, second.pk), charts)


def plain(states: list[State]) -> list[State]:
    """Return charts without the versions of seats, which only ever count up."""
    kept = [{name: dict(table) for name, table in state.items()} for state in states]
    for state in kept:
        state["positions"] = {key: {**row, "version": 0} for key, row in state["positions"].items()}
    return kept


def tried(deed: Callable[[], Any]) -> Any:
    """Return what a deed gives, or why it was refused."""
    try:
        return deed()
    except Problem as problem:
        return problem


class Acting(RuleBasedStateMachine):
    """Acts through the services, as the interface does, and applies the events as the browser does."""

    world: World

    def __init__(self) -> None:
        super().__init__()
        self.savepoint = transaction.atomic()
        self.savepoint.__enter__()
        self.now = NOW
        self.alice = self.world.people[0]
        self.states = [{name: dict(table) for name, table in state.items()} for state, _ in self.world.charts]
        self.seqs = [seq for _, seq in self.world.charts]
        self.known = {key for state in self.states for key in state["contacts"]}
        self.last = last_seq(self.alice)
        self.deeds: dict[int, tuple[list[State], list[State]]] = {}

    def teardown(self) -> None:
        try:
            for account_id, state in zip(self.world.accounts, self.states, strict=True):
                assert fetch(self.alice, account_id)[0] == state, "something happened that nobody heard of"
            check_superiors_over_time(self.alice.workspace_id)
            check_search_terms(self.alice.workspace_id)
            check_past(self.alice.workspace_id)
        finally:
            transaction.set_rollback(True)
            self.savepoint.__exit__(None, None, None)

    # -- acting

    def act(self, later: bool, deed: Callable[[], Any]) -> Any:
        """Do something now or a minute later: refused with a code and without effect, or done and heard of."""
        self.now += timedelta(minutes=later)
        begin, before = self.last, plain(self.states)
        done = tried(deed)
        self.last = last_seq(self.alice)
        if isinstance(done, Problem):
            assert done.code
            assert self.last == begin, "refused, but something was written"
            return done
        assert self.last <= begin + 1, "one deed is one change"
        if self.last > begin:
            told = ChangeSubject.objects.of(self.alice.workspace_id).filter(seq=self.last)
            about = {str(key) for key in told.values_list("subject_id", flat=True)}
            for place, account_id in enumerate(self.world.accounts):
                if about & {str(account_id), *self.states[place]["contacts"]}:
                    self.hear(place)
            self.deeds[self.last] = (before, plain(self.states))
        return done

    def hear(self, place: int) -> None:
        """Apply what happened to a chart; the outcome is what would be fetched afresh."""
        account_id, state = self.world.accounts[place], self.states[place]
        events = chart_events(self.alice, account_id=account_id, after=self.seqs[place])
        apply(state, events)
        self.seqs[place] = events[-1]["seq"] if events else self.seqs[place]
        if self.last % FETCH_EVERY == 0:
            assert state == fetch(self.alice, account_id)[0]
        check_chart(state, account_id)
        self.known |= set(state["contacts"])

    def choose(self, place: int, table: str, index: int | None) -> UUID | None:
        """Return the key of some row of a chart, None when there is none."""
        keys = sorted(self.states[place][table])
        return UUID(keys[index % len(keys)]) if index is not None and keys else None

    def somebody(self, index: int | None) -> UUID | None:
        """Return anybody ever seen on either chart."""
        keys = sorted(self.known)
        return UUID(keys[index % len(keys)]) if index is not None else None

    def row(self, verb: Any, who: int, later: bool, place: int, table: str, index: int, name: str, **more: Any) -> None:
        """Do something to some row of a chart."""
        key = self.choose(place, table, index)
        if key is not None:
            self.act(later, lambda: verb(actor=self.world.people[who], now=self.now, **{name: key}, **more))

    def take_back(self, verb: Any, next_one: Any, who: int, at: int, later: bool) -> None:
        """Where nothing was changed since, it succeeds and gives back the very charts of before."""
        actor, account_id = self.world.people[who], self.world.accounts[at]
        change, present = next_one(actor, account_id=account_id), plain(self.states)
        untouched = change is not None and change.seq == self.last
        done = self.act(later, lambda: verb(actor=actor, account_id=account_id, now=self.now))
        if change is None or isinstance(done, Problem):
            assert not untouched, f"{change.kind} was refused: {done!r}"
            return
        before, after = self.deeds.get(change.seq, (None, None))
        if after == present:
            assert plain(self.states) == before, f"{change.kind} was not taken back whole"
