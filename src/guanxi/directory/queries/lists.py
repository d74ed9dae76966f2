"""Lists of accounts and contacts: a fixed number of statements whatever their length."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Any, TypeVar
from uuid import UUID

from django.db import connection
from django.db.models import Count, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from guanxi.core.actor import Actor
from guanxi.directory import policies
from guanxi.directory.models import Account, Contact, ContactPoint, Employment, Subject
from guanxi.directory.queries.access import access_account
from guanxi.directory.queries.insight import insighted, with_insight
from guanxi.directory.queries.masking import points_as_shown
from guanxi.directory.queries.search import narrowed
from guanxi.directory.schemas import AccountFilter, AccountPage, ContactFilter, ContactPage
from guanxi.workspaces.queries import check_member

Row = dict[str, Any]
Thing = TypeVar("Thing")
MAX_GROUPS = 500
TEXT_FILTERS = ("industry", "region", "product_interest")
GROUP_COLUMNS = {
    "region": "region",
    "industry": "industry",
    "product_interest": "product_interest",
    "owner": "owner__name",
}


def account_rows(actor: Actor, chosen: AccountFilter) -> "QuerySet[Account]":
    """Return the accounts a filter leaves, in no order yet."""
    rows = policies.visible_accounts(actor, Account.objects.of(actor.workspace_id))
    for name in (*TEXT_FILTERS, "attention", "owner_id"):
        if getattr(chosen, name):
            rows = rows.filter(**{name: getattr(chosen, name)})
    if chosen.parent_id:
        parents = policies.visible_accounts(actor, Account.objects.of(actor.workspace_id)).filter(pk=chosen.parent_id)
        rows = rows.filter(parent_id__in=parents.values("pk"))
    if chosen.may == "edit":
        rows = policies.editable_accounts(actor, rows)
    if chosen.tag:
        rows = rows.filter(tags__icontains=_stored(chosen.tag))
    return narrowed(actor, rows, Subject.ACCOUNT, chosen.q) if chosen.q else rows


def account_page(actor: Actor, chosen: AccountFilter, page: AccountPage) -> Row:
    """Return one page of accounts with the total and, when grouped, each group's size."""
    rows = account_rows(actor, chosen)
    group = GROUP_COLUMNS.get(page.group_by)
    order = _order(page.sort, {"name": "sort_key"})
    counted = rows.annotate(contact_count=_contact_count(actor)).select_related("owner", "parent")
    found = counted.order_by(*([group] if group else []), order, "pk")
    items = account_details(actor, list(_slice(found, page)))
    groups = _group_counts(rows, group) if group else []
    return {"items": items, "groups": groups, "total": _total(actor, chosen, rows, groups)}


def account_details(actor: Actor, accounts: list[Account]) -> list[Row]:
    """Return accounts as lists show them, in three statements at most beside their own."""
    parents = visible_parents(actor, accounts)
    movable, editable = policies.transferable(actor, accounts), policies.editable(actor, accounts)
    return [
        account_row(row, parents) | {"can": {"transfer": row.pk in movable, "edit": row.pk in editable}}
        for row in accounts
    ]


def visible_parents(actor: Actor, accounts: list[Account]) -> set[UUID]:
    """Return which groups of some accounts the actor may read of."""
    keys = {account.parent_id for account in accounts if account.parent_id}
    if not keys or policies.sees_everything(actor):
        return keys
    rows = policies.visible_accounts(actor, Account.objects.of(actor.workspace_id), archived=True)
    return set(rows.filter(pk__in=keys).values_list("pk", flat=True))


def account_row(account: Account, parents: set[UUID]) -> Row:
    """Return an account as lists show it; its group only when that is one of the parents to be shown."""
    return {
        "id": account.pk,
        "name": account.name,
        "parent": named(account.parent) if account.parent_id in parents else None,
        "industry": account.industry,
        "size": account.size,
        "region": account.region,
        "product_interest": account.product_interest,
        "tags": account.tags,
        "owner": named(account.owner),
        "attention": account.attention,
        "contact_count": getattr(account, "contact_count", 0),
        "created_at": account.created_at,
    }


