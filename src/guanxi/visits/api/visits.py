"""Visits and their sheets."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created
from guanxi.visits.api.unknowns import language
from guanxi.visits.queries import proposing, sheets
from guanxi.visits.queries.evidence import evidence_of
from guanxi.visits.schemas import visits as wire
from guanxi.visits.schemas.unknowns import LangValue
from guanxi.visits.services import answering, meeting
from guanxi.visits.services import sheets as services
from guanxi.visits.services.questions import Wanted

router = Router(tags=["visits"])
Row = dict[str, Any]


@router.get("/accounts/{uuid:account_id}/visits", response=list[wire.VisitRow])
def list_visits(request: HttpRequest, account_id: UUID) -> list[Row]:
    """The visits to a customer, those to come first."""
    return sheets.account_visits(actor_of(request), account_id)


@router.get("/accounts/{uuid:account_id}/visit-questions", response=list[wire.ProposedOut])
def propose_questions(request: HttpRequest, account_id: UUID, chosen: Query[wire.ProposalIn]) -> list[Row]:
    """What to ask some people on a visit, with who is to be asked."""
    actor = actor_of(request)
    lang = language(actor, chosen.lang)
    wanted = chosen.dict(include={"contact_ids", "chain_id"})
    return proposing.proposal(actor, account_id=account_id, lang=lang, now=now(), **wanted)


@router.post("/accounts/{uuid:account_id}/visits", response={201: Created})
def plan_visit(request: HttpRequest, account_id: UUID, payload: wire.VisitIn) -> Row:
    """Plan a visit with its sheet."""
    questions = None if payload.questions is None else _wanted(payload.questions)
    values = payload.dict(exclude={"questions"})
    visit = services.plan_visit(
        actor=actor_of(request), account_id=account_id, values=values, questions=questions, now=now()
    )
    return {"id": visit.pk}


@router.get("/visits/mine", response=wire.MyDayOut)
def get_my_visits(request: HttpRequest, lang: LangValue | None = None) -> Row:
    """The visits I lead or go along to within a week, and what is worth finding out first."""
    actor = actor_of(request)
    return sheets.my_day(actor, language(actor, lang), now())


@router.get("/visits/{uuid:visit_id}", response=wire.VisitOut)
def get_visit(request: HttpRequest, visit_id: UUID, lang: LangValue | None = None) -> Row:
    """A visit's sheet: whom we meet, what to ask, what came of it."""
    actor = actor_of(request)
    return sheets.visit_details(actor, visit_id, language(actor, lang), now())


@router.patch("/visits/{uuid:visit_id}", response={204: None})
def change_visit(request: HttpRequest, visit_id: UUID, payload: wire.VisitPatch) -> None:
    """Change a planned visit."""
    services.change_visit(
        actor=actor_of(request),
        visit_id=visit_id,
        values=payload.dict(exclude_unset=True, exclude={"expected_version"}),
        expected_version=payload.expected_version,
        now=now(),
    )


@router.put("/visits/{uuid:visit_id}/questions", response={204: None})
def set_questions(request: HttpRequest, visit_id: UUID, payload: wire.QuestionsIn) -> None:
    """Say which questions are on the sheet, in which order."""
    services.set_questions(
        actor=actor_of(request),
        visit_id=visit_id,
        questions=_wanted(payload.questions),
        expected_version=payload.expected_version,
        now=now(),
    )


@router.post("/visits/{uuid:visit_id}/questions/{uuid:question_id}/answer", response={201: Created})
def answer_question(request: HttpRequest, visit_id: UUID, question_id: UUID, payload: wire.AnswerIn) -> Row:
    """Note what came of a question; 409 ``visit.answered_meanwhile`` when somebody else wrote it down."""
    given = answering.Given(**payload.dict())
    answer = answering.answer_question(
        actor=actor_of(request), visit_id=visit_id, question_id=question_id, given=given, now=now()
    )
    return {"id": answer.pk}


@router.post("/visits/{uuid:visit_id}/answers/{uuid:answer_id}/undo", response={204: None})
def undo_answer(request: HttpRequest, visit_id: UUID, answer_id: UUID) -> None:
    """Take an answer back with what it wrote."""
    answering.take_back_answer(actor=actor_of(request), visit_id=visit_id, answer_id=answer_id, now=now())


@router.post("/visits/{uuid:visit_id}/close", response={204: None})
def close_visit(request: HttpRequest, visit_id: UUID, payload: wire.CloseIn) -> None:
    """Close a visit: the meeting is noted with its summary."""
    said = payload.dict(exclude={"expected_version"}, exclude_unset=True)
    values = {name: value for name, value in said.items() if value not in (None, "")}
    meeting.close_visit(
        actor=actor_of(request),
        visit_id=visit_id,
        values=values,
        expected_version=payload.expected_version,
        now=now(),
    )


@router.post("/visits/{uuid:visit_id}/undo", response=wire.TakenBackOut)
def undo_visit(request: HttpRequest, visit_id: UUID) -> Row:
    """Take back everything that came of a visit; its sheet stays."""
    return {"count": answering.take_back_visit(actor=actor_of(request), visit_id=visit_id, now=now())}


@router.delete("/visits/{uuid:visit_id}", response={204: None})
def drop_visit(request: HttpRequest, visit_id: UUID) -> None:
    """Call a visit off."""
    services.drop_visit(actor=actor_of(request), visit_id=visit_id, now=now())


@router.get("/evidence/{uuid:interaction_id}", response=wire.EvidenceOut)
def get_evidence(request: HttpRequest, interaction_id: UUID) -> Row:
    """What a fact hangs on: the interaction, and the visit it was."""
    return evidence_of(actor_of(request), interaction_id)


def _wanted(questions: list[wire.WantedIn]) -> list[Wanted]:
    return [Wanted(one.key, one.text, one.asked_id) for one in questions]
