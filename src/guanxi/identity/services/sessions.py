"""Sessions: seen, ended."""

from datetime import datetime, timedelta
from uuid import UUID

from guanxi.audit.models import Kind
from guanxi.audit.services import note
from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.identity.models import Session
from guanxi.identity.secrets import digest_of

SEEN_EVERY = timedelta(minutes=10)


def note_seen(row: Session | None, *, now: datetime) -> None:
    """Remember that a session is in use, exactly to ten minutes: a read shall not become a write each time."""
    if row is not None and now - row.seen_at > SEEN_EVERY:
        Session.objects.filter(pk=row.pk).update(seen_at=now)


def end_session(*, actor: Actor, session_id: UUID, now: datetime) -> None:
    """End one of the actor's own sessions, wherever it is."""
    ended, _ = Session.objects.filter(user_id=actor.user_id, id=session_id).delete()
    if not ended:
        raise NotFound("session")
    note(actor=actor, kind=Kind.SESSION_REVOKED, now=now)


def end_other_sessions(*, actor: Actor, session_key: str, now: datetime) -> int:
    """End all of the actor's sessions but the one he speaks from; return how many there were."""
    ended, _ = Session.objects.filter(user_id=actor.user_id).exclude(pk=digest_of(session_key)).delete()
    if ended:
        note(actor=actor, kind=Kind.SESSION_REVOKED, now=now, params={"count": ended})
    return ended


def note_ended(*, actor: Actor, now: datetime) -> None:
    """Write down that somebody went out."""
    note(actor=actor, kind=Kind.SESSION_ENDED, now=now)


def end_all_sessions(user_id: UUID) -> int:
    """End every session of a user; return how many there were."""
    ended, _ = Session.objects.filter(user_id=user_id).delete()
    return ended


def clear_ended_sessions(user_id: UUID, *, now: datetime) -> None:
    """Throw away what is left of a user's sessions that ran out."""
    Session.objects.filter(user_id=user_id, expire_date__lte=now).delete()


def note_started(*, actor: Actor, way: str, now: datetime) -> None:
    """Write down that somebody came in, and how; throw away what is left of his sessions that ran out."""
    clear_ended_sessions(actor.user_id, now=now)
    note(actor=actor, kind=Kind.SESSION_STARTED, now=now, params={"way": way})
