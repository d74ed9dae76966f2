"""Lists of cases: a fixed number of statements whatever their length."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Avg, Case, Count, F, IntegerField, Q, QuerySet, Value, When

from guanxi.core.actor import Actor
from guanxi.directory.models import Account, Contact, Subject
from guanxi.directory.policies import visible_accounts, visible_contacts, workable_accounts
from guanxi.directory.queries.access import access_account, access_contact, readable_contacts
from guanxi.directory.queries.insight import insighted
from guanxi.directory.queries.lists import batched, named
from guanxi.directory.queries.search import narrowed
from guanxi.servicing.models import IS_DONE, IS_OPEN, CasePriority, CaseState, ServiceCase
from guanxi.servicing.queries.access import access_any_case, visible_cases
from guanxi.servicing.schemas import CaseFilter, CasePage
from guanxi.workspaces.queries import access_workspace, check_member

Row = dict[str, Any]
MAX_GROUPS = 500


def _in_order(column: str, values: Sequence[str]) -> Case:
    return Case(
        *(When(**{column: value}, then=Value(place)) for place, value in enumerate(values)),
        output_field=IntegerField(),
    )


STATE_ORDER = _in_order("state", CaseState.values)
PRIORITY_ORDER = _in_order("priority", CasePriority.values)
SORTS: dict[str, Any] = {"account": F("account__sort_key"), "priority": PRIORITY_ORDER}
# What lists are grouped by: the columns that order the groups, the last of which tells them apart.
GROUPS = {
    "state": ("state_order", "state"),
    "priority": ("priority_order", "priority"),
    "kind": ("kind",),
    "owner": ("owner__name", "owner_id"),
    "account": ("account__sort_key", "account_id"),
}
ORDERS: dict[str, Any] = {"state": {"state_order": STATE_ORDER}, "priority": {"priority_order": PRIORITY_ORDER}}
SAME = ("account_id", "contact_id", "owner_id", "state", "kind", "priority", "satisfaction")


def case_rows(actor: Actor, chosen: CaseFilter, zone: ZoneInfo, today: date) -> "QuerySet[ServiceCase]":
    """Return the cases a filter leaves, in no order yet."""
    rows = visible_cases(actor, archived=chosen.archived)
    rows = rows.filter(**{name: getattr(chosen, name) for name in SAME if getattr(chosen, name)})
    if chosen.unowned:
        rows = rows.filter(owner__isnull=True)
    if chosen.open is not None:
        rows = rows.filter(IS_OPEN if chosen.open else IS_DONE)
    if chosen.overdue:
        rows = rows.filter(IS_OPEN, due_on__lt=today)
    if chosen.opened_from:
        rows = rows.filter(opened_at__gte=_midnight(chosen.opened_from, zone))
    if chosen.opened_to:
        rows = rows.filter(opened_at__lt=_midnight(chosen.opened_to + timedelta(days=1), zone))
    return rows.filter(_named(actor, chosen.q)) if chosen.q.strip() else rows


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)


def _named(actor: Actor, text: str) -> Q:
    """Return the rule of cases with this in their words, of this number, or of accounts and people called so."""
    words = text.strip()
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id))
    people = visible_contacts(actor, Contact.objects.of(actor.workspace_id))
    rule = Q(subject__icontains=words) | Q(external_id__iexact=words)
    if words.lstrip("#").isdecimal() and len(words) < 10:
        rule |= Q(number=int(words.lstrip("#")))
    rule |= Q(account_id__in=narrowed(actor, accounts, Subject.ACCOUNT, text).values("pk"))
    return rule | Q(contact_id__in=narrowed(actor, people, Subject.CONTACT, text).values("pk"))


def clock_of(actor: Actor, now: datetime) -> tuple[ZoneInfo, date]:
    """Return the workspace's time zone and the day it is there."""
    zone = ZoneInfo(access_workspace(actor).time_zone)
    return zone, now.astimezone(zone).date()


def case_page(actor: Actor, chosen: CaseFilter, page: CasePage, now: datetime) -> Row:
    """Return one page with the total, the figures of all pages and, when grouped, each group's size."""
    zone, today = clock_of(actor, now)
    rows = case_rows(actor, chosen, zone, today)
    figures = _figures(rows, today)
    if not figures["total"]:
        check_filter(actor, chosen)
    start = (page.page - 1) * page.page_size
    found = list(_ordered(rows, page)[start : start + page.page_size])
    total = figures.pop("total")
    return {
        "items": case_items(actor, found, today),
        "groups": _groups(rows, page.group_by),
        "total": total,
        "figures": figures,
    }


