"""The company as the search for gaps takes it, and what it finds with names."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.moment import one_moment
from guanxi.directory.models import Account, Attention
from guanxi.directory.policies import visible_accounts
from guanxi.stewardship.models import Duty, Scope
from guanxi.stewardship.queries.duties import present_duties
from guanxi.stewardship.queries.steps import StepView, check_may, process, service_steps
from guanxi.stewardship.schemas import GapFilter
from guanxi.workspaces.models import Member, Team
from guanxi.workspaces.queries import access_workspace
from relgraph import duties as pure
from relgraph import hierarchy

Row = dict[str, Any]
TOLD = 100


def gaps(actor: Actor, chosen: GapFilter, now: datetime) -> Row:
    """Return what is missing or doubled, rule by rule; of each kind the first are told.

    Raises Forbidden for whoever may not see it.
    """
    check_may(actor, "gaps")
    with one_moment():
        own = _Own(actor, chosen, now)
    found = pure.find_gaps(own.company())
    kinds: dict[str, list[pure.Gap]] = defaultdict(list)
    for gap in found:
        kinds[gap.kind].append(gap)
    groups = [
        {"kind": kind, "total": len(rows), "items": [own.told(gap) for gap in rows[:TOLD]]}
        for kind, rows in kinds.items()
    ]
    return {"most_keys": own.most_keys, "total": len(found), "accounts": len(own.accounts), "groups": groups}


class _Own:
    """Everything of our own side that the actor sees, read in a fixed number of statements."""

    def __init__(self, actor: Actor, chosen: GapFilter, now: datetime) -> None:
        self.steps: Sequence[StepView] = process(actor, chosen.lang or "")
        self.duties: Sequence[Duty] = present_duties(actor, now)
        self.members: Sequence[Member] = list(Member.objects.of(actor.workspace_id).order_by("name", "pk"))
        self.teams: Sequence[Team] = list(Team.objects.of(actor.workspace_id).order_by("name", "pk"))
        accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id)).order_by("sort_key", "pk")
        columns = ("pk", "name", "owner_id", "attention", "region", "industry", "product_interest")
        self.accounts: Sequence[Row] = list(accounts.values(*columns))
        self.most_keys = chosen.most_keys or access_workspace(actor).most_keys
        self._steps = {step.id: step.name for step in self.steps}
        self._names: dict[Any, Row] = {row["pk"]: {"id": row["pk"], "name": row["name"]} for row in self.accounts}
        self._holders: dict[Any, Row] = {
            row.pk: {"id": row.pk, "name": row.name, "kind": "member"} for row in self.members
        }
        self._holders |= {row.pk: {"id": row.pk, "name": row.name, "kind": "team"} for row in self.teams}

    def company(self) -> pure.Company:
        """Return the input of the search."""
        service = service_steps(self.steps)
        return pure.Company(
            steps=tuple(pure.Step(step.id, step.parent_id, service=step.id in service) for step in self.steps),
            holders=tuple(self._people()),
            duties=tuple(_pure(duty) for duty in self.duties),
            customers=tuple(_customer(row) for row in self.accounts),
            units=tuple(self._units()),
            present=frozenset(row.pk for row in self.members if row.archived_at is None),
            most_keys=self.most_keys,
        )

    def told(self, gap: pure.Gap) -> Row:
        """Return a gap with the names of what it is about."""
        return {
            "step": None if gap.step is None else self._step(gap.step),
            "steps": [self._step(key) for key in gap.steps],
            "holders": [self._holders[key] for key in gap.holders if key in self._holders],
            "customer": None if gap.customer is None else self._names[gap.customer],
            "trait": gap.trait,
            "value": gap.value,
            "duty_id": gap.duty,
            "count": gap.count,
        }

    def _step(self, key: Any) -> Row:
        return {"id": key, "name": self._steps[key]}

    def _people(self) -> Iterable[pure.Holder]:
        """Yield who can hold duties, a team with everybody at work in it and in the teams inside it."""
        inside = self._inside()
        for member in self.members:
            yield pure.Holder(member.pk, frozenset({member.pk} if member.archived_at is None else ()))
        for team in self.teams:
            yield pure.Holder(team.pk, inside[team.pk] if team.archived_at is None else frozenset())

    def _inside(self) -> dict[UUID, frozenset[UUID]]:
        parents = {team.pk: team.parent_id for team in self.teams if team.archived_at is None}
        here: dict[UUID, set[UUID]] = defaultdict(set)
        for member in self.members:
            if member.archived_at is None and member.team_id:
                for key in (member.team_id, *hierarchy.ancestors(parents, member.team_id)):
                    here[key].add(member.pk)
        return {team.pk: frozenset(here[team.pk]) for team in self.teams}

    def _units(self) -> Iterable[pure.Unit]:
        inside = self._inside()
        present = {row.pk for row in self.members if row.archived_at is None}
        for team in self.teams:
            if team.archived_at is None:
                yield pure.Unit(team.pk, is_led=team.leader_id in present, is_empty=not inside[team.pk])


def _pure(duty: Duty) -> pure.Duty:
    value: Any = duty.account_id if duty.scope == Scope.ACCOUNT else duty.value
    raci: Any = duty.raci
    scope: Any = duty.scope
    return pure.Duty(duty.pk, duty.step_id, duty.member_id or duty.team_id, raci, scope, value)


def _customer(row: Row) -> pure.Customer:
    traits: Any = {name: row[name] for name in ("region", "industry", "product_interest")}
    return pure.Customer(row["pk"], row["owner_id"], is_key=row["attention"] == Attention.KEY, traits=traits)
