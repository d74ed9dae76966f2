"""Everything that can be done to a chain by two people, in any order: what must hold holds after every step.

A smaller sister of the charts' machine. GUANXI_MACHINE_RUNS asks for more or fewer runs.
"""

import os
from collections import Counter
from dataclasses import replace
from typing import Any, ClassVar
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test

from guanxi.changes.queries import redoable, undoable
from guanxi.decisions.models import DecisionStage
from guanxi.decisions.queries.chains import chain_details
from guanxi.decisions.services import chains, members, pairings, parts, stages
from guanxi.orgchart.services import history, merging, occupants, positions
from guanxi.testing.acting import Acting, World, make_world
from guanxi.testing.cast import NOW
from guanxi.testing.present import WORDS, Tables, chart_of, present, spelt
from guanxi.testing.replay import fetch

RUNS = min(int(os.environ.get("GUANXI_MACHINE_RUNS", "12")), 300)
STEPS = 30
CHAIN_WORDS = ("chain", "chain_member", "chain_role", "stage", "stage_part", "pairing")
# What may be said once: whatever is in these columns of a table.
ONCE = {
    "chain_members": ("chain_id", "contact_id", "position_id"),
    "chain_roles": ("chain_member_id", "role"),
    "stage_parts": ("stage_id", "chain_member_id", "kind"),
    "pairings": ("chain_member_id", "member_id"),
}
VOTES = ("responsible", "influencing")

who = st.integers(0, 1)
index = st.integers(0, 7)
maybe = st.none() | index
later = st.booleans()
kind = st.sampled_from(["responsible", "influencing", "veto", "sole_approval"])
roles = st.lists(st.sampled_from(["decision_maker", "user", "champion", "opponent"]), max_size=3, unique=True)


