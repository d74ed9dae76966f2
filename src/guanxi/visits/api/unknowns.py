"""What is not known."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.actor import Actor
from guanxi.core.http import actor_of, now
from guanxi.visits.queries import unknowns
from guanxi.visits.queries.words import Lang
from guanxi.visits.schemas.unknowns import UnknownsIn, UnknownsOut

router = Router(tags=["visits"])
Row = dict[str, Any]


@router.get("/accounts/{uuid:account_id}/unknowns", response=UnknownsOut)
def list_account_unknowns(request: HttpRequest, account_id: UUID, chosen: Query[UnknownsIn]) -> Row:
    """What is not known of a customer, as questions, those most worth asking first."""
    actor = actor_of(request)
    return unknowns.account_unknowns(
        actor, account_id, language(actor, chosen.lang), now(), kind=chosen.kind or "", limit=chosen.limit
    )


@router.get("/chains/{uuid:chain_id}/unknowns", response=UnknownsOut)
def list_chain_unknowns(request: HttpRequest, chain_id: UUID, chosen: Query[UnknownsIn]) -> Row:
    """What is not known of a decision, its people and seats."""
    actor = actor_of(request)
    return unknowns.chain_unknowns(
        actor, chain_id, language(actor, chosen.lang), now(), kind=chosen.kind or "", limit=chosen.limit
    )


def language(actor: Actor, wanted: str | None) -> Lang:
    """Return the language to ask in: the wanted one, else the reader's."""
    return "en" if (wanted or actor.language) == "en" else "zh-CN"
