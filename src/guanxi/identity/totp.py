"""Codes of an authenticator: RFC 6238 (TOTP) over RFC 4226 (HOTP), SHA-1, six digits, half a minute.

Written out because what matters here is *which* half minute a code is of (none is taken twice), and the libraries
answer only yes or no.
"""

import hmac
import secrets
from base64 import b32decode, b32encode
from urllib.parse import quote, urlencode

STEP_SECONDS = 30
DIGITS = 6
SECRET_BYTES = 20
# A clock may be half a minute off on either side (RFC 6238, 5.2).
NEIGHBOURS = (0, -1, 1)


def new_secret() -> str:
    """Return a secret as authenticators take it, in base 32."""
    return b32encode(secrets.token_bytes(SECRET_BYTES)).decode()


def step_at(seconds: float) -> int:
    """Return the number of the half minute of a Unix time."""
    return int(seconds // STEP_SECONDS)


def code_of(secret: str, step: int, *, digits: int = DIGITS) -> str:
    """Return the code of one half minute."""
    mac = hmac.digest(b32decode(secret), step.to_bytes(8, "big"), "sha1")
    offset = mac[-1] & 0x0F
    number = int.from_bytes(mac[offset : offset + 4], "big") & 0x7FFFFFFF
    return str(number % 10**digits).zfill(digits)


def matching_step(secret: str, code: str, seconds: float) -> int | None:
    """Return the half minute, now or next to it, whose code this is."""
    steps = [max(step_at(seconds) + near, 0) for near in NEIGHBOURS]
    found = [step for step in steps if hmac.compare_digest(code_of(secret, step).encode(), code.encode())]
    return found[0] if found else None


def enrolment_uri(secret: str, *, account: str, issuer: str) -> str:
    """Return what the QR code says to the authenticator."""
    label = quote(f"{issuer}:{account}")
    values = {"secret": secret, "issuer": issuer, "algorithm": "SHA1", "digits": DIGITS, "period": STEP_SECONDS}
    return f"otpauth://totp/{label}?{urlencode(values, quote_via=quote)}"
