"""Hands ordinary requests to the WSGI application on threads, and smooths what the two sides disagree about."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import quote_from_bytes

from a2wsgi import WSGIMiddleware

Message = MutableMapping[str, Any]
PRINTABLE = "".join(map(chr, range(0x21, 0x7F)))


class WsgiBridge:
    """An ASGI application around a WSGI one."""

    def __init__(self, wsgi: Any, threads: int) -> None:
        self._inner: Any = WSGIMiddleware(wsgi, workers=threads)

    async def __call__(
        self,
        scope: Message,
        receive: Callable[[], Awaitable[Message]],
        send: Callable[[Message], Awaitable[None]],
    ) -> None:
        async def receive_coroutine() -> Message:
            # The server hands out a future; the threads can only wait for a coroutine.
            return await receive()

        # Some clients send Chinese unescaped; WSGI knows ASCII only.
        query = quote_from_bytes(scope.get("query_string", b""), safe=PRINTABLE).encode()
        await self._inner({**scope, "query_string": query}, receive_coroutine, send)
