"""``guanxi campaign``: what we do for many people at once, and what they answered."""

from datetime import datetime
from pathlib import Path
from typing import Any, get_args
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import in_workspace, to_file, write_file
from guanxi.cli.output import Failure, answer, as_json
from guanxi.cli.staff import acting
from guanxi.core.actor import Actor
from guanxi.directory.schemas import ContactFilter
from guanxi.exports.services import take_members_out
from guanxi.marketing.queries.lists import campaign_details, campaign_page, member_page
from guanxi.marketing.schemas import (
    CampaignFilter,
    CampaignKindValue,
    CampaignPage,
    CampaignStateValue,
    MemberFilter,
    MemberPage,
    ResponseValue,
)
from guanxi.marketing.services import campaigns, members

campaign = click.Group("campaign", help="Campaigns: list, begin, ask people, note what they answered.")
a_day = click.DateTime(["%Y-%m-%d"])
which = click.argument("wanted")
a_response = click.option("--response", type=click.Choice(get_args(ResponseValue)))


@campaign.command("list")
@click.option("--kind", type=click.Choice(get_args(CampaignKindValue)))
@click.option("--state", type=click.Choice(get_args(CampaignStateValue)))
@click.option("--text", "q", default="")
@in_workspace
@as_json
def list_all(workspace: str | None, json_out: bool, **chosen: Any) -> None:
    """List campaigns, the latest first."""
    found = campaign_page(acting(workspace), CampaignFilter(**chosen), CampaignPage(page_size=200))
    if json_out:
        return answer(found, json_out=True)
    for row in found["items"]:
        click.echo(_line(row))
    return None


@campaign.command("show")
@which
@a_response
@click.option("--format", "kind", type=click.Choice(["csv", "xlsx"]), help="Write who takes part to a file instead.")
@to_file
@in_workspace
@as_json
def show(wanted: str, response: Any, kind: Any, out: Path | None, workspace: str | None, json_out: bool) -> None:
    """Show a campaign and who takes part."""
    actor = acting(workspace)
    key, chosen = find_campaign(actor, wanted), MemberFilter(response=response)
    if kind:
        file = take_members_out(
            actor=actor, campaign_id=key, chosen=chosen, list_format=kind, lang="zh-CN", now=timezone.now()
        )
        return write_file(file, out, {"format": kind}, json_out=json_out)
    found = {**campaign_details(actor, key), **member_page(actor, key, chosen, MemberPage(page_size=200))}
    if json_out:
        return answer(found, json_out=True)
    click.echo(_line(found))
    for row in found["items"]:
        account = row["account"]["name"] if row["account"] else "-"
        click.echo(f"  {row['contact']['name']}  {account}  {row['response']}  {row['note']}".rstrip())
    return None


@campaign.command("add")
@click.argument("name")
@click.option("--kind", type=click.Choice(get_args(CampaignKindValue)), default="other", show_default=True)
@click.option("--state", type=click.Choice(get_args(CampaignStateValue)), default="planned", show_default=True)
@click.option("--from", "starts_on", type=a_day)
@click.option("--to", "ends_on", type=a_day)
@click.option("--budget")
@in_workspace
@as_json
def add(
    starts_on: datetime | None, ends_on: datetime | None, workspace: str | None, json_out: bool, **values: Any
) -> None:
    """Begin a campaign."""
    actor = acting(workspace)
    days = {"starts_on": starts_on.date() if starts_on else None, "ends_on": ends_on.date() if ends_on else None}
    made = campaigns.create_campaign(actor=actor, values=values | days, now=timezone.now())
    answer(campaign_details(actor, made.pk) if json_out else made.name, json_out=json_out)


@campaign.command("respond")
@which
@click.argument("contact")
@click.argument("response", type=click.Choice(get_args(ResponseValue)))
@click.option("--note", help="A remark.")
@in_workspace
@as_json
def respond(wanted: str, contact: str, response: Any, note: str | None, workspace: str | None, json_out: bool) -> None:
    """Note what somebody answered; whoever was not asked yet is added."""
    actor = acting(workspace)
    key = find_campaign(actor, wanted)
    found = members_called(actor, key, contact)
    if not found:
        members.add_members(
            actor=actor, campaign_id=key, chosen=ContactFilter(q=contact), response=response, now=timezone.now()
        )
        found = members_called(actor, key, contact)
    if len(found) != 1:
        raise Failure(f"{'Several' if found else 'None'} of its people are called {contact}.")
    members.respond(actor=actor, member_id=found[0]["id"], response=response, note=note, now=timezone.now())
    row = members_called(actor, key, contact)[0]
    told = f"{row['contact']['name']}  {row['response']}"
    answer(row if json_out else told, json_out=json_out)


def members_called(actor: Actor, key: UUID, contact: str) -> list[dict[str, Any]]:
    """Return the people of a campaign of this name or key."""
    rows = member_page(actor, key, MemberFilter(q=contact[:100]), MemberPage(page_size=200))["items"]
    return [row for row in rows if contact in (row["contact"]["name"], str(row["contact"]["id"]))]


def find_campaign(actor: Actor, wanted: str) -> UUID:
    """Return the key of the one campaign of this name or key."""
    try:
        return UUID(wanted)
    except ValueError:
        found = campaign_page(actor, CampaignFilter(q=wanted[:100]), CampaignPage(page_size=200))["items"]
    exact = [row for row in found if row["name"] == wanted] or found
    if len(exact) != 1:
        raise Failure(f"There is no campaign called {wanted}." if not exact else f"Several are called {wanted}.")
    key: UUID = exact[0]["id"]
    return key


def _line(row: dict[str, Any]) -> str:
    counts = ", ".join(f"{response} {count}" for response, count in row["responses"].items())
    parts = (row["name"], row["kind"], row["state"], str(row["starts_on"] or "-"), f"{row['members']} people", counts)
    return "  ".join(part for part in parts if part)
