"""The real server in a process of its own on the database under test, and browsers without a screen."""

import http.client
import json
import os
import socket
import socketserver
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookies import SimpleCookie
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.db import connection

from guanxi.testing.cast import PASSWORD

START_SECONDS = 60


def database_url() -> str:
    """Return where the database under test is."""
    values = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{values['NAME']}"
    host, name = quote(str(values["HOST"]), safe=""), values["NAME"]
    user = f"{values['USER']}:{quote(str(values['PASSWORD']))}" if values["PASSWORD"] else values["USER"]
    return f"postgresql://{user}@{host}{':' + str(values['PORT']) if values['PORT'] else ''}/{name}"


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def served() -> Iterator[int]:
    """Run ``guanxi serve``; gives its port."""
    port = free_port()
    environment = {
        **os.environ,
        "DATABASE_URL": database_url(),
        "DJANGO_SETTINGS_MODULE": "guanxi.config.settings",
        "GUANXI_SECRET_KEY": settings.SECRET_KEY,
    }
    command = [str(Path(sys.executable).parent / "guanxi"), "serve", "--port", str(port)]
    process = subprocess.Popen(  # noqa: S603 - our own command
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_for(process, port)
        yield port
    finally:
        process.terminate()
        process.wait(60)


def _wait_for(process: "subprocess.Popen[bytes]", port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, "the server ended"
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError("the server did not start")


@contextmanager
def answering(server: socketserver.BaseServer) -> Iterator[None]:
    """Let a small server of a test answer in a thread; it is asked often whether to stop, so that it stops at once."""
    with server:
        Thread(target=server.serve_forever, args=(0.005,), daemon=True).start()
        yield
        server.shutdown()


class Browser:
    """A session of its own: cookies, the CSRF token, JSON in and out."""

    def __init__(self, port: int, email: str = "") -> None:
        self.port = port
        self.cookies: dict[str, str] = {}
        self.send("GET", "/api/session")
        if email:
            status, _ = self.send("POST", "/api/session", {"email": email, "password": PASSWORD})
            assert status == 200

    def headers(self) -> dict[str, str]:
        """Return what a page sends with every request."""
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return {"Cookie": cookies, "X-CSRFToken": self.cookies.get(settings.CSRF_COOKIE_NAME, "")}

    def send(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """Make a request; return the status and the parsed answer."""
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        content = None if body is None else json.dumps(body)
        link.request(method, path, content, {**self.headers(), "Content-Type": "application/json"})
        answer = link.getresponse()
        for line in answer.headers.get_all("Set-Cookie") or []:
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}
        text = answer.read()
        link.close()
        return answer.status, json.loads(text) if text else None

    def listen(self, account_id: Any, query: str = "", **headers: str) -> "Stream":
        """Open the event stream of an account."""
        return Stream(self.port, f"/api/accounts/{account_id}/events{query}", {**self.headers(), **headers})


class Stream:
    """An open event stream."""

    def __init__(self, port: int, path: str, headers: dict[str, str]) -> None:
        self.link = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        self.link.request("GET", path, headers=headers)
        self.answer = self.link.getresponse()
        self.status = self.answer.status

    def events(self) -> Iterator[dict[str, Any]]:
        """Yield the events as they come, until the server closes the stream."""
        while line := self.answer.readline():
            if line.startswith(b"data: "):
                yield json.loads(line.removeprefix(b"data: "))

    def problem(self) -> dict[str, Any]:
        """Return why the stream was refused."""
        body: dict[str, Any] = json.loads(self.answer.read())
        return body

    def close(self) -> None:
        """Hang up."""
        self.link.close()
