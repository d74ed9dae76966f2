"""What can go wrong, as codes with parameters; the interface makes the sentence in the reader's language."""

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any


@dataclasses.dataclass(frozen=True, slots=True)
class FieldError:
    """What is wrong with one field of the request."""

    field: str
    code: str
    params: Mapping[str, Any] = dataclasses.field(default_factory=dict)


class Problem(Exception):
    """An answer other than the one asked for. ``code`` is stable; ``detail`` is the English fallback."""

    status = 400

    def __init__(
        self, code: str, detail: str = "", *, fields: Sequence[FieldError] = (), params: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(detail or code)
        self.code = code
        self.detail = detail or code
        self.fields = tuple(fields)
        self.params = dict(params or {})


class Unauthenticated(Problem):
    """Nobody is signed in."""

    status = 401


class Forbidden(Problem):
    """Seen, but not allowed."""

    status = 403


class NotFound(Problem):
    """Does not exist for this actor, which is also the answer for another workspace's things."""

    status = 404

    def __init__(self, what: str) -> None:
        super().__init__("not_found", f"There is no such {what}.", params={"what": what})


class Conflict(Problem):
    """Somebody else was faster; ``params`` holds the state as it is now."""

    status = 409


class TooLarge(Problem):
    """More than the product takes at once."""

    status = 413


class Invalid(Problem):
    """Understood, but not acceptable."""

    status = 422


class Throttled(Problem):
    """Too many tries."""

    status = 429
