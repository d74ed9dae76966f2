"""What passed with a lead goes on as the history of the customer."""

from guanxi.changes.recording import Recording
from guanxi.core.keys import new_id
from guanxi.directory.models import Account, Contact
from guanxi.followups.services.planning import plan_follow_up
from guanxi.interactions.models import Interaction, Participant
from guanxi.leads.models import Lead, LeadTalk


def pass_on_talks(rec: Recording, lead: Lead, account: Account, contact: Contact | None) -> list[Interaction]:
    """Make an interaction of the account of every talk, by the same colleague at the same time; the last one last."""
    rows = LeadTalk.objects.of(rec.workspace_id).filter(lead_id=lead.pk, archived_at__isnull=True)
    talks = list(rows.order_by("at", "pk"))
    made = [
        Interaction(
            id=new_id(),
            account_id=account.pk,
            member_id=talk.member_id,
            logged_by_id=talk.member_id,
            kind=talk.kind,
            at=talk.at,
            summary=talk.text,
            created_at=talk.created_at,
        )
        for talk in talks
    ]
    rec.create_many(made)
    if contact is not None:
        rec.create_many([Participant(id=new_id(), interaction=row, contact=contact, at=row.at) for row in made])
    for talk, row in zip(talks, made, strict=True):
        rec.update(talk, interaction_id=row.pk)
    return made


def plan_next_talk(
    rec: Recording, lead: Lead, account: Account, contact: Contact | None, last: Interaction | None
) -> None:
    """Make a follow-up of the day the next talk was planned for: of the lead's owner, where the customer is his too."""
    if lead.next_on is None:
        return
    member_id = lead.owner_id if lead.owner_id == account.owner_id else rec.actor.member_id
    people = [contact.pk] if contact is not None else []
    values = {"due_on": lead.next_on, "member_id": member_id}
    plan_follow_up(rec, account=account, values=values, contact_ids=people, origin=last)
