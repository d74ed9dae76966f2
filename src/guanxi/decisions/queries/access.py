"""Fetch and authorise a chain and what belongs to it, in one call."""

from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.decisions.models import ChainMember, DecisionChain, DecisionStage, Pairing, StagePart, StageTemplate
from guanxi.directory.models import Account
from guanxi.directory.policies import visible_accounts
from guanxi.directory.queries.access import check_may


def visible_chains(actor: Actor) -> Any:
    """Return the chains of accounts the actor may read, those put away included."""
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id))
    return DecisionChain.objects.of(actor.workspace_id).filter(account__in=accounts)


def access_chain(actor: Actor, chain_id: UUID, action: str = "read", *, archived: bool = False) -> DecisionChain:
    """Return a chain the actor may do ``action`` with, in one statement and what his rights take.

    Raises NotFound when he cannot read its account, or when it was put away and ``archived`` is not asked for.
    """
    rows = visible_chains(actor).select_related("account", "owner", "opportunity")
    chain: DecisionChain | None = rows.filter(pk=chain_id).first()
    if chain is None or (chain.archived_at is not None and not archived):
        raise NotFound("chain")
    check_may(actor, action, chain.account)
    return chain


def access_member(actor: Actor, member_id: UUID, action: str = "read") -> ChainMember:
    """Return somebody who is on a chain today."""
    rows = ChainMember.objects.of(actor.workspace_id).current().select_related("contact", "position")
    member: ChainMember = _of_chain(actor, rows, member_id, action, "chain_member")
    return member


def access_stage(actor: Actor, stage_id: UUID, action: str = "read") -> DecisionStage:
    """Return a stage that was not put away."""
    rows = DecisionStage.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    stage: DecisionStage = _of_chain(actor, rows, stage_id, action, "stage")
    return stage


def access_part(actor: Actor, part_id: UUID, action: str = "read") -> StagePart:
    """Return a part somebody has in a stage today."""
    rows = StagePart.objects.of(actor.workspace_id).current().select_related("stage", "chain_member")
    part: StagePart | None = rows.filter(pk=part_id).first()
    if part is None:
        raise NotFound("stage_part")
    access_chain_of(actor, part.stage.chain_id, action, "stage_part")
    return part


def present_pairing(actor: Actor, chain_member_id: UUID, member_id: UUID) -> Pairing | None:
    """Return the plan a colleague has with somebody on a chain."""
    rows = Pairing.objects.of(actor.workspace_id).current()
    return rows.filter(chain_member_id=chain_member_id, member_id=member_id).first()


def access_template(actor: Actor, template_id: UUID) -> StageTemplate:
    """Return one of the workspace's own templates."""
    rows = StageTemplate.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    template = rows.filter(pk=template_id).first()
    if template is None:
        raise NotFound("stage_template")
    return template


def access_chain_of(actor: Actor, chain_id: UUID, action: str, what: str) -> DecisionChain:
    """Return the chain something belongs to; where it cannot be seen, neither can the thing."""
    try:
        return access_chain(actor, chain_id, action)
    except NotFound:
        raise NotFound(what) from None


def _of_chain(actor: Actor, rows: Any, key: UUID, action: str, what: str) -> Any:
    row = rows.filter(pk=key).first()
    if row is None:
        raise NotFound(what)
    access_chain_of(actor, row.chain_id, action, what)
    return row
