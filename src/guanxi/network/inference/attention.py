"""Encounters as attention: whom ours seek out, and in whose company. Influence is read from it.

Between a customer's people hardly any word is seen; what is seen is whom of them we and others make for. So every one
of ours who was there addresses everybody of theirs, at meetings too; whoever of theirs began it addresses ours.
"""

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

import numpy as np

from guanxi.network.queries.encounters import Encounter
from relgraph.traffic import Kind, Traffic, traffic


def attention(seen: Sequence[Encounter], number: Mapping[UUID, int]) -> Traffic:
    """Return encounters as messages from one side to the other; ``number`` numbers everybody in them."""
    rows = [row for message, one in enumerate(seen) for row in _rows(message, one, number)]
    message, at, sender, recipient = np.array(rows, dtype=np.int64).reshape(-1, 4).T
    kind = np.full(len(rows), Kind.TO)
    return traffic(len(number), message=message, at=at, sender=sender, recipient=recipient, kind=kind)


def _rows(message: int, one: Encounter, number: Mapping[UUID, int]) -> Iterator[tuple[int, int, int, int]]:
    theirs = one.began == "theirs" and len(one.contacts) == 1
    senders, recipients = (one.contacts, one.members) if theirs else (one.members, one.contacts)
    for sender in senders:
        for recipient in recipients:
            yield message, int(one.at.timestamp()), number[sender], number[recipient]
