"""Lists of opportunities: a fixed number of statements whatever their length."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When

from guanxi.core.actor import Actor
from guanxi.directory.models import Account, Subject
from guanxi.directory.policies import editable_accounts, visible_accounts
from guanxi.directory.queries.access import access_account
from guanxi.directory.queries.lists import batched, named
from guanxi.directory.queries.search import narrowed
from guanxi.opportunities.models import Opportunity, OpportunityCompetitor, OpportunityState
from guanxi.opportunities.queries.competitors import access_competitor
from guanxi.opportunities.queries.pipeline import all_stages, called, check_stage, stage_ref
from guanxi.opportunities.queries.sums import amount_text, parts_of, sums_of
from guanxi.opportunities.queries.visible import access_any_opportunity, visible_opportunities
from guanxi.opportunities.schemas import OpportunityFilter, OpportunityPage
from guanxi.workspaces.queries import check_member
from guanxi.workspaces.queries.days import today_of

Row = dict[str, Any]
MAX_GROUPS = 500
SORTS = {"account": "account__sort_key", "stage": "stage__rank"}
# What lists are grouped by: the columns that order the groups, the last of which tells them apart.
GROUPS = {
    "stage": ("stage__rank", "stage_id"),
    "owner": ("owner__name", "owner_id"),
    "account": ("account__sort_key", "account_id"),
    "state": ("state_order", "state"),
}
STATE_ORDER = Case(
    *(When(state=state, then=Value(place)) for place, state in enumerate(OpportunityState.values)),
    output_field=IntegerField(),
)


def opportunity_rows(actor: Actor, chosen: OpportunityFilter, today: date) -> "QuerySet[Opportunity]":
    """Return the opportunities a filter leaves, in no order yet."""
    rows = visible_opportunities(actor, archived=chosen.archived)
    for name in ("account_id", "owner_id", "stage_id", "state"):
        if getattr(chosen, name):
            rows = rows.filter(**{name: getattr(chosen, name)})
    if chosen.competitor_id:
        met = OpportunityCompetitor.objects.of(actor.workspace_id).current().filter(competitor_id=chosen.competitor_id)
        rows = rows.filter(pk__in=met.values("opportunity_id"))
    if chosen.close_from:
        rows = rows.filter(expected_close__gte=chosen.close_from)
    if chosen.close_to:
        rows = rows.filter(expected_close__lte=chosen.close_to)
    if chosen.overdue:
        rows = rows.filter(state=OpportunityState.OPEN, expected_close__lt=today)
    return rows.filter(_named(actor, chosen.q)) if chosen.q.strip() else rows


def _named(actor: Actor, text: str) -> Q:
    """Return the rule of opportunities called so, or whose account is."""
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id))
    return Q(name__icontains=text.strip()) | Q(
        account_id__in=narrowed(actor, accounts, Subject.ACCOUNT, text).values("pk")
    )


def opportunity_page(actor: Actor, chosen: OpportunityFilter, page: OpportunityPage, now: datetime) -> Row:
    """Return one page with the total, the sums of all pages and, when grouped, each group's size."""
    today = today_of(actor, now)
    rows = opportunity_rows(actor, chosen, today)
    stages = {row.pk: row for row in all_stages(actor)}
    parts = parts_of(rows)
    if not parts:
        check_filter(actor, chosen)
    start = (page.page - 1) * page.page_size
    found = _ordered(rows, page)[start : start + page.page_size]
    return {
        "items": opportunity_items(actor, list(found), today, page.lang or ""),
        "groups": _groups(actor, rows, page),
        "total": sum(part.count for part in parts),
        "sums": sums_of(parts, {key: row.likelihood for key, row in stages.items()}),
    }


def _ordered(rows: "QuerySet[Opportunity]", page: OpportunityPage) -> "QuerySet[Opportunity]":
    name = page.sort.removeprefix("-")
    column = F(SORTS.get(name, name))
    order = column.desc(nulls_last=True) if page.sort.startswith("-") else column.asc(nulls_last=True)
    found = rows.select_related("account", "stage", "owner")
    if page.group_by == "state":
        found = found.annotate(state_order=STATE_ORDER)
    return found.order_by(*GROUPS.get(page.group_by, ()), order, "pk")


