"""Warnings, how decisions stand, what to do today."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.insights.judging import language
from guanxi.insights.queries.judged import chain_insights
from guanxi.insights.queries.overview import account_overview
from guanxi.insights.queries.settings import warning_rules
from guanxi.insights.queries.today import account_warnings, today
from guanxi.insights.schemas import ChainInsightsOut, ChainWarnings, InWords, TodayOut, WarningRuleOut
from guanxi.insights.schemas.overview import OverviewOut

router = Router(tags=["insights"])
Row = dict[str, Any]


@router.get("/warning-rules", response=list[WarningRuleOut])
def list_warning_rules(request: HttpRequest, chosen: Query[InWords]) -> list[Row]:
    """Every warning there is, and how it is set in the workspace."""
    actor = actor_of(request)
    return warning_rules(actor, language(chosen.lang or actor.language))


@router.get("/chains/{uuid:chain_id}/insights", response=ChainInsightsOut)
def get_chain_insights(request: HttpRequest, chain_id: UUID, chosen: Query[InWords]) -> Row:
    """How a decision stands, and what to do about it."""
    actor = actor_of(request)
    return chain_insights(actor, chain_id, language(chosen.lang or actor.language), now())


@router.get("/accounts/{uuid:account_id}/warnings", response=list[ChainWarnings])
def list_account_warnings(request: HttpRequest, account_id: UUID, chosen: Query[InWords]) -> list[Row]:
    """The decisions of an account that are in progress, with their warnings."""
    actor = actor_of(request)
    return account_warnings(actor, account_id, language(chosen.lang or actor.language), now())


@router.get("/accounts/{uuid:account_id}/overview", response=OverviewOut)
def get_account_overview(request: HttpRequest, account_id: UUID, chosen: Query[InWords]) -> Row:
    """A customer at a glance: what the head of its page says, in one request."""
    actor = actor_of(request)
    return account_overview(actor, account_id, language(chosen.lang or actor.language), now())


@router.get("/today", response=TodayOut)
def get_today(request: HttpRequest, chosen: Query[InWords]) -> Row:
    """What the reader should do today."""
    actor = actor_of(request)
    return today(actor, language(chosen.lang or actor.language), now())
