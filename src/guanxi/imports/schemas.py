"""What goes over the wire about imports."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from ninja import Schema

Kind = Literal["chart", "contacts", "leads", "cases", "campaign"]
Format = Literal["csv", "xlsx", "vcard", "outline", "mermaid"]
State = Literal["uploaded", "previewed", "applying", "applied", "cancelled", "undoing", "undone", "failed"]
Naming = Literal["identifier", "mail", "name", "post"]


class MappingPatch(Schema):
    """How a file is to be read; what is left out stays. ``columns`` maps fields to headers."""

    kind: Kind | None = None
    columns: dict[str, str | None] | None = None
    superior_by: Naming | None = None
    body: str | None = None
    date: str | None = None
    duplicates: Literal["skip", "merge", "create"] | None = None
    sheet: str | None = None
    format: Format | None = None
    pool: str | None = None
    hold: bool | None = None
    campaign: UUID | None = None


class MappingOut(Schema):
    """How a file is read."""

    columns: dict[str, str]
    superior_by: Naming | None
    body: str
    date: str
    duplicates: Literal["skip", "merge", "create"]
    sheet: str
    format: Format | None
    pool: str = ""
    hold: bool = False
    campaign: str = ""


class ShapeOut(Schema):
    """What the file is: its header and first rows for a table, neither for a drawn chart."""

    format: Format
    encoding: str
    delimiter: str
    sheets: list[str]
    sheet: str
    rows: int
    header: list[str]
    sample: list[list[str]]


class FindingOut(Schema):
    """Something about one row (0: the whole file)."""

    row: int
    column: str
    code: str
    severity: Literal["error", "warning", "info"]
    params: dict[str, Any]


class ImportAbilities(Schema):
    """What the reader can do with an import now."""

    map: bool
    apply: bool
    undo: bool
    cancel: bool


class ImportRow(Schema):
    """An import in a list; ``done`` out of ``total`` while it is applied or undone."""

    id: UUID
    kind: Kind
    state: State
    file_name: str
    size: int
    account_id: UUID | None
    account_name: str | None
    created_at: datetime
    created_by_name: str
    done: int
    total: int
    result: dict[str, Any]
    can: ImportAbilities


class ImportOut(ImportRow):
    """Everything about an import. ``preview`` holds figures, or the ``problem`` that stands in the way of any."""

    shape: ShapeOut
    mapping: MappingOut
    preview: dict[str, Any] | None
    findings: list[FindingOut]
    findings_total: int


class ImportProgress(Schema):
    """How far a step has brought it."""

    id: UUID
    state: State
    done: int
    total: int
    result: dict[str, Any]
    can: ImportAbilities
