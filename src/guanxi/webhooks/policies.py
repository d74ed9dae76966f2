"""Who handles webhooks, which kinds of change one wants, and how often a delivery is tried."""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta

from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Forbidden, Invalid
from guanxi.webhooks.models import MOST_KINDS

# How long to wait after the first, second … attempt; after the last of these a delivery is given up.
PAUSES = (
    timedelta(seconds=5), timedelta(seconds=30), timedelta(minutes=2), timedelta(minutes=10), timedelta(hours=1),
    timedelta(hours=6),
)  # fmt: skip
# An address where nothing arrived for so long is left alone until somebody looks after it.
PATIENCE = timedelta(days=3)
MOST_WEBHOOKS = 20
KIND = re.compile(r"[a-z][a-z_]{0,38}\.(?:\*|[a-z][a-z_]*)")
PING = "ping"


def check_handles(actor: Actor) -> None:
    """Raise Forbidden unless somebody may see and change webhooks: an administrator."""
    if not actor.is_administrator:
        raise Forbidden("forbidden", "Only an administrator handles webhooks.", params={"action": "handle_webhooks"})


def checked_kinds(kinds: Iterable[str]) -> list[str]:
    """Return wanted kinds in order, each once. Raises Invalid for what names no kind."""
    found = sorted(set(kinds))
    if len(found) > MOST_KINDS or any(len(kind) > 40 or not KIND.fullmatch(kind) for kind in found):
        raise Invalid("invalid", fields=[FieldError("kinds", "unknown_choice")])
    return found


def wants(kinds: Sequence[str], kind: str) -> bool:
    """Whether somebody who asked for these kinds wants this one."""
    return not kinds or kind in kinds or f"{kind.partition('.')[0]}.*" in kinds


def pause_after(attempts: int) -> timedelta | None:
    """Return how long to wait after so many attempts, None when that was the last one."""
    return PAUSES[attempts - 1] if attempts <= len(PAUSES) else None
