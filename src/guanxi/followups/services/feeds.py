"""Making and ending the address of one's own calendar."""

import secrets
from datetime import datetime, timedelta

from guanxi.audit.models import Kind
from guanxi.audit.services import note
from guanxi.core.actor import Actor
from guanxi.core.keys import new_id
from guanxi.core.once import writing
from guanxi.followups.models.feeds import Feed
from guanxi.followups.queries.feeds import MARK, feed_of, find_feed
from guanxi.identity.secrets import SECRET_BYTES, digest_of, packed
from guanxi.throttling.policies import LINKS, Limit
from guanxi.throttling.services import take_try

FETCHED_EVERY = timedelta(minutes=5)
FETCHES = Limit("feed", tries=120, seconds=900)


def make_feed(*, actor: Actor, now: datetime) -> tuple[Feed, str]:
    """Make the actor's feed, in place of a former one; return it and what its address ends with, shown this once."""
    secret = secrets.token_bytes(SECRET_BYTES)
    feed = Feed(
        id=new_id(), workspace_id=actor.workspace_id, member_id=actor.member_id, digest=digest_of(secret.hex()),
        made_at=now,
    )  # fmt: skip
    with writing():
        _end(actor, now)
        Feed.objects.bulk_create([feed])
        note(actor=actor, kind=Kind.FEED_CREATED, now=now, subject_type="feed", subject_id=feed.pk)
    return feed, packed(MARK, feed.workspace_id, feed.pk, secret)


def revoke_feed(*, actor: Actor, now: datetime) -> bool:
    """End the actor's feed at once; answer whether he had one."""
    with writing():
        former = _end(actor, now)
        if former is not None:
            note(actor=actor, kind=Kind.FEED_REVOKED, now=now, subject_type="feed", subject_id=former.pk)
    return former is not None


def fetch_feed(text: str, *, source: str, now: datetime) -> Feed | None:
    """Return the feed an address ends with. Raises Throttled for who tries addresses, or fetches without end."""
    feed = find_feed(text)
    if feed is None:
        take_try(LINKS, source, now=now)
        return None
    take_try(FETCHES, str(feed.pk), now=now)
    if feed.fetched_at is None or now - feed.fetched_at > FETCHED_EVERY:
        Feed.objects.of(feed.workspace_id).filter(pk=feed.pk).update(fetched_at=now)
    return feed


def _end(actor: Actor, now: datetime) -> Feed | None:
    former = feed_of(actor)
    if former is not None:
        Feed.objects.of(actor.workspace_id).filter(pk=former.pk).update(revoked_at=now)
    return former
