"""What is attached to an interaction."""

from collections.abc import Iterable
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.errors import FieldError, Invalid, NotFound
from guanxi.core.keys import new_id
from guanxi.files.services import take_uploads
from guanxi.interactions.models import Attachment, Interaction

MAX_ATTACHMENTS = 20


def attach(rec: Recording, interaction: Interaction, upload_ids: Iterable[UUID]) -> bool:
    """Attach what the actor uploaded; the same content under another name is there already."""
    taken = take_uploads(actor=rec.actor, upload_ids=upload_ids)
    rows = Attachment.objects.of(rec.workspace_id).filter(interaction_id=interaction.pk)
    known = {row.file_id: row for row in rows}
    new: dict[UUID, Attachment] = {}
    for one in taken:
        row = known.get(one.file.pk)
        if row is None:
            new.setdefault(one.file.pk, _attachment(rec, interaction, one.file.pk, one.name))
        elif row.archived_at is not None:
            rec.update(row, archived_at=None, name=one.name)
    rec.create_many(list(new.values()))
    if rows.filter(archived_at__isnull=True).count() > MAX_ATTACHMENTS:
        raise Invalid("invalid", fields=[FieldError("upload_ids", "too_many", {"max": MAX_ATTACHMENTS})])
    return bool(taken)


def _attachment(rec: Recording, interaction: Interaction, file_id: UUID, name: str) -> Attachment:
    return Attachment(
        id=new_id(),
        interaction=interaction,
        file_id=file_id,
        name=name,
        added_by_id=rec.actor.member_id,
        added_at=rec.now,
    )


def detach(rec: Recording, interaction: Interaction, attachment_ids: Iterable[UUID]) -> bool:
    """Take attachments off; their content stays as long as taking this back may need it."""
    wanted = set(attachment_ids)
    rows = Attachment.objects.of(rec.workspace_id).filter(interaction_id=interaction.pk, archived_at__isnull=True)
    found = list(rows.filter(pk__in=wanted).order_by("pk"))
    if len(found) != len(wanted):
        raise NotFound("attachment")
    for row in found:
        rec.retire(row)
    return bool(found)
