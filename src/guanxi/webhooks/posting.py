"""Sending one message: to the checked address, without following anybody elsewhere, within ten seconds."""

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

from guanxi import __version__
from guanxi.webhooks.addresses import Refused, target_of

SECONDS = 10.0
MAX_ANSWER = 64 * 1024


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a message: the status, or a code for why there is none."""

    status: int | None
    error: str
    duration_ms: int

    @property
    def arrived(self) -> bool:
        """Whether the other side took it."""
        return self.status is not None and 200 <= self.status < 300


def post(url: str, body: bytes, headers: Mapping[str, str]) -> Outcome:
    """Send a message and wait for the answer, of which only the status counts."""
    start = time.monotonic()
    status, error = _tried(url, body, headers)
    return Outcome(status, error, int((time.monotonic() - start) * 1000))


def _tried(url: str, body: bytes, headers: Mapping[str, str]) -> tuple[int | None, str]:
    try:
        status = _sent(url, body, headers)
    except Refused:
        return None, "webhook.address_refused"
    except socket.gaierror:
        return None, "webhook.unknown_host"
    except (TimeoutError, _TooSlow):
        return None, "webhook.too_slow"
    except ssl.SSLError:
        return None, "webhook.bad_certificate"
    except (OSError, http.client.HTTPException, ValueError):
        return None, "webhook.unreachable"
    return status, "" if 200 <= status < 300 else "webhook.refused"


class _TooSlow(Exception):
    """The time for a message is over."""


class _Direct(http.client.HTTPConnection):
    """A connection to an address that was checked, whatever the name means by now."""

    def __init__(self, host: str, port: int, address: str, context: ssl.SSLContext | None) -> None:
        super().__init__(host, port, timeout=SECONDS)
        self._address, self._context = address, context
        self.link: socket.socket | None = None  # stays known when the connection lets go of it

    def connect(self) -> None:
        """Connect to the checked address; its certificate has to be the name's."""
        self.sock = self.link = socket.create_connection((self._address, self.port), SECONDS)
        if self._context is not None:
            self.sock = self.link = self._context.wrap_socket(self.sock, server_hostname=self.host)


def _sent(url: str, body: bytes, headers: Mapping[str, str]) -> int:
    parts, address, port = target_of(url)
    context = ssl.create_default_context() if parts.scheme == "https" else None
    connection = _Direct(str(parts.hostname), port, address, context)
    over = threading.Event()
    watch = threading.Timer(SECONDS, _cut, (connection, over))
    watch.daemon = True
    watch.start()
    try:
        connection.request("POST", _path(url), body, {**_USUAL, **headers})
        answer = connection.getresponse()
        answer.read(MAX_ANSWER)
    except (OSError, http.client.HTTPException, ValueError, AttributeError):
        if over.is_set():  # the other side let single bytes trickle
            raise _TooSlow from None
        raise
    finally:
        watch.cancel()
        connection.close()
    if over.is_set():
        raise _TooSlow
    return answer.status


_USUAL = {"Content-Type": "application/json", "User-Agent": f"Guanxi/{__version__}", "Accept": "*/*"}


def _path(url: str) -> str:
    parts = urlsplit(url)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _cut(connection: _Direct, over: threading.Event) -> None:
    over.set()
    if connection.link is not None:
        with suppress(OSError):
            connection.link.shutdown(socket.SHUT_RDWR)
