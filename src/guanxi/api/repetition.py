"""``Idempotency-Key``: a POST that is sent twice is done once, and answered alike.

The framework calls three places in turn: :func:`around` before anybody is known, :func:`before` when it is known who
asks and what, and :meth:`Repetition.refused` when the request is refused. In between, the first write of the service
takes the key (``core.once``), and everything commits when the answer is known.
"""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI

from guanxi.api.auth import WORKSPACE_KEY, resume
from guanxi.core import once
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Invalid
from guanxi.core.http import now
from guanxi.workspaces.services.answers import Given, MemberShelf, Shelf, StrangerShelf, hashed

HEADER = "Idempotency-Key"
REPLAYED = "Idempotency-Replayed"
MAX_KEY = 200
View = Callable[..., Any]


def for_strangers(view: View) -> View:
    """Mark a view that keeps its answers although nobody need be signed in."""
    view.for_strangers = True  # type: ignore[attr-defined]
    return view


def around(api: NinjaAPI) -> Callable[[View], View]:
    """Return what goes around a whole operation: the key is looked at first, and everything commits last."""

    def decorator(run: View) -> View:
        @wraps(run)
        def keyed(request: HttpRequest, **kwargs: Any) -> Any:
            key = request.headers.get(HEADER)
            if key is None or request.method != "POST":
                return run(request, **kwargs)
            repetition = Repetition(request, key)
            request.repetition = repetition  # type: ignore[attr-defined]
            with once.pending(repetition):
                try:
                    return repetition.closed(run(request, **kwargs))
                except Exception as error:
                    return api.on_exception(request, error)
                finally:
                    repetition.give_up()

        return keyed

    return decorator


def before(view: View) -> View:
    """Go before a view: a key that was answered already is answered alike."""

    @wraps(view)
    def looked_up(request: HttpRequest, **kwargs: Any) -> Any:
        repetition = repetition_of(request)
        if repetition is not None:
            repetition.open(stranger=hasattr(view, "for_strangers"))
            answer = repetition.answered()
            if answer is not None:
                return answer
        return view(request, **kwargs)

    return looked_up


def repetition_of(request: HttpRequest) -> "Repetition | None":
    """Return what watches over a request's key, if it came with one."""
    found: Repetition | None = getattr(request, "repetition", None)
    return found


class Repetition:
    """One request with a key."""

    def __init__(self, request: HttpRequest, key: str) -> None:
        self.request, self.key = request, key
        self.now: datetime = now()
        self.begun = False
        self._shelf: Shelf | None = None
        self._hash = ""
        self._deeds: list[Callable[[], None]] = []
        self._depth = 0

    def open(self, *, stranger: bool) -> None:
        """Find the shelf of whoever asks. Without one (signing in, for instance) the key means nothing."""
        if not (0 < len(self.key) <= MAX_KEY and self.key.isascii() and self.key.isprintable()):
            raise Invalid("invalid", "The key is not usable.", fields=[FieldError(HEADER, "malformed")])
        actor = getattr(self.request, "auth", None)
        if not isinstance(actor, Actor) and not stranger:
            return
        self._hash = request_hash(self.request)
        self._shelf = MemberShelf(actor, self.key) if isinstance(actor, Actor) else StrangerShelf(self.key, self._hash)
        self._depth = _depth()

    def answered(self) -> HttpResponse | None:
        """Return the answer that was given to this key before; raises for another request with the same key."""
        given = self._shelf.find(self.now) if self._shelf else None
        if given is None or given.status == 0:
            return None
        if given.request_hash != self._hash:
            raise Invalid("idempotency.reused", "This key was used for another request.")
        if given.body is None and given.status != 204:
            raise Conflict("idempotency.done", "This was done already; its answer was too long to keep.")
        resume(self.request, given.user_id, given.workspace_id, given.proof)
        answer = HttpResponse(given.body or b"", status=given.status)
        answer["Content-Type"] = given.content_type
        answer[REPLAYED] = "true"
        return answer

    def begin(self) -> None:
        """Open the transaction that ends with the answer, and take the key; raises Repeated."""
        if self.begun or self._shelf is None:
            return
        if _depth() != self._depth:
            raise RuntimeError("a service opened a transaction before its first write: use core.once.writing")
        self._atomic = transaction.atomic()
        self._atomic.__enter__()
        self.begun = True
        if not self._shelf.claim(self._hash, self.now):
            self.give_up()
            raise once.Repeated

    def outlast(self, deed: Callable[[], None]) -> None:
        """Do something after the transaction was given up, or at once where none has begun."""
        if self.begun:
            self._deeds.append(deed)
        else:
            deed()

    def closed(self, response: Any) -> Any:
        """Keep the answer and commit; a refusal commits nothing."""
        if not self.begun or self._shelf is None:
            return response
        if response.status_code >= 300:
            self.give_up()
            return response
        body = None if response.streaming else response.content
        session = self.request.session
        given = Given(
            request_hash=self._hash,
            status=response.status_code,
            content_type=response.get("Content-Type", ""),
            body=body,
            user_id=session.get(SESSION_KEY),
            workspace_id=session.get(WORKSPACE_KEY),
            proof=session.get(HASH_SESSION_KEY, ""),
        )
        self._shelf.keep(given, self.now)
        self.begun = False
        self._atomic.__exit__(None, None, None)
        return response

    def refused(self) -> HttpResponse | None:
        """Give up; when the same request was answered in the meantime, return that answer in place of the refusal."""
        self.give_up()
        return self.answered()

    def give_up(self) -> None:
        """Take everything back but what has to outlast it."""
        if not self.begun:
            return
        self.begun = False
        self._atomic.__exit__(GivenUp, GivenUp(), None)
        for deed in self._deeds:
            deed()


class GivenUp(Exception):
    """Ends a transaction that is not to be committed."""


def request_hash(request: HttpRequest) -> str:
    """Return a keyed hash of what is asked: path, query and body; of a form its fields and files."""
    if (request.content_type or "").startswith("multipart/"):
        fields = sorted((name, values) for name, values in request.POST.lists())
        parts = [repr(fields).encode(), *(_file_bytes(file) for _, file in sorted(request.FILES.items()))]
        body = b"\0".join(parts)
    else:
        body = request.body
    return hashed("request", request.get_full_path().encode() + b"\0" + body)


def _file_bytes(file: Any) -> bytes:
    file.seek(0)
    content: bytes = file.read()
    file.seek(0)
    return (file.name or "").encode() + b"\0" + content


def _depth() -> int:
    return len(connection.savepoint_ids) + connection.in_atomic_block
