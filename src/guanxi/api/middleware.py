"""What every request to the API passes first and every answer last."""

from collections.abc import Callable, Iterator
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from guanxi.api.failures import PROBLEM_TYPE, field_problem, problem_response
from guanxi.api.parsing import NUL
from guanxi.core import wall

Answer = Callable[[HttpRequest], HttpResponseBase]
CODES = {400: "bad_request", 403: "forbidden", 404: "not_found", 405: "method_not_allowed", 413: "too_large"}


class WallMiddleware:
    """Begins each request nowhere: until somebody is identified, the database shows no workspace's rows."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with wall.within(wall.NOWHERE):
            response = self.get_response(request)
            if isinstance(response, StreamingHttpResponse):
                response.streaming_content = _in_place(response.streaming_content)
            return response


def _in_place(chunks: Any) -> Iterator[bytes]:
    """Yield what is read later standing where the request stood, whichever thread asks for it."""
    place = wall.standing()

    def read() -> Iterator[bytes]:
        with wall.within(place):
            yield from chunks

    return read()


class ProblemMiddleware:
    """Keeps the API to its one error shape, whoever refused: the framework's own answers are put into it.

    A NUL character in an address or cookie is refused here, because no database and no file name can hold one.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path.startswith("/api/"):
            return self.get_response(request)
        return _refusal(request) or _as_problem(self.get_response(request))


def _refusal(request: HttpRequest) -> HttpResponse | None:
    if NUL in request.path:
        return problem_response(404, "not_found", "There is no such address.", params={"what": "address"})
    if any(NUL in cookie for cookie in request.COOKIES.values()):
        return problem_response(400, "bad_request", "There is a NUL character in a cookie.")
    wrong = [name for name, values in request.GET.lists() if NUL in name or any(NUL in value for value in values)]
    return field_problem(wrong, "not_text", "There is a NUL character in a text.") if wrong else None


def _as_problem(response: HttpResponseBase) -> HttpResponseBase:
    status = response.status_code
    if status < 400 or response.get("Content-Type", "").startswith(PROBLEM_TYPE):
        return response
    code = CODES.get(status, "bad_request" if status < 500 else "internal")
    problem = problem_response(status, code, response.reason_phrase)
    if "Allow" in response:
        problem["Allow"] = response["Allow"]
    return problem


# No script but our own files; styles are made by the components while they run; nobody may put us into a frame.
POLICY = "; ".join(
    [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "X-Frame-Options": "DENY",
}


class HeaderMiddleware:
    """Tells browsers what a page of ours may do, with every answer."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        for name, value in HEADERS.items():
            response.setdefault(name, value)
        if settings.SESSION_COOKIE_SECURE:  # people come by HTTPS only, and shall go on doing so
            response.setdefault("Strict-Transport-Security", "max-age=31536000")
        return response
