"""The few questions of a week: at most so many batches a person, however much there is to ask."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from guanxi.core.actor import Actor
from guanxi.suggestions.inference.report import inferred_from, told
from guanxi.suggestions.queries.accounts import accounts_to_ask
from guanxi.suggestions.queries.answers import batches_answered
from guanxi.suggestions.queries.ground import known_of
from guanxi.workspaces.queries import access_workspace

Row = dict[str, Any]
AT_ONCE = 8  # siblings in a question
OF_ONE = 2  # batches of one account


def questions(actor: Actor, now: datetime, is_late: Callable[[], bool]) -> Row:
    """Return the questions of this week that are left for the actor; nothing more is looked for once ``is_late``."""
    per_week = access_workspace(actor).suggestion_questions_per_week
    used = min(batches_answered(actor, now), per_week)
    left = per_week - used
    return {"per_week": per_week, "used": used, "left": left, "batches": _batches(actor, now, left, is_late)}


def _batches(actor: Actor, now: datetime, left: int, is_late: Callable[[], bool]) -> list[Row]:
    found: list[Row] = []
    for account_id in accounts_to_ask(actor, now) if left else ():
        known = known_of(actor, account_id, now)
        account = {"id": account_id, "name": known.account.name}
        best = told(inferred_from(known, now))["batches"][:OF_ONE]
        found += [{**batch, "suggestions": batch["suggestions"][:AT_ONCE], "account": account} for batch in best]
        if len(found) >= left or is_late():
            break
    return sorted(found[:left], key=lambda batch: -batch["worth"])
