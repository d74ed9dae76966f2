"""What tests of opportunities have at hand."""

from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.opportunities.models import Opportunity
from guanxi.opportunities.services.opportunities import add_opportunity
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW

OPPORTUNITIES, PIPELINE, COMPETITORS = "/api/opportunities", "/api/pipeline", "/api/competitors"


def make_opportunity(
    actor: Actor, account_id: UUID, name: str = "质检平台", now: datetime = NOW, **values: Any
) -> Opportunity:
    """Enter an opportunity."""
    return add_opportunity(actor=actor, account_id=account_id, values={"name": name, **values}, now=now)


def stages(call: Caller, lang: str = "zh-CN") -> dict[str, Any]:
    """The stages of today by name."""
    return {row["name"]: row for row in call.get(f"{PIPELINE}?lang={lang}")["stages"]}


def columns(call: Caller, query: str = "") -> dict[str, list[str]]:
    """The names on the board by stage."""
    found = call.get(f"{OPPORTUNITIES}/board?{query}")["columns"]
    return {column["stage"]["name"]: [item["name"] for item in column["items"]] for column in found}
