"""Keeping the search terms of leads true to their rows."""

from collections.abc import Iterable
from uuid import UUID

from guanxi.directory.models import Subject
from guanxi.directory.services.index import replace_terms, text_terms
from guanxi.leads.models import Lead


def reindex_leads(workspace_id: UUID, lead_ids: Iterable[UUID]) -> None:
    """Rebuild the terms of leads from company and contact; what was deleted or became a customer has none."""
    ids = sorted(set(lead_ids))
    rows = Lead.objects.of(workspace_id).filter(pk__in=ids, archived_at__isnull=True)
    terms = {
        key: text_terms(company) | text_terms(name)
        for key, company, name in rows.values_list("pk", "company", "contact_name")
    }
    replace_terms(
        workspace_id, Subject.LEAD, ids, {key: {term: {None} for term in found} for key, found in terms.items()}
    )
