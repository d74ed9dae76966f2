"""Holding contacts while something of theirs is rewritten."""

from collections.abc import Iterable
from uuid import UUID

from django.db import connection

from guanxi.directory.models import Contact


def lock_contacts(workspace_id: UUID, contact_ids: Iterable[UUID]) -> None:
    """Hold contacts until the transaction ends, so that their numbers, employments and search terms stay in step.

    Everybody locks charts first, then contacts, then what belongs to them, then the workspace's counter: so no two
    writers ever wait for each other. Keys are not held: rows that point at a contact are checked at their commit, when
    their writer has the counter already. SQLite has one writer at a time and needs none of this.
    """
    if connection.features.has_select_for_update:
        rows = Contact.objects.of(workspace_id).filter(pk__in=sorted(set(contact_ids)))
        list(rows.order_by("pk").select_for_update(no_key=True).values_list("pk"))
