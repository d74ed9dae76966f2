"""Who counts in which stage."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.decisions.models import ChainMember, DecisionStage, StagePart, StagePartKind
from guanxi.decisions.queries.access import access_member, access_part, access_stage
from guanxi.decisions.queries.naming import called, shown_name
from guanxi.decisions.services.chain_writing import chain_write, choice, within

# Of these somebody is one or the other; a veto or a sole approval comes on top.
VOTING = (StagePartKind.RESPONSIBLE, StagePartKind.INFLUENCING)


def set_part(
    *, actor: Actor, stage_id: UUID, member_id: UUID, kind: str, now: datetime, weight: int | None = None
) -> StagePart:
    """Let somebody on the chain count in a stage; a weight left out stays, or is one."""
    chain_id = access_stage(actor, stage_id, "edit").chain_id
    with chain_write(actor=actor, chain_id=chain_id, kind="stage_part.set", now=now) as (rec, _):
        stage, member = access_stage(actor, stage_id, "edit"), access_member(actor, member_id, "edit")
        if member.chain_id != stage.chain_id:
            raise Invalid("invalid", fields=[FieldError("member_id", "other_chain")])
        rec.params |= {"stage": shown_name(actor, stage), "who": called(actor, member), "kind": kind}
        return set_parts(rec, stage, [member], kind, weight)[0]


def set_parts(
    rec: Recording, stage: DecisionStage, members: Iterable[ChainMember], kind: str, weight: int | None = None
) -> list[StagePart]:
    """Write parts into an open recording: those who vote already vote in the new way."""
    choice("kind", kind, StagePartKind.values)
    within("weight", weight, 1, 100)
    rows = list(StagePart.objects.of(rec.workspace_id).current().filter(stage=stage))
    found = {(row.chain_member_id, row.kind): row for row in rows}
    parts = []
    for key, member in {member.pk: member for member in members}.items():
        other = next((found[key, one] for one in VOTING if one != kind and (key, one) in found), None)
        if kind in VOTING and other is not None:
            rec.end(other)
        part = found.get((key, kind))
        if part is None:
            kept = weight or (other.weight if kind in VOTING and other else 1)
            part = rec.create(_part(rec, stage, member, kind, kept))
        elif weight is not None:
            rec.update(part, weight=weight)
        parts.append(part)
    return parts


def move_part(*, actor: Actor, part_id: UUID, stage_id: UUID, now: datetime) -> StagePart:
    """Let somebody count in another stage instead, in the same way."""
    chain_id = access_part(actor, part_id, "edit").stage.chain_id
    with chain_write(actor=actor, chain_id=chain_id, kind="stage_part.moved", now=now) as (rec, _):
        part, stage = access_part(actor, part_id, "edit"), access_stage(actor, stage_id, "edit")
        if stage.chain_id != chain_id:
            raise Invalid("invalid", fields=[FieldError("stage_id", "other_chain")])
        member = access_member(actor, part.chain_member_id, "edit")
        rec.params |= {"stage": shown_name(actor, stage), "who": called(actor, member), "kind": part.kind}
        if part.stage_id == stage_id:
            return part
        rec.end(part)
        return set_parts(rec, stage, [member], part.kind, part.weight)[0]


def remove_part(*, actor: Actor, part_id: UUID, now: datetime) -> None:
    """Let somebody count in a stage no more; he stays on the chain."""
    chain_id = access_part(actor, part_id, "edit").stage.chain_id
    with chain_write(actor=actor, chain_id=chain_id, kind="stage_part.removed", now=now) as (rec, _):
        part = access_part(actor, part_id, "edit")
        member = access_member(actor, part.chain_member_id, "edit")
        rec.params |= {"stage": shown_name(actor, part.stage), "who": called(actor, member), "kind": part.kind}
        rec.end(part)


def _part(rec: Recording, stage: DecisionStage, member: ChainMember, kind: str, weight: int) -> StagePart:
    return StagePart(
        id=new_id(),
        account_id=stage.account_id,
        stage=stage,
        chain_member=member,
        kind=kind,
        weight=weight,
        valid_from=rec.now,
    )
