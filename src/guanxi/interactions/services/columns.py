"""Checking what is said of an interaction."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from guanxi.core.errors import FieldError, Invalid
from guanxi.directory.services.fields import optional_texts
from guanxi.interactions.models import BEGUN, BEST, WORST, Began, Interaction, InteractionKind

MAX_TEXT = 20_000
MAX_MINUTES = 7 * 24 * 60
SLACK = timedelta(days=1)
TEXTS = {"summary": MAX_TEXT, "outcome": MAX_TEXT, "place": 200}


def columns_of(values: Mapping[str, Any], now: datetime, before: Interaction | None = None) -> dict[str, Any]:
    """Return the columns that values set; null stands for unsaid where nothing can be said. Raises Invalid.

    ``before`` is what is corrected.
    """
    columns: dict[str, Any] = dict(optional_texts(values, TEXTS))
    if columns.get("summary") == "":
        raise _wrong("summary", "required")
    for name in ("kind", "at"):
        if values.get(name) is not None:
            columns[name] = values[name]
    if "at" in columns:
        check_passed(columns["at"], now)
    if columns.get("kind", InteractionKind.NOTE) not in InteractionKind.values:
        raise _wrong("kind", "unknown_choice")
    if "duration_minutes" in values:
        columns["duration_minutes"] = _within("duration_minutes", values["duration_minutes"], 1, MAX_MINUTES)
    if "sentiment" in values:
        columns["sentiment"] = _within("sentiment", values["sentiment"], WORST, BEST)
    return columns | _began(values, columns.get("kind") or (before.kind if before else InteractionKind.NOTE), before)


def _began(values: Mapping[str, Any], kind: str, before: Interaction | None) -> dict[str, Any]:
    """Return who began it: refused for a kind that nobody begins, cleared when the kind becomes such a one."""
    said = values.get("began")
    if said:
        if said not in Began.values:
            raise _wrong("began", "unknown_choice")
        if kind not in BEGUN:
            raise _wrong("began", "not_of_this_kind")
        return {"began": said}
    cleared = said == "" or (before is not None and before.began and kind not in BEGUN)
    return {"began": ""} if cleared else {}


def check_passed(at: datetime, now: datetime) -> None:
    """Raise Invalid for what has not passed yet: that is planned as a follow-up. A day is left for zones."""
    if at > now + SLACK:
        raise _wrong("at", "not_passed_yet")


def _within(name: str, number: int | None, least: int, most: int) -> int | None:
    if number is not None and not least <= number <= most:
        raise Invalid("invalid", fields=[FieldError(name, "out_of_range", {"min": least, "max": most})])
    return number


def _wrong(name: str, code: str) -> Invalid:
    return Invalid("invalid", fields=[FieldError(name, code)])
