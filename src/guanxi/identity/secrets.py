"""Keys, codes and links that are shown once: made of chance, kept as digests."""

import secrets
from base64 import b32encode, urlsafe_b64decode, urlsafe_b64encode
from hashlib import sha256
from uuid import UUID

CODE_BYTES = 10  # 80 bits: nobody guesses one, and trying all against a stolen digest takes longer than anybody lives

SECRET_BYTES = 24
TEXT_BYTES = 16 + 16 + SECRET_BYTES


def digest_of(text: str) -> str:
    """Return what is stored of a secret that is too long to be guessed (a password is not: that is for Argon2)."""
    return sha256(text.encode()).hexdigest()


def new_link_secret() -> str:
    """Return what a link ends with."""
    return secrets.token_urlsafe(32)


def new_code() -> str:
    """Return a code that can be read out and typed: four groups of four letters and digits."""
    letters = b32encode(secrets.token_bytes(CODE_BYTES)).decode().lower()
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))


def normalised_code(text: str) -> str:
    """Return a code as it was made, whatever became of its hyphens and case; 0 and 1 are read as o and l."""
    letters = "".join(text.split()).replace("-", "").lower().replace("0", "o").replace("1", "l").replace("8", "b")
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))


def packed(mark: str, workspace_id: UUID, row_id: UUID, secret: bytes) -> str:
    """Return a text that names workspace and row before the secret, so that it is found by the table's own key."""
    return mark + urlsafe_b64encode(workspace_id.bytes + row_id.bytes + secret).rstrip(b"=").decode()


def unpacked(mark: str, text: str) -> tuple[UUID, UUID, bytes] | None:
    """Return workspace, row and secret of such a text; None for what is none.

    The last letter has bits to spare: only the one of its readings that is made here counts.
    """
    try:
        parts = urlsafe_b64decode(text.removeprefix(mark) + "==") if text.startswith(mark) else b""
    except ValueError:
        return None
    if len(parts) != TEXT_BYTES:
        return None
    found = UUID(bytes=parts[:16]), UUID(bytes=parts[16:32]), parts[32:]
    return found if packed(mark, *found) == text else None
