"""What goes over the wire about interactions: what passed, what it completes, and what is to follow."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.core.schemas import Moment, Version
from guanxi.directory.schemas import Named
from guanxi.followups.schemas.follow_ups import DecisionStageRef, NextIn, NextOut, TookPart
from guanxi.interactions.schemas import BeganValue, KindValue

LongText = Annotated[str, StringConstraints(max_length=20_000)]
Place = Annotated[str, StringConstraints(max_length=200)]
Minutes = Annotated[int, Field(ge=1, le=10_080)]
Sentiment = Annotated[int, Field(ge=-2, le=2)]
Keys = Annotated[list[UUID], Field(max_length=100)]
FamilyValue = Literal["image", "pdf", "document", "sheet", "slides", "text", "archive", "audio", "video", "other"]


class InteractionIn(Schema):
    """Something that passed between us and them; ``follow_up_id`` is done by it, ``next`` is planned.

    ``began`` says whose doing a call, mail or message was; of other kinds it is refused.

    ``member_id`` led it, else whoever logs it; ``account_ids`` are further accounts; ``upload_ids`` become attachments.
    """

    kind: KindValue
    began: BeganValue = ""
    at: Moment
    summary: LongText
    outcome: LongText = ""
    duration_minutes: Minutes | None = None
    place: Place = ""
    sentiment: Sentiment | None = None
    member_id: UUID | None = None
    member_ids: Keys = []
    contact_ids: Keys = []
    account_ids: Keys = []
    mention_ids: Keys = []
    upload_ids: Keys = []
    opportunity_id: UUID | None = None
    chain_id: UUID | None = None
    stage_id: UUID | None = None
    follow_up_id: UUID | None = None
    next: NextIn | None = None


class InteractionPatch(Schema):
    """What is corrected of an interaction: only what is sent. Lists replace what was there."""

    expected_version: Version
    kind: KindValue | None = None
    began: BeganValue | None = None
    at: Moment | None = None
    summary: LongText | None = None
    outcome: LongText | None = None
    duration_minutes: Minutes | None = None
    place: Place | None = None
    sentiment: Sentiment | None = None
    member_id: UUID | None = None
    member_ids: Keys | None = None
    contact_ids: Keys | None = None
    account_ids: Keys | None = None
    mention_ids: Keys | None = None
    upload_ids: Keys | None = None
    detach_ids: Keys | None = None
    opportunity_id: UUID | None = None
    chain_id: UUID | None = None
    stage_id: UUID | None = None


class AttachmentOut(Schema):
    """A file that belongs to an interaction; ``preview`` says whether it can be looked at."""

    id: UUID
    name: str
    size: int
    media_type: str
    family: FamilyValue
    preview: bool


class InteractionOut(Schema):
    """An interaction; ``anonymous`` counts participants whose personal data were erased.

    ``accounts`` are those it was with, as far as the reader sees them; ``account`` is the first, if he does.
    """

    id: UUID
    version: int
    kind: KindValue
    began: BeganValue
    at: datetime
    duration_minutes: int | None
    place: str
    summary: str
    outcome: str
    sentiment: int | None
    member: Named
    member_name: str
    members: list[Named]
    logged_by: Named | None
    created_at: datetime
    account: Named | None
    accounts: list[Named]
    contacts: list[TookPart]
    anonymous: int
    mentions: list[Named]
    attachments: list[AttachmentOut]
    opportunity: Named | None
    chain: Named | None
    stage: DecisionStageRef | None
    next: NextOut | None
    can: dict[str, bool]


class UploadOut(Schema):
    """A file that waits to be put somewhere."""

    id: UUID
    name: str
    size: int
    media_type: str
    family: FamilyValue


class AccountFileSource(Schema):
    """The interaction a file belongs to, in short."""

    id: UUID
    kind: KindValue
    at: datetime
    summary: str


class AccountFile(AttachmentOut):
    """An attachment among an account's files."""

    added_at: datetime
    added_by: Named | None
    interaction: AccountFileSource


class AccountFiles(Schema):
    """A page of an account's files, the newest first."""

    items: list[AccountFile]
    more: bool


class AccountFileFilter(Schema):
    """Which of an account's files; ``before`` is when the last one shown was added."""

    family: FamilyValue | None = None
    contact_id: UUID | None = None
    q: Annotated[str, StringConstraints(max_length=100)] = ""
    before: Moment | None = None
    since: Moment | None = None
    until: Moment | None = None
