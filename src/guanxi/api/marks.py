"""Cookies beside the session: who owes the second factor, which browser is known, which sign-in elsewhere is under way.

All are signed, last a fixed time, and are out of reach of scripts.
"""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest
from django.http.response import HttpResponseBase

DAY = 86_400


@dataclass(frozen=True, slots=True)
class Mark:
    """One cookie: its name, how long it lasts, and the addresses it is sent to."""

    name: str
    seconds: int
    path: str = "/"

    def put(self, response: HttpResponseBase, value: Any) -> None:
        """Let the browser keep a value."""
        response.set_cookie(
            self.name,
            signing.dumps(value, salt=self.name, compress=True),
            max_age=self.seconds,
            path=self.path,
            httponly=True,
            secure=settings.SESSION_COOKIE_SECURE,
            samesite="Lax",
        )

    def read(self, request: HttpRequest) -> Any:
        """Return the value that a browser brought back, None when there is none, or none of ours, or an old one."""
        try:
            return signing.loads(request.COOKIES.get(self.name, ""), salt=self.name, max_age=self.seconds)
        except signing.BadSignature:
            return None

    def drop(self, response: HttpResponseBase) -> None:
        """Let the browser forget it."""
        response.delete_cookie(self.name, path=self.path, samesite="Lax")


# Who has shown the first factor and owes the second one.
OWES = Mark("guanxi_owes", seconds=300)
# A browser that signed in at an address is known there: floods from elsewhere do not count against it.
KNOWN = Mark("guanxi_known", seconds=365 * DAY)
# A sign-in at another provider.
FLOW = Mark("guanxi_flow", seconds=600, path="/api/oidc")


def known_at(request: HttpRequest, email: str) -> str:
    """Return the mark of a browser that has signed in at this address before, else nothing."""
    return request.COOKIES[KNOWN.name] if KNOWN.read(request) == email.strip().lower() else ""
