"""Chains: begin, edit, close, put away, bring back."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.decisions.models import ChainState, DecisionChain
from guanxi.decisions.queries.stage_templates import template_stages
from guanxi.decisions.services.chain_writing import chain_write, check_seen, choice
from guanxi.decisions.services.members import join
from guanxi.decisions.services.stages import add_planned
from guanxi.decisions.words import language
from guanxi.directory.models import Account, Attention
from guanxi.directory.queries.access import access_account
from guanxi.directory.services.fields import optional_texts, required_text
from guanxi.opportunities.queries.visible import access_opportunity
from guanxi.orgchart.services.locking import lock_charts
from guanxi.workspaces.queries import access_member

COUNTED = {"zh-CN": "决策链 {count}", "en": "Decision chain {count}"}
CLOSED = (ChainState.WON, ChainState.LOST)


def create_chain(
    *,
    actor: Actor,
    account_id: UUID,
    values: Mapping[str, Any],
    now: datetime,
    template: str | None = None,
    contact_ids: Sequence[UUID] = (),
) -> DecisionChain:
    """Begin a chain, with the stages of a template and people at once, all of it one change."""
    access_account(actor, account_id, "edit")
    with Recording(actor=actor, kind="chain.created", now=now, account_id=account_id) as rec:
        lock_charts(rec, [account_id])
        account = access_account(actor, account_id, "edit")
        columns = _columns(actor, account_id, {**values, "name": _name(actor, account, values)})
        chain = rec.create(
            DecisionChain(
                id=new_id(),
                account=account,
                created_at=rec.now,
                owner_id=columns.pop("owner_id", actor.member_id),
                **columns,
            )
        )
        rec.params["chain"] = chain.name
        if template:
            add_planned(rec, chain, template_stages(actor, template))
        if contact_ids:
            join(rec, chain, contact_ids=contact_ids)
    return chain


def edit_chain(
    *, actor: Actor, chain_id: UUID, values: Mapping[str, Any], now: datetime, expected_version: int | None = None
) -> DecisionChain:
    """Change a chain's own data. Won and lost close it; any other state opens it again."""
    with chain_write(actor=actor, chain_id=chain_id, kind="chain.edited", now=now) as (rec, chain):
        check_seen(chain, expected_version)
        columns = _columns(actor, chain.account_id, values)
        if "state" in values:
            columns |= _state(chain, values["state"], rec.now)
        rec.update(chain, **columns)
        rec.params["chain"] = chain.name
        return chain


def archive_chain(*, actor: Actor, chain_id: UUID, now: datetime) -> None:
    """Put a chain away, with its people and stages as they are."""
    with chain_write(actor=actor, chain_id=chain_id, kind="chain.archived", now=now) as (rec, chain):
        rec.update(chain, archived_at=rec.now)


def restore_chain(*, actor: Actor, chain_id: UUID, now: datetime) -> DecisionChain:
    """Bring a chain back; one that is there stays as it is."""
    with chain_write(actor=actor, chain_id=chain_id, kind="chain.restored", now=now, archived=True) as (rec, chain):
        rec.update(chain, archived_at=None)
        return chain


def _columns(actor: Actor, account_id: UUID, values: Mapping[str, Any]) -> dict[str, Any]:
    """Check what was sent about a chain."""
    columns: dict[str, Any] = dict(optional_texts(values, {"note": 20_000}))
    if "name" in values:
        columns["name"] = required_text(values, "name", 200)
    if values.get("attention"):
        columns["attention"] = choice("attention", values["attention"], Attention.values)
    if values.get("owner_id"):
        columns["owner_id"] = access_member(actor, values["owner_id"]).pk
    if "opportunity_id" in values:
        columns["opportunity_id"] = _opportunity_of(actor, account_id, values["opportunity_id"])
    return columns


def _state(chain: DecisionChain, state: str, now: datetime) -> dict[str, Any]:
    choice("state", state, ChainState.values)
    if state == chain.state:
        return {}
    return {"state": state, "closed_at": now if state in CLOSED else None}


def _name(actor: Actor, account: Account, values: Mapping[str, Any]) -> str:
    """Return the name of a new chain: its own, its opportunity's, or a number."""
    if str(values.get("name") or "").strip():
        return str(values["name"])
    about = values.get("opportunity_id")
    if about:
        return str(access_opportunity(actor, about).name)
    count = DecisionChain.objects.of(actor.workspace_id).filter(account=account).count() + 1
    return COUNTED[language(actor.language)].format(count=count)


def _opportunity_of(actor: Actor, account_id: UUID, opportunity_id: UUID | None) -> UUID | None:
    """Return an opportunity of the same account; another account's is refused, a foreign one does not exist."""
    if opportunity_id is None:
        return None
    opportunity = access_opportunity(actor, opportunity_id)
    if opportunity.account_id != account_id:
        raise Invalid("invalid", fields=[FieldError("opportunity_id", "other_account")])
    return opportunity.pk
