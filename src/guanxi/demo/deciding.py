"""How the verbs of a decision are said in service calls."""

from typing import Any

from guanxi.decisions.services import chains, members, pairings, parts, stages
from guanxi.demo import happenings as verbs
from guanxi.demo.model import names
from guanxi.demo.retelling import retell
from guanxi.demo.telling import Decision, Moment
from guanxi.opportunities.models import Opportunity


@retell.register
def _open(happening: verbs.OpenChain, at: Moment) -> None:
    values: dict[str, Any] = {"name": happening.name, "attention": happening.attention, "note": happening.note}
    if happening.owner:
        values["owner_id"] = at.telling.actors[happening.owner].member_id
    chain = chains.create_chain(actor=at.actor, account_id=at.place.account_id, values=values, now=at.now)
    begins = at.telling.date(happening.begins)
    rows = stages.apply_template(
        actor=at.actor, chain_id=chain.pk, template=happening.template, starts_on=begins, now=at.now
    )
    at.telling.chains[happening.name] = Decision(chain.pk, stages={row.code: row.pk for row in rows})


@retell.register
def _concern(happening: verbs.Concern, at: Moment) -> None:
    rows = Opportunity.objects.of(at.actor.workspace_id).filter(account_id=at.place.account_id)
    about = rows.get(name=happening.opportunity)
    chain_id = at.telling.chains[happening.chain].chain_id
    chains.edit_chain(actor=at.actor, chain_id=chain_id, values={"opportunity_id": about.pk}, now=at.now)


@retell.register
def _join(happening: verbs.JoinChain, at: Moment) -> None:
    told = at.telling.chains[happening.chain]
    rows = members.add_members(
        actor=at.actor,
        chain_id=told.chain_id,
        contact_ids=[at.person(ref) for ref in names(happening.who)],
        position_ids=[at.seat(happening.seat)] if happening.seat else [],
        stage_id=told.stages[happening.stage] if happening.stage else None,
        kind=happening.kind,
        now=at.now,
    )
    refs = (*names(happening.who), *filter(None, [happening.seat]))
    told.members |= {ref: row.pk for ref, row in zip(refs, rows, strict=True)}


@retell.register
def _play(happening: verbs.Play, at: Moment) -> None:
    said = {
        "influence": happening.influence,
        "level": happening.level,
        "attention": happening.attention,
        "note": happening.note or None,
    }
    values: dict[str, Any] = {name: value for name, value in said.items() if value is not None}
    if happening.roles:
        origin = {"certainty": happening.certainty, "evidence": happening.because}
        values |= {"roles": list(names(happening.roles)), **origin}
    member_id = at.telling.chains[happening.chain].members[happening.who]
    members.edit_member(actor=at.actor, member_id=member_id, values=values, now=at.now)


@retell.register
def _weigh(happening: verbs.Weigh, at: Moment) -> None:
    told = at.telling.chains[happening.chain]
    parts.set_part(
        actor=at.actor,
        stage_id=told.stages[happening.stage],
        member_id=told.members[happening.who],
        kind=happening.kind,
        weight=happening.weight,
        now=at.now,
    )


@retell.register
def _leave(happening: verbs.LeaveChain, at: Moment) -> None:
    member_id = at.telling.chains[happening.chain].members.pop(happening.who)
    members.remove_member(actor=at.actor, member_id=member_id, now=at.now)


@retell.register
def _add_stage(happening: verbs.AddStage, at: Moment) -> None:
    told = at.telling.chains[happening.chain]
    row = stages.add_stage(
        actor=at.actor,
        chain_id=told.chain_id,
        name=happening.stage,
        after_id=told.stages[happening.after],
        now=at.now,
    )
    told.stages[happening.stage] = row.pk


@retell.register
def _set_stage(happening: verbs.SetStage, at: Moment) -> None:
    words = {
        "state": happening.state,
        "rule": happening.rule,
        "quota": happening.quota,
        "name": happening.name,
        "note": happening.note,
        "owner_id": at.telling.actors[happening.owner].member_id if happening.owner else None,
    }
    values: dict[str, Any] = {name: value for name, value in words.items() if value}
    days = {"starts_on": happening.begins, "ends_on": happening.ends}
    values |= {name: at.telling.date(day) for name, day in days.items() if day is not None}
    if happening.required is not None:
        values["required_roles"] = list(names(happening.required))
    stage_id = at.telling.chains[happening.chain].stages[happening.stage]
    stages.edit_stage(actor=at.actor, stage_id=stage_id, values=values, now=at.now)


@retell.register
def _pair(happening: verbs.Pair, at: Moment) -> None:
    said = {"current": happening.current, "target": happening.target, "action": happening.action or None}
    values: dict[str, Any] = {name: value for name, value in said.items() if value is not None}
    if happening.due is not None:
        values["due_on"] = at.telling.date(happening.due)
    if happening.done:
        values["done"] = True
    pairings.set_pairing(
        actor=at.actor,
        chain_member_id=at.telling.chains[happening.chain].members[happening.who],
        member_id=at.telling.actors[happening.ours].member_id,
        values=values,
        now=at.now,
    )


@retell.register
def _close(happening: verbs.CloseChain, at: Moment) -> None:
    values: dict[str, Any] = {"state": happening.state}
    if happening.note:
        values["note"] = happening.note
    chain_id = at.telling.chains[happening.chain].chain_id
    chains.edit_chain(actor=at.actor, chain_id=chain_id, values=values, now=at.now)
