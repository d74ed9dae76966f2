"""Blind indexes: keyed digests by which equal values are found without being opened.

They tell whoever has the database which values are equal, and no more without the key. Each workspace and purpose has
digests of its own.
"""

import hmac
from base64 import urlsafe_b64encode
from uuid import UUID

from guanxi.core.sealing.keys import SealingKey, key_ring

DIGEST_BYTES = 16
MAX_LENGTH = 48


def blind_index(workspace_id: UUID, purpose: str, text: str) -> str:
    """Return the digest that is stored for a text: ``KEY.BASE64``, made with the newest key."""
    return _digest(key_ring().newest, workspace_id, purpose, text)


def blind_indexes(workspace_id: UUID, purpose: str, text: str) -> list[str]:
    """Return the digests under which a text may be stored: one for every key, while a rotation is under way."""
    return [_digest(key, workspace_id, purpose, text) for key in key_ring().keys]


def _digest(key: SealingKey, workspace_id: UUID, purpose: str, text: str) -> str:
    message = workspace_id.bytes + purpose.encode() + b"\x00" + text.encode()
    digest = hmac.digest(key.blind, message, "sha256")[:DIGEST_BYTES]
    return f"{key.id}.{urlsafe_b64encode(digest).rstrip(b'=').decode()}"
