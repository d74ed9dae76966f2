"""Lists of leads: a fixed number of statements whatever their length."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery

from guanxi.core.actor import ADMINISTRATOR, WRITES_NOTHING, Actor
from guanxi.core.errors import NotFound
from guanxi.directory.models import Account, Subject
from guanxi.directory.policies import visible_accounts
from guanxi.directory.queries.lists import batched, named
from guanxi.directory.queries.search import narrowed
from guanxi.leads import policies
from guanxi.leads.models import Lead, LeadState, LeadTalk, Pool
from guanxi.leads.queries.access import leads_of
from guanxi.leads.queries.pools import all_pools, called, pool_ref
from guanxi.leads.schemas import LeadFilter, LeadPage
from guanxi.workspaces.models import Member
from guanxi.workspaces.queries import check_member
from guanxi.workspaces.queries.days import today_of
from relgraph.masking import masked

Row = dict[str, Any]
MAX_GROUPS = 500
SNIPPET = 160
SOON = timedelta(days=3)
COLUMNS = (
    "company", "contact_name", "title", "department", "region", "industry", "source", "state", "pooled_as", "pooled_at",
    "reason", "next_on", "touched_at", "claimed_at", "version", "created_at",
)  # fmt: skip
GROUPS = {"owner": "owner__name", "pool": "pool_id"}


def lead_page(actor: Actor, chosen: LeadFilter, page: LeadPage, now: datetime) -> Row:
    """Return one page of leads with the total and, when grouped, each group's size."""
    reach = policies.reach_of(actor)
    rows = lead_rows(reach, chosen, now)
    column = GROUPS.get(page.group_by, page.group_by)
    start = (page.page - 1) * page.page_size
    found = with_company(rows).order_by(*([column] if column else []), _order(page.sort), "pk")
    total = rows.count()
    if not total:
        check_filter(actor, chosen)
    return {
        "items": lead_items(reach, list(found[start : start + page.page_size])),
        "groups": _groups(actor, rows, page.group_by, column) if column else [],
        "total": total,
    }


def with_company(rows: "QuerySet[Lead]") -> "QuerySet[Lead]":
    """Read along what a list shows of each lead."""
    talks = LeadTalk.objects.filter(workspace_id=OuterRef("workspace_id"), lead_id=OuterRef("pk"), archived_at=None)
    last = Subquery(talks.order_by("-at", "-pk").values("text")[:1])
    return rows.select_related("pool", "owner", "account").annotate(last_talk=last)


def lead_rows(reach: policies.Reach, chosen: LeadFilter, now: datetime) -> "QuerySet[Lead]":
    """Return the leads a filter leaves, in no order yet."""
    rows = policies.visible_leads(reach, leads_of(reach.actor)).filter(archived_at__isnull=not chosen.archived)
    rows = _of_place(reach, rows, chosen)
    for name in ("pool_id", "owner_id", "region", "industry", "source"):
        if getattr(chosen, name):
            rows = rows.filter(**{name: getattr(chosen, name)})
    if chosen.state == "open":
        rows = rows.exclude(state=LeadState.CONFIRMED)
    elif chosen.state:
        rows = rows.filter(state=chosen.state)
    if chosen.due == "recycle":
        rows = falling(reach.actor, rows, now + SOON)
    if chosen.due == "talk":
        rows = rows.filter(next_on__lte=today_of(reach.actor, now)).exclude(state=LeadState.CONFIRMED)
    return narrowed(reach.actor, rows, Subject.LEAD, chosen.q) if chosen.q.strip() else rows


def _of_place(reach: policies.Reach, rows: "QuerySet[Lead]", chosen: LeadFilter) -> "QuerySet[Lead]":
    if chosen.place == "mine":
        return rows.filter(owner_id=reach.actor.member_id)
    if chosen.place == "team":
        return rows.filter(owner_id__isnull=False).exclude(owner_id=reach.actor.member_id)
    if chosen.place == "pool":
        return rows.filter(owner_id__isnull=True).exclude(state=LeadState.CONFIRMED)
    return rows


def falling(actor: Actor, rows: "QuerySet[Lead]", by: datetime) -> "QuerySet[Lead]":
    """Restrict leads to those that fall back to their pool by a moment unless somebody talks to them."""
    held = rows.filter(owner__isnull=False, state__in=(LeadState.NEW, LeadState.TALKING))
    held = held.filter(archived_at__isnull=True).exclude(owner__role=ADMINISTRATOR)
    rule = Q(owner__archived_at__isnull=False)  # whoever left holds nothing any more
    for pool in all_pools(actor):
        if pool.recycle_after_days is not None and pool.archived_at is None:
            rule |= Q(pool_id=pool.pk, touched_at__lte=by - timedelta(days=pool.recycle_after_days))
    return held.filter(rule)


def recycle_at(lead: Lead) -> datetime | None:
    """Return when a lead falls back to its pool unless somebody talks to it; None: by no rule."""
    days = lead.pool.recycle_after_days
    worked_on = lead.state in (LeadState.NEW, LeadState.TALKING) and lead.archived_at is None
    if not worked_on or lead.owner is None or lead.owner.role == ADMINISTRATOR:
        return None
    left: datetime | None = lead.owner.archived_at
    if left is not None or days is None:
        return left
    due: datetime = lead.touched_at + timedelta(days=days)
    return due


def lead_items(reach: policies.Reach, rows: Sequence[Lead]) -> list[Row]:
    """Return leads as lists show them; customers only to those who read them; in one statement at most."""
    accounts = {row.account_id for row in rows if row.account_id}
    seen: set[UUID] = set()
    if accounts:
        found = visible_accounts(reach.actor, Account.objects.of(reach.actor.workspace_id).filter(pk__in=accounts))
        seen = set(found.values_list("pk", flat=True))
    return [lead_row(reach, row, seen) for row in rows]


