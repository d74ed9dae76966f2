"""Reading several tables as they are at one moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction


@contextmanager
def one_moment() -> Iterator[None]:
    """Read everything inside from one state of the database, without waiting for writers or making them wait.

    Inside a transaction that is already open this changes nothing.
    """
    if connection.in_atomic_block:
        yield
        return
    database: Any = connection
    with database.reading(), transaction.atomic():
        database.hold_moment()
        yield
