"""What every endpoint needs: who asks, and when."""

from datetime import datetime
from ipaddress import IPv6Network, ip_address
from typing import Any

import orjson
from django.conf import settings
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


def source_of(request: HttpRequest) -> str:
    """Return whom a request comes from, for counting tries: the address, of IPv6 the network that one person has.

    Behind proxies (``GUANXI_PROXIES``) it is the address that the first of ours was called from; what stands before
    that in ``X-Forwarded-For`` anybody can write.
    """
    return source_at(request.META.get("HTTP_X_FORWARDED_FOR", ""), request.META.get("REMOTE_ADDR", ""))


def source_at(forwarded_for: str, remote: str) -> str:
    """Return :func:`source_of` from the header and the address itself."""
    forwarded = [part.strip() for part in forwarded_for.split(",") if part.strip()]
    proxies: int = settings.PROXIES
    text = forwarded[-proxies] if 0 < proxies <= len(forwarded) else remote
    try:
        address = ip_address(text)
    except ValueError:
        return ""
    return str(address) if address.version == 4 else str(IPv6Network((address, 64), strict=False))
