"""Counting tries before they are made, and refusing those that are too many.

    take_try(SIGN_IN, "alice@example.com", source, now=now)   # raises Throttled
    ...                                                        # the try itself
    forget_tries(SIGN_IN, "alice@example.com", source)         # it succeeded

Call it outside a transaction, or the refusal of the try would take its count back. A window ends at its time however
many tries come in it: nobody can keep somebody else out by going on.
"""

import hmac
import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from math import ceil

from django.conf import settings
from django.db import connection
from django.db.models import F

from guanxi.core.errors import Throttled
from guanxi.throttling.models import Window
from guanxi.throttling.policies import Limit

MOST_ROWS = 100_000
CLEAR_ONE_IN = 50

TAKE = """
INSERT INTO throttling_window (key, tries, ends_at) VALUES (%s, 1, %s)
ON CONFLICT (key) DO UPDATE SET
  tries = CASE WHEN throttling_window.ends_at <= %s THEN 1 ELSE throttling_window.tries + 1 END,
  ends_at = CASE WHEN throttling_window.ends_at <= %s THEN excluded.ends_at ELSE throttling_window.ends_at END
RETURNING tries, ends_at
"""


def take_try(limit: Limit, *parts: str, now: datetime) -> None:
    """Count one try of something (the parts say of what and by whom).

    Raises Throttled when there were too many, with ``params.seconds`` to wait.
    """
    end = now + timedelta(seconds=limit.seconds)
    tries, ends_at = _counted(_key(limit, parts), now, end)
    if tries > limit.tries:
        wait = max(1, ceil((ends_at - now).total_seconds()))
        raise Throttled("throttled", "Too many tries; wait a while.", params={"seconds": wait})
    if secrets.randbelow(CLEAR_ONE_IN) == 0:
        clear_ended(now=now)


def forget_tries(limit: Limit, *parts: str) -> None:
    """Forget the tries of something, because one of them succeeded."""
    Window.objects.filter(pk=_key(limit, parts)).delete()


def give_try_back(limit: Limit, *parts: str) -> None:
    """Count a try that succeeded as none, where others' wrong ones stay counted."""
    Window.objects.filter(pk=_key(limit, parts), tries__gt=0).update(tries=F("tries") - 1)


def clear_ended(*, now: datetime) -> None:
    """Throw away windows that have ended, and the oldest when there are still too many."""
    Window.objects.filter(ends_at__lte=now).delete()
    surplus = Window.objects.order_by("-ends_at").values_list("pk", flat=True)[MOST_ROWS : MOST_ROWS + 500]
    Window.objects.filter(pk__in=list(surplus)).delete()


def _counted(key: str, now: datetime, end: datetime) -> tuple[int, datetime]:
    """Count in one statement, so that tries made at the same moment all count."""
    field = Window._meta.get_field("ends_at")
    moments = [field.get_db_prep_value(moment, connection) for moment in (end, now, now)]
    with connection.cursor() as cursor:
        cursor.execute(TAKE, [key, *moments])
        [(tries, ends_at)] = cursor.fetchall()
    for convert in connection.ops.get_db_converters(field.get_col(Window._meta.db_table)):
        ends_at = convert(ends_at, None, connection)
    return int(tries), ends_at


def _key(limit: Limit, parts: tuple[str, ...]) -> str:
    text = "\0".join((limit.name, *parts))
    return hmac.digest(settings.SECRET_KEY.encode(), text.encode(), sha256).hex()