class Chains(Acting):
    """What a person can do to chains of one account, and to the people and seats beneath them."""

    words: ClassVar[tuple[str, ...]] = (*WORDS, *CHAIN_WORDS)

    def look(self, tables: Tables) -> None:
        """Take in what is true now, and check it."""
        super().look(tables)
        members_here = {key: row["chain_id"] for key, row in tables["chain_members"].items()}
        stages_here = {key: row["chain_id"] for key, row in tables["stages"].items()}
        for name in ("chain_roles", "stage_parts", "pairings"):
            ends = {row["chain_member_id"] for row in tables[name].values()}
            assert ends <= set(members_here), f"{name} of somebody who is on no chain"
        for part in tables["stage_parts"].values():
            assert members_here[part["chain_member_id"]] == stages_here[part["stage_id"]], "a part across chains"
        for name, columns in ONCE.items():
            said = Counter(tuple(row[column] for column in columns) for row in tables[name].values())
            assert max(said.values(), default=1) == 1, f"{name} twice"
        votes = Counter(
            (row["stage_id"], row["chain_member_id"]) for row in tables["stage_parts"].values() if row["kind"] in VOTES
        )
        assert max(votes.values(), default=1) == 1, "somebody votes twice"
        named = {row["contact_id"] for row in tables["chain_members"].values() if row["contact_id"]}
        assert named <= set(tables["contacts"]), "somebody on a chain who is nobody"

    def teardown(self) -> None:
        try:
            for key in self.present["chains"]:
                chain_details(self.alice, UUID(key))
        finally:
            super().teardown()

    def pick(self, table: str, place: int | None) -> UUID | None:
        """Return the key of some row, None when there is none."""
        keys = sorted(self.present[table])
        return UUID(keys[place % len(keys)]) if place is not None and keys else None

    def do(self, verb: Any, who: int, later: bool, **values: Any) -> Any:
        """Do something to what was picked; nothing where one thing is missing."""
        if all(value is not None for name, value in values.items() if name.endswith("_id")):
            return self.act(later, lambda: verb(actor=self.world.people[who], now=self.now, **values))
        return None

    # -- chains and people

    @rule(who=who, later=later, template=st.sampled_from([None, "simple"]), contact=index)
    def begin(self, who: int, later: bool, template: str, contact: int) -> None:
        if len(self.present["chains"]) < 3:
            people = [self.somebody(contact)]
            more: dict[str, Any] = {"values": {}, "template": template, "contact_ids": people}
            self.do(chains.create_chain, who, later, account_id=self.world.accounts[0], **more)

    @rule(who=who, later=later, chain=index, state=st.sampled_from(["won", "in_progress", "suspended"]))
    def close(self, who: int, later: bool, chain: int, state: str) -> None:
        self.do(chains.edit_chain, who, later, chain_id=self.pick("chains", chain), values={"state": state})

    @rule(who=who, later=later, chain=index)
    def put_away(self, who: int, later: bool, chain: int) -> None:
        key = self.pick("chains", chain)
        if key is not None:
            self.do(chains.archive_chain, who, later, chain_id=key)
            self.do(chains.restore_chain, 1 - who, later, chain_id=key)

    @rule(who=who, later=later, chain=index, contacts=st.lists(index, max_size=3), seat=maybe, stage=maybe, kind=kind)
    def join(self, who: int, later: bool, chain: int, contacts: list[int], seat: int, stage: int, kind: str) -> None:
        seats = [key for key in [self.choose(0, "positions", seat)] if key]
        more: dict[str, Any] = {
            "contact_ids": [self.somebody(one) for one in contacts],
            "position_ids": seats,
            "kind": kind,
        }
        if (place := self.pick("stages", stage)) is not None:
            more["stage_id"] = place
        self.do(members.add_members, who, later, chain_id=self.pick("chains", chain), **more)

    @rule(who=who, later=later, member=index, roles=roles, influence=st.none() | st.integers(0, 100))
    def play(self, who: int, later: bool, member: int, roles: list[str], influence: int) -> None:
        values = {"roles": roles, "influence": influence, "certainty": "heard" if influence else "confirmed"}
        self.do(members.edit_member, who, later, member_id=self.pick("chain_members", member), values=values)

    @rule(who=who, later=later, member=index)
    def take_out(self, who: int, later: bool, member: int) -> None:
        self.do(members.remove_member, who, later, member_id=self.pick("chain_members", member))

    # -- stages and plans

    @rule(who=who, later=later, chain=index, code=st.sampled_from(["", "tender"]))
    def add_stage(self, who: int, later: bool, chain: int, code: str) -> None:
        if len(self.present["stages"]) < 9:
            more = {"code": code, "name": "" if code else "公示"}
            self.do(stages.add_stage, who, later, chain_id=self.pick("chains", chain), **more)

    @rule(who=who, later=later, stage=index, after=maybe, state=st.sampled_from(["active", "done"]))
    def edit_stage(self, who: int, later: bool, stage: int, after: int, state: str) -> None:
        values = {"state": state, "after_id": self.pick("stages", after)}
        self.do(stages.edit_stage, who, later, stage_id=self.pick("stages", stage), values=values)

    @rule(who=who, later=later, stage=index)
    def drop_stage(self, who: int, later: bool, stage: int) -> None:
        self.do(stages.remove_stage, who, later, stage_id=self.pick("stages", stage))

    @rule(who=who, later=later, stage=index, member=index, kind=kind)
    def count(self, who: int, later: bool, stage: int, member: int, kind: str) -> None:
        ids = {"stage_id": self.pick("stages", stage), "member_id": self.pick("chain_members", member)}
        self.do(parts.set_part, who, later, kind=kind, **ids)

    @rule(who=who, later=later, part=index, stage=index)
    def move(self, who: int, later: bool, part: int, stage: int) -> None:
        ids = {"part_id": self.pick("stage_parts", part), "stage_id": self.pick("stages", stage)}
        self.do(parts.move_part, who, later, **ids)

    @rule(who=who, later=later, part=index)
    def uncount(self, who: int, later: bool, part: int) -> None:
        self.do(parts.remove_part, who, later, part_id=self.pick("stage_parts", part))

    @rule(who=who, later=later, member=index, whose=who, ends=st.booleans())
    def plan(self, who: int, later: bool, member: int, whose: int, ends: bool) -> None:
        ids = {
            "chain_member_id": self.pick("chain_members", member),
            "member_id": self.world.people[whose].member_id,
        }
        if ends:
            self.do(pairings.remove_pairing, who, later, **ids)
        else:
            self.do(pairings.set_pairing, who, later, values={"target": whose, "action": "拜访"}, **ids)

    # -- what happens beneath

    @rule(who=who, later=later, kept=index, merged=index)
    def merge(self, who: int, later: bool, kept: int, merged: int) -> None:
        self.do(merging.merge_contacts, who, later, kept_id=self.somebody(kept), merged_id=self.somebody(merged))

    @rule(who=who, later=later, seat=index)
    def remove_seat(self, who: int, later: bool, seat: int) -> None:
        self.do(positions.remove_position, who, later, position_id=self.choose(0, "positions", seat))

    @rule(who=who, later=later, seat=index, contact=index)
    def succeed(self, who: int, later: bool, seat: int, contact: int) -> None:
        ids = {"position_id": self.choose(0, "positions", seat), "contact_id": self.somebody(contact)}
        self.do(occupants.succeed, who, later, **ids)

    @rule(who=who, later=later, job=index)
    def leave(self, who: int, later: bool, job: int) -> None:
        self.do(occupants.leave_account, who, later, employment_id=self.choose(0, "employments", job))

    # -- back and forth

    @rule(who=who, later=later, times=st.integers(1, 3))
    def undo(self, who: int, later: bool, times: int) -> None:
        for _ in range(times):
            self.take_back(history.undo, undoable, who, 0, later)

    @rule(who=who, later=later, times=st.integers(1, 3))
    def redo(self, who: int, later: bool, times: int) -> None:
        for _ in range(times):
            self.take_back(history.redo, redoable, who, 0, later)


def decided() -> World:
    """The charts' world with a decision in it: two people and a seat who count in stages, with roles and a plan."""
    world = make_world(Chains.words)
    alice, account = world.people[0], world.accounts[0]
    people = sorted(chart_of(world.present, spelt(account))["contacts"])
    seat = min(
        key for key, row in chart_of(world.present, spelt(account))["positions"].items() if row["title"] == "科长"
    )
    chain = chains.create_chain(actor=alice, account_id=account, values={}, template="simple", now=NOW)
    steps = list(DecisionStage.objects.of(alice.workspace_id).order_by("rank").values_list("pk", flat=True))
    more: dict[str, Any] = {"contact_ids": [UUID(key) for key in people[:2]], "position_ids": [UUID(seat)]}
    first, *_ = members.add_members(actor=alice, chain_id=chain.pk, stage_id=steps[0], now=NOW, **more)
    members.edit_member(actor=alice, member_id=first.pk, values={"roles": ["user", "champion"]}, now=NOW)
    parts.set_part(actor=alice, stage_id=steps[1], member_id=first.pk, kind="veto", now=NOW)
    plan: dict[str, Any] = {"chain_member_id": first.pk, "member_id": alice.member_id}
    pairings.set_pairing(actor=alice, values={"target": 2}, now=NOW, **plan)
    heard = fetch(alice, account), fetch(alice, world.accounts[1])
    return replace(world, heard=heard, present=present(alice.workspace_id, Chains.words)[0])


@pytest.mark.django_db
@pytest.mark.timeout(600)
def test_whatever_is_done_the_chains_hold() -> None:
    machine = type("Chains", (Chains,), {"world": decided()})
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
