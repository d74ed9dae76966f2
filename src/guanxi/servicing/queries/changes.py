"""What happened to one case."""

from typing import Any
from uuid import UUID

from guanxi.changes.queries import recent_changes
from guanxi.core.actor import Actor
from guanxi.orgchart.queries.telling import told
from guanxi.servicing.queries.access import access_any_case


def case_changes(actor: Actor, case_id: UUID, before: int | None) -> list[dict[str, Any]]:
    """Return the newest changes of a case as a sentence is made of each."""
    access_any_case(actor, case_id)
    found = recent_changes(actor, subject_id=case_id, before=before, limit=50, with_rows=False)
    return told(actor, found)
