"""What a parcel says of itself: from where, of which product, and what has to be in it."""

import hashlib
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from guanxi.core.chain.canonical import canonical
from guanxi.portability.parcel.refusals import Refused

FORMAT = 1
PRODUCT = "guanxi"
NAME = "manifest.json"
MAX_BYTES = 4 << 20
NEWER = (
    "The file was made by Guanxi {version}, which knows more than this one. Update this installation, then try again."
)

Digest = Field(pattern=r"^[0-9a-f]{64}$")
Count = Field(ge=0, le=1 << 53)


class Strict(BaseModel):
    """Nothing unknown, nothing of another type."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Part(Strict):
    """One table: its columns in the order of the lines, how many lines and bytes, and their digest."""

    table: str = Field(pattern=r"^[a-z0-9_]{1,63}$")
    columns: list[str] = Field(max_length=200)
    rows: int = Count
    bytes: int = Count
    digest: str = Digest

    @property
    def member(self) -> str:
        """The name of its member in the archive."""
        return f"tables/{self.table}.jsonl"


class Head(Strict):
    """The last row of a log."""

    number: int = Count
    hash: str = Digest


class Manifest(Strict):
    """The whole parcel. ``state`` is what two installations compare; ``digest`` covers everything in the file."""

    format: int
    product: str
    version: str = Field(max_length=40)
    made_at: str = Field(max_length=40)
    workspace: str
    name: str = Field(max_length=100)
    migrations: list[str] = Field(max_length=10_000)
    passwords: bool
    heads: dict[str, Head]
    people: Part
    tables: list[Part] = Field(max_length=1_000)
    state: str = Digest
    digest: str = Digest

    @property
    def workspace_id(self) -> UUID:
        """The key of the workspace."""
        return UUID(self.workspace)

    @property
    def parts(self) -> list[Part]:
        """Everything that is a member of the archive."""
        return [self.people, *self.tables]

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return sum(part.rows for part in self.parts)


def digest_of(parts: Iterable[Part]) -> str:
    """Return the digest over tables, in whatever order they are told."""
    told = sorted([part.table, part.columns, part.rows, part.digest] for part in parts)
    return hashlib.sha256(canonical(told)).hexdigest()


def parse(told: Any) -> Manifest:
    """Return a manifest that was read. Raises Refused for one that is not ours, newer, or contradicts itself."""
    if not isinstance(told, dict) or told.get("product") != PRODUCT:
        raise Refused("This is no file that `guanxi export workspace` made.")
    if isinstance(told.get("format"), int) and told["format"] > FORMAT:
        raise Refused(NEWER.format(version=str(told.get("version"))[:40]))
    try:
        manifest = Manifest.model_validate(told)
        _ = manifest.workspace_id
    except (ValidationError, ValueError):
        raise Refused("The manifest of the file cannot be read.") from None
    names = [part.table for part in manifest.parts]
    if len(set(names)) != len(names) or digest_of(manifest.parts) != manifest.digest:
        raise Refused("The manifest of the file contradicts itself.")
    return manifest
