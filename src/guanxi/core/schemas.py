"""Wire shapes that every domain uses."""

from datetime import UTC, datetime
from math import isfinite
from typing import Annotated, Any
from uuid import UUID

from ninja import Schema
from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

EARLIEST, LATEST = 1900, 2200
MAX_CUSTOM = 100
MAX_CUSTOM_TEXT = 20_000


def in_reach(value: datetime) -> datetime:
    """Return a moment in UTC (taken as such when it says nothing), refusing what no calendar of ours reaches."""
    if not EARLIEST <= value.year < LATEST:
        raise PydanticCustomError("out_of_range", "The year is out of reach.", {"min": EARLIEST, "max": LATEST - 1})
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def is_flat(values: dict[str, Any]) -> dict[str, Any]:
    """Return fields of the workspace's own, refusing what is no field: trees, heaps, and novels."""
    if len(values) > MAX_CUSTOM:
        raise PydanticCustomError("too_long", "There are too many fields.", {"max_length": MAX_CUSTOM})
    for value in (*values, *values.values()):
        items = value if isinstance(value, list) else [value]
        if any(isinstance(item, (dict, list)) for item in items):
            raise PydanticCustomError("nested", "A field holds a text, a number, a yes or no, or a list of these.")
        if any(isinstance(item, float) and not isfinite(item) for item in items):
            raise PydanticCustomError("endless", "A number has to have an end.")
        if len(str(value)) > MAX_CUSTOM_TEXT:
            raise PydanticCustomError("string_too_long", "A field is too long.", {"max_length": MAX_CUSTOM_TEXT})
    return values


Moment = Annotated[datetime, AfterValidator(in_reach)]
Custom = Annotated[dict[str, Any], AfterValidator(is_flat)]
Seq = Annotated[int, Field(ge=0, le=2**63 - 1)]
Rank = Annotated[float, Field(allow_inf_nan=False)]
Version = Annotated[int, Field(ge=0, le=2**31 - 1)]


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
