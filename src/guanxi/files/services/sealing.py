"""Sealing contents anew when there is a newer key."""

from collections.abc import Iterator
from uuid import UUID

from django.db.models import QuerySet

from guanxi.core.sealing.keys import key_ring
from guanxi.files import contents
from guanxi.files.models import StoredFile

FILES_AT_ONCE = 20


def stale_files(workspace_id: UUID) -> "QuerySet[StoredFile]":
    """Return the files whose content an older key sealed."""
    return StoredFile.objects.of(workspace_id).exclude(sealed_with=key_ring().newest.id)


def reseal_files(workspace_id: UUID) -> Iterator[int]:
    """Seal contents with the newest key; yield one for each. Broken off, it goes on where it was."""
    while batch := list(stale_files(workspace_id).order_by("pk")[:FILES_AT_ONCE]):
        for file in batch:
            contents.write(file, contents.read(file))
            StoredFile.objects.of(workspace_id).filter(pk=file.pk).update(sealed_with=file.sealed_with)
            yield 1
