"""Who may take out or erase everything that is held on a person."""

from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import Forbidden, NotFound
from guanxi.directory.models import Contact
from guanxi.directory.queries.access import access_contact


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