def lead_row(reach: policies.Reach, lead: Lead, accounts: set[UUID]) -> Row:
    """Return a lead as lists show it."""
    clear = policies.sees_numbers(reach, lead)
    plain: Row = {name: getattr(lead, name) for name in COLUMNS}
    return plain | {
        "id": lead.pk,
        "phone": shown("phone", lead.phone, clear=clear),
        "email": shown("email", lead.email, clear=clear),
        "masked": bool(lead.phone or lead.email) and not clear,
        "pool": pool_ref(lead.pool, reach.actor.language),
        "owner": named(lead.owner),
        "recycle_at": recycle_at(lead),
        "last_talk": (getattr(lead, "last_talk", "") or "")[:SNIPPET],
        "account": named(lead.account) if lead.account_id in accounts else None,
        "archived": lead.archived_at is not None,
        "can": policies.abilities(reach, lead),
    }


def shown(kind: str, value: str, *, clear: bool) -> str:
    """Return a number or address as it goes over the wire."""
    return value if clear or not value else masked(kind, value)


def places(actor: Actor, now: datetime) -> Row:
    """Return how many leads still to be worked on are where, in a fixed number of statements."""
    reach = policies.reach_of(actor)
    rows = policies.visible_leads(reach, leads_of(actor)).filter(archived_at__isnull=True)
    rows = rows.exclude(state=LeadState.CONFIRMED)
    is_mine, is_held = Q(owner_id=actor.member_id), Q(owner_id__isnull=False)
    counts = rows.aggregate(
        mine=Count("pk", filter=is_mine), team=Count("pk", filter=is_held & ~is_mine), all=Count("pk")
    )
    waiting = dict(
        rows.filter(owner_id__isnull=True).order_by().values_list("pool_id").annotate(count=Count("pk"))
    )  # fmt: skip
    today = [pool for pool in all_pools(actor) if pool.archived_at is None]
    own = rows.filter(is_mine)
    due = own.filter(Q(next_on__lte=today_of(actor, now)) | Q(pk__in=falling(actor, own, now + SOON).values("pk")))
    return {
        **counts,
        "pools": [
            {**pool_ref(pool, actor.language), "count": waiting.get(pool.pk, 0), "takes": _takes(reach, pool)}
            for pool in today
            if reach.actor.reads_all or _takes(reach, pool)
        ],
        "due": due.count(),
        "can": {"add": actor.writes, "assign": reach.assigns, "edit_pools": policies.may_change_pools(actor)},
    }


def _takes(reach: policies.Reach, pool: Pool) -> bool:
    return pool.open_to_all or pool.pk in reach.pools


def facets(actor: Actor) -> Row:
    """Return the values leads can be filtered by, and to whom the actor may assign."""
    reach = policies.reach_of(actor)
    rows = policies.visible_leads(reach, leads_of(actor)).filter(archived_at__isnull=True)
    told: Row = {
        f"{name}s" if name == "region" else "industries": sorted(
            rows.exclude(**{name: ""}).order_by().values_list(name, flat=True).distinct()[:MAX_GROUPS]
        )
        for name in ("region", "industry")
    }
    return told | {"assignees": list(_assignees(reach).values("id", "name"))}


def _assignees(reach: policies.Reach) -> "QuerySet[Member]":
    people = (
        Member.objects.of(reach.actor.workspace_id).filter(archived_at__isnull=True).exclude(role__in=WRITES_NOTHING)
    )
    if not reach.assigns:
        return people.none()
    people = people if reach.everywhere else people.filter(pk__in={reach.actor.member_id, *reach.led})
    return people.order_by("name", "pk")


def export_leads(actor: Actor, chosen: LeadFilter, now: datetime, batch: int = 500) -> Iterator[Row]:
    """Return all leads of a filter, a batch in memory at a time; a wrong filter is refused at once."""
    check_filter(actor, chosen)
    reach = policies.reach_of(actor)
    rows = with_company(lead_rows(reach, chosen, now)).order_by("sort_key", "pk")
    return _in_batches(reach, rows, batch)


def count_leads(actor: Actor, chosen: LeadFilter, now: datetime) -> int:
    """Return how many leads a filter leaves."""
    return lead_rows(policies.reach_of(actor), chosen, now).count()


def _in_batches(reach: policies.Reach, rows: "QuerySet[Lead]", batch: int) -> Iterator[Row]:
    for some in batched(rows.iterator(batch), batch):
        extra = {row.pk: {"registration_number": row.registration_number, "website": row.website} for row in some}
        yield from (item | extra[item["id"]] for item in lead_items(reach, some))


def check_filter(actor: Actor, chosen: LeadFilter) -> None:
    """Raise NotFound when a filter names what does not exist here."""
    if chosen.owner_id is not None:
        check_member(actor, chosen.owner_id)
    if chosen.pool_id is not None and all(row.pk != chosen.pool_id for row in all_pools(actor)):
        raise NotFound("pool")


def _groups(actor: Actor, rows: Any, group_by: str, column: str) -> list[Row]:
    counts = rows.order_by().values(column).annotate(count=Count("pk")).order_by(column)[:MAX_GROUPS]
    names = {pool.pk: called(pool, actor.language) for pool in all_pools(actor)} if group_by == "pool" else {}
    return [
        {
            "key": str(row[column] or ""),
            "label": names.get(row[column]) or str(row[column] or ""),
            "count": row["count"],
        }
        for row in counts
    ]


def _order(sort: str) -> Any:
    name = sort.removeprefix("-")
    column = F({"company": "sort_key"}.get(name, name))
    return column.desc(nulls_last=True) if sort.startswith("-") else column.asc(nulls_last=True)
