"""What passed with a lead goes on as the history of the customer."""

from guanxi.changes.recording import Recording
from guanxi.core.keys import new_id
from guanxi.directory.models import Account, Contact
from guanxi.interactions.models import Interaction, Participant
from guanxi.leads.models import Lead, LeadTalk


def pass_on_talks(rec: Recording, lead: Lead, account: Account, contact: Contact | None) -> int:
    """Make an interaction of the account of every talk, by the same colleague at the same time; answer how many."""
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
    return len(talks)
