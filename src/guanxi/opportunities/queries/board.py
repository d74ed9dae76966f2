"""The board: a column for each stage with its first cards and what they amount to, in a fixed number of statements."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, Window
from django.db.models.functions import RowNumber

from guanxi.core.actor import Actor
from guanxi.opportunities import policies
from guanxi.opportunities.queries.lists import check_filter, opportunity_items, opportunity_rows
from guanxi.opportunities.queries.pipeline import all_stages, stage_ref
from guanxi.opportunities.queries.sums import Part, parts_of, sums_of
from guanxi.opportunities.schemas import OpportunityBoardView, OpportunityFilter
from guanxi.workspaces.queries.days import today_of

Row = dict[str, Any]
ORDER = ("rank", "pk")


def board(actor: Actor, chosen: OpportunityFilter, view: OpportunityBoardView, now: datetime) -> Row:
    """Return the stages of today, and those put away in which something is left, each with its cards in order."""
    today = today_of(actor, now)
    rows = opportunity_rows(actor, chosen, today)
    parts: dict[UUID, list[Part]] = {}
    for part in parts_of(rows):
        parts.setdefault(part.stage_id, []).append(part)
    if not parts:
        check_filter(actor, chosen)
    lang = view.lang or actor.language
    cards = _cards(actor, rows, today, view.per_stage, lang)
    stages = [row for row in all_stages(actor) if row.archived_at is None or row.pk in parts]
    likelihoods = {row.pk: row.likelihood for row in stages}
    columns = [
        {
            "stage": stage_ref(row, lang),
            "version": row.version,
            "total": sum(part.count for part in parts.get(row.pk, ())),
            "sums": sums_of(parts.get(row.pk, ()), likelihoods),
            "items": cards.get(row.pk, []),
        }
        for row in stages
    ]
    every = [part for some in parts.values() for part in some]
    total = sum(part.count for part in every)
    return {"columns": columns, "total": total, "sums": sums_of(every, likelihoods), "can": policies.abilities(actor)}


def _cards(actor: Actor, rows: Any, today: Any, per_stage: int, lang: str) -> dict[UUID, list[Row]]:
    place = Window(RowNumber(), partition_by=F("stage_id"), order_by=ORDER)
    first = rows.annotate(place=place).filter(place__lte=per_stage)
    found: dict[UUID, list[Row]] = {}
    for item in opportunity_items(
        actor, list(first.select_related("account", "stage", "owner").order_by(*ORDER)), today
    ):
        found.setdefault(item["stage"]["id"], []).append(item)
    return found
