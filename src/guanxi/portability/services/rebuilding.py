"""What follows from the rows that came in."""

from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from guanxi.directory.models import Account, Contact
from guanxi.directory.services.index import reindex_accounts, reindex_contacts
from guanxi.leads.models import Lead
from guanxi.leads.services.index import reindex_leads
from guanxi.workspaces.services.reach import rebuild_reach

BATCH = 500
FOUND_BY_WORDS: tuple[tuple[Any, Callable[[UUID, Iterable[UUID]], None]], ...] = (
    (Account, reindex_accounts),
    (Contact, reindex_contacts),
    (Lead, reindex_leads),
)


def rebuild(workspace_id: UUID) -> None:
    """Make the derived tables of a workspace anew (:data:`guanxi.portability.queries.tables.REBUILT`)."""
    rebuild_reach(workspace_id)
    for model, reindex in FOUND_BY_WORDS:
        keys = model._default_manager.of(workspace_id).filter(archived_at__isnull=True).order_by("pk")
        _in_batches(workspace_id, keys.values_list("pk", flat=True).iterator(), reindex)


def _in_batches(workspace_id: UUID, keys: Iterable[UUID], reindex: Callable[[UUID, Iterable[UUID]], None]) -> None:
    batch: list[UUID] = []
    for key in keys:
        batch.append(key)
        if len(batch) == BATCH:
            reindex(workspace_id, batch)
            batch = []
    reindex(workspace_id, batch)
