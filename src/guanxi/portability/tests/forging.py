"""Parcels as somebody would make them who wants to do harm: altered, and with all digests made right again."""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

from guanxi.core.chain.canonical import canonical
from guanxi.portability.parcel.manifest import NAME, Part, digest_of

Rows = list[list[Any]]
Tables = dict[str, Rows]
Told = dict[str, Any]


def unpacked(content: bytes) -> tuple[Told, Tables]:
    """Return the manifest and the tables of a parcel that is not sealed."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        manifest = json.loads(archive.read(NAME))
        names = [part["table"] for part in (manifest["people"], *manifest["tables"])]
        lines = {name: archive.read(f"tables/{name}.jsonl").splitlines() for name in names}
    return manifest, {name: [json.loads(line) for line in rows] for name, rows in lines.items()}


def forged(content: bytes, forge: Callable[[Told, Tables], None]) -> bytes:
    """Return a parcel with something else in it."""
    manifest, tables = unpacked(content)
    forge(manifest, tables)
    parts = []
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in (manifest["people"], *manifest["tables"]):
            lines = [json.dumps(row).encode() + b"\n" for row in tables[part["table"]]]
            digest = hashlib.sha256(b"".join(spelt(row) + b"\n" for row in tables[part["table"]])).hexdigest()
            part.update(rows=len(lines), bytes=sum(map(len, lines)), digest=digest)
            parts.append(Part(**part))
            archive.writestr(f"tables/{part['table']}.jsonl", b"".join(lines))
        manifest["digest"] = digest_of(parts)
        with zipfile.ZipFile(io.BytesIO(content)) as old:
            for name in (name for name in old.namelist() if name.startswith("files/")):
                archive.writestr(name, old.read(name))
        archive.writestr(NAME, json.dumps(manifest))
    return out.getvalue()


def put(table: str, column: str, value: Any, row: int = 0) -> Callable[[Told, Tables], None]:
    """Return a forgery that puts a value into one cell."""

    def forge(manifest: Told, tables: Tables) -> None:
        [columns] = [part["columns"] for part in (manifest["people"], *manifest["tables"]) if part["table"] == table]
        tables[table][row][columns.index(column)] = value

    return forge


def spelt(row: list[Any]) -> bytes:
    """Return what the digest is made of, and something for what has no spelling."""
    try:
        return canonical(row)
    except TypeError:
        return json.dumps(row).encode()
