"""The one door past the guards of a log: for erasing a person's data, and for sealing them with another key.

It is a mark on the workspace's counter row, set and taken back in the same transaction: no other session ever sees it,
and a crash leaves it shut.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import transaction

from guanxi.core.chain.models import ChainHead


@contextmanager
def open_door(counter: type[ChainHead], workspace_id: UUID) -> Iterator[None]:
    """Let the rows of one workspace's log be rewritten inside. What the chain proves must hold afterwards."""
    own = counter.objects.filter(pk=workspace_id)
    with transaction.atomic():
        own.update(unlocked=True)
        yield
        own.update(unlocked=False)
