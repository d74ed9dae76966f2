"""Suggestions over HTTP."""

from time import monotonic
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.core.late import late
from guanxi.suggestions.queries.answers import answered
from guanxi.suggestions.schemas import (
    AnsweredList,
    AnsweredPage,
    SuggestionAnswersDone,
    SuggestionAnswersIn,
    SuggestionQuestions,
    SuggestionsOut,
)
from guanxi.suggestions.services import answering, taking_back

if TYPE_CHECKING:
    from guanxi.suggestions.inference import questions as asking
    from guanxi.suggestions.inference import report
else:
    asking, report = late("guanxi.suggestions.inference.questions"), late("guanxi.suggestions.inference.report")

router = Router(tags=["suggestions"])
Row = dict[str, Any]
SECONDS = 1.5  # after which no further customer is looked through


@router.get("/accounts/{uuid:account_id}/suggestions", response=SuggestionsOut)
def list_suggestions(request: HttpRequest, account_id: UUID) -> Row:
    """What is suggested about an account's people, each suggestion with its evidence; inferred at this moment."""
    return report.account_suggestions(actor_of(request), account_id, now())


@router.get("/suggestions/questions", response=SuggestionQuestions)
def list_questions(request: HttpRequest) -> Row:
    """The few questions of this week that are left for the reader, over the accounts he edits."""
    end = monotonic() + SECONDS
    return asking.questions(actor_of(request), now(), lambda: monotonic() > end)


@router.post("/accounts/{uuid:account_id}/suggestions/answers", response={201: SuggestionAnswersDone})
def answer_suggestions(request: HttpRequest, account_id: UUID, payload: SuggestionAnswersIn) -> Row:
    """Answer suggestions, all of it as one change; 409 when the chart or somebody else answered by now."""
    given = [answering.Given(**one.dict()) for one in payload.answers]
    rows = answering.answer_suggestions(actor=actor_of(request), account_id=account_id, given=given, now=now())
    return {"ids": [row.pk for row in rows]}


@router.get("/accounts/{uuid:account_id}/suggestions/answers", response=AnsweredList)
def list_answers(request: HttpRequest, account_id: UUID, page: Query[AnsweredPage]) -> Row:
    """What was answered about an account's people, the newest first."""
    return answered(actor_of(request), account_id, page)


@router.delete("/suggestions/answers/{uuid:answer_id}", response={204: None})
def take_back_answer(request: HttpRequest, answer_id: UUID) -> None:
    """Take an answer back, with what it wrote as far as that still stands."""
    taking_back.take_back_answer(actor=actor_of(request), verdict_id=answer_id, now=now())
