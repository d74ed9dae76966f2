"""The guided questions, and what answers to them propose."""

from collections.abc import Mapping
from typing import Any

from guanxi.core.errors import FieldError, Invalid
from relgraph.questionnaire import QUESTIONS, Proposal, proposed, unfit


def guided_questions() -> list[dict[str, Any]]:
    """Return the questions about each feature with what every answer says."""
    return [
        {
            "feature": feature,
            "questions": [
                {
                    "code": one.code,
                    "options": [{"code": code, "score": score} for code, score in one.scores.items()],
                }
                for one in questions
            ],
        }
        for feature, questions in QUESTIONS.items()
    ]


def proposal(feature: str, answers: Mapping[str, str]) -> Proposal:
    """Return the value that answers propose; refuses answers to other questions."""
    if unfit(feature, answers):
        raise Invalid("invalid", fields=[FieldError("answers", "unknown_choice")])
    return proposed(feature, answers)
