"""The event stream: ``GET /api/accounts/{id}/events?after=SEQ`` as server-sent events.

A plain ASGI application in front of the WSGI one. It holds no state but the open connections: each connection reads
the change log after the last number it sent, woken by the watcher of its process.
"""

import asyncio
import re
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import parse_qs
from uuid import UUID

import orjson
from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import close_old_connections

from guanxi.api.attempts import OURS, note_refusal
from guanxi.api.auth import check_shown, session_actor, token_actor
from guanxi.api.failures import PROBLEM_TYPE, problem_response
from guanxi.api.parsing import NUL
from guanxi.api.watcher import Watcher
from guanxi.audit.services.refusals import Attempt
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Forbidden, Invalid, NotFound, Problem, Unauthenticated
from guanxi.core.http import source_at
from guanxi.core.origin import Origin, coming_from
from guanxi.directory.queries.access import access_account
from guanxi.identity.store import SessionStore
from guanxi.jobs.working import Worker
from guanxi.orgchart.queries.events import chart_events

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

TEMPLATE = "/api/accounts/{account_id}/events"
STREAM = re.compile(r"^/api/accounts/([0-9a-f-]{36})/events$")
HEARTBEAT = 4.0  # seconds; every beat checks session or token again: with what it takes, a dead one is out within 5
BATCH = 200
MAX_DIGITS = 19  # of a number that every database takes


class EventStream:
    """Answers the stream's address; hands everything else on."""

    def __init__(
        self, rest: Application, worker: Worker | None = None, *, once_up: Callable[[], None] = lambda: None
    ) -> None:
        self.rest = rest
        self.watcher = Watcher()
        self.worker = worker
        self.once_up = once_up

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        found = STREAM.match(scope.get("path", "")) if scope["type"] == "http" and scope["method"] == "GET" else None
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
        elif found is None:
            await self.rest(scope, receive, send)
        else:
            await self._stream(scope, receive, send, found[1])

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            leaving = message["type"] == "lifespan.shutdown"
            if self.worker is not None:
                await sync_to_async(self.worker.stop if leaving else self.worker.start, thread_sensitive=False)()
            await send({"type": f"{message['type']}.complete"})
            if leaving:
                self.watcher.stop()
                return
            threading.Thread(target=self.once_up, name="guanxi-up", daemon=True).start()

    async def _stream(self, scope: Scope, receive: Receive, send: Send, account: str) -> None:
        try:
            reader = Reader(_credentials(scope), _account_id(account), after=_after(scope), shown=_shown(scope))
            await reader.check(_origin(scope))
        except Problem as problem:
            await _refuse(send, problem)
            return
        await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
        await self._pump(reader, receive, send)

    async def _pump(self, reader: "Reader", receive: Receive, send: Send) -> None:
        gone = asyncio.ensure_future(_until_gone(receive))
        try:
            async for chunk in self._chunks(reader, gone):
                await send({"type": "http.response.body", "body": chunk, "more_body": True})
            if not gone.done():
                await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            gone.cancel()

    async def _chunks(self, reader: "Reader", gone: "asyncio.Future[None]") -> AsyncIterator[bytes]:
        """Yield events as they come, and a comment when none does, until the session or the client ends."""
        yield b"retry: 2000\n\n"
        while not gone.done():
            turn = self.watcher.turn()
            try:
                events = await reader.read()
            except Problem:
                return
            for event in events:
                yield b"id: %d\ndata: %s\n\n" % (event["seq"], orjson.dumps(event))
            if len(events) < BATCH and not await self.watcher.wait(turn, HEARTBEAT):
                yield b": still here\n\n"


