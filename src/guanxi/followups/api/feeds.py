"""One's own calendar feed."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from ninja import Router, Schema

from guanxi.core.http import actor_of, now
from guanxi.core.qr import qr_svg
from guanxi.followups.queries.feeds import feed_of
from guanxi.followups.services import feeds

router = Router(tags=["calendar"])


class FeedOut(Schema):
    """Whether there is a feed, since when, and when a calendar fetched it last."""

    made_at: datetime | None
    fetched_at: datetime | None


class FeedAddress(FeedOut):
    """The address of a new feed: it is shown this once."""

    address: str
    qr_svg: str


@router.get("/me/feed", response=FeedOut)
def get_feed(request: HttpRequest) -> dict[str, Any]:
    """Whether one's calendar can be fetched."""
    return _told(feed_of(actor_of(request)))


@router.post("/me/feed", response={201: FeedAddress})
def make_feed(request: HttpRequest) -> dict[str, Any]:
    """Make an address for one's calendar; a former one ends."""
    feed, text = feeds.make_feed(actor=actor_of(request), now=now())
    base = settings.ADDRESS or f"{request.scheme}://{request.get_host()}"
    address = f"{base}/calendar/{text}.ics"
    return _told(feed) | {"address": address, "qr_svg": qr_svg(address)}


@router.delete("/me/feed", response=FeedOut)
def revoke_feed(request: HttpRequest) -> dict[str, Any]:
    """End the address."""
    feeds.revoke_feed(actor=actor_of(request), now=now())
    return _told(None)


def _told(feed: Any) -> dict[str, Any]:
    return {"made_at": feed.made_at if feed else None, "fetched_at": feed.fetched_at if feed else None}
