"""Keeping the search terms of accounts and contacts true to their rows."""

from collections.abc import Iterable, Sequence
from functools import partial
from uuid import UUID

from django.db import connection

from guanxi.core.keys import new_id
from guanxi.directory.models import Account, Contact, ContactPoint, Employment, SearchTerm, Subject
from relgraph.names import search_terms

MAX_TERM_BYTES = 64
INSERT = (
    f"INSERT INTO {SearchTerm._meta.db_table} (id, workspace_id, subject, subject_id, term) "  # noqa: S608 - no input
    "VALUES (%s, %s, %s, %s, %s)"
)


def reindex_contacts(workspace_id: UUID, contact_ids: Iterable[UUID]) -> None:
    """Rebuild the terms of contacts from their names, titles, phones and addresses."""
    ids = sorted(set(contact_ids))
    contacts = Contact.objects.of(workspace_id).filter(pk__in=ids, archived_at__isnull=True)
    texts: dict[UUID, list[str]] = {pk: [name] for pk, name in contacts.values_list("pk", "name")}
    employments = Employment.objects.of(workspace_id).current().filter(contact_id__in=ids)
    points = ContactPoint.objects.of(workspace_id).current().filter(contact_id__in=ids)
    for key, text in [*employments.values_list("contact_id", "title"), *points.values_list("contact_id", "value")]:
        if key in texts:
            texts[key].append(text)
    _replace(workspace_id, Subject.CONTACT, ids, texts)


def index_new_contacts(
    workspace_id: UUID,
    contacts: Sequence[Contact],
    employments: Sequence[Employment],
    points: Sequence[ContactPoint],
) -> None:
    """Write the terms of contacts that have none yet, without reading anything back."""
    texts: dict[UUID, list[str]] = {contact.pk: [contact.name] for contact in contacts}
    for employment in employments:
        texts[employment.contact_id].append(employment.title)
    for point in points:
        texts[point.contact_id].append(point.value)
    _write(workspace_id, Subject.CONTACT, texts)


def reindex_accounts(workspace_id: UUID, account_ids: Iterable[UUID]) -> None:
    """Rebuild the terms of accounts from their names and tags."""
    ids = sorted(set(account_ids))
    rows = Account.objects.of(workspace_id).filter(pk__in=ids, archived_at__isnull=True)
    texts = {row.pk: [row.name, *row.tags] for row in rows}
    _replace(workspace_id, Subject.ACCOUNT, ids, texts)


def _replace(workspace_id: UUID, subject: Subject, ids: Sequence[UUID], texts: dict[UUID, list[str]]) -> None:
    SearchTerm.objects.of(workspace_id).filter(subject_id__in=ids).delete()
    _write(workspace_id, subject, texts)


def _write(workspace_id: UUID, subject: Subject, texts: dict[UUID, list[str]]) -> None:
    """Insert terms without making a model object of each: there are some thirty to a contact."""
    stored = partial(SearchTerm._meta.pk.get_db_prep_value, connection=connection)  # a UUID as this database keeps it
    workspace = stored(workspace_id)
    rows = [
        (stored(new_id()), workspace, subject.value, stored(key), term)
        for key, words in texts.items()
        for term in sorted(_terms(words))
    ]
    with connection.cursor() as cursor:
        cursor.executemany(INSERT, rows)


def _terms(texts: Iterable[str]) -> set[bytes]:
    return {term.encode()[:MAX_TERM_BYTES] for text in texts if text for term in search_terms(text)}