class Reader:
    """Reads one account's events for one session or token, in the order of their numbers."""

    def __init__(self, credentials: "Credentials", account_id: UUID, after: int, shown: str | None) -> None:
        self.credentials = credentials
        self.account_id = account_id
        self.after = after
        self.shown = shown

    async def check(self, origin: Origin) -> None:
        """Raise Problem unless session or token may see the account; that somebody may not is noted."""
        await sync_to_async(self._admitted, thread_sensitive=False)(origin)

    async def read(self) -> list[dict[str, Any]]:
        """Return the next events, checking session or token each time."""
        events = await sync_to_async(self._read, thread_sensitive=False)()
        if events:
            self.after = events[-1]["seq"]
        return events

    def _read(self) -> list[dict[str, Any]]:
        return chart_events(self._authorised(), account_id=self.account_id, after=self.after, limit=BATCH)

    def _admitted(self, origin: Origin) -> None:
        try:
            self._authorised()
        except (Forbidden, NotFound) as problem:
            if self.account_id.version == OURS:
                with coming_from(origin):
                    note_refusal(self.credentials.actor(), _attempt(problem, self.account_id))
            raise

    def _authorised(self) -> Actor:
        close_old_connections()
        actor = self.credentials.actor()
        if not self.credentials.token:
            check_shown(self.shown, actor)
        access_account(actor, self.account_id)
        return actor


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a request brought along to be known by: the key of a session, or a token, which goes before."""

    session_key: str
    token: str = ""

    def actor(self) -> Actor:
        """Return who that is now. Raises Unauthenticated."""
        if self.token:
            return token_actor(self.token)[0]
        actor = session_actor(SessionStore(self.session_key)) if self.session_key else None
        if actor is None:
            raise Unauthenticated("unauthenticated", "Sign in first.")
        return actor


_HEADERS = [
    (b"content-type", b"text/event-stream"),
    (b"cache-control", b"no-cache, no-transform"),
    (b"x-accel-buffering", b"no"),
]


def _attempt(problem: Problem, account_id: UUID) -> Attempt:
    action = str(problem.params.get("action", ""))
    return Attempt("GET", TEMPLATE, problem.status, problem.code, action=action, what="account", key=account_id)


def _origin(scope: Scope) -> Origin:
    """Return where a request comes from, as the rest of the interface tells it."""
    headers = dict(scope["headers"])
    forwarded = headers.get(b"x-forwarded-for", b"").decode("latin-1")
    address = (scope.get("client") or ("",))[0]
    by_token = headers.get(b"authorization", b"").lower().startswith(b"bearer")
    return Origin(source_at(forwarded, address), "token" if by_token else "browser")


def _credentials(scope: Scope) -> Credentials:
    headers = dict(scope["headers"])
    kind, _, token = headers.get(b"authorization", b"").decode("latin-1").partition(" ")
    if kind.lower() == "bearer":
        return Credentials("", token.strip() or "none")
    cookies = SimpleCookie(headers.get(b"cookie", b"").decode("latin-1"))
    morsel = cookies.get(settings.SESSION_COOKIE_NAME)
    return Credentials(morsel.value if morsel and NUL not in morsel.value else "")


def _account_id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise NotFound("account") from None


def _after(scope: Scope) -> int:
    """Return where to go on: what the browser saw last when it reconnects, else what the page asks for."""
    seen = dict(scope["headers"]).get(b"last-event-id", b"").decode("latin-1")
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("after", ["0"])[0]
    text = seen or asked
    if not (text.isascii() and text.isdigit() and len(text) < MAX_DIGITS):
        raise Invalid("invalid", "Say where to go on as a number.", fields=[FieldError("after", "malformed")])
    return int(text)


def _shown(scope: Scope) -> str | None:
    """Return the workspace that the page shows: the browser's event source sends no headers of ours."""
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1"))
    return asked["workspace"][0] if "workspace" in asked else None


async def _refuse(send: Send, problem: Problem) -> None:
    answer = problem_response(
        problem.status, problem.code, problem.detail, params=problem.params, fields=problem.fields
    )
    headers = [(b"content-type", PROBLEM_TYPE.encode())]
    await send({"type": "http.response.start", "status": problem.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.content})


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
