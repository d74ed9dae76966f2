"""Doing a thing once: the first write of a request claims the key that its sender gave it.

Who sends a request again because no answer came must not cause its effect twice. The claim is a row that is written
in the transaction of the effect, so that both are there or neither. Reading and reckoning before the first write
hold no lock.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol

from django.db import transaction

from guanxi.core.errors import Conflict


class Claim(Protocol):
    """The claim on a key, made by whoever answers requests."""

    def begin(self) -> None:
        """Open the transaction that ends with the answer, and take the key; raises Repeated."""

    def outlast(self, deed: Callable[[], None]) -> None:
        """Do something after the transaction was given up."""


class Repeated(Conflict):
    """Somebody with the same key was faster: his answer is ours."""

    def __init__(self) -> None:
        super().__init__("stale", "The same request was made at this moment.", params={"what": "change"})


_pending: ContextVar[Claim | None] = ContextVar("claim", default=None)


@contextmanager
def pending(claim: Claim) -> Iterator[None]:
    """Let the first write inside take a claim."""
    token = _pending.set(claim)
    try:
        yield
    finally:
        _pending.reset(token)


def first_write() -> None:
    """Take the pending claim, if there is one. To be called before a service opens a transaction of its own."""
    claim = _pending.get()
    if claim is not None:
        claim.begin()


@contextmanager
def writing() -> Iterator[None]:
    """A transaction for writing; services use this in place of ``transaction.atomic``."""
    first_write()
    with transaction.atomic():
        yield


def outlast(deed: Callable[[], None]) -> None:
    """Write something that has to stay although the request is refused: at once, or after its claim was given up."""
    claim = _pending.get()
    if claim is None:
        deed()
    else:
        claim.outlast(deed)
