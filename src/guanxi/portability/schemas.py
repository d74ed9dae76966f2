"""What goes over the wire about exports of the workspace."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

ExportState = Literal["making", "ready", "taken", "expired", "failed", "cancelled"]
SHORTEST = 12


class WorkspaceExportIn(Schema):
    """An export to make: my password, the passphrase of the file, and whether people's passwords go along."""

    password: Annotated[str, StringConstraints(max_length=200)]
    passphrase: Annotated[str, StringConstraints(min_length=SHORTEST, max_length=200)] = Field(repr=False)
    passwords: bool = True


class WorkspaceExportFetch(Schema):
    """My password, asked again before the file leaves."""

    password: Annotated[str, StringConstraints(max_length=200)]


class WorkspaceExportOut(Schema):
    """An export: how far it is (``done`` of ``total`` rows), until when it can be fetched, and how large it is.

    ``digest`` is what the other installation tells as `state` when all of it came in.
    """

    id: UUID
    state: ExportState
    job_id: UUID | None
    asked_at: datetime
    asked_by: str
    passwords: bool
    done: int
    total: int | None
    error: str
    ready_at: datetime | None
    expires_at: datetime | None
    taken_at: datetime | None
    size: int
    rows: int
    digest: str
