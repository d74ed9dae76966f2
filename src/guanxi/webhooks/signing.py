"""Signatures as Standard Webhooks has them: whoever knows the secret can tell that a message is ours and fresh."""

import hmac
import secrets
from base64 import b64decode, b64encode
from hashlib import sha256

MARK = "whsec_"
SECRET_BYTES = 32


def new_secret() -> str:
    """Return a secret as its owner copies it."""
    return MARK + b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


def headers_of(secret: str, message_id: str, timestamp: int, body: bytes) -> dict[str, str]:
    """Return the headers of a message."""
    key = b64decode(secret.removeprefix(MARK))
    signed = f"{message_id}.{timestamp}.".encode() + body
    signature = b64encode(hmac.digest(key, signed, sha256)).decode()
    return {"webhook-id": message_id, "webhook-timestamp": str(timestamp), "webhook-signature": f"v1,{signature}"}
