"""Entering many cases at once, as an import does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.keys import new_id
from guanxi.servicing.models import CaseState, ServiceCase
from guanxi.servicing.services.cases import DONE, next_number


@dataclass(frozen=True, slots=True)
class NewCase:
    """A case to enter: ``columns`` are checked, and the caller has authorised account, contact and owner."""

    account_id: UUID
    columns: Mapping[str, Any]


def enter_cases(rec: Recording, new: Sequence[NewCase]) -> list[ServiceCase]:
    """Write new cases into an open recording, numbered one after the other, in few statements."""
    if not new:
        return []
    first = next_number(rec)
    rows = [_row(rec, one, first + place) for place, one in enumerate(new)]
    rec.create_many(rows)
    return rows


def _row(rec: Recording, one: NewCase, number: int) -> ServiceCase:
    columns = dict(one.columns)
    opened = min(columns.pop("opened_at", None) or rec.now, rec.now)
    solved = max(opened, min(columns.pop("solved_at", None) or rec.now, rec.now))
    done = columns.get("state", CaseState.NEW) in DONE
    key, solved_at = new_id(), solved if done else None
    return ServiceCase(
        id=key, account_id=one.account_id, number=number, opened_at=opened, solved_at=solved_at, **columns
    )
