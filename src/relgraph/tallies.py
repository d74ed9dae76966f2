"""What a piece of traffic adds up to, pair by pair, so that pieces can be counted apart and put together.

Every column is a sum, a smallest or a largest value, so ``tally(a + b) == together([tally(a), tally(b)])``: a day of
mail is counted when it arrives, days are counted on different machines, and nothing is ever read again. (The one thing
that is not a sum is what makes a day the smallest piece: an answer counts when it comes on the same day.)

**Decay without a clock.** A message of age ``d`` days shall weigh ``2^(-d / half-life)``. Its weight is stored as seen
from a fixed day in the past, ``2^(+(t - ORIGIN) / half-life)``, which adds up; :func:`relgraph.strength.strengths`
divides by the weight of "now" when it is asked. With sixty days a century is 2^608, within the range of a double.

**Many recipients** make a message say less of each: its weight is divided by √k (k recipients).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np

from relgraph.traffic import DAY, Floats, Ints, Kind, Traffic

HALF_LIFE_DAYS = 60.0
ORIGIN = 946_684_800  # 2000-01-01
FEW = 3  # recipients of a message that is still a talk
AT_ONCE = 500_000  # rows
MOST_TOGETHER = 15  # recipients above which being addressed together says nothing


@dataclass(frozen=True, slots=True)
class Sent:
    """Directed pairs ``source → target``, ordered by pair, one row each; all columns have that length.

    ``mails`` counts rows, ``personal`` those with few recipients, ``asked`` approvals; ``weight`` is decayed (see the
    module); ``answers`` counts mails that answer the other's of the same day, ``delay`` sums ln(1 + minutes) of them.
    """

    source: Ints
    target: Ints
    mails: Floats
    personal: Floats
    asked: Floats
    weight: Floats
    answers: Floats
    delay: Floats
    first: Ints
    last: Ints


@dataclass(frozen=True, slots=True)
class Together:
    """Undirected pairs ``low < high`` that were addressed together or met, ordered by pair.

    ``addressed`` counts messages with both among at most fifteen recipients, ``met`` meetings with both;
    ``met_weight`` is decayed and shared out like a mail's.
    """

    low: Ints
    high: Ints
    addressed: Floats
    met: Floats
    met_weight: Floats
    first: Ints
    last: Ints


@dataclass(frozen=True, slots=True)
class Tally:
    """What passed among ``people`` people."""

    people: int
    sent: Sent
    together: Together


def tally(piece: Traffic) -> Tally:
    """Count a piece of traffic; whole days and whole messages, else answers and companions are missed.

    A large piece is counted a few days at a time, so that memory stays bounded.
    """
    if len(piece) <= AT_ONCE:
        return Tally(piece.people, _sent(piece), _together(piece))
    return together([Tally(part.people, _sent(part), _together(part)) for part in _portions(piece)])


def _portions(piece: Traffic) -> Iterator[Traffic]:
    """Yield whole days, so many together that a portion has about AT_ONCE rows."""
    order = np.argsort(piece.at, kind="stable")
    days = (piece.at // DAY)[order]
    bounds = [0]
    while bounds[-1] < len(order):
        wanted = min(bounds[-1] + AT_ONCE, len(order)) - 1
        bounds.append(int(np.searchsorted(days, days[wanted], side="right")))
    for first, last in pairwise(bounds):
        yield piece.only(order[first:last])


def together(parts: list[Tally]) -> Tally:
    """Put the counts of pieces together, in any order."""
    people = parts[0].people
    sent = _group_sent(people, *(np.concatenate(c) for c in zip(*(_values(part.sent) for part in parts), strict=True)))
    companions = [np.concatenate(c) for c in zip(*(_values(part.together) for part in parts), strict=True)]
    return Tally(people, sent, _group_together(people, *companions))


def _values(table: Sent | Together) -> list[np.ndarray]:
    return [getattr(table, name) for name in table.__slots__]


def decayed(at: Ints) -> Floats:
    """Return the weight of moments as seen from the origin."""
    weight: Floats = np.exp2((at - ORIGIN) / (DAY * HALF_LIFE_DAYS))
    return weight


def recipients_per_row(piece: Traffic) -> Ints:
    """Return, for each row, how many recipients its message has."""
    order = np.argsort(piece.message, kind="stable")
    named = piece.message[order]
    starts = np.flatnonzero(np.r_[True, named[1:] != named[:-1]]) if len(named) else order
    count = np.diff(np.r_[starts, len(named)])
    many = np.empty(len(named), dtype=np.int64)
    many[order] = np.repeat(count, count)
    return many


def _sent(piece: Traffic) -> Sent:
    rows = piece.only(piece.kind != Kind.MEETING)
    many = recipients_per_row(rows)
    mail = (rows.kind != Kind.APPROVAL).astype(float)
    answers, delay = _answers(rows)
    return _group_sent(
        piece.people,
        rows.sender,
        rows.recipient,
        mail,
        mail * (many <= FEW),
        (rows.kind == Kind.APPROVAL).astype(float),
        mail * decayed(rows.at) / np.sqrt(many),
        answers,
        delay,
        rows.at,
        rows.at,
    )


def _group_sent(people: int, source: Ints, target: Ints, *columns: np.ndarray) -> Sent:
    return Sent(*_grouped(people, source, target, *columns))


def _grouped(people: int, one: Ints, other: Ints, *columns: np.ndarray) -> tuple[np.ndarray, ...]:
    """Return the pairs in order, each once, with the sums of the columns; of the last two the smallest and largest."""
    key = one * max(people, 1) + other
    order = np.argsort(key, kind="stable")
    key = key[order]
    starts = np.flatnonzero(np.r_[True, key[1:] != key[:-1]]) if len(key) else np.array([], dtype=np.int64)
    if not len(starts):
        return (starts, starts, *(column[:0] for column in columns))
    pairs = key[starts]
    *sums, first, last = columns
    return (
        pairs // people,
        pairs % people,
        *(np.add.reduceat(column[order], starts) for column in sums),
        np.minimum.reduceat(first[order], starts),
        np.maximum.reduceat(last[order], starts),
    )


def _answers(rows: Traffic) -> tuple[Floats, Floats]:
    """Return which rows answer a mail of the other's of the same day that was not answered yet, and how fast.

    Rows of a pair are read in order of time: a row answers when the row before it, of the same pair and day, went the
    other way.
    """
    answers, delay = np.zeros(len(rows)), np.zeros(len(rows))
    if len(rows) < 2:
        return answers, delay
    low, high = np.minimum(rows.sender, rows.recipient), np.maximum(rows.sender, rows.recipient)
    order = np.lexsort((rows.message, rows.at, rows.at // DAY, high, low))
    before, after = order[:-1], order[1:]
    same = (
        (low[before] == low[after]) & (high[before] == high[after]) & (rows.at[before] // DAY == rows.at[after] // DAY)
    )
    turned = after[same & (rows.sender[before] == rows.recipient[after])]
    asked = before[same & (rows.sender[before] == rows.recipient[after])]
    answers[turned] = 1.0
    delay[turned] = np.log1p((rows.at[turned] - rows.at[asked]) / 60)
    return answers, delay


def _together(piece: Traffic) -> Together:
    mails = piece.only(piece.kind < Kind.MEETING)
    meetings = _with_organisers(piece.only(piece.kind == Kind.MEETING))
    low, high, at, _ = _companions(mails)
    low_met, high_met, at_met, many_met = _companions(meetings)
    return _group_together(
        piece.people,
        np.concatenate([low, low_met]),
        np.concatenate([high, high_met]),
        np.concatenate([np.ones(len(low)), np.zeros(len(low_met))]),
        np.concatenate([np.zeros(len(low)), np.ones(len(low_met))]),
        np.concatenate([np.zeros(len(low)), decayed(at_met) / np.sqrt(np.maximum(many_met - 1, 1))]),
        np.concatenate([at, at_met]),
        np.concatenate([at, at_met]),
    )


def _with_organisers(meetings: Traffic) -> Traffic:
    """Return meetings with whoever called them among those who came."""
    _, firsts = np.unique(meetings.message, return_index=True)
    callers = meetings.only(firsts)
    rows = [
        meetings,
        Traffic(callers.people, callers.message, callers.at, callers.recipient, callers.sender, callers.kind),
    ]
    columns = zip(*(part.columns() for part in rows), strict=True)
    return Traffic(meetings.people, *(np.concatenate(column) for column in columns))


def _companions(rows: Traffic) -> tuple[Ints, Ints, Ints, Ints]:
    """Return every pair of recipients of one message (low, high, when, how many recipients), large ones left out."""
    key = rows.message
    order = np.lexsort((rows.recipient, key))
    fresh = np.r_[True, (key[order][1:] != key[order][:-1]) | (rows.recipient[order][1:] != rows.recipient[order][:-1])]
    rows = rows.only(order[fresh[: len(order)]])
    starts = np.flatnonzero(np.r_[True, rows.message[1:] != rows.message[:-1]]) if len(rows) else np.array([], np.int64)
    many = np.diff(np.r_[starts, len(rows)])
    found: list[tuple[Ints, Ints, Ints, Ints]] = []
    for size in range(2, MOST_TOGETHER + 1):
        here = starts[many == size]
        found += [
            (rows.recipient[here + one], rows.recipient[here + other], rows.at[here], np.full(len(here), size))
            for one, other in combinations(range(size), 2)
        ]
    if not found:
        return tuple(np.array([], dtype=np.int64) for _ in range(4))  # type: ignore[return-value]
    low, high, at, sizes = (np.concatenate(column) for column in zip(*found, strict=True))
    return np.minimum(low, high), np.maximum(low, high), at, sizes


def _group_together(people: int, low: Ints, high: Ints, *columns: np.ndarray) -> Together:
    return Together(*_grouped(people, low, high, *columns))
