"""A piece of traffic counted. What costs is sorting, so rows are sorted as single whole numbers, and few times."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from relgraph.tallies.merging import merged, total
from relgraph.tallies.tables import NEVER_FIRST, NEVER_LAST, Counts, Sent, Tally, Together, decayed
from relgraph.traffic import DAY, Floats, Ints, Kind, Traffic, joined

FEW = 3  # recipients of a message that is still a talk
AT_ONCE = 2_000_000  # rows
MOST_TOGETHER = 15  # recipients above which being addressed together says nothing
_ROOM = 2**62


def tally(piece: Traffic) -> Tally:
    """Count a piece of traffic; whole days and whole messages, else answers and companions are missed.

    A large piece is counted some days at a time, so that memory stays bounded.
    """
    if len(piece) <= AT_ONCE:
        return _counted(piece)
    return total(_counted(part) for part in _portions(piece))


def _portions(piece: Traffic) -> Iterator[Traffic]:
    """Yield whole days, so many together that a portion has about AT_ONCE rows."""
    if not np.all(piece.at[1:] >= piece.at[:-1]):
        piece = piece.only(np.argsort(piece.at, kind="stable"))
    bounds = [0]
    while bounds[-1] < len(piece):
        last = piece.at[min(bounds[-1] + AT_ONCE, len(piece)) - 1]
        bounds.append(int(np.searchsorted(piece.at, (last // DAY + 1) * DAY)))
    for first, last in pairwise(bounds):
        yield piece.rows(first, last)


def _counted(piece: Traffic) -> Tally:
    rows = _by_message(piece)
    return Tally(piece.people, _sent(_only(rows, rows.kind != Kind.MEETING)), _together(rows))


def _only(rows: Traffic, wanted: NDArray[Any]) -> Traffic:
    return rows if wanted.all() else rows.only(wanted)


def _by_message(piece: Traffic) -> Traffic:
    """Return the rows ordered by message, then recipient."""
    if not len(piece):
        return piece
    message = piece.message - piece.message.min()
    if int(message.max()) * piece.people >= _ROOM:
        return piece.only(np.lexsort((piece.recipient, piece.message)))
    key = message * piece.people + piece.recipient
    return piece if np.all(key[1:] >= key[:-1]) else piece.only(np.argsort(key))


def _starts(ordered: Ints) -> Ints:
    """Return where each run of equal numbers starts."""
    return np.flatnonzero(np.concatenate([ordered[:1] == ordered[:1], ordered[1:] != ordered[:-1]]))


def _lengths(starts: Ints, size: int) -> Ints:
    return np.diff(starts, append=size)


def _sent(rows: Traffic) -> Sent:
    lengths = _lengths(_starts(rows.message), len(rows))
    many = np.repeat(lengths, lengths)
    mail = rows.kind != Kind.APPROVAL
    weight = np.where(mail, decayed(rows.at) / np.sqrt(many), 0.0)
    answers, delay = _answers(rows)
    key = rows.sender * rows.people + rows.recipient
    order = np.argsort(key)
    pair = key[order]
    starts = _starts(pair)

    def counted(what: NDArray[Any]) -> Counts:
        return np.add.reduceat(what[order], starts, dtype=np.int32)

    if not len(starts):
        return Sent(rows.people, pair, *(np.zeros(0, np.int32),) * 4, *(np.zeros(0),) * 2, pair, pair)
    at = rows.at[order]
    return Sent(
        people=rows.people,
        pair=pair[starts],
        mails=counted(mail),
        personal=counted(mail & (many <= FEW)),
        asked=counted(~mail),
        answers=counted(answers),
        weight=np.add.reduceat(weight[order], starts),
        delay=np.add.reduceat(delay[order], starts),
        first=np.minimum.reduceat(at, starts),
        last=np.maximum.reduceat(at, starts),
    )


def _answers(rows: Traffic) -> tuple[NDArray[Any], Floats]:
    """Return which rows answer an earlier mail of the other's of the same day that was not answered yet, and
    ln(1 + minutes).

    Rows of a pair are read in order of time: a row answers when the row before it, of the same pair and day, went the
    other way.
    """
    answers, delay = np.zeros(len(rows), dtype=bool), np.zeros(len(rows))
    order = _by_pair_and_time(rows)
    before, after = order[:-1], order[1:]
    turned = (rows.sender[before] == rows.recipient[after]) & (rows.recipient[before] == rows.sender[after])
    before, after = before[turned], after[turned]
    # Where moments are not told, all are equal, and nothing is an answer.
    today = (rows.at[before] // DAY == rows.at[after] // DAY) & (rows.at[before] < rows.at[after])
    before, after = before[today], after[today]
    answers[after] = True
    delay[after] = np.log1p((rows.at[after] - rows.at[before]) / 60)
    return answers, delay


def _by_pair_and_time(rows: Traffic) -> Ints:
    """Return the order of rows by pair, then time, then sender; rows that agree in all of them are alike."""
    pair = np.minimum(rows.sender, rows.recipient) * rows.people + np.maximum(rows.sender, rows.recipient)
    packing = _Packing.of(rows.at, rows.people)
    if packing is None:
        return np.lexsort((rows.sender, rows.at, pair))
    key = packing.packed(pair, rows.at)
    order = np.argsort(key)
    found = key[order]
    # A sort by more than one number is three times as slow, and few rows agree: those are put right afterwards.
    same = found[1:] == found[:-1]
    tied = np.concatenate([same, [False]]) | np.concatenate([[False], same])
    agreed = order[tied[: len(order)]]
    order[tied[: len(order)]] = agreed[np.lexsort((rows.sender[agreed], key[agreed]))]
    return order


@dataclass(frozen=True, slots=True)
class _Packing:
    """A pair and a moment as one whole number, which sorts by pair, then time, faster than two numbers do."""

    earliest: int
    bits: int

    @classmethod
    def of(cls, at: Ints, people: int) -> "_Packing | None":
        """Return how moments are packed; None when they and that many people do not fit."""
        earliest, latest = (int(at.min()), int(at.max())) if len(at) else (0, 0)
        bits = (latest - earliest).bit_length()
        return cls(earliest, bits) if people * people < _ROOM >> bits else None

    def packed(self, pair: Ints, at: Ints) -> Ints:
        return (pair << self.bits) | (at - self.earliest)


def _together(rows: Traffic) -> Together:
    pair, _, _ = _companions(_only(rows, rows.kind < Kind.MEETING))
    meetings = _companions(_with_organisers(rows.only(rows.kind == Kind.MEETING)))
    return merged(_addressed(rows.people, pair), _met(rows.people, *meetings))


def _addressed(people: int, pair: Ints) -> Together:
    """Count companions of mails, one row a mail and pair."""
    pair = np.sort(pair)
    starts = _starts(pair)
    nothing = np.zeros(len(starts))
    return Together(
        people,
        pair[starts],
        _lengths(starts, len(pair)).astype(np.int32),
        nothing.astype(np.int32),
        nothing,
        np.full(len(starts), NEVER_FIRST),
        np.full(len(starts), NEVER_LAST),
    )


def _met(people: int, pair: Ints, at: Ints, size: Ints) -> Together:
    """Count companions of meetings, one row a meeting and pair; ``size`` is how many were there."""
    order = np.lexsort((at, pair))
    pair, at, weight = pair[order], at[order], (decayed(at) / np.sqrt(np.maximum(size - 1, 1)))[order]
    starts = _starts(pair)
    counts = _lengths(starts, len(pair))
    sums = np.add.reduceat(weight, starts) if len(starts) else weight
    nobody = np.zeros(len(starts), np.int32)
    return Together(people, pair[starts], nobody, counts.astype(np.int32), sums, at[starts], at[starts + counts - 1])


def _with_organisers(meetings: Traffic) -> Traffic:
    """Return meetings with whoever called them among those who came."""
    callers = meetings.only(_starts(meetings.message))
    came = Traffic(callers.people, callers.message, callers.at, callers.recipient, callers.sender, callers.kind)
    return _by_message(joined([meetings, came]))


def _companions(rows: Traffic) -> tuple[Ints, Ints, Ints]:
    """Return every pair of recipients of one message (pair, when, how many recipients), large messages left out."""
    again = (rows.message[1:] == rows.message[:-1]) & (rows.recipient[1:] == rows.recipient[:-1])
    rows = _only(rows, np.concatenate([rows.message[:1] == rows.message[:1], ~again]))
    starts = _starts(rows.message)
    many = _lengths(starts, len(rows))
    found: list[tuple[Ints, Ints, Ints]] = []
    for size in range(2, MOST_TOGETHER + 1):
        here = starts[many == size]
        people = rows.recipient[here[:, None] + np.arange(size)]
        left, right = np.triu_indices(size, 1)
        pair = people[:, left] * rows.people + people[:, right]
        found.append((pair.ravel(), np.repeat(rows.at[here], len(left)), np.full(pair.size, size)))
    pairs, at, sizes = zip(*found, strict=True)
    return np.concatenate(pairs), np.concatenate(at), np.concatenate(sizes)
