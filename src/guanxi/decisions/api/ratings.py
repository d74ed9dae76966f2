"""Ratings and roles over HTTP."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.decisions.queries.facts import account_facts
from guanxi.decisions.queries.guidance import guided_questions, proposal
from guanxi.decisions.queries.ratings import contact_ratings, rating_history
from guanxi.decisions.schemas.ratings import (
    AnswersAsked,
    FactsAsked,
    FactsOut,
    HistoryAsked,
    ProposalOut,
    QuestionsOut,
    RatedOut,
    RatingIn,
    RatingsAsked,
    RatingsIn,
    RatingsOut,
    RoleIn,
)
from guanxi.decisions.services import ratings, roles

router = Router(tags=["decisions"])
Rows = list[dict[str, Any]]


@router.get("/accounts/{uuid:account_id}/facts", response=list[FactsOut])
def list_facts(request: HttpRequest, account_id: UUID, asked: Query[FactsAsked]) -> Rows:
    """What is known of an account's people, for colouring its chart."""
    return account_facts(actor_of(request), account_id, **asked.dict())


@router.get("/contacts/{uuid:contact_id}/ratings", response=RatingsOut)
def get_ratings(request: HttpRequest, contact_id: UUID, asked: Query[RatingsAsked]) -> dict[str, Any]:
    """How a contact stands, and who says so; others' values once one has given his own."""
    return contact_ratings(actor_of(request), contact_id, **asked.dict())


@router.get("/contacts/{uuid:contact_id}/ratings/history", response=list[RatedOut])
def list_rating_history(request: HttpRequest, contact_id: UUID, asked: Query[HistoryAsked]) -> Rows:
    """Every value that was given of a contact, newest first."""
    return rating_history(actor_of(request), contact_id, **asked.dict())


@router.put("/contacts/{uuid:contact_id}/rating", response={204: None})
def rate(request: HttpRequest, contact_id: UUID, payload: RatingIn) -> None:
    """Say how a contact stands."""
    ratings.rate_contact(actor=actor_of(request), contact_id=contact_id, now=now(), **payload.dict())


@router.put("/contacts/{uuid:contact_id}/ratings", response={204: None})
def rate_several(request: HttpRequest, contact_id: UUID, payload: RatingsIn) -> None:
    """Say several things of how a contact stands, in one change."""
    ratings.rate_features(actor=actor_of(request), contact_id=contact_id, now=now(), **payload.dict())


@router.get("/ratings/questions", response=list[QuestionsOut])
def list_questions(request: HttpRequest) -> Rows:
    """The questions that help to find a value."""
    actor_of(request)
    return guided_questions()


@router.get("/ratings/proposal", response=ProposalOut)
def get_proposal(request: HttpRequest, asked: Query[AnswersAsked]) -> Any:
    """The value that answers to the guided questions propose."""
    actor_of(request)
    return proposal(asked.feature, dict(answer.split(":", 1) for answer in asked.answer))


@router.put("/contacts/{uuid:contact_id}/role", response={204: None})
def set_role(request: HttpRequest, contact_id: UUID, payload: RoleIn) -> None:
    """Say what part a contact plays."""
    roles.set_role(actor=actor_of(request), contact_id=contact_id, now=now(), **payload.dict())
