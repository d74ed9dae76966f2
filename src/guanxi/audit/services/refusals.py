"""Attempts that were refused: written down, but never so many that a loop could fill the disk."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from guanxi.audit.models import AttemptTally, Kind
from guanxi.audit.services.noting import note
from guanxi.changes.images import model_of
from guanxi.core import wall
from guanxi.core.actor import Actor
from guanxi.core.keys import new_id

# So many attempts of one person are written down in a minute; of the rest only the 20th, 40th, 80th, …
TOLD_IN_A_MINUTE = 10


@dataclass(frozen=True, slots=True)
class Attempt:
    """What somebody tried: the request as the interface describes it, and the refusal."""

    method: str
    path: str
    status: int
    code: str
    action: str = ""
    what: str = ""
    key: UUID | None = None


def note_attempt(*, actor: Actor, attempt: Attempt, now: datetime) -> None:
    """Count an attempt, and note it unless there were too many in this minute.

    What is left out is told by the next one that is noted (``suppressed``).
    """
    with wall.within(actor.workspace_id), transaction.atomic():
        tally = _tally(actor, now)
        minute = now.replace(second=0, microsecond=0)
        count = tally.count + 1 if tally.minute == minute else 1
        told, left_out = is_told(count), tally.left_out
        rows = AttemptTally.objects.of(actor.workspace_id).filter(pk=tally.pk)
        rows.update(minute=minute, count=count, left_out=0 if told else left_out + 1)
        if told:
            _note(actor, attempt, left_out, now)


def is_told(count: int) -> bool:
    """Tell whether the attempt of this number in a minute is written down."""
    times, rest = divmod(count, TOLD_IN_A_MINUTE)
    return count <= TOLD_IN_A_MINUTE or (rest == 0 and times & (times - 1) == 0)


def _tally(actor: Actor, now: datetime) -> AttemptTally:
    """Return how often somebody was refused lately, locked."""
    rows = AttemptTally.objects.of(actor.workspace_id).filter(actor_id=actor.member_id)
    fresh = AttemptTally(id=new_id(), workspace_id=actor.workspace_id, actor_id=actor.member_id, minute=now)
    if not rows.exists():
        AttemptTally.objects.bulk_create([fresh], ignore_conflicts=True)
    return rows.select_for_update().get()


def _note(actor: Actor, attempt: Attempt, left_out: int, now: datetime) -> None:
    params: dict[str, Any] = {
        "method": attempt.method,
        "path": attempt.path,
        "status": attempt.status,
        "code": attempt.code,
        "action": attempt.action or None,
        "where": _where(actor, attempt),
        "suppressed": left_out or None,
    }
    note(
        actor=actor,
        kind=Kind.ATTEMPT_REFUSED,
        now=now,
        subject_type=attempt.what,
        subject_id=attempt.key,
        params=params,
    )


def _where(actor: Actor, attempt: Attempt) -> str | None:
    """Tell whether what was not found lies in this workspace, hidden from the actor, or nowhere in it.

    Nobody looks into the others: the database itself would not let us.
    """
    if attempt.key is None or attempt.status != 404:
        return None
    try:
        rows: Any = model_of(attempt.what)._default_manager
    except LookupError:
        return None
    return "hidden" if rows.of(actor.workspace_id).filter(pk=attempt.key).exists() else "elsewhere"
