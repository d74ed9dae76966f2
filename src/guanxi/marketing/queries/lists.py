"""Lists of campaigns and of who takes part: a fixed number of statements whatever their length."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Count, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from guanxi.core.actor import Actor
from guanxi.directory.models import Account, Contact, Employment, Subject
from guanxi.directory.policies import contributable_contacts, visible_accounts, visible_contacts, visible_employments
from guanxi.directory.queries.insight import insighted
from guanxi.directory.queries.lists import batched, named
from guanxi.directory.queries.search import narrowed
from guanxi.marketing.models import Campaign, CampaignMember
from guanxi.marketing.policies import may_create, may_edit
from guanxi.marketing.queries.access import access_any_campaign, present_members, visible_members
from guanxi.marketing.schemas import CampaignFilter, CampaignPage, MemberFilter, MemberPage
from guanxi.opportunities.queries.sums import amount_text
from guanxi.workspaces.queries import check_member

Row = dict[str, Any]


def campaign_rows(actor: Actor, chosen: CampaignFilter) -> "QuerySet[Campaign]":
    """Return the campaigns a filter leaves, in no order yet."""
    rows: QuerySet[Campaign] = Campaign.objects.of(actor.workspace_id)
    rows = rows.filter(archived_at__isnull=not chosen.archived)
    for name in ("kind", "state", "owner_id"):
        if getattr(chosen, name):
            rows = rows.filter(**{name: getattr(chosen, name)})
    return rows.filter(name__icontains=chosen.q.strip()) if chosen.q.strip() else rows


def campaign_page(actor: Actor, chosen: CampaignFilter, page: CampaignPage) -> Row:
    """Return one page of campaigns with the total."""
    rows = campaign_rows(actor, chosen)
    total = rows.count()
    if not total and chosen.owner_id is not None:
        check_member(actor, chosen.owner_id)
    start = (page.page - 1) * page.page_size
    found = _ordered(actor, rows, page.sort).select_related("owner")[start : start + page.page_size]
    return {"items": campaign_items(actor, list(found)), "total": total, "can": {"create": may_create(actor)}}


def _ordered(actor: Actor, rows: "QuerySet[Campaign]", sort: str) -> "QuerySet[Campaign]":
    name = sort.removeprefix("-")
    if name == "members":
        of_it = present_members(actor).filter(campaign_id=OuterRef("pk")).order_by().values("campaign_id")
        rows = rows.annotate(members=Coalesce(Subquery(of_it.annotate(count=Count("pk")).values("count")), 0))
    order = F(name).desc(nulls_first=True) if sort.startswith("-") else F(name).asc(nulls_last=True)
    return rows.order_by(order, "-pk")


def campaign_items(actor: Actor, rows: Sequence[Campaign]) -> list[Row]:
    """Return campaigns as lists show them, in one statement beside their own."""
    counts = response_counts(actor, [row.pk for row in rows])
    return [_item(actor, row, counts.get(row.pk, {})) for row in rows]


def _item(actor: Actor, row: Campaign, counts: dict[str, int]) -> Row:
    names = ("name", "kind", "state", "starts_on", "ends_on", "currency", "version")
    plain: Row = {name: getattr(row, name) for name in names}
    return plain | {
        "id": row.pk,
        "owner": named(row.owner),
        "budget": None if row.budget is None else amount_text(row.budget),
        "members": sum(counts.values()),
        "responses": counts,
        "archived": row.archived_at is not None,
        "can": {"edit": may_edit(actor, row)},
    }


def response_counts(actor: Actor, keys: Collection[UUID]) -> dict[UUID, dict[str, int]]:
    """Return how many take part in each of some campaigns, by what they answered."""
    found: dict[UUID, dict[str, int]] = {}
    if keys:
        rows = present_members(actor).filter(campaign_id__in=keys)
        for key, response, count in rows.values_list("campaign_id", "response").annotate(count=Count("pk")).order_by():
            found.setdefault(key, {})[response] = count
    return found


def campaign_details(actor: Actor, campaign_id: UUID) -> Row:
    """Return everything about a campaign but who takes part, put away or not."""
    row = access_any_campaign(actor, campaign_id)
    [item] = campaign_items(actor, [row])
    return item | {"description": row.description, "created_at": row.created_at}


def member_rows(actor: Actor, campaign_id: UUID, chosen: MemberFilter, rows: Any) -> Any:
    """Restrict who takes part to one campaign and a filter."""
    rows = rows.filter(campaign_id=campaign_id)
    if chosen.response:
        rows = rows.filter(response=chosen.response)
    if chosen.q.strip():
        people = visible_contacts(actor, Contact.objects.of(actor.workspace_id))
        accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id))
        met = narrowed(actor, people, Subject.CONTACT, chosen.q).values("pk")
        at = narrowed(actor, accounts, Subject.ACCOUNT, chosen.q).values("pk")
        rows = rows.filter(contact_id__in=met) | rows.filter(account_id__in=at)
    return rows


def member_page(actor: Actor, campaign_id: UUID, chosen: MemberFilter, page: MemberPage) -> Row:
    """Return one page of those the actor may read of, and how many others there are."""
    access_any_campaign(actor, campaign_id)
    rows = member_rows(actor, campaign_id, chosen, visible_members(actor))
    total = rows.count()
    every = total if chosen.q.strip() else member_rows(actor, campaign_id, chosen, present_members(actor)).count()
    start = (page.page - 1) * page.page_size
    found = _listed(rows)[start : start + page.page_size]
    return {"items": member_items(actor, list(found)), "total": total, "hidden": every - total}


def _listed(rows: Any) -> Any:
    return rows.select_related("contact", "account", "campaign").order_by("contact__sort_key", "pk")


def member_items(actor: Actor, rows: Sequence[CampaignMember]) -> list[Row]:
    """Return who takes part as lists show them, in four statements at most beside their own."""
    keys = {row.contact_id for row in rows}
    titles, known = titles_of(actor, keys), insighted(actor, keys)
    accounts = _seen_accounts(actor, {row.account_id for row in rows if row.account_id})
    mine = _contributable(actor, keys) if not all(may_edit(actor, row.campaign) for row in rows) else keys
    return [_member(actor, row, titles, accounts, mine) | {"insighted": row.contact_id in known} for row in rows]


def _member(actor: Actor, row: CampaignMember, titles: dict[UUID, str], accounts: set[UUID], mine: set[UUID]) -> Row:
    edits = may_edit(actor, row.campaign)
    return {
        "id": row.pk,
        "contact": named(row.contact),
        "title": titles.get(row.contact_id, ""),
        "account": named(row.account) if row.account_id in accounts else None,
        "response": row.response,
        "responded_at": row.responded_at,
        "at": row.at,
        "note": row.note,
        "can": {"respond": edits or row.contact_id in mine, "remove": edits},
    }


def titles_of(actor: Actor, keys: Iterable[UUID]) -> dict[UUID, str]:
    """Return the present title of each of some contacts, as far as the actor may know it."""
    rows = visible_employments(actor, Employment.objects.of(actor.workspace_id).current()).filter(contact_id__in=keys)
    return dict(rows.order_by("asserted_at", "pk").values_list("contact_id", "title"))


def _seen_accounts(actor: Actor, keys: set[UUID]) -> set[UUID]:
    if not keys:
        return set()
    rows = visible_accounts(actor, Account.objects.of(actor.workspace_id).filter(pk__in=keys))
    return set(rows.values_list("pk", flat=True))


def _contributable(actor: Actor, keys: set[UUID]) -> set[UUID]:
    rows = contributable_contacts(actor, Contact.objects.of(actor.workspace_id).filter(pk__in=keys))
    return set(rows.values_list("pk", flat=True))


def export_members(actor: Actor, campaign_id: UUID, chosen: MemberFilter, batch: int = 500) -> Iterator[Row]:
    """Return everybody of a campaign the actor may read of, a batch in memory at a time."""
    access_any_campaign(actor, campaign_id)
    rows = _listed(member_rows(actor, campaign_id, chosen, visible_members(actor)))
    return _in_batches(actor, rows, batch)


def _in_batches(actor: Actor, rows: Any, batch: int) -> Iterator[Row]:
    for some in batched(rows.iterator(batch), batch):
        yield from member_items(actor, some)


def export_campaigns(actor: Actor, chosen: CampaignFilter) -> list[Row]:
    """Return all campaigns of a filter; there are as many as people plan."""
    if chosen.owner_id is not None:
        check_member(actor, chosen.owner_id)
    return campaign_items(
        actor, list(campaign_rows(actor, chosen).select_related("owner").order_by("-starts_on", "pk"))
    )
