"""Where a request comes from, for the audit log: set by whoever receives it, read when something is noted.

Who acts is handed to every service; the way he came in is not, because no rule may hang on it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Origin:
    """The address a request came from, and by what: ``browser``, ``token``, ``command`` or ``job``."""

    source: str = ""
    through: str = "command"


_current: ContextVar[Origin] = ContextVar("guanxi_origin", default=Origin())  # noqa: B039 - frozen


def current_origin() -> Origin:
    """Return where the running request comes from; without a request it is a command."""
    return _current.get()


def came_through(way: str) -> None:
    """Say by what the running request was authenticated (``token``)."""
    _current.set(replace(_current.get(), through=way))


@contextmanager
def coming_from(origin: Origin) -> Iterator[None]:
    """Let everything inside be noted with this origin."""
    token = _current.set(origin)
    try:
        yield
    finally:
        _current.reset(token)
