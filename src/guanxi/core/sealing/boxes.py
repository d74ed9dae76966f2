"""Sealing one value: AES-256-GCM with a random nonce; what it belongs to is authenticated with it.

A sealed value is ``sealed1.KEY.BASE64``; the text before the second dot tells which key it needs. ``place`` names
workspace, table and column: a value copied to another one does not open there.
"""

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from functools import lru_cache
from uuid import UUID

from cryptography.exceptions import InvalidTag

from guanxi.core.sealing.keys import key_ring

MARK = "sealed1."
NONCE_BYTES = 12


class CannotOpen(RuntimeError):
    """A sealed value whose key is missing, or which was changed or moved from its place."""


@lru_cache(maxsize=4096)
def place(workspace_id: UUID | str | None, column: str) -> bytes:
    """Return what a value is bound to; ``column`` is ``table.column``, tables without workspaces have none."""
    workspace = str(workspace_id).replace("-", "") if workspace_id else ""
    return f"{workspace}:{column}".encode()


def seal(text: str, bound_to: bytes) -> str:
    """Return a text sealed with the newest key."""
    key = key_ring().newest
    nonce = secrets.token_bytes(NONCE_BYTES)
    box = urlsafe_b64encode(nonce + key.cipher.encrypt(nonce, text.encode(), bound_to)).decode()
    return f"{MARK}{key.id}.{box}"


def open_sealed(stored: str, bound_to: bytes) -> str:
    """Return the text of a sealed value; one that is not sealed is returned as it is.

    Raises CannotOpen.
    """
    if not stored.startswith(MARK):
        return stored
    key_id, _, box = stored[len(MARK) :].partition(".")
    key = key_ring(fresh=False).by_id.get(key_id) or key_ring().by_id.get(key_id)
    if key is None:
        raise CannotOpen(f"The sealing key {key_id!r} is not in the key ring.")
    try:
        sealed = urlsafe_b64decode(box)
        return key.cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bound_to).decode()
    except (InvalidTag, ValueError):
        raise CannotOpen("A sealed value was changed, or is not in its place.") from None


def seal_bytes(content: bytes, bound_to: bytes) -> bytes:
    """Return a file's content sealed with the newest key: the same box, not written as text."""
    key = key_ring().newest
    nonce = secrets.token_bytes(NONCE_BYTES)
    return f"{MARK}{key.id}.".encode() + nonce + key.cipher.encrypt(nonce, content, bound_to)


def open_bytes(stored: bytes, bound_to: bytes) -> bytes:
    """Return the content of a sealed file.

    Raises CannotOpen.
    """
    mark, key_id, box = (*stored.split(b".", 2), b"", b"")[:3]
    name = key_id.decode("ascii", "replace")
    key = key_ring(fresh=False).by_id.get(name) or key_ring().by_id.get(name)
    if mark != MARK[:-1].encode() or key is None:
        raise CannotOpen("A file is not sealed, or its sealing key is not in the key ring.")
    try:
        return key.cipher.decrypt(box[:NONCE_BYTES], box[NONCE_BYTES:], bound_to)
    except InvalidTag:
        raise CannotOpen("A sealed file was changed, or is not in its place.") from None


def key_of(stored: str) -> str | None:
    """Return the name of the key that a stored value needs, None when it is not sealed."""
    return stored[len(MARK) :].partition(".")[0] if stored.startswith(MARK) else None
