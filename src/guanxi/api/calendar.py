"""``/calendar/<secret>.ics``: what calendar programs fetch. The secret in the address is the whole sign-in."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from guanxi.core.errors import Throttled
from guanxi.core.http import now, source_of
from guanxi.followups.calendar.writing import REFRESH, tag_of
from guanxi.followups.queries.feeds import calendar_of
from guanxi.followups.services.feeds import fetch_feed

KIND = "text/calendar; charset=utf-8"


@require_safe
def calendar(request: HttpRequest, text: str) -> HttpResponse:
    """Return a member's calendar, or nothing but 304 when it is as it was."""
    moment = now()
    try:
        feed = fetch_feed(text, source=source_of(request), now=moment)
    except Throttled as refused:
        return HttpResponse(status=429, headers={"Retry-After": str(refused.params["seconds"])})
    if feed is None:
        return HttpResponse(status=404)
    base = settings.ADDRESS or f"{request.scheme}://{request.get_host()}"
    content = calendar_of(feed, address=base, now=moment)
    tag = tag_of(content)
    known = [one.strip().removeprefix("W/") for one in request.headers.get("If-None-Match", "").split(",")]
    answer = HttpResponse(status=304) if tag in known else HttpResponse(content, content_type=KIND)
    answer["ETag"] = tag
    answer["Cache-Control"] = f"private, max-age={REFRESH.seconds}"
    answer["X-Robots-Tag"] = "noindex"
    return answer
