"""Introductions over HTTP."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.network.queries.introductions import account_introductions, introduction_details, introduction_page
from guanxi.network.schemas.introductions import (
    IntroductionAnswer,
    IntroductionEnd,
    IntroductionFilter,
    IntroductionIn,
    IntroductionOut,
    IntroductionPage,
    IntroductionPatch,
)
from guanxi.network.services import introductions

router = Router(tags=["network"])
Row = dict[str, Any]
ONE = "/introductions/{uuid:introduction_id}"


@router.get("/introductions", response=IntroductionPage)
def list_introductions(request: HttpRequest, chosen: Query[IntroductionFilter]) -> Row:
    """Introductions that were asked of me, or that I asked for, newest first."""
    return introduction_page(actor_of(request), chosen)


@router.post("/introductions", response={201: IntroductionOut})
def ask_introduction(request: HttpRequest, payload: IntroductionIn) -> Row:
    """Ask a colleague for an introduction to somebody; he is told."""
    actor = actor_of(request)
    row = introductions.ask_introduction(actor=actor, values=payload.dict(), now=now())
    return introduction_details(actor, row.pk)


@router.get("/accounts/{uuid:account_id}/introductions", response=list[IntroductionOut])
def list_account_introductions(request: HttpRequest, account_id: UUID) -> list[Row]:
    """Introductions that were asked for at an account, newest first."""
    return account_introductions(actor_of(request), account_id)


@router.get(ONE, response=IntroductionOut)
def get_introduction(request: HttpRequest, introduction_id: UUID) -> Row:
    """One introduction."""
    return introduction_details(actor_of(request), introduction_id)


@router.patch(ONE, response=IntroductionOut)
def change_introduction(request: HttpRequest, introduction_id: UUID, payload: IntroductionPatch) -> Row:
    """Change the message, or ask somebody else instead."""
    values = payload.dict(exclude_unset=True)
    version = values.pop("expected_version")
    actor = actor_of(request)
    introductions.change_introduction(
        actor=actor, introduction_id=introduction_id, expected_version=version, values=values, now=now()
    )
    return introduction_details(actor, introduction_id)


@router.post(f"{ONE}/answer", response=IntroductionOut)
def answer_introduction(request: HttpRequest, introduction_id: UUID, payload: IntroductionAnswer) -> Row:
    """Agree or decline, and perhaps plan it as a follow-up; whoever asked is told."""
    actor = actor_of(request)
    introductions.answer_introduction(actor=actor, introduction_id=introduction_id, now=now(), **payload.dict())
    return introduction_details(actor, introduction_id)


@router.post(f"{ONE}/result", response=IntroductionOut)
def close_introduction(request: HttpRequest, introduction_id: UUID, payload: IntroductionEnd) -> Row:
    """Say what came of it, and by which interaction."""
    actor = actor_of(request)
    introductions.close_introduction(actor=actor, introduction_id=introduction_id, now=now(), **payload.dict())
    return introduction_details(actor, introduction_id)


@router.post(f"{ONE}/withdraw", response=IntroductionOut)
def withdraw_introduction(request: HttpRequest, introduction_id: UUID) -> Row:
    """Say that it is not needed any more."""
    actor = actor_of(request)
    introductions.withdraw_introduction(actor=actor, introduction_id=introduction_id, now=now())
    return introduction_details(actor, introduction_id)