def contact_rows(actor: Actor, chosen: ContactFilter) -> "QuerySet[Contact]":
    """Return the contacts a filter leaves, in no order yet."""
    rows = policies.visible_contacts(actor, Contact.objects.of(actor.workspace_id))
    for name in ("attention", "owner_id"):
        if getattr(chosen, name):
            rows = rows.filter(**{name: getattr(chosen, name)})
    if chosen.insight:
        rows = with_insight(actor, rows, insight=chosen.insight == "insighted")
    if chosen.lawful_basis:
        rows = rows.filter(lawful_basis="" if chosen.lawful_basis == "none" else chosen.lawful_basis)
    jobs = {f"account__{name}": getattr(chosen, name) for name in TEXT_FILTERS if getattr(chosen, name)}
    if chosen.account_id:
        jobs["account_id"] = chosen.account_id
    if jobs:
        rows = rows.filter(pk__in=_jobs(actor).filter(**jobs).values("contact_id"))
    if chosen.tag:
        rows = rows.filter(tags__icontains=_stored(chosen.tag))
    return narrowed(actor, rows, Subject.CONTACT, chosen.q) if chosen.q else rows


def contact_page(actor: Actor, chosen: ContactFilter, page: ContactPage) -> Row:
    """Return one page of contacts with the total and, when grouped, each group's size."""
    rows = contact_rows(actor, chosen)
    grouped = _contacts_by(actor, rows, page.group_by)
    order = ["account_key"] if page.sort == "account" else [_order(page.sort, {"name": "sort_key"})]
    found = grouped.select_related("owner")
    if page.sort == "account":
        found = found.annotate(account_key=_job_value(actor, "account__sort_key"))
    found = found.order_by(*(["group_value"] if page.group_by else []), *order, "pk")
    items = contact_details(actor, list(_slice(found, page)))
    groups = _group_counts(grouped, "group_value") if page.group_by else []
    return {"items": items, "groups": groups, "total": _total(actor, chosen, rows, groups)}


def check_filter(actor: Actor, chosen: AccountFilter | ContactFilter) -> None:
    """Raise NotFound when a filter names what the actor cannot see."""
    if chosen.owner_id is not None:
        check_member(actor, chosen.owner_id)
    account_id = chosen.account_id if isinstance(chosen, ContactFilter) else chosen.parent_id
    if account_id is not None:
        access_account(actor, account_id)


def _total(actor: Actor, chosen: AccountFilter | ContactFilter, rows: Any, groups: list[Row]) -> int:
    """Return how many rows there are; none may be because the filter names something that does not exist here."""
    complete = 0 < len(groups) < MAX_GROUPS
    total: int = sum(group["count"] for group in groups) if complete else _count(actor, chosen, rows)
    if not total:
        check_filter(actor, chosen)
    return total


def born_at(actor: Actor, contact_id: UUID) -> datetime | None:
    """Return when a contact was entered, None for anything else; whether he is gone or not."""
    rows = policies.visible_contacts(actor, Contact.objects.of(actor.workspace_id))
    return rows.filter(pk=contact_id).values_list("created_at", flat=True).first()


def _count(actor: Actor, chosen: AccountFilter | ContactFilter, rows: Any) -> int:
    """Count rows; everybody an actor sees is counted from what he holds and where he reads, not by asking of each."""
    if chosen == ContactFilter() and not policies.sees_everything(actor):
        return policies.count_visible_contacts(actor)
    count: int = rows.count()
    return count


def contact_details(actor: Actor, contacts: list[Contact]) -> list[Row]:
    """Return contacts with present employments and what the actor may see of their numbers, in a few statements."""
    ids = [contact.pk for contact in contacts]
    jobs: dict[UUID, list[Row]] = {key: [] for key in ids}
    rows = _jobs(actor).select_related("account", "department")
    for job in rows.filter(contact_id__in=ids).order_by("-asserted_at", "pk"):
        jobs[job.contact_id].append(employment_row(job))
    points: dict[UUID, list[Row]] = {key: [] for key in ids}
    numbers = ContactPoint.objects.of(actor.workspace_id).current().filter(contact_id__in=ids).order_by("kind", "pk")
    for key, point in points_as_shown(actor, numbers):
        points[key].append(point)
    known = insighted(actor, ids)
    return [
        contact_row(contact, jobs[contact.pk], points[contact.pk]) | {"insighted": contact.pk in known}
        for contact in contacts
    ]


