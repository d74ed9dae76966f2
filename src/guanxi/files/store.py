"""Where contents lie: a folder beside the database, or a bucket that speaks S3 (``GUANXI_FILES``).

Nothing else of the product knows which of them it is. A content is written and read whole.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import obstore
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from obstore.store import LocalStore, S3Store

from guanxi.core.errors import Problem

Store = LocalStore | S3Store
SECONDS = "60s"
PART = 1 << 20


class StoreFailed(Problem):
    """The place where files lie did not answer as it should."""

    status = 503


def put(key: str, content: bytes) -> None:
    """Write an object; a reader sees the old one or the new one, never a part."""
    try:
        obstore.put(_store(), key, content)
    except Exception as error:
        raise _failed() from error


def put_file(key: str, path: Path) -> None:
    """Write an object from a file, a part at a time."""
    try:
        with path.open("rb") as stream:
            obstore.put(_store(), key, stream)
    except Exception as error:
        raise _failed() from error


def chunks(key: str) -> Iterator[bytes]:
    """Return an object in parts; that it is there is known when this returns."""
    try:
        found = obstore.get(_store(), key)
    except Exception as error:
        raise _failed() from error
    return (bytes(part) for part in found.stream(min_chunk_size=PART))


def get(key: str) -> bytes:
    """Return an object."""
    try:
        return bytes(obstore.get(_store(), key).bytes())
    except Exception as error:
        raise _failed() from error


def remove(key: str) -> None:
    """Remove an object; one that is gone already is as good."""
    try:
        with suppress(FileNotFoundError):
            obstore.delete(_store(), key)
    except Exception as error:
        raise _failed() from error


def keys(prefix: str, *, until: datetime) -> Iterator[str]:
    """Yield the keys under a prefix that were last written before a moment."""
    for batch in obstore.list(_store(), prefix):
        yield from (found["path"] for found in batch if found["last_modified"] < until)


def _failed() -> StoreFailed:
    return StoreFailed("file.store_failed", "The files cannot be reached at the moment.")


def _store() -> Store:
    return _opened(settings.FILES, str(settings.DATA_DIR), os.getpid())


@lru_cache(maxsize=4)
def _opened(place: str, folder: str, _process: int) -> Store:
    """Return the store of this process."""
    parts = urlsplit(place)
    if parts.scheme == "s3":
        return _bucket(place)
    if parts.scheme not in ("", "file"):
        raise ImproperlyConfigured("GUANXI_FILES is a folder, or s3://bucket/prefix?endpoint=…&region=…")
    path = Path(parts.path if place else f"{folder}/files")
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    return LocalStore(path.absolute(), automatic_cleanup=True)


def _bucket(place: str) -> S3Store:
    """Return a bucket; who signs in there is in the address or in the variables that other S3 programs read."""
    parts = urlsplit(place)
    options = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    endpoint = options.get("endpoint", "")
    named: dict[str, Any] = {
        "endpoint": endpoint,
        "region": options.get("region", ""),
        "access_key_id": unquote(parts.username or ""),
        "secret_access_key": unquote(parts.password or ""),
    }
    return S3Store(
        parts.hostname or "",
        prefix=parts.path.strip("/") or None,
        client_options={"allow_http": endpoint.startswith("http://"), "timeout": SECONDS},
        virtual_hosted_style_request=False,
        **{name: value for name, value in named.items() if value},
    )
