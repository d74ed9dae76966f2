"""Contacts and accounts that may be the same."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.db.models import Q

from guanxi.core.actor import Actor
from guanxi.core.sealing import blind_indexes
from guanxi.directory import policies
from guanxi.directory.models import POINT_PURPOSE, Account, Contact, ContactPoint, Employment, PointKind, is_sensitive
from guanxi.directory.queries.access import access_account
from guanxi.directory.queries.masking import clear_accounts, clear_contacts
from guanxi.directory.queries.search import contact_hits
from relgraph.duplicates import (
    CompanyRecord,
    Pair,
    PersonRecord,
    Reason,
    find_company_pairs,
    find_person_pairs,
    normalise_company,
)
from relgraph.masking import masked

Row = dict[str, Any]
Pairs = Sequence[Pair[UUID]]
# What a reason calls the fields that numbers stand in.
NUMBER_FIELDS = {"phone": "phone", "mail": "email"}
MAX_HITS = 20
MAX_PAIRS = 200


def contacts_like(
    actor: Actor, *, name: str, phone: str = "", email: str = "", account_id: UUID | None = None
) -> list[Row]:
    """Return contacts with the same name (at the account when one is given), phone or mail address."""
    if account_id is not None:
        access_account(actor, account_id)
    digits = "".join(filter(str.isdigit, phone))
    national = digits.removeprefix("0086").removeprefix("86") if len(digits) > 11 else digits
    keys = [key for key in (digits, national, email.strip().lower()) if key]
    stored = [index for key in keys for index in blind_indexes(actor.workspace_id, POINT_PURPOSE, key)]
    points = ContactPoint.objects.of(actor.workspace_id).filter(key__in=stored).values("contact_id")
    rule = Q(pk__in=points)
    if name.strip():
        same_name = Q(name=name.strip())
        if account_id is not None:
            jobs = Employment.objects.of(actor.workspace_id).filter(account_id=account_id).values("contact_id")
            same_name &= Q(pk__in=jobs)
        rule |= same_name
    rows = policies.visible_contacts(actor, Contact.objects.of(actor.workspace_id)).filter(rule)
    return contact_hits(actor, list(rows.order_by("sort_key", "pk")[:MAX_HITS]))


def accounts_like(actor: Actor, *, name: str) -> list[Row]:
    """Return accounts whose name is the same once legal forms and brackets are left out."""
    key = normalise_company(name)
    if not key:
        return []
    rows = policies.visible_accounts(actor, Account.objects.of(actor.workspace_id)).filter(name_key=key)
    return [_account_hit(row) for row in rows.order_by("sort_key", "pk")[:MAX_HITS]]


def duplicate_pairs(actor: Actor) -> list[Row]:
    """Return the contacts and accounts that are most likely the same, in a fixed number of statements."""
    people = find_person_pairs(_person_records(actor))[:MAX_PAIRS]
    companies = find_company_pairs(_company_records(actor))[:MAX_PAIRS]
    hits = _hits(actor, people, companies)
    pairs = [("contact", pair) for pair in people] + [("account", pair) for pair in companies]
    pairs.sort(key=lambda entry: -entry[1].score)
    clear = clear_contacts(actor, _members(people)) | clear_accounts(actor, _members(companies))
    mine = _mergeable(actor, people, companies)
    return [_pair(kind, pair, hits, clear) | {"can": _abilities(pair, mine)} for kind, pair in pairs[:MAX_PAIRS]]


def _person_records(actor: Actor) -> list[PersonRecord[UUID]]:
    workspace = actor.workspace_id
    jobs = policies.visible_employments(actor, Employment.objects.of(workspace).current()).order_by("asserted_at")
    accounts = dict(jobs.values_list("contact_id", "account__name"))
    phones: dict[UUID, list[str]] = defaultdict(list)
    mails: dict[UUID, list[str]] = defaultdict(list)
    for key, kind, value in ContactPoint.objects.of(workspace).values_list("contact_id", "kind", "value"):
        if kind in (PointKind.MOBILE, PointKind.PHONE):
            phones[key].append(value)
        elif kind == PointKind.EMAIL:
            mails[key].append(value)
    contacts = policies.visible_contacts(actor, Contact.objects.of(workspace)).values_list("pk", "name")
    return [
        PersonRecord(key, name, accounts.get(key) or "", tuple(phones[key]), tuple(mails[key]))
        for key, name in contacts
    ]


def _company_records(actor: Actor) -> list[CompanyRecord[UUID]]:
    rows = policies.visible_accounts(actor, Account.objects.of(actor.workspace_id))
    return [
        CompanyRecord(key, name, phones=(phone,) if phone else ())
        for key, name, phone in rows.values_list("pk", "name", "phone")
    ]


def _hits(actor: Actor, people: Pairs, companies: Pairs) -> dict[UUID, Row]:
    """Return what to show of everybody and everything in the pairs."""
    persons = Contact.objects.of(actor.workspace_id).filter(pk__in=_members(people))
    accounts = Account.objects.of(actor.workspace_id).filter(pk__in=_members(companies))
    return {hit["id"]: hit for hit in [*contact_hits(actor, list(persons)), *map(_account_hit, accounts)]}


def _abilities(pair: Pair[UUID], mine: set[UUID]) -> dict[str, bool]:
    return {"merge": {pair.left, pair.right} <= mine}


def _mergeable(actor: Actor, people: Pairs, companies: Pairs) -> set[UUID]:
    """Return which contacts and accounts of the pairs the actor may merge into others."""
    persons = policies.editable_contacts(actor, Contact.objects.of(actor.workspace_id)).filter(pk__in=_members(people))
    accounts = policies.owned_accounts(actor, Account.objects.of(actor.workspace_id)).filter(pk__in=_members(companies))
    return {*persons.values_list("pk", flat=True), *accounts.values_list("pk", flat=True)}


def _members(pairs: Pairs) -> set[UUID]:
    return {key for pair in pairs for key in (pair.left, pair.right)}


def _pair(kind: str, pair: Pair[UUID], hits: dict[UUID, Row], clear: Collection[UUID]) -> Row:
    return {
        "kind": kind,
        "first": hits[pair.left],
        "second": hits[pair.right],
        "score": pair.score,
        "reasons": [_reason(reason, pair, clear) for reason in pair.reasons],
    }


def _reason(reason: Reason, pair: Pair[UUID], clear: Collection[UUID]) -> Row:
    """Return a reason without the numbers that are not for the reader."""
    row = asdict(reason)
    kind = NUMBER_FIELDS.get(reason.field)
    for side, whose in (("left", pair.left), ("right", pair.right)):
        if kind and whose not in clear and is_sensitive(kind, row[side]):
            row[side] = masked(kind, row[side])
    return row


def _account_hit(account: Account) -> Row:
    return {"kind": "account", "id": account.pk, "name": account.name, "title": "", "account": None}
