"""The room where domains hang what they do in the background, each kind under its name.

    @handler("leads.recycle", every=timedelta(hours=1))
    def recycle(run: Run) -> None: ...

It lives in ``<domain>/tasks.py``, which the domain's ``apps.ready()`` imports.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

# What it takes is a guanxi.jobs.running.Run; rooms below this one would make a circle of naming it here.
Work = Callable[[Any], None]
Told = Callable[[Any, datetime], None]
Tend = Callable[[datetime], None]


@dataclass(frozen=True, slots=True)
class Handler:
    """One kind of background work; ``every`` makes it periodic: one run for each workspace and slot of that length."""

    kind: str
    work: Work
    every: timedelta | None = None


class UnknownKind(LookupError):
    """Nobody handles this kind: a name misspelt, or one of another version of the product."""


_handlers: dict[str, Handler] = {}
_told: list[Told] = []
_tenders: list[Tend] = []


def handler(kind: str, *, every: timedelta | None = None) -> Callable[[Work], Work]:
    """Hang a function up as the one that does a kind of work."""

    def hang(work: Work) -> Work:
        if kind in _handlers and _handlers[kind].work is not work:
            raise RuntimeError(f"two handlers of {kind}")
        _handlers[kind] = Handler(kind, work, every)
        return work

    return hang


def handler_of(kind: str) -> Handler:
    """Return who does a kind of work. Raises UnknownKind."""
    if kind not in _handlers:
        raise UnknownKind(kind)
    return _handlers[kind]


def kinds() -> Sequence[str]:
    """Return the names of all kinds."""
    return sorted(_handlers)


def periodic() -> Sequence[tuple[Handler, timedelta]]:
    """Return the periodic kinds with the length of their slots, in order of name."""
    return [(one, one.every) for _, one in sorted(_handlers.items()) if one.every is not None]


def when_failed(tell: Told) -> None:
    """Have something done when a job is given up, in the transaction that says so; it takes the job and the moment."""
    if tell not in _told:
        _told.append(tell)


def when_tended(look: Tend) -> None:
    """Have something looked at about once a second by every worker: it reads, and queues what is to be done."""
    if look not in _tenders:
        _tenders.append(look)


def look_around(now: datetime) -> None:
    """Look at everything that wants to be looked at."""
    for look in _tenders:
        look(now)


def tell_failed(job: Any, now: datetime) -> None:
    """Tell whoever wants to know that a job was given up."""
    for tell in _told:
        tell(job, now)
