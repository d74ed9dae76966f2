"""A real HTTP server that receives messages and answers as it is told to."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from guanxi.testing.server import answering


@dataclass(frozen=True)
class Message:
    """What arrived."""

    headers: dict[str, str]
    body: bytes
    path: str

    @property
    def id(self) -> str:
        """The message's own id."""
        return self.headers["webhook-id"]

    @property
    def data(self) -> dict[str, Any]:
        """What it says."""
        told: dict[str, Any] = json.loads(self.body)
        return told


class Receiver:
    """Keeps what arrives; ``answer`` decides the status, and may do something before."""

    def __init__(self) -> None:
        self.messages: list[Message] = []
        self.answer: Callable[[Message], int] = lambda _message: 204
        self.trickles = False
        self.url = ""

    @property
    def ids(self) -> list[str]:
        """The ids of all messages in order."""
        return [message.id for message in self.messages]

    def handler(self) -> type[BaseHTTPRequestHandler]:
        """Return what answers requests."""
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                message = Message({name.lower(): text for name, text in self.headers.items()}, body, self.path)
                receiver.messages.append(message)
                status = receiver.answer(message)
                if receiver.trickles:
                    receiver.trickle(self)
                    return
                self.send_response(status)
                self.send_header("Location", f"{receiver.url}/elsewhere")
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *args: Any) -> None:
                """Say nothing."""

        return Handler

    def trickle(self, handler: BaseHTTPRequestHandler) -> None:
        """Answer byte by byte without end, each soon enough."""
        try:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
            while True:
                handler.wfile.write(b"X")
                time.sleep(0.05)
        except OSError:
            return


@contextmanager
def receiving() -> Iterator[Receiver]:
    """Run a receiver."""
    receiver = Receiver()
    server = ThreadingHTTPServer(("127.0.0.1", 0), receiver.handler())
    server.daemon_threads = True
    receiver.url = f"http://127.0.0.1:{server.server_address[1]}"
    with answering(server):
        yield receiver
