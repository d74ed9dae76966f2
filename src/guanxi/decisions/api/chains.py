"""Decision chains and who is on them."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created
from guanxi.decisions.queries import chain_lists, chains
from guanxi.decisions.schemas import chains as wire
from guanxi.decisions.schemas import chains_out as out
from guanxi.decisions.services import chains as services
from guanxi.decisions.services import members, pairings

router = Router(tags=["chains"])
Row = dict[str, Any]


@router.get("/chains", response=out.ChainList)
def list_chains(request: HttpRequest, chosen: Query[wire.ChainFilter], page: Query[wire.ChainPage]) -> Row:
    """A page of the chains I may read."""
    return chain_lists.chain_page(actor_of(request), chosen, page)


@router.get("/accounts/{uuid:account_id}/chains", response=list[out.ChainRow])
def list_account_chains(
    request: HttpRequest, account_id: UUID, shown: Query[wire.NamedIn], archived: bool = False
) -> list[Row]:
    """The chains of an account, the newest first."""
    return chain_lists.account_chains(actor_of(request), account_id, archived=archived, lang=shown.lang)


@router.post("/accounts/{uuid:account_id}/chains", response={201: Created})
def create_chain(request: HttpRequest, account_id: UUID, payload: wire.ChainIn) -> Row:
    """Begin a chain, with the stages of a template and people at once."""
    chain = services.create_chain(
        actor=actor_of(request),
        account_id=account_id,
        values=payload.dict(exclude={"template", "contact_ids"}),
        template=payload.template,
        contact_ids=payload.contact_ids,
        now=now(),
    )
    return {"id": chain.pk}


@router.get("/chains/{uuid:chain_id}", response=out.ChainOut)
def get_chain(request: HttpRequest, chain_id: UUID, shown: Query[wire.NamedIn]) -> Row:
    """A chain with its people, stages and plan, in a constant number of statements."""
    return chains.chain_details(actor_of(request), chain_id, shown.lang)


@router.patch("/chains/{uuid:chain_id}", response=out.WrittenRow)
def edit_chain(request: HttpRequest, chain_id: UUID, payload: wire.ChainPatch) -> Row:
    """Change a chain's own data; won and lost close it."""
    chain = services.edit_chain(
        actor=actor_of(request),
        chain_id=chain_id,
        values=wire.given(payload, "name", "owner_id", "attention", "state", "note"),
        expected_version=payload.expected_version,
        now=now(),
    )
    return {"id": chain.pk, "version": chain.version}


@router.delete("/chains/{uuid:chain_id}", response={204: None})
def archive_chain(request: HttpRequest, chain_id: UUID) -> None:
    """Put a chain away."""
    services.archive_chain(actor=actor_of(request), chain_id=chain_id, now=now())


@router.post("/chains/{uuid:chain_id}/restore", response=out.WrittenRow)
def restore_chain(request: HttpRequest, chain_id: UUID) -> Row:
    """Bring a chain back."""
    chain = services.restore_chain(actor=actor_of(request), chain_id=chain_id, now=now())
    return {"id": chain.pk, "version": chain.version}


@router.post("/chains/{uuid:chain_id}/members", response={201: list[out.WrittenRow]})
def add_members(request: HttpRequest, chain_id: UUID, payload: wire.ChainMembersIn) -> list[Row]:
    """Put people or seats on a chain, and in a stage where one is named; who is there already stays as he is."""
    found = members.add_members(actor=actor_of(request), chain_id=chain_id, now=now(), **payload.dict())
    return [{"id": member.pk, "version": member.version} for member in found]


@router.patch("/chain-members/{uuid:member_id}", response=out.WrittenRow)
def edit_member(request: HttpRequest, member_id: UUID, payload: wire.ChainMemberPatch) -> Row:
    """Change what part somebody plays."""
    member = members.edit_member(
        actor=actor_of(request),
        member_id=member_id,
        values=wire.given(payload, "attention", "note", "rank", "certainty", "evidence"),
        expected_version=payload.expected_version,
        now=now(),
    )
    return {"id": member.pk, "version": member.version}


@router.delete("/chain-members/{uuid:member_id}", response={204: None})
def remove_member(request: HttpRequest, member_id: UUID) -> None:
    """Take somebody out of a chain; he himself, his ratings and the chart stay."""
    members.remove_member(actor=actor_of(request), member_id=member_id, now=now())


@router.put("/chain-members/{uuid:chain_member_id}/pairings/{uuid:member_id}", response=out.WrittenRow)
def set_pairing(request: HttpRequest, chain_member_id: UUID, member_id: UUID, payload: wire.PairingIn) -> Row:
    """Set what a colleague plans with somebody on a chain."""
    row = pairings.set_pairing(
        actor=actor_of(request),
        chain_member_id=chain_member_id,
        member_id=member_id,
        values=wire.given(payload, "action", "done"),
        expected_version=payload.expected_version,
        now=now(),
    )
    return {"id": row.pk, "version": row.version}


@router.delete("/chain-members/{uuid:chain_member_id}/pairings/{uuid:member_id}", response={204: None})
def remove_pairing(request: HttpRequest, chain_member_id: UUID, member_id: UUID) -> None:
    """End what a colleague plans with somebody."""
    pairings.remove_pairing(actor=actor_of(request), chain_member_id=chain_member_id, member_id=member_id, now=now())
