"""Keys, codes and links that are shown once: made of chance, kept as digests."""

import secrets
from base64 import b32encode
from hashlib import sha256

CODE_BYTES = 10  # 80 bits: nobody guesses one, and trying all against a stolen digest takes longer than anybody lives


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
