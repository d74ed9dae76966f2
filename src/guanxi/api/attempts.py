"""Who asked from where, and what he was refused: told to the audit log after the transaction was rolled back."""

import logging
from collections.abc import Callable
from uuid import UUID

from django.db import DatabaseError
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from guanxi.audit.services.refusals import Attempt, note_attempt
from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound, Problem
from guanxi.core.http import now, source_of
from guanxi.core.origin import Origin, coming_from

logger = logging.getLogger(__name__)
OURS = 7  # the version of the keys we give out; another one was made up, and is no attempt on anything


class OriginMiddleware:
    """Remembers while a request is worked on where it came from."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with coming_from(Origin(source_of(request), "browser")):
            return self.get_response(request)


def note_refused(request: HttpRequest, problem: Problem) -> None:
    """Note that somebody who is signed in was forbidden something, or asked for what is not there for him."""
    actor = getattr(request, "auth", None)
    if not isinstance(actor, Actor) or not _is_attempt(request, problem):
        return
    what = str(problem.params.get("what", ""))
    attempt = Attempt(
        method=request.method or "",
        path=_template(request),
        status=problem.status,
        code=problem.code,
        action=str(problem.params.get("action", "")),
        what=what,
        key=_key(request, what),
    )
    note_refusal(actor, attempt)


def note_refusal(actor: Actor, attempt: Attempt) -> None:
    """Note an attempt; the refusal stands also when that cannot be done."""
    try:
        note_attempt(actor=actor, attempt=attempt, now=now())
    except DatabaseError:
        logger.exception("a refused attempt could not be noted: %s", attempt)


def _is_attempt(request: HttpRequest, problem: Problem) -> bool:
    """A stale page is none, and neither is a key that was never one of ours."""
    if isinstance(problem, NotFound):
        key = _key(request, str(problem.params["what"]))
        return key is None or key.version == OURS
    return problem.status == 403 and problem.code != "csrf"


def _key(request: HttpRequest, what: str) -> UUID | None:
    """Return the key in the address that was asked for, if it names one."""
    match = request.resolver_match
    keys = {name: key for name, text in (match.kwargs if match else {}).items() if (key := _as_key(text))}
    named: UUID | None = keys.get(f"{what}_id")
    return named or (next(iter(keys.values())) if len(keys) == 1 else None)


def _as_key(text: object) -> UUID | None:
    try:
        return UUID(str(text))
    except ValueError:
        return None


def _template(request: HttpRequest) -> str:
    """Return the address as the interface describes it: ``/api/accounts/{account_id}``."""
    match = request.resolver_match
    parts = (match.route if match else "").split("/")
    named = ["{" + part.strip("<>").rpartition(":")[2] + "}" if part.startswith("<") else part for part in parts]
    return "/" + "/".join(named)
