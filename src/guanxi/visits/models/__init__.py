"""Visits: the sheet, its questions and what was answered."""

from guanxi.visits.models.answer import AnswerResult, VisitAnswer
from guanxi.visits.models.visit import Visit, VisitContact, VisitKind, VisitMember, VisitQuestion, VisitState

__all__ = [
    "AnswerResult", "Visit", "VisitAnswer", "VisitContact", "VisitKind", "VisitMember", "VisitQuestion", "VisitState",
]  # fmt: skip
