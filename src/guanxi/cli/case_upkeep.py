"""``guanxi case`` and ``campaign``: putting away and bringing back, correcting a campaign, asking people and not."""

from typing import Any
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.campaign import campaign, find_campaign, members_called
from guanxi.cli.case import case, find_case
from guanxi.cli.exports import in_workspace
from guanxi.cli.fields import changes, fields, find_contact, said
from guanxi.cli.output import Failure, answer, as_json
from guanxi.cli.staff import acting
from guanxi.marketing.queries.lists import campaign_details
from guanxi.marketing.schemas import CampaignPatch
from guanxi.marketing.services import campaigns, members
from guanxi.servicing.queries.lists import case_details
from guanxi.servicing.services import cases

by_key = click.argument("key", type=click.UUID)


@case.command("archive")
@click.argument("number")
@in_workspace
@as_json
def archive_case(number: str, workspace: str | None, json_out: bool) -> None:
    """Put a case away that was opened by mistake."""
    actor = acting(workspace)
    found = find_case(actor, number)
    cases.archive_case(actor=actor, case_id=found["id"], now=timezone.now())
    answer({"id": found["id"], "archived": True}, json_out=json_out)


@case.command("restore")
@by_key
@in_workspace
@as_json
def restore_case(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Bring back a case that was put away, named by its key."""
    actor, now = acting(workspace), timezone.now()
    cases.restore_case(actor=actor, case_id=key, now=now)
    answer(case_details(actor, key, now), json_out=json_out)


@campaign.command("edit")
@click.argument("wanted")
@fields(CampaignPatch)
@in_workspace
@as_json
def edit(wanted: str, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Change a campaign, named by its name or key."""
    actor = acting(workspace)
    key = find_campaign(actor, wanted)
    values, version = changes(said(CampaignPatch, given, actor)), campaign_details(actor, key)["version"]
    campaigns.edit_campaign(actor=actor, campaign_id=key, expected_version=version, values=values, now=timezone.now())
    answer(campaign_details(actor, key), json_out=json_out)


@campaign.command("archive")
@click.argument("wanted")
@in_workspace
@as_json
def archive(wanted: str, workspace: str | None, json_out: bool) -> None:
    """Put a campaign away; who took part stays known."""
    actor = acting(workspace)
    key = find_campaign(actor, wanted)
    campaigns.archive_campaign(actor=actor, campaign_id=key, now=timezone.now())
    answer({"id": key, "archived": True}, json_out=json_out)


@campaign.command("restore")
@by_key
@in_workspace
@as_json
def restore(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Bring back a campaign that was put away, named by its key."""
    actor = acting(workspace)
    campaigns.restore_campaign(actor=actor, campaign_id=key, now=timezone.now())
    answer(campaign_details(actor, key), json_out=json_out)


@campaign.command("ask")
@click.argument("wanted")
@click.argument("contacts", nargs=-1, required=True)
@in_workspace
@as_json
def ask(wanted: str, contacts: tuple[str, ...], workspace: str | None, json_out: bool) -> None:
    """Ask CONTACTS (names or keys) to take part."""
    actor = acting(workspace)
    key, found = find_campaign(actor, wanted), [find_contact(actor, one) for one in contacts]
    members.add_members(actor=actor, campaign_id=key, contact_ids=found, now=timezone.now())
    answer(campaign_details(actor, key), json_out=json_out)


@campaign.command("leave-out")
@click.argument("wanted")
@click.argument("contact")
@in_workspace
@as_json
def leave_out(wanted: str, contact: str, workspace: str | None, json_out: bool) -> None:
    """Take CONTACT (name or key) out of a campaign again."""
    actor = acting(workspace)
    key = find_campaign(actor, wanted)
    found = members_called(actor, key, contact)
    if len(found) != 1:
        raise Failure(f"{'Several' if found else 'None'} of its people are called {contact}.")
    members.remove_member(actor=actor, member_id=found[0]["id"], now=timezone.now())
    answer(campaign_details(actor, key), json_out=json_out)
