"""Keeping the search terms of accounts and contacts true to their rows."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from uuid import UUID

from django.db import connection, transaction
from django.db.models import QuerySet

from guanxi.core.keys import new_id
from guanxi.core.sealing.keys import key_ring
from guanxi.directory.models import Account, Contact, ContactPoint, Employment, SearchTerm, Subject
from guanxi.directory.queries.blind_terms import END_OF_MARK, MARK, terms_of_point
from guanxi.directory.services.locking import lock_contacts
from relgraph.names import search_terms

MAX_TERM_BYTES = 64
# Of each subject its terms, each with the accounts whose readers alone know it; None is everybody.
Terms = dict[UUID, dict[bytes, set[UUID | None]]]
INSERT = (
    f"INSERT INTO {SearchTerm._meta.db_table} "  # noqa: S608 - no input
    "(id, workspace_id, subject, subject_id, term, account_id) VALUES (%s, %s, %s, %s, %s, %s)"
)


def reindex_contacts(workspace_id: UUID, contact_ids: Iterable[UUID]) -> None:
    """Rebuild the terms of contacts from their names, titles, phones and addresses."""
    ids = sorted(set(contact_ids))
    contacts = Contact.objects.of(workspace_id).filter(pk__in=ids, archived_at__isnull=True)
    terms: Terms = {pk: _known_to(None, text_terms(name)) for pk, name in contacts.values_list("pk", "name")}
    employments = Employment.objects.of(workspace_id).current().filter(contact_id__in=list(terms))
    for key, title, account_id in employments.values_list("contact_id", "title", "account_id"):
        _add(terms[key], text_terms(title), account_id)
    for point in ContactPoint.objects.of(workspace_id).current().filter(contact_id__in=list(terms)):
        _add(terms[point.contact_id], point_terms(point), None)
    replace_terms(workspace_id, Subject.CONTACT, ids, terms)


def index_new_contacts(
    workspace_id: UUID,
    contacts: Sequence[Contact],
    employments: Sequence[Employment],
    points: Sequence[ContactPoint],
) -> None:
    """Write the terms of contacts that have none yet, without reading anything back."""
    terms: Terms = {contact.pk: _known_to(None, text_terms(contact.name)) for contact in contacts}
    for employment in employments:
        _add(terms[employment.contact_id], text_terms(employment.title), employment.account_id)
    for point in points:
        _add(terms[point.contact_id], point_terms(point), None)
    _write(workspace_id, Subject.CONTACT, terms)


def reindex_accounts(workspace_id: UUID, account_ids: Iterable[UUID]) -> None:
    """Rebuild the terms of accounts from their names and tags."""
    ids = sorted(set(account_ids))
    rows = Account.objects.of(workspace_id).filter(pk__in=ids, archived_at__isnull=True)
    terms = {row.pk: _known_to(None, text_terms(row.name).union(*map(text_terms, row.tags))) for row in rows}
    replace_terms(workspace_id, Subject.ACCOUNT, ids, terms)


def text_terms(text: str) -> set[bytes]:
    """Return what a readable text is found by."""
    return {term.encode()[:MAX_TERM_BYTES] for term in search_terms(text)} if text else set()


def point_terms(point: ContactPoint) -> set[bytes]:
    """Return what a number or address is found by, nothing readable of a sealed one."""
    if not point.sensitive:
        return text_terms(point.value)
    return set(terms_of_point(point.workspace_id, point.kind, point.value))


def _known_to(account_id: UUID | None, terms: Iterable[bytes]) -> dict[bytes, set[UUID | None]]:
    return {term: {account_id} for term in terms}


def _add(known: dict[bytes, set[UUID | None]], terms: Iterable[bytes], account_id: UUID | None) -> None:
    """Add terms; what everybody knows need not be told to some as well."""
    for term in terms:
        accounts = known.setdefault(term, set())
        if account_id is None:
            accounts.clear()
        if None not in accounts:
            accounts.add(account_id)


def replace_terms(workspace_id: UUID, subject: Subject, ids: Sequence[UUID], terms: Terms) -> None:
    """Write the terms of some subjects anew; what has none is not found any more."""
    SearchTerm.objects.of(workspace_id).filter(subject_id__in=ids).delete()
    _write(workspace_id, subject, terms)


def _write(workspace_id: UUID, subject: Subject, terms: Terms) -> None:
    """Insert terms without making a model object of each: there are some thirty to a contact."""
    stored = partial(SearchTerm._meta.pk.get_db_prep_value, connection=connection)  # a UUID as this database keeps it
    workspace = stored(workspace_id)
    rows = [
        (stored(new_id()), workspace, subject.value, stored(key), term, stored(account_id))
        for key, found in terms.items()
        for term in sorted(found)
        for account_id in found[term]
    ]
    with connection.cursor() as cursor:
        cursor.executemany(INSERT, rows)


def stale_terms(workspace_id: UUID) -> "QuerySet[SearchTerm]":
    """Return the blind terms that a key other than the newest made."""
    newest = MARK + f"{key_ring().newest.id}.".encode()
    terms = SearchTerm.objects.of(workspace_id).filter(subject=Subject.CONTACT, term__gte=MARK, term__lt=END_OF_MARK)
    return terms.exclude(term__gte=newest, term__lt=newest[:-1] + b"/")


def reindex_stale(workspace_id: UUID, batch: int = 200) -> Iterator[int]:
    """Rebuild the terms of contacts found under older keys; yield how many each batch had."""
    while True:
        with transaction.atomic():
            ids = list(stale_terms(workspace_id).order_by().values_list("subject_id", flat=True).distinct()[:batch])
            lock_contacts(workspace_id, ids)
            reindex_contacts(workspace_id, ids)
        if not ids:
            return
        yield len(ids)
