"""Notices: each his own."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Moment
from guanxi.notices import queries
from guanxi.notices.schemas import NoticePage, NoticeSettingsIn, NoticeSettingsOut, UnreadOut
from guanxi.notices.services import reading
from guanxi.notices.services.telling import sends_mail

router = Router(tags=["notices"])
Limit = Annotated[int, Field(ge=1, le=100)]


@router.get("/notices", response=NoticePage)
def list_notices(
    request: HttpRequest,
    limit: Limit = 30,
    unread: bool = False,
    before: Moment | None = None,
    before_id: UUID | None = None,
) -> dict[str, Any]:
    """The newest notices of the reader's own."""
    moment: datetime | None = before
    return queries.notice_list(actor_of(request), limit=limit, unread=unread, before=moment, before_id=before_id)


@router.get("/notices/unread", response=UnreadOut)
def count_unread(request: HttpRequest) -> dict[str, int]:
    """How many are unread; asked again and again, so it is one small statement."""
    return {"unread": queries.unread_count(actor_of(request))}


@router.post("/notices/read", response=UnreadOut)
def mark_all_read(request: HttpRequest) -> dict[str, int]:
    """Mark everything as read."""
    reading.mark_all_read(actor=actor_of(request), now=now())
    return {"unread": 0}


@router.post("/notices/{uuid:notice_id}/read", response=UnreadOut)
def mark_read(request: HttpRequest, notice_id: UUID) -> dict[str, int]:
    """Mark one as read."""
    actor = actor_of(request)
    reading.mark_read(actor=actor, notice_id=notice_id, now=now())
    return {"unread": queries.unread_count(actor)}


@router.get("/notices/settings", response=NoticeSettingsOut)
def get_settings(request: HttpRequest) -> dict[str, Any]:
    """How the reader is told of what, and when his day begins."""
    return queries.notice_settings(actor_of(request)) | {"mail": sends_mail()}


@router.put("/notices/settings", response=NoticeSettingsOut)
def put_settings(request: HttpRequest, payload: NoticeSettingsIn) -> dict[str, Any]:
    """Choose how to be told of what."""
    actor = actor_of(request)
    reading.choose(actor=actor, **payload.dict())
    return queries.notice_settings(actor) | {"mail": sends_mail()}
