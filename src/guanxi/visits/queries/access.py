"""Fetch and authorise a visit and what belongs to it, in one call."""

from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.directory.models import Account
from guanxi.directory.policies import visible_accounts
from guanxi.directory.queries.access import check_may
from guanxi.visits.models import Visit, VisitAnswer, VisitQuestion


def visible_visits(actor: Actor) -> Any:
    """Return the visits to accounts the actor may read, those put away left out."""
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id))
    return Visit.objects.of(actor.workspace_id).filter(account__in=accounts, archived_at__isnull=True)


def access_visit(actor: Actor, visit_id: UUID, action: str = "read") -> Visit:
    """Return a visit the actor may do ``action`` with: what he may do with its account."""
    follow_up = ("follow_up__member", "follow_up__origin_interaction")
    rows = visible_visits(actor).select_related("account", "chain", "owner", "interaction", *follow_up)
    visit: Visit | None = rows.filter(pk=visit_id).first()
    if visit is None:
        raise NotFound("visit")
    check_may(actor, action, visit.account)
    return visit


def access_question(actor: Actor, visit: Visit, question_id: UUID) -> VisitQuestion:
    """Return a question of a visit."""
    rows = VisitQuestion.objects.of(actor.workspace_id).filter(visit=visit, archived_at__isnull=True)
    question: VisitQuestion | None = rows.filter(pk=question_id).first()
    if question is None:
        raise NotFound("visit_question")
    return question


def access_answer(actor: Actor, visit: Visit, answer_id: UUID) -> VisitAnswer:
    """Return an answer of a visit that stands."""
    rows = VisitAnswer.objects.of(actor.workspace_id).filter(visit=visit, archived_at__isnull=True)
    answer: VisitAnswer | None = rows.filter(pk=answer_id).first()
    if answer is None:
        raise NotFound("visit_answer")
    return answer


def present_answer(actor: Actor, question: VisitQuestion) -> VisitAnswer | None:
    """Return what came of a question so far."""
    rows = VisitAnswer.objects.of(actor.workspace_id).filter(question=question, archived_at__isnull=True)
    return rows.select_related("member").first()
