"""The contents of files that come in: sealed with this installation's key, under the keys of their rows."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from guanxi.files import contents, store
from guanxi.files.models import StoredFile
from guanxi.portability.parcel.archive import ParcelReader


@contextmanager
def keeping_files() -> Iterator[list[str]]:
    """Gather the keys of contents that were written; they go again when what happens inside fails."""
    kept: list[str] = []
    try:
        yield kept
    except BaseException:
        for key in kept:
            store.remove(key)
        raise


def bring_files(parcel: ParcelReader, found: Iterable[dict[str, Any]], *, workspace_id: UUID, kept: list[str]) -> None:
    """Write files with their contents, one content in memory at a time."""
    for values in found:
        file = StoredFile(workspace_id=workspace_id, **values)
        kept.append(file.key)
        contents.write(file, parcel.file(file.digest))
        StoredFile.objects.bulk_create([file])
