"""Messages as a table of rows, one a recipient, and the people in them: read into the engine's columns."""

import re
from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from guanxi.cli.evaluate.moments import unix_seconds
from guanxi.cli.evaluate.rows import Reading, table
from relgraph.traffic import Kind, Traffic

NEEDED = ("sender", "recipient")
COLUMNS = ("message_id", "sent_at", "sender", "recipient", "kind")
KINDS = {"": Kind.TO} | {kind.name.casefold(): kind for kind in Kind}
MOST_KNOWN = 1_000_000
ADDRESS = re.compile(r"<\s*([^<>\s]+@[^<>\s]+)\s*>\s*$")
DIGEST = 8  # bytes; among ten million messages two agree by chance once in 400,000 tables


@dataclass(slots=True)
class Mailbox:
    """Rows by the order in which names were met; ``traffic_of`` numbers the people as wanted."""

    reading: Reading
    dated: bool = True
    names: dict[str, int] = field(default_factory=dict)
    message: "array[int]" = field(default_factory=lambda: array("q"))
    at: "array[int]" = field(default_factory=lambda: array("q"))
    sender: "array[int]" = field(default_factory=lambda: array("i"))
    recipient: "array[int]" = field(default_factory=lambda: array("i"))
    kind: "array[int]" = field(default_factory=lambda: array("b"))

    def number(self, name: str) -> int:
        """Return the number of a name, a new one when it is met for the first time."""
        return self.names.setdefault(folded(name), len(self.names))

    def traffic_of(self, people: dict[str, int]) -> tuple[Traffic, dict[str, Any]]:
        """Return what passed among these people, in order of time, and how much was left out.

        The rows are handed over, not kept: there may be many millions.
        """
        place = np.full(max(len(self.names), 1), -1, dtype=np.int64)
        for name, number in self.names.items():
            place[number] = people.get(name, -1)
        sender, recipient = (place[np.asarray(one)] for one in (self.sender, self.recipient))
        among, alone = (sender >= 0) & (recipient >= 0), sender == recipient
        left = {"to_oneself": int(np.count_nonzero(among & alone)), "others": int(np.count_nonzero(~among))}
        kept = np.flatnonzero(among & ~alone)
        kept = kept[np.argsort(np.asarray(self.at)[kept], kind="stable")]
        sender, recipient = sender[kept], recipient[kept]
        _, message = np.unique(self._taken("message")[kept], return_inverse=True)
        at, kind = (self._taken(name)[kept].astype(np.int64) for name in ("at", "kind"))
        found = Traffic(len(people), message.astype(np.int64), at, sender, recipient, kind)
        return found, {"used": len(found), "messages": int(message.max(initial=-1)) + 1, "left_out": left}

    def _taken(self, name: str) -> NDArray[Any]:
        column = np.asarray(getattr(self, name))
        setattr(self, name, array(column.dtype.char))
        return column


def read_messages(path: Path) -> Mailbox:
    """Read a table of messages. Rows without a sender, a recipient or a moment are bad.

    Without a column ``message_id`` what one sends at one moment is one message; where no moment can be read at all,
    all is of one day: who wrote to whom is still known.
    """
    dated = _is_dated(path)
    box = Mailbox(Reading(), dated=dated)
    # What stands in a row mostly stood in one before it.
    people, moments, last, digest = _Known(box.number), _Known(unix_seconds), ("", "", ""), 0
    for line, (message, sent_at, sender, recipient, kind) in table(path, COLUMNS, box.reading, needed=NEEDED):
        at, known = moments[sent_at] if dated else 0, KINDS.get(kind.casefold())
        if not sender or not recipient or at is None or known is None:
            box.reading.refuse(line, _why_bad(sender, recipient, at))
            continue
        if last != (message, sent_at, sender):
            last, digest = (message, sent_at, sender), _digest(message or f"{sent_at}\n{sender}")
        box.message.append(digest)
        box.at.append(at)
        box.sender.append(people[sender])
        box.recipient.append(people[recipient])
        box.kind.append(known)
    return box


def _is_dated(path: Path) -> bool:
    """Tell whether any moment can be read; mostly the first one can."""
    known = _Known(unix_seconds)
    return any(known[at] is not None for _, (at,) in table(path, ("sent_at",), Reading()))


Answer = TypeVar("Answer")


class _Known(dict[str, Answer]):
    """Answers that were given before; of very many the latest."""

    def __init__(self, asked: Callable[[str], Answer]) -> None:
        self.asked = asked

    def __missing__(self, text: str) -> Answer:
        if len(self) > MOST_KNOWN:
            self.clear()
        self[text] = self.asked(text)
        return self[text]


def _digest(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=DIGEST).digest(), "little", signed=True)


def _why_bad(sender: str, recipient: str, at: int | None) -> str:
    checks = {"sender": sender == "", "recipient": recipient == "", "sent_at": at is None}
    return next((name for name, bad in checks.items() if bad), "kind")


def folded(name: str) -> str:
    """Return a name as it is compared: addresses are written in any case, and beside names.

    >>> folded('"Li, Ann" <Ann.Li@Firm.com> '), folded(" 李安 ")
    ('ann.li@firm.com', '李安')
    """
    beside = ADDRESS.search(name)
    return (beside[1] if beside else name).strip().casefold()


def numbered(*groups: Iterable[str]) -> dict[str, int]:
    """Return numbers for people in the order of their names, so that the order of rows changes nothing."""
    return {name: place for place, name in enumerate(sorted({folded(name) for group in groups for name in group}))}
