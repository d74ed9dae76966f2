"""Lists of follow-ups: mine, my people's, of an account, a contact or a matter; by when they are due."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.core.moment import one_moment
from guanxi.decisions.queries.access import access_chain
from guanxi.directory.queries.access import access_account, access_contact
from guanxi.followups.models import FollowUp, FollowUpContact, FollowUpState
from guanxi.followups.queries.rows import follow_up_rows
from guanxi.followups.queries.visible import access_follow_up, in_order, visible_follow_ups
from guanxi.followups.schemas.follow_ups import FollowUpFilter
from guanxi.opportunities.queries.visible import access_any_opportunity
from guanxi.workspaces.queries import check_member
from guanxi.workspaces.queries.days import today_of
from guanxi.workspaces.queries.staff import led_by

Row = dict[str, Any]


def follow_up_page(actor: Actor, chosen: FollowUpFilter, now: datetime) -> Row:
    """Return one page with how many are open in each span of time."""
    check_filter(actor, chosen)
    today = today_of(actor, now)
    spans = spans_of(today)
    with one_moment():
        rows = _chosen(actor, chosen)
        counts = _open(rows).aggregate(**{name: Count("pk", filter=span) for name, span in spans.items()})
        rows = _spanned(rows, chosen, spans)
        start = (chosen.page - 1) * chosen.page_size
        return {
            "day": today,
            "counts": counts,
            "total": rows.count(),
            "items": follow_up_rows(actor, rows, start=start, most=chosen.page_size),
        }


def check_filter(actor: Actor, chosen: FollowUpFilter) -> None:
    """Raise NotFound for what is named and the actor may not read."""
    if chosen.member_id is not None:
        check_member(actor, chosen.member_id)
    if chosen.account_id is not None:
        access_account(actor, chosen.account_id)
    if chosen.contact_id is not None:
        access_contact(actor, chosen.contact_id)
    if chosen.chain_id is not None:
        access_chain(actor, chosen.chain_id)
    if chosen.opportunity_id is not None:
        access_any_opportunity(actor, chosen.opportunity_id)


def follow_up_details(actor: Actor, follow_up_id: Any) -> Row:
    """Return one follow-up."""
    row = access_follow_up(actor, follow_up_id)
    [found] = follow_up_rows(actor, visible_follow_ups(actor).filter(pk=row.pk))
    return found


def spans_of(today: date) -> dict[str, Q]:
    """Return the rules of overdue, today, the rest of this week (until Sunday), and later."""
    sunday = today + timedelta(days=6 - today.weekday())
    return {
        "overdue": Q(due_on__lt=today),
        "today": Q(due_on=today),
        "week": Q(due_on__gt=today, due_on__lte=sunday),
        "later": Q(due_on__gt=sunday),
    }


def _chosen(actor: Actor, chosen: FollowUpFilter) -> "QuerySet[FollowUp]":
    rows = visible_follow_ups(actor)
    if chosen.member_id is not None:
        rows = rows.filter(member_id=chosen.member_id)
    elif chosen.whose == "mine":
        rows = rows.filter(member_id=actor.member_id)
    elif chosen.whose == "team":
        rows = rows.filter(Q(member_id=actor.member_id) | Q(member_id__in=led_by(actor)))
    for name in ("account_id", "chain_id", "opportunity_id"):
        if getattr(chosen, name) is not None:
            rows = rows.filter(**{name: getattr(chosen, name)})
    if chosen.contact_id is not None:
        links = FollowUpContact.objects.filter(workspace_id=actor.workspace_id, contact_id=chosen.contact_id)
        rows = rows.filter(Exists(links.filter(follow_up_id=OuterRef("pk"), archived_at__isnull=True)))
    return rows


def _open(rows: "QuerySet[FollowUp]") -> "QuerySet[FollowUp]":
    return rows.filter(state=FollowUpState.OPEN)


def _spanned(rows: "QuerySet[FollowUp]", chosen: FollowUpFilter, spans: dict[str, Q]) -> "QuerySet[FollowUp]":
    if chosen.show == "closed":
        return rows.exclude(state=FollowUpState.OPEN).order_by("-closed_at", "-pk")
    rows = in_order(_open(rows))
    return rows if chosen.show == "open" else rows.filter(spans[chosen.show])