def _groups(actor: Actor, rows: Any, page: OpportunityPage) -> list[Row]:
    if not page.group_by:
        return []
    group_by, lang = page.group_by, page.lang or actor.language
    *order, key = GROUPS[group_by]
    found = rows.annotate(state_order=STATE_ORDER) if group_by == "state" else rows
    label = {"owner": "owner__name", "account": "account__name"}.get(group_by, key)
    columns = list(dict.fromkeys([*order, key, label]))
    counted = found.order_by(*order, key).values(*columns).annotate(count=Count("pk"))[:MAX_GROUPS]
    names = {row.pk: called(row, lang) for row in all_stages(actor)} if group_by == "stage" else {}
    return [
        {"key": str(row[key]), "label": names.get(row[key]) or str(row[label]), "count": row["count"]}
        for row in counted
    ]


def opportunity_items(actor: Actor, rows: Sequence[Opportunity], today: date, lang: str = "") -> list[Row]:
    """Return opportunities as lists show them, in two statements at most beside their own."""
    rivals = _rivals(actor, [row.pk for row in rows])
    keys = {row.account_id for row in rows}
    editable = editable_accounts(actor, Account.objects.of(actor.workspace_id)).filter(pk__in=keys)
    mine = set(editable.values_list("pk", flat=True)) if keys and actor.writes else set()
    return [
        _item(row, today, lang or actor.language)
        | {"competitors": rivals.get(row.pk, []), "can": {"edit": row.account_id in mine}}
        for row in rows
    ]  # fmt: skip


def _item(row: Opportunity, today: date, lang: str) -> Row:
    names = ("name", "currency", "since", "expected_close", "state", "reason", "closed_at", "products", "version")
    plain: Row = {name: getattr(row, name) for name in names}
    late = row.state == OpportunityState.OPEN and row.expected_close is not None and row.expected_close < today
    return plain | {
        "id": row.pk,
        "account": named(row.account),
        "owner": named(row.owner),
        "stage": stage_ref(row.stage, lang),
        "amount": None if row.amount is None else amount_text(row.amount),
        "overdue": late,
        "created_at": row.created_at,
        "archived": row.archived_at is not None,
    }


def _rivals(actor: Actor, keys: Sequence[UUID]) -> dict[UUID, list[Row]]:
    """Return who competes for each of some opportunities."""
    rows = OpportunityCompetitor.objects.of(actor.workspace_id).current().filter(opportunity_id__in=keys)
    found: dict[UUID, list[Row]] = {}
    if keys:
        columns = rows.order_by("competitor__name", "pk").values_list(
            "opportunity_id", "competitor_id", "competitor__name"
        )
        for key, rival_id, name in columns:
            found.setdefault(key, []).append({"id": rival_id, "name": name})
    return found


def opportunity_details(actor: Actor, opportunity_id: UUID, now: datetime, lang: str = "") -> Row:
    """Return everything about an opportunity, put away or not."""
    row = access_any_opportunity(actor, opportunity_id)
    [item] = opportunity_items(actor, [row], today_of(actor, now), lang)
    return item | {"note": row.note, "reason_note": row.reason_note}


def check_filter(actor: Actor, chosen: OpportunityFilter) -> None:
    """Raise NotFound when a filter names what the actor cannot see."""
    if chosen.account_id is not None:
        access_account(actor, chosen.account_id)
    if chosen.owner_id is not None:
        check_member(actor, chosen.owner_id)
    if chosen.stage_id is not None:
        check_stage(actor, chosen.stage_id)
    if chosen.competitor_id is not None:
        access_competitor(actor, chosen.competitor_id)


def export_opportunities(
    actor: Actor, chosen: OpportunityFilter, now: datetime, *, lang: str = "", batch: int = 500
) -> Iterator[Row]:
    """Return all opportunities of a filter, a batch in memory at a time; a wrong filter is refused at once."""
    check_filter(actor, chosen)
    today = today_of(actor, now)
    rows = opportunity_rows(actor, chosen, today).select_related("account", "stage", "owner")
    return _in_batches(actor, rows.order_by(F("expected_close").asc(nulls_last=True), "pk"), today, lang, batch)


def count_opportunities(actor: Actor, chosen: OpportunityFilter, now: datetime) -> int:
    """Return how many opportunities a filter leaves."""
    return opportunity_rows(actor, chosen, today_of(actor, now)).count()


def _in_batches(actor: Actor, rows: "QuerySet[Opportunity]", today: date, lang: str, batch: int) -> Iterator[Row]:
    for some in batched(rows.iterator(batch), batch):
        yield from opportunity_items(actor, some, today, lang)