def contact_row(contact: Contact, jobs: list[Row], points: list[Row]) -> Row:
    """Return a contact as lists show him."""
    return {
        "id": contact.pk,
        "name": contact.name,
        "attention": contact.attention,
        "tags": contact.tags,
        "owner": named(contact.owner),
        "employments": jobs,
        "points": points,
        "version": contact.version,
        "created_at": contact.created_at,
    }


def employment_row(job: Employment) -> Row:
    """Return an employment with the names of its account and department."""
    names = ("id", "title", "valid_from", "valid_to", "certainty", "origin", "evidence", "asserted_at")
    row: Row = {name: getattr(job, name) for name in names}
    return row | {"account": named(job.account), "department": named(job.department)}


def named(row: Any) -> Row | None:
    """Return a reference with the name to show."""
    return {"id": row.pk, "name": row.name} if row is not None else None


def export_accounts(actor: Actor, chosen: AccountFilter) -> Iterator[Row]:
    """Return all accounts of a filter, a batch in memory at a time; a wrong filter is refused at once."""
    check_filter(actor, chosen)
    rows = account_rows(actor, chosen).annotate(contact_count=_contact_count(actor)).select_related("owner", "parent")
    return _accounts_in_batches(actor, rows.order_by("sort_key", "pk"), 500)


def export_contacts(actor: Actor, chosen: ContactFilter, batch: int = 500) -> Iterator[Row]:
    """Return all contacts of a filter, a batch in memory at a time; a wrong filter is refused at once."""
    check_filter(actor, chosen)
    return _in_batches(actor, contact_rows(actor, chosen).select_related("owner").order_by("sort_key", "pk"), batch)


def _accounts_in_batches(actor: Actor, rows: "QuerySet[Account]", batch: int) -> Iterator[Row]:
    for some in batched(rows.iterator(batch), batch):
        yield from account_details(actor, some)


def batched(rows: Iterable[Thing], size: int) -> Iterator[list[Thing]]:
    """Yield rows by so many at a time."""
    source = iter(rows)
    while some := list(islice(source, size)):
        yield some


def _in_batches(actor: Actor, rows: "QuerySet[Contact]", batch: int) -> Iterator[Row]:
    for some in batched(rows.iterator(batch), batch):
        yield from contact_details(actor, some)


def _jobs(actor: Actor) -> "QuerySet[Employment]":
    return policies.visible_employments(actor, Employment.objects.of(actor.workspace_id).current())


def _jobs_of_each(actor: Actor) -> "QuerySet[Employment]":
    return _jobs(actor).filter(contact_id=OuterRef("pk"))


def _job_value(actor: Actor, column: str) -> Subquery:
    return Subquery(_jobs_of_each(actor).order_by("-asserted_at").values(column)[:1])


def _contact_count(actor: Actor) -> Any:
    employed = Employment.objects.filter(
        workspace_id=actor.workspace_id, account_id=OuterRef("pk"), valid_to__isnull=True
    )
    counts = employed.order_by().values("account_id").annotate(count=Count("pk")).values("count")
    return Coalesce(Subquery(counts), 0)


def _contacts_by(actor: Actor, rows: "QuerySet[Contact]", group_by: str) -> "QuerySet[Contact]":
    """Annotate what contacts are grouped by: the owner, or something of the account they work at."""
    if not group_by:
        return rows
    if group_by == "owner":
        return rows.annotate(group_value=F("owner__name"))
    column = "account__name" if group_by == "account" else f"account__{group_by}"
    return rows.annotate(group_value=_job_value(actor, column))


def _group_counts(rows: Any, column: str) -> list[Row]:
    counts = rows.order_by().values(column).annotate(count=Count("pk")).order_by(column)
    return [
        {"key": entry[column] or "", "label": entry[column] or "", "count": entry["count"]}
        for entry in counts[:MAX_GROUPS]
    ]


def _order(sort: str, columns: dict[str, str]) -> str:
    name = sort.removeprefix("-")
    return ("-" if sort.startswith("-") else "") + columns.get(name, name)


def _slice(rows: Any, page: AccountPage | ContactPage) -> Any:
    start = (page.page - 1) * page.page_size
    return rows[start : start + page.page_size]


def _stored(tag: str) -> str:
    """Return a tag as it stands inside a stored list, quotes included; SQLite keeps what Python's JSON writes."""
    return json.dumps(tag, ensure_ascii=connection.vendor == "sqlite")
