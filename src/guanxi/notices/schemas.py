"""What goes over the wire about notices."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

Clock = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


class NoticeOut(Schema):
    """A notice in the reader's language; ``path`` is the page it is about, or nothing."""

    id: UUID
    kind: str
    text: str
    path: str
    at: datetime
    read: bool


class NoticeCursor(Schema):
    """Where older notices begin."""

    before: datetime
    before_id: UUID


class NoticePage(Schema):
    """The newest notices, and how many in all are unread."""

    unread: int
    items: list[NoticeOut]
    next: NoticeCursor | None


class UnreadOut(Schema):
    """How many notices are unread."""

    unread: int


KindCode = Literal[
    "follow_up.due", "follow_up.overdue", "follow_up.assigned", "mention", "case.assigned", "lead.assigned",
    "lead.recycle_soon", "lead.recycled", "introduction.asked", "introduction.agreed", "introduction.declined",
    "introduction.done", "introduction.withdrawn", "job.failed", "webhook.paused",
]  # fmt: skip


class NoticeChoiceIn(Schema):
    """How a kind is to be told."""

    kind: KindCode
    in_product: bool
    by_mail: bool


class NoticeChoiceOut(NoticeChoiceIn):
    """How a kind is told; ``digest``: its mails come as one, in the morning."""

    digest: bool


class NoticeSettingsIn(Schema):
    """Which kinds to tell how, and when the day begins."""

    kinds: Annotated[list[NoticeChoiceIn], Field(max_length=100)] = []
    morning: Clock | None = None


class NoticeSettingsOut(Schema):
    """How everything is told; ``mail`` says whether this server sends mails at all."""

    morning: str
    kinds: list[NoticeChoiceOut]
    mail: bool
