"""The stages of a chain: add, edit, put in order, take away."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.decisions.models import DecisionChain, DecisionStage, StagePart, StageRule, StageState
from guanxi.decisions.queries.access import access_stage
from guanxi.decisions.queries.naming import shown_name
from guanxi.decisions.queries.stage_templates import Planned, template_stages
from guanxi.decisions.services.chain_writing import chain_write, check_seen, choice, distinct_roles, within
from guanxi.decisions.words import ReadyStage, ready_stages, stage_name
from guanxi.directory.services.fields import optional_texts, required_text
from guanxi.workspaces.queries import access_member
from relgraph.decision.checks import MOST_STAGES

# No more than the simulator can follow.
MAX_STAGES = MOST_STAGES
RANK_STEP = 1024.0
LEAST_GAP = 1e-6


def add_stage(
    *, actor: Actor, chain_id: UUID, now: datetime, code: str = "", name: str = "", after_id: UUID | None = None
) -> DecisionStage:
    """Add a ready-made stage, or one of one's own, behind another one or at the end."""
    ready = ready_stages().get(code)
    if code and ready is None:
        raise Invalid("invalid", fields=[FieldError("code", "unknown_choice")])
    text = _own_name(actor, code, name) if code else required_text({"name": name}, "name", 60)
    with chain_write(actor=actor, chain_id=chain_id, kind="stage.added", now=now) as (rec, chain):
        rows = present_stages(rec, chain)
        after = _behind(rec.actor, rows, after_id) if after_id else (rows[-1] if rows else None)
        stage = DecisionStage(
            id=new_id(), account_id=chain.account_id, chain=chain, code=code, name=text,
            rank=_rank_behind(rec, rows, after), **_usual(ready),
        )  # fmt: skip
        rec.params["stage"] = shown_name(actor, stage)
        _check_number(len(rows) + 1)
        return rec.create(stage)


def apply_template(
    *, actor: Actor, chain_id: UUID, template: str, now: datetime, starts_on: date | None = None
) -> list[DecisionStage]:
    """Add the stages of a template at the end; with a day they are planned one after the other from it on."""
    planned = template_stages(actor, template)
    with chain_write(actor=actor, chain_id=chain_id, kind="stages.added", now=now) as (rec, chain):
        return add_planned(rec, chain, planned, starts_on)


def add_planned(
    rec: Recording, chain: DecisionChain, planned: Iterable[Planned], starts_on: date | None = None
) -> list[DecisionStage]:
    """Write planned stages into an open recording."""
    rows = present_stages(rec, chain)
    rank = max((row.rank for row in rows), default=0.0)
    made: list[DecisionStage] = []
    begin = starts_on
    for place, one in enumerate(planned, start=1):
        end = begin + timedelta(days=max(0, (one.days or 1) - 1)) if begin else None
        made.append(
            DecisionStage(
                id=new_id(), account_id=chain.account_id, chain=chain, code=one.code, name=one.name,
                rank=rank + place * RANK_STEP, rule=one.rule, quota=one.quota,
                required_roles=list(one.required_roles), starts_on=begin, ends_on=end,
            )
        )  # fmt: skip
        begin = end + timedelta(days=1) if end else None
    _check_number(len(rows) + len(made))
    rec.create_many(made)
    return made


def edit_stage(
    *, actor: Actor, stage_id: UUID, values: Mapping[str, Any], now: datetime, expected_version: int | None = None
) -> DecisionStage:
    """Change a stage, or put it behind another one (``after_id`` None: at the beginning)."""
    chain_id = access_stage(actor, stage_id, "edit").chain_id
    with chain_write(actor=actor, chain_id=chain_id, kind="stage.edited", now=now) as (rec, chain):
        stage = access_stage(actor, stage_id, "edit")
        check_seen(stage, expected_version)
        columns = _columns(actor, stage, values)
        if "after_id" in values:
            columns |= _moved(rec, chain, stage, values["after_id"])
        if columns.get("state", stage.state) != stage.state:
            columns["reached_at"] = now
        rec.update(stage, **columns)
        rec.params["stage"] = shown_name(actor, stage)
        return stage


def give_stage(rec: Recording, stage: DecisionStage, member_id: UUID) -> None:
    """Let one of ours answer for a stage, inside a recording that holds the chain."""
    rec.update(stage, **_columns(rec.actor, stage, {"owner_id": member_id}))


