"""Fetch and authorise campaigns and who takes part in them."""

from uuid import UUID

from django.db.models import QuerySet

from guanxi.core.actor import Actor
from guanxi.core.errors import Forbidden, NotFound
from guanxi.directory.models import Contact
from guanxi.directory.policies import may_with_contact, sees_everything, visible_contacts
from guanxi.marketing.models import Campaign, CampaignMember
from guanxi.marketing.policies import may_edit


def access_campaign(actor: Actor, campaign_id: UUID, action: str = "read", *, archived: bool = False) -> Campaign:
    """Return a campaign, or one put away, that the actor may read or edit.

    Raises NotFound for another workspace's, Forbidden when he may not do that.
    """
    rows = Campaign.objects.of(actor.workspace_id).filter(archived_at__isnull=not archived).select_related("owner")
    row: Campaign | None = rows.filter(pk=campaign_id).first()
    if row is None:
        raise NotFound("campaign")
    if action != "read" and not may_edit(actor, row):
        raise Forbidden("forbidden", "You may not do this here.", params={"action": action})
    return row


def access_any_campaign(actor: Actor, campaign_id: UUID) -> Campaign:
    """Return a campaign, put away or not."""
    try:
        return access_campaign(actor, campaign_id)
    except NotFound:
        return access_campaign(actor, campaign_id, archived=True)


def present_members(actor: Actor) -> "QuerySet[CampaignMember]":
    """Return who takes part in campaigns, whoever they are: to be counted, not to be shown."""
    rows: QuerySet[CampaignMember] = CampaignMember.objects.of(actor.workspace_id)
    return rows.filter(archived_at__isnull=True)


def visible_members(actor: Actor) -> "QuerySet[CampaignMember]":
    """Return those who take part in campaigns whom the actor may read of."""
    rows = present_members(actor)
    if sees_everything(actor):
        return rows.filter(contact__archived_at__isnull=True)
    return rows.filter(contact__in=visible_contacts(actor, Contact.objects.of(actor.workspace_id)).values("pk"))


def access_member(actor: Actor, member_id: UUID, action: str = "read") -> CampaignMember:
    """Return somebody's part in a campaign that the actor may read of, ``respond`` for, or ``remove``.

    Raises NotFound when he may not read of the person, Forbidden when he may not do that.
    """
    rows = visible_members(actor).filter(campaign__archived_at__isnull=True)
    row = rows.select_related("campaign", "contact").filter(pk=member_id).first()
    if row is None:
        raise NotFound("campaign_member")
    if action == "read" or may_edit(actor, row.campaign):
        return row
    if action != "respond" or not may_with_contact(actor, "contribute", row.contact):
        raise Forbidden("forbidden", "You may not do this here.", params={"action": action})
    return row