def _figures(rows: "QuerySet[ServiceCase]", today: date) -> Row:
    found: Row = rows.aggregate(
        total=Count("pk"),
        open=Count("pk", filter=IS_OPEN),
        overdue=Count("pk", filter=IS_OPEN & Q(due_on__lt=today)),
        rated=Count("satisfaction"),
        satisfaction=Avg("satisfaction"),
    )
    return found


def _ordered(rows: "QuerySet[ServiceCase]", page: CasePage) -> "QuerySet[ServiceCase]":
    name = page.sort.removeprefix("-")
    column = SORTS.get(name, F(name))
    order = column.desc(nulls_last=True) if page.sort.startswith("-") else column.asc(nulls_last=True)
    found = rows.select_related("account", "contact", "owner").annotate(**ORDERS.get(page.group_by, {}))
    last = "-pk" if page.sort.startswith("-") else "pk"
    return found.order_by(*GROUPS.get(page.group_by, ()), order, last)


def _groups(rows: Any, group_by: str) -> list[Row]:
    if not group_by:
        return []
    *order, key = GROUPS[group_by]
    label = {"owner": "owner__name", "account": "account__name"}.get(group_by, key)
    columns = list(dict.fromkeys([*order, key, label]))
    found = rows.annotate(**ORDERS.get(group_by, {})).order_by(*order, key).values(*columns)
    return [
        {"key": str(row[key] or ""), "label": str(row[label] or ""), "count": row["count"]}
        for row in found.annotate(count=Count("pk"))[:MAX_GROUPS]
    ]


def case_items(actor: Actor, rows: Sequence[ServiceCase], today: date) -> list[Row]:
    """Return cases as lists show them, in four statements at most beside their own."""
    seen = readable_contacts(actor, {row.contact_id for row in rows if row.contact_id})
    known = insighted(actor, seen)
    keys = {row.account_id for row in rows}
    can = {action: workable_accounts(actor, keys, action) for action in ("contribute", "edit")}
    return [_item(row, today) | {"contact": _person(row, seen, known), "can": _can(row, can)} for row in rows]


def _can(row: ServiceCase, can: dict[str, set[UUID]]) -> Row:
    return {"work": row.account_id in can["contribute"], "edit": row.account_id in can["edit"]}


def _person(row: ServiceCase, seen: set[UUID], known: Any) -> Row | None:
    if row.contact is None:
        return None
    reads = row.contact_id in seen
    person = {"id": row.contact_id, "name": row.contact.name, "can": {"read": reads}}
    return person | {"insighted": row.contact_id in known if reads else None}


def _item(row: ServiceCase, today: date) -> Row:
    names = (
        "number", "subject", "kind", "priority", "state", "channel", "opened_at", "due_on", "solved_at",
        "satisfaction", "external_id", "version",
    )  # fmt: skip
    plain: Row = {name: getattr(row, name) for name in names}
    return plain | {
        "id": row.pk,
        "account": named(row.account),
        "owner": named(row.owner),
        "overdue": is_overdue(row, today),
        "archived": row.archived_at is not None,
    }


def is_overdue(row: ServiceCase, today: date) -> bool:
    """Tell whether a case is open, and should have been solved by now."""
    return row.solved_at is None and row.due_on is not None and row.due_on < today


def case_details(actor: Actor, case_id: UUID, now: datetime) -> Row:
    """Return everything about a case, put away or not."""
    row = access_any_case(actor, case_id)
    [item] = case_items(actor, [row], clock_of(actor, now)[1])
    return item | {"description": row.description, "comment": row.comment}


def check_filter(actor: Actor, chosen: CaseFilter) -> None:
    """Raise NotFound when a filter names what the actor cannot see."""
    if chosen.account_id is not None:
        access_account(actor, chosen.account_id)
    if chosen.contact_id is not None:
        access_contact(actor, chosen.contact_id)
    if chosen.owner_id is not None:
        check_member(actor, chosen.owner_id)


def export_cases(actor: Actor, chosen: CaseFilter, now: datetime, batch: int = 500) -> Iterator[Row]:
    """Return all cases of a filter, a batch in memory at a time; a wrong filter is refused at once."""
    check_filter(actor, chosen)
    zone, today = clock_of(actor, now)
    rows = case_rows(actor, chosen, zone, today).select_related("account", "contact", "owner")
    return _in_batches(actor, rows.order_by("-opened_at", "-pk"), today, batch)


def count_cases(actor: Actor, chosen: CaseFilter, now: datetime) -> int:
    """Return how many cases a filter leaves."""
    return case_rows(actor, chosen, *clock_of(actor, now)).count()


def _in_batches(actor: Actor, rows: "QuerySet[ServiceCase]", today: date, batch: int) -> Iterator[Row]:
    for some in batched(rows.iterator(batch), batch):
        texts = [{"description": row.description, "comment": row.comment} for row in some]
        yield from (item | text for item, text in zip(case_items(actor, some, today), texts, strict=True))
