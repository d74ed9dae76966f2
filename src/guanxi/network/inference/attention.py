"""Encounters as attention: whom ours seek out, and in whose company. Influence is read from it.

Between a customer's people hardly any word is seen; what is seen is whom of them we and others make for. So every one
of ours who was there addresses everybody of theirs, at meetings too; whoever of theirs began it addresses ours.
"""

import numpy as np

from guanxi.network.inference.counted import Counted
from relgraph.traffic import Kind, Traffic, traffic


def attention(counted: Counted) -> Traffic:
    """Return encounters as messages from one side to the other."""
    message, ours, theirs = counted.members.crossed(counted.contacts)
    by_them = np.array([one.began == "theirs" and len(one.contacts) == 1 for one in counted.seen], dtype=bool)[message]
    return traffic(
        len(counted.people),
        message=message,
        at=counted.at[message],
        sender=np.where(by_them, theirs, ours),
        recipient=np.where(by_them, ours, theirs),
        kind=np.full(len(message), Kind.TO),
    )
