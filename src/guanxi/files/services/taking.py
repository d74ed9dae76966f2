"""Taking files in. What is brought waits for a day to be put somewhere: to an interaction, for one."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Forbidden, Invalid, TooLarge
from guanxi.core.keys import new_id
from guanxi.core.once import writing
from guanxi.files import contents, store
from guanxi.files.kinds import media_type_of
from guanxi.files.limits import MAX_WAITING, WAITS, max_bytes
from guanxi.files.models import StoredFile, Upload
from guanxi.files.names import clean_name


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that was brought, with the name it was brought under."""

    file: StoredFile
    name: str


def take_in(*, actor: Actor, content: bytes, name: str, now: datetime) -> Upload:
    """Keep what a member brings, until he puts it somewhere.

    Raises TooLarge ``file.too_large``, Invalid for nothing at all or for more than may wait.
    """
    check_size(len(content))
    if not actor.writes:
        raise Forbidden("forbidden", "Your role changes nothing.", params={"action": "contribute"})
    if not content:
        raise Invalid("invalid", fields=[FieldError("file", "empty_file")])
    with writing():
        waiting = Upload.objects.of(actor.workspace_id).filter(member_id=actor.member_id, at__gt=now - WAITS)
        if waiting.count() >= MAX_WAITING:
            raise Invalid("invalid", fields=[FieldError("file", "too_many", {"max": MAX_WAITING})])
        file = keep_content(workspace_id=actor.workspace_id, content=content, name=name, now=now)
        upload = Upload(id=new_id(), workspace_id=actor.workspace_id, file=file, member_id=actor.member_id, at=now)
        upload.name = clean_name(name)
        Upload.objects.bulk_create([upload])
    return upload


def check_size(size: int) -> None:
    """Refuse what is larger than a file may be, before it is read."""
    if size > max_bytes():
        raise TooLarge("file.too_large", "The file is too large.", params={"max": max_bytes(), "size": size})


def keep_content(*, workspace_id: UUID, content: bytes, name: str, now: datetime) -> StoredFile:
    """Return the row of a content, which is stored if the workspace does not have it yet. Runs in a transaction."""
    digest = hashlib.sha256(content).hexdigest()
    rows = StoredFile.objects.of(workspace_id).filter(digest=digest)
    known = rows.select_for_update(no_key=True).first()
    if known is not None:
        return known
    file = StoredFile(id=new_id(), workspace_id=workspace_id, digest=digest, size=len(content), created_at=now)
    file.media_type = media_type_of(content, name)
    contents.write(file, content)
    try:
        with transaction.atomic():
            StoredFile.objects.bulk_create([file])
    except IntegrityError:  # somebody brought the same at this moment
        store.remove(file.key)
        return rows.get()
    return file


def take_uploads(*, actor: Actor, upload_ids: Iterable[UUID]) -> list[Taken]:
    """Return what the member himself brought, in the order given, and let it wait no longer."""
    wanted = list(dict.fromkeys(upload_ids))
    if not wanted:
        return []
    rows = Upload.objects.of(actor.workspace_id).filter(pk__in=wanted, member_id=actor.member_id)
    found = {row.pk: row for row in rows.select_related("file")}
    if len(found) != len(wanted):
        raise Invalid("invalid", fields=[FieldError("uploads", "gone")])
    rows.delete()
    return [Taken(found[key].file, found[key].name) for key in wanted]
