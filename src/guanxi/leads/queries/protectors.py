"""What there is that may be the same company: customers, their groups and people, other leads."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.db.models import Q

from guanxi.core.actor import Actor
from guanxi.directory.models import Account, Contact, ContactPoint, Employment, PointKind, SearchTerm, Subject
from guanxi.leads.models import Lead, LeadState
from guanxi.leads.queries.likeness import AccountFacts, Keys, LeadFacts, PersonFacts
from relgraph.domains import mail_domain

# Of more companies than this at once every account is read: cheaper than a condition for each.
FEW = 10
MAX_OF_A_KIND = 500
ACCOUNT = ("pk", "name", "name_key", "registration_number", "website", "parent_id", "owner_id", "created_at")
LEAD = (
    "pk", "company", "company_key", "brand_key", "registration_number", "domain", "phone_key", "email_key", "owner_id",
    "pool_id", "claimed_at", "pooled_at",
)  # fmt: skip
COMMON_LABELS = frozenset({"www", "mail", "com", "net", "org", "gov", "edu", "info"})


def accounts_alike(actor: Actor, keys: Sequence[Keys]) -> list[AccountFacts]:
    """Return the customers among which the companies may be, in one statement."""
    rows = Account.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    if len(keys) <= FEW:
        rules = [rule for one in keys for rule in _account_rules(one)]
        if not rules:
            return []
        rows = rows.filter(reduce(or_, rules))[:MAX_OF_A_KIND]
    return [AccountFacts(*row) for row in rows.values_list(*ACCOUNT)]


def _account_rules(keys: Keys) -> Iterable[Q]:
    if keys.registration:
        yield Q(registration_number=keys.registration)
    if keys.brand:
        yield Q(name_key__startswith=keys.brand)
    if keys.core:
        yield Q(name_key=keys.core)
    if keys.domain:
        yield Q(website__icontains=keys.domain)


def group_of(actor: Actor, accounts: Collection[AccountFacts]) -> dict[UUID, list[AccountFacts]]:
    """Return of each customer the rest of its group: its parent, its daughters and its sisters; in one statement."""
    heads = {row.parent_id or row.id for row in accounts}
    if not heads:
        return {}
    around = heads | {row.id for row in accounts}
    rows = Account.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    rows = rows.filter(Q(pk__in=heads) | Q(parent_id__in=around)).order_by("sort_key")[:MAX_OF_A_KIND]
    family = [AccountFacts(*row) for row in rows.values_list(*ACCOUNT)]
    return {
        row.id: [one for one in family if _related(row, one)] for row in accounts
    }  # fmt: skip


def _related(row: AccountFacts, other: AccountFacts) -> bool:
    if row.id == other.id:
        return False
    head = row.parent_id or row.id
    return other.id == head or other.parent_id in (head, row.id)


def people_alike(actor: Actor, keys: Sequence[Keys]) -> list[PersonFacts]:
    """Return the contacts who have a number, an address or a domain in common, with where they work today."""
    points = _points_alike(actor, keys)
    contacts = Contact.objects.of(actor.workspace_id).filter(pk__in=list(points), archived_at__isnull=True)
    people = list(contacts.values_list("pk", "name", "owner_id", "created_at")[:MAX_OF_A_KIND])
    jobs = _jobs(actor, [key for key, *_ in people])
    return [PersonFacts(*person, *points[person[0]], tuple(jobs[person[0]])) for person in people]


def _points_alike(actor: Actor, keys: Sequence[Keys]) -> dict[UUID, tuple[frozenset[str], frozenset[str]]]:
    """Return of each such contact the digests of what he is reached by, and the domains of his business addresses."""
    digests = {digest for one in keys for digest in one.numbers | one.addresses}
    current = ContactPoint.objects.of(actor.workspace_id).current()
    found = (
        set(current.filter(key__in=digests).values_list("contact_id", flat=True)[:MAX_OF_A_KIND]) if digests else set()
    )
    found |= _with_domain(actor, {one.domain for one in keys if one.domain})
    if not found:
        return {}
    known: dict[UUID, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    rows = current.filter(contact_id__in=found).values_list("contact_id", "kind", "key", "value", "sensitive")
    for contact_id, kind, key, value, sensitive in rows:
        known[contact_id][0].add(key)
        if kind == PointKind.EMAIL and not sensitive:
            known[contact_id][1].add(mail_domain(value))
    return {key: (frozenset(numbers), frozenset(domains)) for key, (numbers, domains) in known.items()}


def _with_domain(actor: Actor, domains: Collection[str]) -> set[UUID]:
    """Return contacts found by the telling word of a domain: whether they have an address there is looked at after."""
    words = {max(_labels(domain), key=len, default="") for domain in domains} - {""}
    if not words:
        return set()
    terms = SearchTerm.objects.of(actor.workspace_id).filter(subject=Subject.CONTACT)
    rows = terms.filter(term__in=[word.encode() for word in sorted(words)])
    return set(rows.values_list("subject_id", flat=True)[:MAX_OF_A_KIND])


def _labels(domain: str) -> list[str]:
    return [
        part for label in domain.split(".") for part in label.split("-") if len(part) > 2 and part not in COMMON_LABELS
    ]


def _jobs(actor: Actor, contact_ids: Collection[UUID]) -> dict[UUID, list[AccountFacts]]:
    found: dict[UUID, list[AccountFacts]] = defaultdict(list)
    if contact_ids:
        rows: Any = Employment.objects.of(actor.workspace_id).current().filter(contact_id__in=contact_ids)
        rows = rows.filter(account__archived_at__isnull=True)
        columns = [f"account__{name}" for name in ACCOUNT]
        for contact_id, *account in rows.values_list("contact_id", *columns):
            found[contact_id].append(AccountFacts(*account))
    return found


def leads_alike(actor: Actor, keys: Sequence[Keys], besides: Collection[UUID]) -> list[LeadFacts]:
    """Return the leads among which the companies may be, those that became customers left out; in one statement."""
    rule = Q(pk__in=[])
    for column, values in (
        ("registration_number", {one.registration for one in keys}),
        ("company_key", {one.core for one in keys}),
        ("brand_key", {one.brand for one in keys}),
        ("domain", {one.domain for one in keys}),
        ("phone_key", {digest for one in keys for digest in one.numbers}),
        ("email_key", {digest for one in keys for digest in one.addresses}),
    ):
        rule |= Q(**{f"{column}__in": sorted(values - {""})})
    rows = Lead.objects.of(actor.workspace_id).filter(rule, archived_at__isnull=True).exclude(pk__in=list(besides))
    rows = rows.exclude(state=LeadState.CONFIRMED)
    return [LeadFacts(*row) for row in rows.order_by("pk").values_list(*LEAD)[:MAX_OF_A_KIND]]
