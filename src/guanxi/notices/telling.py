"""Notices as their reader is told them now: with his rights, in his language."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.notices.models import Notice
from guanxi.notices.sentences import said
from guanxi.notices.subjects import seen

Row = dict[str, Any]


def told(actor: Actor, rows: Sequence[Notice], language: str) -> list[Row]:
    """Return notices with their sentences; those about what the reader may not see (any more) are left out."""
    wanted: dict[str, set[UUID]] = {}
    for row in rows:
        if row.subject_id is not None:
            wanted.setdefault(row.subject_type, set()).add(row.subject_id)
    subjects = seen(actor, wanted)
    shown = [(row, subjects.get((row.subject_type, row.subject_id)) if row.subject_id else None) for row in rows]
    return [_row(row, one, language) for row, one in shown if one is not None or row.subject_id is None]


def _row(row: Notice, shown: Any, language: str) -> Row:
    values = dict(row.params)
    if shown is not None:
        values |= {"name": shown.name, "account": shown.account}
    return {
        "id": row.pk,
        "kind": row.kind,
        "text": said(language, row.kind, values),
        "path": shown.path if shown is not None else "",
        "at": row.at,
        "read": row.read_at is not None,
    }
