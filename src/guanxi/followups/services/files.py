"""Handing over what is attached to interactions: who took it is in the audit log."""

from datetime import datetime
from uuid import UUID

from guanxi.audit.models import Kind
from guanxi.audit.services import note
from guanxi.core.actor import Actor
from guanxi.files import contents
from guanxi.interactions.models import Attachment
from guanxi.interactions.queries import attachment_of


def take_file_out(*, actor: Actor, attachment_id: UUID, now: datetime) -> tuple[Attachment, bytes]:
    """Return an attachment of an interaction the actor may read, with its content."""
    row = attachment_of(actor, attachment_id)
    content = contents.read(row.file)
    note(
        actor=actor,
        kind=Kind.FILE_DOWNLOADED,
        now=now,
        subject_type="attachment",
        subject_id=row.pk,
        account_id=row.interaction.account_id,
        params={"interaction_id": str(row.interaction_id)},
    )
    return row, content
