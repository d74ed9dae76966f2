"""Finding accounts and contacts by any part of a name, its pinyin or initials, title, whole phone or mail."""

import re
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Q

from guanxi.core.actor import Actor
from guanxi.directory import policies
from guanxi.directory.models import Account, Contact, Employment, SearchTerm, Subject
from guanxi.directory.queries.blind_terms import asked_terms
from guanxi.directory.queries.insight import insighted
from relgraph.names import query_terms

MAX_WORDS = 6
IN_NUMBER = re.compile(r"(?<=\d)[\s()\-]+(?=\d)")


def narrowed(actor: Actor, rows: Any, subject: Subject, text: str) -> Any:
    """Restrict rows to those every word of ``text`` leads to; signs alone lead nowhere."""
    terms = query_terms(_closed_up(text) if subject == Subject.CONTACT else text)[:MAX_WORDS]
    if not terms and text.strip():
        return rows.none()
    for term in terms:
        rows = rows.filter(pk__in=_found(actor, subject, term))
    return rows


def _closed_up(text: str) -> str:
    """Return a text in which the parts of a number stand together."""
    return IN_NUMBER.sub("", text)


def _found(actor: Actor, subject: Subject, term: str) -> Any:
    """Return the subjects that have a term beginning like this (one range of the index), or the digest of just this."""
    start = term.encode()[:60]
    terms = SearchTerm.objects.of(actor.workspace_id).filter(subject=subject)
    begun = _known(actor, terms.filter(term__gte=start, term__lt=start + b"\xff")).values("subject_id")
    hidden = asked_terms(actor.workspace_id, term) if subject == Subject.CONTACT else []
    # Not one condition with OR: SQLite would read the whole index for it.
    return begun.union(terms.filter(term__in=hidden).values("subject_id")) if hidden else begun


def _known(actor: Actor, terms: Any) -> Any:
    """Leave out the words of accounts that the actor does not read: finding somebody by them would confirm them."""
    if policies.sees_everything(actor):
        return terms
    accounts = policies.visible_accounts(actor, Account.objects.of(actor.workspace_id), archived=True)
    return terms.filter(Q(account_id__isnull=True) | Q(account_id__in=accounts.values("pk")))


def search(actor: Actor, *, text: str, limit: int = 10) -> list[dict[str, Any]]:
    """Return the first accounts and contacts that ``text`` leads to, in order of name."""
    if not query_terms(text):
        return []
    accounts = policies.visible_accounts(actor, Account.objects.of(actor.workspace_id))
    contacts = policies.visible_contacts(actor, Contact.objects.of(actor.workspace_id))
    found = narrowed(actor, contacts, Subject.CONTACT, text).order_by("sort_key", "pk")[:limit]
    hits = [
        {"kind": "account", "id": pk, "name": name, "title": "", "account": None, "insighted": None}
        for pk, name in narrowed(actor, accounts, Subject.ACCOUNT, text)
        .order_by("sort_key", "pk")
        .values_list("pk", "name")[:limit]
    ]
    return hits + contact_hits(actor, list(found))


def contact_hits(actor: Actor, contacts: Iterable[Contact]) -> list[dict[str, Any]]:
    """Return contacts with the title and account they are known by."""
    people = list(contacts)
    rows = policies.visible_employments(actor, Employment.objects.of(actor.workspace_id).current())
    rows = rows.select_related("account")
    jobs: dict[UUID, Employment] = {
        row.contact_id: row
        for row in rows.filter(contact_id__in=[person.pk for person in people]).order_by("asserted_at")
    }
    known = insighted(actor, [person.pk for person in people])
    return [_hit(person, jobs.get(person.pk)) | {"insighted": person.pk in known} for person in people]


def _hit(person: Contact, job: Employment | None) -> dict[str, Any]:
    account = {"id": job.account_id, "name": job.account.name} if job else None
    return {
        "kind": "contact",
        "id": person.pk,
        "name": person.name,
        "title": job.title if job else "",
        "account": account,
    }
