"""Who may take out or erase everything that is held on a person: erase an administrator, take out his owner too."""

from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, Forbidden, NotFound
from guanxi.directory.models import Contact
from guanxi.directory.queries.access import access_contact
from guanxi.leads.models import Lead
from guanxi.leads.queries.access import access_lead, leads_of, locked


def access_held(actor: Actor, contact_id: UUID) -> Contact:
    """Return a contact whose data the actor may take out: an administrator anybody's, an owner his own contacts'."""
    if actor.is_administrator:
        return access_person(actor, contact_id, "take_out")
    return access_contact(actor, contact_id, "take_out")


def access_person(actor: Actor, contact_id: UUID, action: str) -> Contact:
    """Return a contact for an administrator's ``action``, put away or not.

    Raises NotFound for whom the actor cannot see, Forbidden for anybody but an administrator.
    """
    if not actor.is_administrator:
        access_contact(actor, contact_id)
        raise Forbidden("forbidden", "Only an administrator may do this.", params={"action": action})
    contact = Contact.objects.of(actor.workspace_id).filter(pk=contact_id).first()
    if contact is None:
        raise NotFound("contact")
    return contact


def access_lead_person(actor: Actor, lead_id: UUID, action: str, *, lock: bool = False) -> Lead:
    """Return a lead that became no customer, for an administrator's ``action`` on the person in it.

    Raises NotFound for what the actor cannot see, Forbidden for anybody but an administrator, Conflict where the
    person is a contact by now: then the contact is meant.
    """
    if not actor.is_administrator:
        access_lead(actor, lead_id)
        raise Forbidden("forbidden", "Only an administrator may do this.", params={"action": action})
    rows = leads_of(actor).filter(pk=lead_id)
    lead = locked(rows).first() if lock else rows.first()
    if lead is None:
        raise NotFound("lead")
    if lead.contact_id is not None:
        raise Conflict("lead.confirmed", "This is a customer by now.", params={"company": lead.company})
    return lead
