"""Strengths a day later, without working out all of them anew.

Of a pair that nothing new passed between, only time changes: its frequency is worth ``2^(−days / 60)`` of what it was,
its freshness follows from its last contact, its depth stays. So only pairs that the new piece touches are worked out
from the counts; the others take one multiplication and one exponential. The result is that of
:func:`relgraph.strength.strengths` over everything, to 1e-9.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np

from relgraph.strength import Strengths, fresh, strength_of, strengths
from relgraph.tallies import HALF_LIFE_DAYS, Sent, Tally, Together, total
from relgraph.tallies.places import Places
from relgraph.tallies.tables import columns
from relgraph.traffic import DAY, Ints

KEPT = ("low", "high", "depth", "mutual", "small", "answers", "mails", "meetings", "first", "last")

T = TypeVar("T", Sent, Together)


def refreshed(before: Strengths, held: Sequence[Tally], piece: Tally, *, since: float, now: float) -> Strengths:
    """Return the strengths of ``held`` and ``piece`` together, as of ``now``.

    ``before`` are the strengths of ``held`` as of ``since``. What is held may come in several parts (the year, and the
    days since): a day is put onto a small part at once, and onto the large one when there is time.
    """
    base = max(piece.people, 1)
    pairs = _touched(piece, base)
    touched = strengths(total([_of_pairs(part, pairs, base) for part in (*held, piece)]), now=now)
    places = Places.of(before.low * base + before.high, touched.low * base + touched.high)
    kept = {name: places.column(getattr(before, name), getattr(touched, name)) for name in KEPT}
    aging = 2.0 ** (-(now - since) / (DAY * HALF_LIFE_DAYS))
    frequency = places.column(before.frequency * aging, touched.frequency)
    freshness = fresh(kept["last"], now)
    strength = strength_of(frequency, freshness, kept["depth"])
    return Strengths(strength=strength, frequency=frequency, freshness=freshness, **kept)


def _touched(piece: Tally, base: int) -> Ints:
    """Return the pairs that wrote or met, as low · people + high, ascending."""
    sent, met = piece.sent, piece.together
    mails = np.minimum(sent.source, sent.target) * base + np.maximum(sent.source, sent.target)
    return np.unique(np.concatenate([mails, met.pair[met.met > 0]]))


def _of_pairs(counts: Tally, pairs: Ints, base: int) -> Tally:
    """Return the counts of some pairs only."""
    low, high = np.divmod(pairs, base)
    both = np.unique(np.concatenate([pairs, high * base + low]))
    return Tally(counts.people, _rows(counts.sent, both), _rows(counts.together, pairs))


def _rows(table: T, wanted: Ints) -> T:
    place = np.searchsorted(table.pair, wanted)
    there = place < len(table.pair)
    there[there] = table.pair[place[there]] == wanted[there]
    rows = place[there]
    names = columns(type(table))
    return replace(table, pair=table.pair[rows], **{name: getattr(table, name)[rows] for name in names})
