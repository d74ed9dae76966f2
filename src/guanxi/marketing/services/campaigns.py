"""Beginning and changing campaigns."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Forbidden, Invalid
from guanxi.core.keys import new_id
from guanxi.directory.services.fields import optional_texts, required_text
from guanxi.directory.services.ownership import access_owner
from guanxi.marketing.models import Campaign, CampaignKind, CampaignState
from guanxi.marketing.policies import may_create
from guanxi.marketing.queries.access import access_campaign
from guanxi.opportunities.services.amounts import check_amount, check_currency

CHOICES: Mapping[str, Any] = {"kind": CampaignKind, "state": CampaignState}
DATES = ("starts_on", "ends_on")


def create_campaign(*, actor: Actor, values: Mapping[str, Any], now: datetime) -> Campaign:
    """Begin a campaign; it is the actor's unless another owner is named."""
    with Recording(actor=actor, kind="campaign.created", now=now) as rec:
        if not may_create(actor):
            raise Forbidden("forbidden", "You may not do this here.", params={"action": "create"})
        columns = {"owner_id": actor.member_id, **_columns(actor, None, values)}
        columns["name"] = required_text(values, "name", 200)
        campaign = rec.create(Campaign(id=new_id(), created_at=now, **columns))
        rec.params |= {"name": campaign.name}
    return campaign


def edit_campaign(
    *, actor: Actor, campaign_id: UUID, expected_version: int, values: Mapping[str, Any], now: datetime
) -> Campaign:
    """Change a campaign. Raises Conflict ``stale`` when somebody else changed it since."""
    with editing(actor=actor, campaign_id=campaign_id, now=now, kind="campaign.edited") as (rec, campaign):
        if campaign.version != expected_version:
            raise Conflict("stale", "Somebody else changed this meanwhile.", params={"what": "campaign"})
        columns = _columns(actor, campaign, values)
        if values.get("name") is not None:
            columns["name"] = required_text(values, "name", 200)
        rec.update(campaign, **columns)
        rec.params |= {"name": campaign.name}
    return campaign


def archive_campaign(*, actor: Actor, campaign_id: UUID, now: datetime) -> None:
    """Put a campaign away; who took part stays known."""
    with editing(actor=actor, campaign_id=campaign_id, now=now, kind="campaign.archived") as (rec, campaign):
        rec.update(campaign, archived_at=now)


def restore_campaign(*, actor: Actor, campaign_id: UUID, now: datetime) -> Campaign:
    """Bring back a campaign that was put away."""
    with editing(
        actor=actor, campaign_id=campaign_id, now=now, kind="campaign.restored", archived=True
    ) as (rec, campaign):  # fmt: skip
        rec.update(campaign, archived_at=None)
    return campaign


@contextmanager
def editing(
    *, actor: Actor, campaign_id: UUID, now: datetime, kind: str, archived: bool = False
) -> Iterator[tuple[Recording, Campaign]]:
    """Record what is done to one campaign the actor may edit."""
    access_campaign(actor, campaign_id, "edit", archived=archived)
    with Recording(actor=actor, kind=kind, now=now) as rec:
        campaign = access_campaign(actor, campaign_id, "edit", archived=archived)
        rec.params = {"name": campaign.name}
        yield rec, campaign


def _columns(actor: Actor, campaign: Campaign | None, values: Mapping[str, Any]) -> dict[str, Any]:
    """Check what was sent and return the columns it sets."""
    columns: dict[str, Any] = dict(optional_texts(values, {"description": 20_000}))
    for name, choices in CHOICES.items():
        if values.get(name) is not None:
            if values[name] not in choices.values:
                raise Invalid("invalid", fields=[FieldError(name, "unknown_choice")])
            columns[name] = values[name]
    columns |= _period(campaign, values)
    if "budget" in values:
        columns["budget"] = check_amount(values["budget"], "budget")
    if values.get("currency") is not None:
        columns["currency"] = check_currency(values["currency"])
    if values.get("owner_id") and values["owner_id"] != (campaign.owner_id if campaign else None):
        columns["owner_id"] = access_owner(actor, values["owner_id"]).pk
    return columns


def _period(campaign: Campaign | None, values: Mapping[str, Any]) -> dict[str, Any]:
    dates = {name: values[name] for name in DATES if name in values}
    start, end = (dates.get(name, getattr(campaign, name, None)) for name in DATES)
    if start and end and end < start:
        raise Invalid("invalid", fields=[FieldError("ends_on" if "ends_on" in dates else "starts_on", "before_start")])
    return dates
