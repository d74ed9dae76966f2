"""A customer at a glance: one request for the head of its page, in a constant number of statements."""

from collections import Counter
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Avg, Count

from guanxi.core.actor import Actor
from guanxi.core.moment import one_moment
from guanxi.directory.models import Account
from guanxi.directory.policies import visible_accounts
from guanxi.directory.queries.access import access_account
from guanxi.followups.queries.rows import about
from guanxi.followups.queries.visible import open_follow_ups
from guanxi.insights.queries.today import account_warnings
from guanxi.insights.rules.rule import Lang
from guanxi.interactions.queries.access import visible_interactions
from guanxi.opportunities.models import OpportunityState
from guanxi.opportunities.queries.sums import parts_of, sums_of
from guanxi.opportunities.queries.visible import visible_opportunities
from guanxi.servicing.queries.access import open_cases, visible_cases
from guanxi.visits.queries.sheets import planned_at
from guanxi.visits.queries.unknowns import unknowns_of
from guanxi.workspaces.queries import access_workspace

Row = dict[str, Any]
COLOURS = ("red", "amber", "green")


def account_overview(actor: Actor, account_id: UUID, lang: Lang, now: datetime) -> Row:
    """Return what the head of a customer's page says; each figure is what the list behind it shows the reader."""
    with one_moment():
        account = access_account(actor, account_id)
        [unknown] = unknowns_of(actor, [account], lang, now)
        kinds = Counter(one.kind for one in unknown.questions)
        warned = account_warnings(actor, account.pk, lang, now)
        return {
            "last_contact": _last_contact(actor, account),
            "follow_ups": _follow_ups(actor, account, now),
            "opportunities": _opportunities(actor, account),
            "chains": _chains(warned),
            "warnings": warned,
            "unknowns": len(unknown.questions),
            "red_names": kinds["insight"],
            "people": len(unknown.ground.people),
            "visit_at": planned_at(actor, account.pk),
            "cases": _cases(actor, account),
        }


def _last_contact(actor: Actor, account: Account) -> Row | None:
    rows = visible_interactions(actor).filter(account_id=account.pk).select_related("member")
    row = rows.exclude(kind="note").order_by("-at", "-pk").first()
    return None if row is None else {"at": row.at, "kind": row.kind, "member_name": row.member.name}


def _follow_ups(actor: Actor, account: Account, now: datetime) -> Row:
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id)).filter(pk=account.pk)
    rows = list(open_follow_ups(actor, accounts=accounts, moment=now).select_related("member", "origin_interaction"))
    today = now.astimezone(ZoneInfo(access_workspace(actor).time_zone)).date()
    first = rows[0] if rows else None
    return {
        "open": len(rows),
        "overdue": sum(row.due_on < today for row in rows),
        "next": first and {"due_on": first.due_on, "what": about(first), "member_name": first.member.name},
    }


def _opportunities(actor: Actor, account: Account) -> list[Row]:
    """Return how many are open and what they amount to, currency by currency."""
    rows = visible_opportunities(actor).filter(account_id=account.pk, state=OpportunityState.OPEN)
    return [{name: row[name] for name in ("currency", "count", "amount")} for row in sums_of(parts_of(rows), {})]


def _chains(warned: list[Row]) -> Row:
    """Return the decisions in progress: the worst colour, and how many warnings all of them have."""
    colours = [one["rag"]["colour"] for one in warned]
    counts: Counter[str] = Counter()
    for one in warned:
        counts.update(one["counts"])
    worst = next((colour for colour in COLOURS if colour in colours), None)
    return {"count": len(warned), "colour": worst, "danger": counts["danger"], "warning": counts["warning"]}


def _cases(actor: Actor, account: Account) -> Row:
    rows = visible_cases(actor).filter(account_id=account.pk)
    said = rows.aggregate(mean=Avg("satisfaction"), rated=Count("satisfaction"))
    mean = said["mean"]
    return {
        "open": open_cases(rows).count(),
        "satisfaction": None if mean is None else round(float(mean), 1),
        "rated": said["rated"],
    }
