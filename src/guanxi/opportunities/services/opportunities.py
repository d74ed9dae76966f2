"""Entering and editing opportunities."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.directory.models import Account
from guanxi.directory.queries.access import access_account
from guanxi.directory.services.fields import optional_texts, required_text
from guanxi.opportunities.models import CloseReason, Opportunity, PipelineStage
from guanxi.opportunities.queries.pipeline import access_stage, stages_of_today
from guanxi.opportunities.queries.visible import PURSUED, access_opportunity
from guanxi.opportunities.services.amounts import check_amount, check_currency
from guanxi.opportunities.services.competitors import set_competitors
from guanxi.opportunities.services.owners import check_owner
from guanxi.opportunities.services.pipeline import open_pipeline
from guanxi.opportunities.services.ranks import rank_first

TEXTS = {"note": 20_000, "reason_note": 500}
MAX_PRODUCTS = 20


def add_opportunity(*, actor: Actor, account_id: UUID, values: Mapping[str, Any], now: datetime) -> Opportunity:
    """Enter an opportunity of an account, in the first stage of the pipeline unless another one is named."""
    with Recording(actor=actor, kind="opportunity.added", now=now, account_id=account_id) as rec:
        account = access_account(actor, account_id, "edit")
        opportunity = write_opportunity(rec, account=account, values=values)
        rec.params |= {"name": opportunity.name}
    return opportunity


def write_opportunity(rec: Recording, *, account: Account, values: Mapping[str, Any]) -> Opportunity:
    """Write an opportunity of an account the caller has authorised into an open recording."""
    open_pipeline(actor=rec.actor, now=rec.now)
    stage = stage_or_first(rec.actor, values.get("stage_id"))
    columns = {"owner_id": rec.actor.member_id, **_columns(values)}
    if values.get("owner_id"):
        columns["owner_id"] = check_owner(rec.actor, values["owner_id"], account)
    columns["name"] = required_text(values, "name", 200)
    opportunity = Opportunity(
        id=new_id(),
        account=account,
        stage=stage,
        since=rec.now,
        created_at=rec.now,
        rank=rank_first(rec, stage.pk),
        **columns,
    )
    rec.create(opportunity)
    set_competitors(rec, opportunity, values.get("competitors") or ())
    return opportunity


def edit_opportunity(
    *, actor: Actor, opportunity_id: UUID, expected_version: int, values: Mapping[str, Any], now: datetime
) -> Opportunity:
    """Change what is known of an opportunity; where it stands is moved, closed and reopened apart.

    Raises Conflict ``stale`` when somebody else changed it since.
    """
    with editing(
        actor=actor, opportunity_id=opportunity_id, now=now, kind="opportunity.edited", version=expected_version
    ) as (rec, opportunity):
        columns = _columns(values)
        if values.get("name") is not None:
            columns["name"] = required_text(values, "name", 200)
        if values.get("owner_id") and values["owner_id"] != opportunity.owner_id:
            columns["owner_id"] = check_owner(actor, values["owner_id"], opportunity.account)
        if opportunity.state in PURSUED and (columns.get("reason") or columns.get("reason_note")):
            raise Conflict("opportunity.not_closed", "Only what is won or lost has a reason.")
        rec.update(opportunity, **columns)
        if values.get("competitors") is not None and set_competitors(rec, opportunity, values["competitors"]):
            rec.touch(opportunity)
        rec.params |= {"name": opportunity.name}
    return opportunity


@contextmanager
def editing(
    *,
    actor: Actor,
    opportunity_id: UUID,
    now: datetime,
    kind: str,
    version: int | None = None,
    archived: bool = False,
) -> Iterator[tuple[Recording, Opportunity]]:
    """Record what is done to one opportunity of an account the actor edits; ``version`` is what he saw of it."""
    access_opportunity(actor, opportunity_id, "edit", archived=archived)
    with Recording(actor=actor, kind=kind, now=now) as rec:
        row = access_opportunity(actor, opportunity_id, "edit", archived=archived)
        if version is not None and row.version != version:
            raise Conflict("stale", "Somebody else changed this meanwhile.", params={"what": "opportunity"})
        rec.account_id = row.account_id
        rec.params = {"name": row.name}
        yield rec, row


def stage_or_first(actor: Actor, stage_id: UUID | None) -> PipelineStage:
    """Return the stage that was named, or the pipeline's first."""
    return access_stage(actor, stage_id) if stage_id else stages_of_today(actor)[0]


def _columns(values: Mapping[str, Any]) -> dict[str, Any]:
    """Check what was sent and return the columns it sets."""
    columns: dict[str, Any] = dict(optional_texts(values, TEXTS))
    if "amount" in values:
        columns["amount"] = check_amount(values["amount"])
    if values.get("currency") is not None:
        columns["currency"] = check_currency(values["currency"])
    if "expected_close" in values:
        columns["expected_close"] = values["expected_close"]
    if values.get("products") is not None:
        columns["products"] = _products(values["products"])
    if values.get("reason") is not None:
        columns["reason"] = check_reason(values["reason"])
    return columns


def _products(names: Iterable[str]) -> list[str]:
    cleaned = list(dict.fromkeys(" ".join(name.split())[:100] for name in names if name.strip()))
    if len(cleaned) > MAX_PRODUCTS:
        raise Invalid("invalid", fields=[FieldError("products", "too_many", {"max": MAX_PRODUCTS})])
    return cleaned


def check_reason(code: str) -> str:
    """Return a reason for winning or losing, or none."""
    if code and code not in CloseReason.values:
        raise Invalid("invalid", fields=[FieldError("reason", "unknown_choice")])
    return code
