"""What every endpoint needs: who asks, and when."""

from datetime import datetime
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from guanxi.core.actor import Actor


def actor_of(request: HttpRequest) -> Actor:
    """Return who makes an authenticated request."""
    actor: Actor = request.auth  # type: ignore[attr-defined]
    return actor


def now() -> datetime:
    """Return the time; services are handed it and never look at a clock themselves."""
    return timezone.now()


def fast_json(body: Any) -> HttpResponse:
    """Answer large bodies without a pass through Pydantic."""
    return HttpResponse(orjson.dumps(body), content_type="application/json")
