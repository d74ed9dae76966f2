"""Looking again at a fact whose review date has passed."""

from collections.abc import Mapping
from typing import Any

from guanxi.changes.recording import Recording
from guanxi.core.models import WorkspaceModel


def look_again(rec: Recording, row: WorkspaceModel, *, holds: bool, facts: Mapping[str, Any]) -> None:
    """Note of a fact whether it still holds, as somebody says now, inside a caller's recording; if not, it ends."""
    if not holds:
        rec.end(row)
        return
    rec.update(row, **facts, review_on=None, asserted_by_id=rec.actor.member_id, asserted_at=rec.now)
