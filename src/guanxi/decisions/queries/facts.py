"""What is known of the people of an account, for colouring its chart."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from guanxi.core.actor import Actor
from guanxi.decisions.models import ContactRole
from guanxi.decisions.queries.opinions import opinions
from guanxi.decisions.queries.scopes import access_scope
from guanxi.directory.models import Contact
from guanxi.directory.policies import visible_contacts
from guanxi.directory.queries.access import access_account
from guanxi.interactions.queries import last_contacts
from guanxi.orgchart.queries.chart import people
from guanxi.orgchart.queries.past import people_at
from relgraph.situation import Standing

Facts = dict[str, Any]


def account_facts(
    actor: Actor, account_id: UUID, *, chain_id: UUID | None = None, at: datetime | None = None
) -> list[Facts]:
    """Return how each person on a chart stands, the part he plays and the last contact, of whom any is known.

    With a chain, as he stands in it; ``stance`` is then the attitude in the chain alone. With a moment, as it was
    known then.
    """
    access_account(actor, account_id)
    if chain_id:
        access_scope(actor, chain_id=chain_id)
    here = people_at(actor, account_id, at) if at else people(actor, account_id)
    everybody = visible_contacts(actor, here)
    said = opinions(actor, contacts=everybody.values("pk"), at=at)
    roles = _roles(actor, everybody, at)
    last = last_contacts(actor, people=everybody, until=at)
    known = dict.fromkeys([*said.rated, *roles, *last])
    return [
        {
            "contact_id": contact_id,
            **standing_fields(said.standing(contact_id, chain_id), in_chain=chain_id is not None),
            "role": roles.get(contact_id),
            "last_contact_at": last.get(contact_id),
        }
        for contact_id in known
    ]


def standing_fields(standing: Standing, *, in_chain: bool) -> Facts:
    """Return how somebody stands as it goes over the wire, of a chart or a chain."""
    return {
        "stance": standing.project if in_chain else standing.overall,
        "overall": standing.overall,
        "closeness": standing.closeness,
        "approval": standing.approval,
        "price": standing.price,
        "veto": standing.veto,
        "sole_approval": standing.sole_approval,
        "insighted": standing.insighted,
        "disagreement": standing.disagreement,
    }


def _roles(actor: Actor, everybody: "QuerySet[Contact]", at: datetime | None) -> dict[UUID, str]:
    rows = ContactRole.objects.of(actor.workspace_id)
    rows = (rows.at(at) if at else rows.current()).filter(contact__in=everybody.values("pk"))
    return dict(rows.values_list("contact_id", "role"))
