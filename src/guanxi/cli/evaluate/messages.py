"""Messages as a table of rows, one a recipient, and the people in them: read into the engine's columns."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from guanxi.cli.evaluate.moments import unix_seconds
from guanxi.cli.evaluate.rows import Reading, header_of, table
from relgraph.traffic import Kind, Traffic, traffic

COLUMNS = ("message_id", "sent_at", "sender", "recipient", "kind")
KINDS = {"": Kind.TO} | {kind.name.casefold(): kind for kind in Kind}


@dataclass(slots=True)
class Mailbox:
    """Rows by the order in which names were met; ``traffic_of`` numbers the people as wanted."""

    reading: Reading
    names: dict[str, int] = field(default_factory=dict)
    message: "array[int]" = field(default_factory=lambda: array("q"))
    at: "array[int]" = field(default_factory=lambda: array("q"))
    sender: "array[int]" = field(default_factory=lambda: array("q"))
    recipient: "array[int]" = field(default_factory=lambda: array("q"))
    kind: "array[int]" = field(default_factory=lambda: array("q"))

    def number(self, name: str) -> int:
        """Return the number of a name, a new one when it is met for the first time."""
        return self.names.setdefault(name, len(self.names))

    def traffic_of(self, people: dict[str, int]) -> tuple[Traffic, dict[str, Any]]:
        """Return what passed among these people, and how much was left out."""
        place = np.full(max(len(self.names), 1), -1, dtype=np.int64)
        for name, number in self.names.items():
            place[number] = people.get(name, -1)
        columns = [np.asarray(one, dtype=np.int64) for one in (self.message, self.at, self.kind)]
        sender, recipient = (place[np.asarray(one, dtype=np.int64)] for one in (self.sender, self.recipient))
        among, alone = (sender >= 0) & (recipient >= 0), sender == recipient
        kept = among & ~alone
        message, at, kind = (column[kept] for column in columns)
        found = traffic(len(people), message=message, at=at, sender=sender[kept], recipient=recipient[kept], kind=kind)
        left = {"to_oneself": int(np.count_nonzero(among & alone)), "others": int(np.count_nonzero(~among))}
        return found, {"used": len(found), "messages": len(np.unique(message)), "left_out": left}


def read_messages(path: Path) -> Mailbox:
    """Read a table of messages. Rows without a sender, a recipient or a moment are bad.

    Without a column ``message_id`` what one sends at one moment is one message; without ``sent_at`` all is of one day.
    """
    header = header_of(path)
    box = Mailbox(Reading())
    messages: dict[object, int] = {}
    moments: dict[str, int | None] = {}
    for line, (message, sent_at, sender, recipient, kind) in table(path, COLUMNS, box.reading):
        at = _moment(sent_at, moments) if "sent_at" in header else 0
        why = _why_bad(sender, recipient, at, kind.casefold())
        if why or at is None:
            box.reading.refuse(line, why or "sent_at")
            continue
        box.message.append(messages.setdefault(message or (sent_at, sender), len(messages)))
        box.at.append(at)
        box.sender.append(box.number(folded(sender)))
        box.recipient.append(box.number(folded(recipient)))
        box.kind.append(KINDS[kind.casefold()])
    return box


def folded(name: str) -> str:
    """Return a name as it is compared: addresses are written in any case."""
    return name.strip().casefold()


def _moment(text: str, known: dict[str, int | None]) -> int | None:
    """Return the moment; rows of one message have the same, so each is read once while there are not too many."""
    if text not in known:
        if len(known) > 1_000_000:
            known.clear()
        known[text] = unix_seconds(text)
    return known[text]


def _why_bad(sender: str, recipient: str, at: int | None, kind: str) -> str:
    checks = {"sender": sender == "", "recipient": recipient == "", "sent_at": at is None, "kind": kind not in KINDS}
    return next((name for name, bad in checks.items() if bad), "")


def numbered(*groups: Iterable[str]) -> dict[str, int]:
    """Return numbers for people in the order of their names, so that the order of rows changes nothing."""
    return {name: place for place, name in enumerate(sorted({folded(name) for group in groups for name in group}))}
