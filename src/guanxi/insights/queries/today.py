"""What somebody should do today."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q

from guanxi.core.actor import Actor
from guanxi.core.moment import one_moment
from guanxi.decisions.models import ChainState, DecisionChain, Pairing
from guanxi.directory.models import Account, Attention
from guanxi.directory.policies import visible_accounts
from guanxi.directory.queries.access import access_account
from guanxi.followups.models import FollowUpState
from guanxi.followups.queries.rows import follow_up_rows
from guanxi.followups.queries.visible import in_order, visible_follow_ups
from guanxi.insights.queries.judged import Judged, judged, standing_row, warning_row
from guanxi.insights.rules.rule import Lang
from guanxi.opportunities.models import Opportunity, OpportunityState
from guanxi.workspaces.queries.days import today_of
from relgraph.situation import Key

Row = dict[str, Any]
MOST_CHAINS = 100
MOST_DEALS = 100
AHEAD = timedelta(days=7)


def account_warnings(actor: Actor, account_id: UUID, lang: Lang, now: datetime) -> list[Row]:
    """Return the decisions of an account that are in progress, with their warnings."""
    account = access_account(actor, account_id)
    rows = _in_progress(actor).filter(account_id=account.pk)
    return _told(rows, judged(actor, [row.pk for row in rows], lang, now), lang)


def today(actor: Actor, lang: Lang, now: datetime) -> Row:
    """Return what the actor should do: about the decisions he drives, the steps, calls and deals that are his."""
    day = today_of(actor, now)
    with one_moment():
        rows = list(_in_progress(actor).filter(_mine(actor) | _planned(actor))[:MOST_CHAINS])
        found = judged(actor, [row.pk for row in rows], lang, now)
        driven = [row for row in rows if _drives(actor, row)]
        return {
            "day": day,
            "chains": [row for row in _told(driven, found, lang) if row["warnings"]],
            "actions": _actions(actor, rows, found, day),
            "follow_ups": follow_up_rows(actor, _my_follow_ups(actor, day)),
            "opportunities": _late_deals(actor, day),
        }


def _in_progress(actor: Actor) -> Any:
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id))
    rows = DecisionChain.objects.of(actor.workspace_id).filter(archived_at__isnull=True, account__in=accounts)
    rows = rows.filter(state=ChainState.IN_PROGRESS).select_related("account")
    return rows.order_by("-created_at", "-pk")


def _mine(actor: Actor) -> Q:
    """Return the rule of chains the actor drives, or of customers he owns, that are followed."""
    own = Q(owner_id=actor.member_id) | Q(account__owner_id=actor.member_id)
    return own & ~Q(attention=Attention.NONE)


def _drives(actor: Actor, row: DecisionChain) -> bool:
    return row.attention != Attention.NONE and actor.member_id in (row.owner_id, row.account.owner_id)


def _planned(actor: Actor) -> Q:
    """Return the rule of chains in which the actor has a next step of his own."""
    steps = Pairing.objects.of(actor.workspace_id).current().filter(member_id=actor.member_id, done_at__isnull=True)
    return Q(pk__in=steps.exclude(action="").values("chain_member__chain_id"))


def _my_follow_ups(actor: Actor, day: date) -> Any:
    rows = visible_follow_ups(actor).filter(member_id=actor.member_id, state=FollowUpState.OPEN)
    return in_order(rows.filter(due_on__lte=day + AHEAD))


def _told(rows: Iterable[DecisionChain], found: Sequence[Judged], lang: Lang) -> list[Row]:
    """Return chains with their warnings, those with the gravest first."""
    by_key = {one.situation.chain: one for one in found}
    pairs = [(row, by_key[row.pk]) for row in rows if row.pk in by_key]
    pairs.sort(key=lambda pair: [-count for count in pair[1].counts().values()])
    return [
        {
            **standing_row(one),
            "name": row.name,
            "account": {"id": row.account_id, "name": row.account.name},
            "warnings": [warning_row(warned, lang) for warned in one.warned],
        }
        for row, one in pairs
    ]


def _actions(actor: Actor, rows: Iterable[DecisionChain], found: Iterable[Judged], day: date) -> list[Row]:
    """Return the steps of the actor's own that are due within a week, or that have no date."""
    chains: dict[Key, DecisionChain] = {row.pk: row for row in rows}
    steps: list[Row] = []
    for one in found:
        chain = chains[one.situation.chain]
        for pair in one.situation.pairs:
            mine = pair.colleague == actor.member_id and pair.action and not pair.done
            member = one.situation.member(pair.member)
            if mine and member is not None and (pair.due_on is None or pair.due_on <= day + AHEAD):
                steps.append(
                    {
                        "chain": {"id": chain.pk, "name": chain.name},
                        "account": {"id": chain.account_id, "name": chain.account.name},
                        "member_id": member.key,
                        "name": member.name,
                        "action": pair.action,
                        "due_on": pair.due_on,
                        "overdue": pair.due_on is not None and pair.due_on < day,
                    }
                )
    return sorted(steps, key=lambda step: step["due_on"] or day)


def _late_deals(actor: Actor, day: date) -> list[Row]:
    rows = Opportunity.objects.of(actor.workspace_id).filter(owner_id=actor.member_id, archived_at__isnull=True)
    rows = rows.filter(state=OpportunityState.OPEN, expected_close__lt=day).select_related("account")
    rows = rows.filter(account__in=visible_accounts(actor, Account.objects.of(actor.workspace_id)))
    return [
        {
            "id": row.pk,
            "name": row.name,
            "account": {"id": row.account_id, "name": row.account.name},
            "expected_close": row.expected_close,
        }
        for row in rows.order_by("expected_close", "pk")[:MOST_DEALS]
    ]
