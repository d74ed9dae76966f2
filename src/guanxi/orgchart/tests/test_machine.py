"""Everything that can be done to two charts by two people, in any order: what must hold holds after every step.

A run has 40 steps. All runs begin in the same world, inside one transaction that is rolled back after each. For a quick
look, GUANXI_MACHINE_RUNS asks for fewer runs.
"""

import os
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test

from guanxi.changes.queries import redoable, undoable
from guanxi.directory.models import Contact
from guanxi.directory.services import contacts, employments
from guanxi.directory.services import departments as units
from guanxi.orgchart.models import Position
from guanxi.orgchart.services import departments, groups, history, lines, merging, occupants, positions, templates
from guanxi.testing.acting import Acting, make_world

RUNS = int(os.environ.get("GUANXI_MACHINE_RUNS", "300"))
STEPS = 40

who = st.integers(0, 1)
at = st.integers(0, 1)
index = st.integers(0, 15)
maybe = st.none() | index
later = st.booleans()
title = st.sampled_from(["", "总监", "CFO"])
Values = dict[str, Any]


class Charts(Acting):
    """What a person can do."""

    # -- seats

    @rule(who=who, at=at, later=later, contact=maybe, manager=maybe, unit=maybe, title=title)
    def place(self, who: int, at: int, later: bool, contact: int, manager: int, unit: int, title: str) -> None:
        values: Values = {
            "contact_id": self.somebody(contact),
            "manager_id": self.choose(at, "positions", manager),
            "department_id": self.choose(at, "departments", unit),
        }
        place: Values = {"actor": self.world.people[who], "account_id": self.world.accounts[at], "title": title}
        self.act(later, lambda: positions.place_position(now=self.now, **place, **values))

    @rule(who=who, at=at, later=later, seat=index, manager=maybe, rank=st.none() | st.integers(-2, 2), seen=maybe)
    def move(self, who: int, at: int, later: bool, seat: int, manager: int, rank: int, seen: int) -> None:
        values = {"manager_id": self.choose(at, "positions", manager), "rank": rank, "expected_version": seen}
        moved = self.row(positions.move_position, who, later, at, "positions", seat, "position_id", **values)
        if isinstance(moved, Position):
            assert self.above().get(moved.pk) == values["manager_id"]

    @rule(who=who, at=at, later=later, seat=index, children=st.sampled_from(["lift", "take"]))
    def remove(self, who: int, at: int, later: bool, seat: int, children: str) -> None:
        above = self.above()
        self.row(positions.remove_position, who, later, at, "positions", seat, "position_id", children=children)
        for source, target in self.above().items():
            assert target in (above[source], above.get(above[source])), "hung under somebody else"

    @rule(who=who, at=at, later=later, seat=index, title=title, color=st.sampled_from([None, "red"]), unit=maybe)
    def edit(self, who: int, at: int, later: bool, seat: int, title: str, color: str, unit: int) -> None:
        values = {"title": title, "color": color, "department_id": self.choose(at, "departments", unit)}
        self.row(positions.edit_position, who, later, at, "positions", seat, "position_id", values=values)

    @rule(who=who, at=at, later=later, seat=index, empty_as=st.sampled_from(["vacant", "unknown"]), left=st.booleans())
    def vacate(self, who: int, at: int, later: bool, seat: int, empty_as: str, left: bool) -> None:
        values = {"empty_as": empty_as, "left": left}
        vacated = self.row(occupants.vacate_position, who, later, at, "positions", seat, "position_id", **values)
        assert not isinstance(vacated, Position) or vacated.pk not in self.sitting()

    @rule(who=who, at=at, later=later, seat=index, contact=index)
    def succeed(self, who: int, at: int, later: bool, seat: int, contact: int) -> None:
        key = self.somebody(contact)
        seated = self.row(occupants.succeed, who, later, at, "positions", seat, "position_id", contact_id=key)
        assert not isinstance(seated, Position) or self.sitting()[seated.pk] == key

    # -- people

    @rule(who=who, at=at, later=later, name=st.sampled_from(["张三", "仇英", "Bo"]), unit=maybe)
    def hire(self, who: int, at: int, later: bool, name: str, unit: int) -> None:
        values = {"name": name, "title": "经理", "department_id": self.choose(at, "departments", unit)}
        actor, account_id = self.world.people[who], self.world.accounts[at]
        self.act(
            later, lambda: contacts.create_contact(actor=actor, account_id=account_id, values=values, now=self.now)
        )

    @rule(who=who, at=at, later=later, job=index, days=st.integers(-2, 1))
    def change_employer(self, who: int, at: int, later: bool, job: int, days: int) -> None:
        values = {"account_id": self.world.accounts[1 - at], "title": "顾问"}
        more = {"values": values, "since": self.now + timedelta(days=days) if days else None}
        self.row(occupants.change_employer, who, later, at, "employments", job, "employment_id", **more)

    @rule(who=who, at=at, later=later, job=index)
    def leave(self, who: int, at: int, later: bool, job: int) -> None:
        self.row(occupants.leave_account, who, later, at, "employments", job, "employment_id")

    @rule(who=who, at=at, later=later, job=index, title=title, unit=maybe)
    def edit_employment(self, who: int, at: int, later: bool, job: int, title: str, unit: int) -> None:
        values = {"title": title, "department_id": self.choose(at, "departments", unit)}
        self.row(employments.edit_employment, who, later, at, "employments", job, "employment_id", values=values)

    @rule(who=who, at=at, later=later, contact=index, name=st.sampled_from(["张三", "区伟"]), points=st.booleans())
    def edit_contact(self, who: int, at: int, later: bool, contact: int, name: str, points: bool) -> None:
        numbers = [{"kind": "mobile", "value": "13800138000"}] if points else []
        values = {"name": name, "points": numbers}
        self.row(contacts.edit_contact, who, later, at, "contacts", contact, "contact_id", values=values)

    @rule(who=who, later=later, kept=index, merged=index)
    def merge(self, who: int, later: bool, kept: int, merged: int) -> None:
        ids: Values = {"kept_id": self.somebody(kept), "merged_id": self.somebody(merged)}
        held = {seat: holder for seat, holder in self.sitting().items() if holder in ids.values()}
        done = self.act(later, lambda: merging.merge_contacts(actor=self.world.people[who], now=self.now, **ids))
        if isinstance(done, Contact):
            seats = {seat for seat, holder in self.sitting().items() if holder == done.pk}
            charts = {UUID(key): row["account_id"] for key, row in self.present["positions"].items()}
            assert {charts[seat] for seat in held} == {charts[seat] for seat in seats}, "a seat was lost"

    # -- lines, groups, units

    @rule(who=who, at=at, later=later, seat=index, end=index, kind=st.sampled_from(["dotted", "conflict"]))
    def draw(self, who: int, at: int, later: bool, seat: int, end: int, kind: str) -> None:
        values: Values = {"target_id": self.choose(at, "positions", end), "kind": kind, "values": {}}
        if values["target_id"]:
            self.row(lines.add_line, who, later, at, "positions", seat, "position_id", **values)

    @rule(who=who, at=at, later=later, line=index, note=title)
    def edit_line(self, who: int, at: int, later: bool, line: int, note: str) -> None:
        values = {"note": note, "certainty": "heard"}
        self.row(lines.edit_line, who, later, at, "lines", line, "line_id", values=values)

    @rule(who=who, at=at, later=later, line=index)
    def erase(self, who: int, at: int, later: bool, line: int) -> None:
        self.row(lines.remove_line, who, later, at, "lines", line, "line_id")

    @rule(who=who, later=later, contact=index, other=index)
    def tie(self, who: int, later: bool, contact: int, other: int) -> None:
        ids: Values = {"contact_id": self.somebody(contact), "other_id": self.somebody(other)}
        actor = self.world.people[who]
        self.act(later, lambda: lines.add_tie(actor=actor, kind="alumni", values={}, now=self.now, **ids))

    @rule(who=who, at=at, later=later, tie=index)
    def untie(self, who: int, at: int, later: bool, tie: int) -> None:
        self.row(lines.remove_tie, who, later, at, "ties", tie, "tie_id")

    @rule(who=who, at=at, later=later, seats=st.lists(index, max_size=3))
    def group(self, who: int, at: int, later: bool, seats: list[int]) -> None:
        members = [self.choose(at, "positions", seat) for seat in seats if self.charts[at]["positions"]]
        place: Values = {"actor": self.world.people[who], "account_id": self.world.accounts[at]}
        values = {"name": "评审组", "position_ids": members}
        self.act(later, lambda: groups.create_group(now=self.now, values=values, **place))

    @rule(who=who, at=at, later=later, group=index, seats=st.lists(index, max_size=3))
    def regroup(self, who: int, at: int, later: bool, group: int, seats: list[int]) -> None:
        members = [self.choose(at, "positions", seat) for seat in seats if self.charts[at]["positions"]]
        values = {"color": "blue", "position_ids": members}
        self.row(groups.edit_group, who, later, at, "groups", group, "group_id", values=values)

    @rule(who=who, at=at, later=later, group=index)
    def dissolve(self, who: int, at: int, later: bool, group: int) -> None:
        self.row(groups.remove_group, who, later, at, "groups", group, "group_id")

    @rule(who=who, at=at, later=later, parent=maybe)
    def found(self, who: int, at: int, later: bool, parent: int) -> None:
        values = {"name": "采购部", "parent_id": self.choose(at, "departments", parent)}
        place: Values = {"actor": self.world.people[who], "account_id": self.world.accounts[at]}
        self.act(later, lambda: units.create_department(now=self.now, values=values, **place))

    @rule(who=who, at=at, later=later, unit=index, parent=maybe)
    def move_unit(self, who: int, at: int, later: bool, unit: int, parent: int) -> None:
        values = {"parent_id": self.choose(at, "departments", parent)}
        self.row(units.edit_department, who, later, at, "departments", unit, "department_id", values=values)

    @rule(who=who, at=at, later=later, unit=index)
    def close_unit(self, who: int, at: int, later: bool, unit: int) -> None:
        self.row(departments.remove_department, who, later, at, "departments", unit, "department_id")

    @rule(who=who, at=at, manager=maybe)
    def stamp(self, who: int, at: int, manager: int) -> None:
        """Save one chart as a template and put it on the other, while charts are small."""
        actor, here, there = self.world.people[who], self.world.accounts[at], self.world.accounts[1 - at]
        if not 0 < len(self.charts[at]["positions"]) <= 6:
            return
        saved = templates.save_template(actor=actor, account_id=here, values={"name": "样板"}, now=self.now)
        self.last += 1  # a template stands on no chart
        values: Values = {"template": str(saved.pk), "manager_id": self.choose(1 - at, "positions", manager)}
        self.act(True, lambda: templates.apply_template(actor=actor, account_id=there, now=self.now, **values))

    # -- back and forth

    @rule(who=who, at=at, later=later, times=st.integers(1, 3))
    def undo(self, who: int, at: int, later: bool, times: int) -> None:
        for _ in range(times):
            self.take_back(history.undo, undoable, who, at, later)

    @rule(who=who, at=at, later=later, times=st.integers(1, 3))
    def redo(self, who: int, at: int, later: bool, times: int) -> None:
        for _ in range(times):
            self.take_back(history.redo, redoable, who, at, later)


@pytest.mark.django_db
@pytest.mark.timeout(1200)
def test_whatever_is_done_the_charts_hold() -> None:
    machine = type("Charts", (Charts,), {"world": make_world()})
    phases = [Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink]
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=RUNS,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=phases,
            database=None,
        ),
    )
