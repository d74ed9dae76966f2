"""What all who write a visit share: the recording, and what they check."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict
from guanxi.visits.models import Visit, VisitState
from guanxi.visits.queries.access import access_visit


@contextmanager
def visit_write(
    *, actor: Actor, visit_id: UUID, kind: str, now: datetime, within: bool = False
) -> Iterator[tuple[Recording, Visit]]:
    """Open a recording about a visit to whose account the actor may contribute.

    ``within`` the visit's operation stands what came of the meeting: it is taken back from the sheet, as a whole or
    one by one, and not by undoing what somebody did last at the account.
    """
    account_id = access_visit(actor, visit_id, "contribute").account_id
    operation = visit_id if within else None
    with Recording(actor=actor, kind=kind, now=now, account_id=account_id, operation_id=operation) as rec:
        yield rec, access_visit(actor, visit_id, "contribute")


def check_version(visit: Visit, expected_version: int | None) -> None:
    """Raise Conflict ``stale`` when a visit was changed since the actor saw it."""
    if expected_version is not None and visit.version != expected_version:
        raise Conflict("stale", "Somebody else changed this meanwhile.", params={"what": "visit"})


def check_planned(visit: Visit) -> None:
    """Raise Conflict for a visit that was closed or called off."""
    if visit.state != VisitState.PLANNED:
        raise Conflict("visit.over", "This visit was closed or called off.", params={"state": visit.state})
