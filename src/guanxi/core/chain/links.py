"""How one row of a log hangs on the row before it. Pure: bytes in, bytes out.

A row's hash covers the hash before it, its number, time, actor and kind, and a digest of everything else it says. That
digest is keyed with a salt of the row's own: when a person's data are erased, the payload is rewritten and the salt
thrown away. The digest stays, so the chain holds, and nobody can find out by guessing what had been there.
"""

import hashlib
import hmac
import secrets
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from guanxi.core.chain.canonical import canonical

SALT_BYTES = 16
VERSION = "guanxi-log-1"


def genesis(log: str, workspace_id: UUID) -> bytes:
    """Return what the first row of a log hangs on: no row can be carried into another log or workspace."""
    return hashlib.sha256(canonical([VERSION, log, str(workspace_id)])).digest()


def new_salt() -> bytes:
    """Return a salt that nobody can guess."""
    return secrets.token_bytes(SALT_BYTES)


def payload_digest(salt: bytes, payload: Any) -> bytes:
    """Return the salted digest of what a row says."""
    return hmac.digest(salt, canonical(payload), "sha256")


def link(previous: bytes, *, seq: int, at: datetime, actor_id: UUID | None, kind: str, digest: bytes) -> bytes:
    """Return the hash of a row."""
    head = [seq, moment(at), str(actor_id) if actor_id else None, kind, digest.hex()]
    return hashlib.sha256(previous + canonical(head)).digest()


def moment(at: datetime) -> str:
    """Return the one spelling of an instant."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
