"""The key ring: newest first; every key opens, only the newest seals.

It comes from the setting ``SEALING_KEYS``, else from a file beside the database that is made when it is first needed.
"""

import base64
import binascii
import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

KEY_BYTES = 32
KEY_ID = re.compile(r"[a-z0-9-]{1,16}")


@dataclass(frozen=True, slots=True)
class SealingKey:
    """One key of the ring, as two keys derived from it: one seals, one makes blind indexes."""

    id: str
    cipher: AESGCM
    blind: bytes


@dataclass(frozen=True, slots=True)
class KeyRing:
    """All keys, newest first."""

    keys: tuple[SealingKey, ...]
    by_id: Mapping[str, SealingKey]

    @property
    def newest(self) -> SealingKey:
        """The key that seals."""
        return self.keys[0]


def parse_keys(text: str) -> KeyRing:
    """Return the ring written as ``id:base64`` entries, newest first, apart by commas or line ends.

    Raises ImproperlyConfigured for what is no ring, without repeating any key.
    """
    entries = [entry.strip() for entry in re.split(r"[,\n]", text) if entry.strip()]
    keys = tuple(_parsed(entry, place) for place, entry in enumerate(entries, 1))
    if not keys or len({key.id for key in keys}) != len(keys):
        raise ImproperlyConfigured("The sealing keys must be one or more, each with a name of its own.")
    return KeyRing(keys, {key.id: key for key in keys})


def _parsed(entry: str, place: int) -> SealingKey:
    key_id, _, encoded = entry.partition(":")
    try:
        master = base64.b64decode(encoded, validate=True)
    except binascii.Error:
        master = b""
    if len(master) != KEY_BYTES or not KEY_ID.fullmatch(key_id):
        raise ImproperlyConfigured(f"Sealing key {place} is not `name:base64 of {KEY_BYTES} bytes`.")
    return SealingKey(key_id, AESGCM(_derived(master, b"guanxi seal 1")), _derived(master, b"guanxi blind index 1"))


def _derived(master: bytes, purpose: bytes) -> bytes:
    return HKDFExpand(algorithm=SHA256(), length=KEY_BYTES, info=purpose).derive(master)


def new_key_entry(key_id: str) -> str:
    """Return a fresh key as it is written into the ring."""
    return f"{key_id}:{base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()}"


class _Held:
    """The ring in memory with what it was made of, so that a running server takes up a changed file."""

    source: tuple[str, int] | None = None
    ring: KeyRing | None = None


def key_ring(*, fresh: bool = True) -> KeyRing:
    """Return the ring. Without ``fresh`` the one in memory is good enough (it opens what it opened before)."""
    if not fresh and _Held.ring is not None:
        return _Held.ring
    text, path = settings.SEALING_KEYS, Path(settings.SEALING_KEY_FILE)
    if not text and not path.exists():
        _make_file(path)
    source = (text, 0) if text else (str(path), path.stat().st_mtime_ns)
    if source != _Held.source or _Held.ring is None:
        _Held.ring = parse_keys(text or path.read_text())
        _Held.source = source
    return _Held.ring


def _make_file(path: Path) -> None:
    """Write a first key where only this user can read it; another process may be doing the same, one of them wins."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    _write_private(draft, new_key_entry("k1"))
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def add_key_to_file() -> str:
    """Put a fresh key at the head of the key file and return its name.

    Raises ImproperlyConfigured when the keys come from the environment: then they are changed there.
    """
    if settings.SEALING_KEYS:
        raise ImproperlyConfigured("The sealing keys come from GUANXI_SEALING_KEYS; put the new key there.")
    path = Path(settings.SEALING_KEY_FILE)
    ring = key_ring()
    numbers = [int(key.id[1:]) for key in ring.keys if re.fullmatch(r"k\d+", key.id)]
    key_id = f"k{max(numbers, default=0) + 1}"
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    _write_private(draft, f"{new_key_entry(key_id)}\n{path.read_text()}")
    draft.replace(path)
    return key_id


def _write_private(path: Path, text: str) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)
