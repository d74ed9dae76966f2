"""Wire shapes that every domain uses."""

from typing import Any
from uuid import UUID

from ninja import Schema


class FieldProblem(Schema):
    """What is wrong with one field."""

    field: str
    code: str
    params: dict[str, Any]


class ProblemOut(Schema):
    """An answer other than the one asked for (``application/problem+json``)."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    params: dict[str, Any]
    fields: list[FieldProblem]


class Created(Schema):
    """The key of what was made."""

    id: UUID