def remove_stage(*, actor: Actor, stage_id: UUID, now: datetime) -> None:
    """Put a stage away; who counted in it stays on the chain."""
    chain_id = access_stage(actor, stage_id, "edit").chain_id
    with chain_write(actor=actor, chain_id=chain_id, kind="stage.removed", now=now) as (rec, _):
        stage = access_stage(actor, stage_id, "edit")
        rec.params["stage"] = shown_name(actor, stage)
        for part in StagePart.objects.of(rec.workspace_id).current().filter(stage=stage).order_by("pk"):
            rec.end(part)
        rec.update(stage, archived_at=rec.now)


def present_stages(rec: Recording, chain: DecisionChain) -> list[DecisionStage]:
    """Return a chain's stages in their order."""
    rows = DecisionStage.objects.of(rec.workspace_id).filter(chain=chain, archived_at__isnull=True)
    return list(rows.order_by("rank", "pk"))


def _columns(actor: Actor, stage: DecisionStage, values: Mapping[str, Any]) -> dict[str, Any]:
    """Check what was sent about a stage, its place apart."""
    columns: dict[str, Any] = dict(optional_texts(values, {"note": 20_000}))
    if "name" in values:
        columns["name"] = _own_name(actor, stage.code, required_text(values, "name", 60))
    for name, choices in {"state": StageState.values, "rule": StageRule.values}.items():
        if name in values:
            columns[name] = choice(name, values[name], choices)
    if "quota" in values:
        columns["quota"] = within("quota", values["quota"], 1, 100)
    if "required_roles" in values:
        columns["required_roles"] = distinct_roles("required_roles", values["required_roles"] or [])
    if "owner_id" in values:
        columns["owner_id"] = access_member(actor, values["owner_id"]).pk if values["owner_id"] else None
    return columns | _dates(stage, values)


def _dates(stage: DecisionStage, values: Mapping[str, Any]) -> dict[str, Any]:
    dates = {name: values[name] for name in ("starts_on", "ends_on") if name in values}
    begin, end = dates.get("starts_on", stage.starts_on), dates.get("ends_on", stage.ends_on)
    if begin and end and end < begin:
        raise Invalid("invalid", fields=[FieldError("ends_on" if "ends_on" in dates else "starts_on", "before_start")])
    return dates


def _usual(ready: ReadyStage | None) -> dict[str, Any]:
    """Return how a ready-made stage is usually decided."""
    if ready is None:
        return {}
    return {"rule": ready.rule, "quota": ready.quota, "required_roles": list(ready.required_roles)}


def _own_name(actor: Actor, code: str, name: str) -> str:
    """Return a name to store: none when it is the one the ready-made stage has anyway."""
    text = " ".join(name.split())
    return "" if code and text == stage_name(actor.language, code, "") else text


def _moved(rec: Recording, chain: DecisionChain, stage: DecisionStage, after_id: UUID | None) -> dict[str, Any]:
    """Return the columns that put a stage behind another one, or first."""
    rows = [row for row in present_stages(rec, chain) if row.pk != stage.pk]
    if after_id == stage.pk:
        return {}
    return {"rank": _rank_behind(rec, rows, _behind(rec.actor, rows, after_id) if after_id else None)}


def _behind(actor: Actor, rows: list[DecisionStage], after_id: UUID) -> DecisionStage:
    """Return the stage of the same chain behind which another one is to stand."""
    after = next((row for row in rows if row.pk == after_id), None)
    if after is None:
        access_stage(actor, after_id)
        raise Invalid("invalid", fields=[FieldError("after_id", "other_chain")])
    return after


def _rank_behind(rec: Recording, rows: list[DecisionStage], after: DecisionStage | None) -> float:
    """Return a rank behind a stage (None: before all), making room first where halving has used it up."""
    place = rows.index(after) + 1 if after is not None else 0
    below = rows[place - 1].rank if place else None
    above = rows[place].rank if place < len(rows) else None
    if below is None:
        return (above if above is not None else 2 * RANK_STEP) - RANK_STEP
    if above is None:
        return below + RANK_STEP
    if above - below < LEAST_GAP:
        for number, row in enumerate(rows, start=1):
            rec.update(row, rank=number * RANK_STEP)
        below, above = rows[place - 1].rank, rows[place].rank
    return (below + above) / 2


def _check_number(count: int) -> None:
    if count > MAX_STAGES:
        raise Invalid("invalid", fields=[FieldError("stages", "too_many", {"max": MAX_STAGES})])
