"""Contents as the store holds them: sealed, and bound to the row they belong to."""

from guanxi.core.errors import Problem
from guanxi.core.sealing import CannotOpen, open_bytes, seal_bytes
from guanxi.core.sealing.keys import key_ring
from guanxi.files import store
from guanxi.files.models import StoredFile


class Unreadable(Problem):
    """The object in the store is not what was put there."""

    status = 500


def write(file: StoredFile, content: bytes) -> None:
    """Put a content into the store, sealed with the newest key, which the row then names."""
    file.sealed_with = key_ring().newest.id
    store.put(file.key, seal_bytes(content, _place(file)))


def read(file: StoredFile) -> bytes:
    """Return a content in clear."""
    try:
        return open_bytes(store.get(file.key), _place(file))
    except CannotOpen as error:
        raise Unreadable("file.unreadable", "The file cannot be read.") from error


def _place(file: StoredFile) -> bytes:
    return f"{file.workspace_id.hex}:files_storedfile.content:{file.pk.hex}".encode()
