"""What goes over the wire about the logs and their chains."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.core.schemas import Moment, Seq

LogName = Literal["changes", "audit"]


class AuditFilter(Schema):
    """What to look for in both logs; ``to`` is the first instant that is not wanted any more."""

    person: UUID | None = None
    record: UUID | None = None
    kind: Annotated[str, StringConstraints(max_length=40)] = ""
    start: Moment | None = Field(None, alias="from")
    end: Moment | None = Field(None, alias="to")
    q: Annotated[str, StringConstraints(max_length=100)] = ""


class AuditPage(Schema):
    """Where to go on, and how far."""

    before: Annotated[str, StringConstraints(max_length=80)] | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class VerificationIn(Schema):
    """Which part of which log to check."""

    log: LogName
    after: Seq = 0


class ChainFindingOut(Schema):
    """What is wrong with the rows ``seq`` to ``until``."""

    code: Literal[
        "payload", "link", "missing", "tail", "beyond", "head", "redaction", "unattested", "undo", "unreadable",
        "expected",
    ]  # fmt: skip
    seq: int
    until: int


class VerificationOut(Schema):
    """What a part of a log looks like: where to go on, how much was erased of it, and what is wrong."""

    log: LogName
    rows: int
    last: int
    done: bool
    redacted: int
    findings: list[ChainFindingOut]


class HeadOut(Schema):
    """The last row of a log: its number and hash, to be noted down elsewhere."""

    log: LogName
    seq: int
    hash: str


class LogsOut(Schema):
    """Both heads, and how many refused attempts no entry tells of yet."""

    heads: list[HeadOut]
    left_out: int


class NotedOut(Schema):
    """What an entry of the audit log says besides who and when."""

    subject_type: str
    subject_id: UUID | None
    source: str
    through: Literal["browser", "token", "command", "job"]
    params: dict[str, Any]


class EntryOut(Schema):
    """Who, when and what in either log, with the names of what it was about."""

    id: UUID
    log: LogName
    seq: int
    at: datetime
    actor_id: UUID | None
    actor_name: str
    kind: str
    account_id: UUID | None
    account_name: str
    subject_name: str
    redacted: bool
    noted: NotedOut | None
