"""How strong the tie of two people is, with the terms it is made of.

    frequency = decayed(mails both ways, each 1/√recipients) + decayed(meetings, each 1/√others)
    freshness = 2^(−days since the last contact / 60)
    depth     = mutual × (1 + small talk) / 2, raised by quick answers
    strength  = 100 × (1 − exp(−(frequency/F) × freshness × (0.8 + 0.2·depth)))

Half-life sixty days (:mod:`relgraph.tallies`). Frequency says how much lately, freshness how long it has been quiet,
depth what kind: mutual is twice the smaller of the two directions over both, small talk the share of mails with at most
three recipients (a meeting counts as small talk and as mutual), answers on the same day raise it by up to a fifth.
Strength never rises by waiting, and the same contacts, had later, make it no weaker. Depth counts little because it
foretells little: of who will be in touch next month it says less than how lately they were.
"""

from dataclasses import dataclass

import numpy as np

from relgraph.tallies import HALF_LIFE_DAYS, ORIGIN, Tally
from relgraph.traffic import DAY, Floats, Ints

FULL = 4.0  # a frequency that, in full depth, means a strength of 63
QUICK = 0.2
DEPTH = 0.2


@dataclass(frozen=True, slots=True)
class Strengths:
    """Undirected pairs ``low < high``, ordered; ``frequency``, ``depth`` and their terms, ``strength`` 0 … 100."""

    low: Ints
    high: Ints
    strength: Floats
    frequency: Floats
    freshness: Floats
    depth: Floats
    mutual: Floats
    small: Floats
    answers: Floats
    mails: Floats
    meetings: Floats
    first: Ints
    last: Ints


def strengths(counts: Tally, *, now: float) -> Strengths:
    """Return the strength of every pair that was ever in touch, as of a moment not before its last message."""
    sent, met = counts.sent, counts.together
    base = max(counts.people, 1)
    low, high = np.minimum(sent.source, sent.target), np.maximum(sent.source, sent.target)
    meeting = met.met > 0
    key = np.concatenate([low * base + high, (met.low * base + met.high)[meeting]])
    pairs, place = np.unique(key, return_inverse=True)
    mails, meetings = place[: len(low)], place[len(low) :]
    upward = sent.source < sent.target

    def summed(values: Floats, where: Ints = mails) -> Floats:
        return np.bincount(where, values, minlength=len(pairs)).astype(float)

    aging = 2.0 ** (-(now - ORIGIN) / (DAY * HALF_LIFE_DAYS))
    up, down = summed(sent.weight * upward) * aging, summed(sent.weight * ~upward) * aging
    faces = summed(met.met_weight[meeting], meetings) * aging
    count, personal, answered = summed(sent.mails), summed(sent.personal), summed(sent.answers)
    times = summed(met.met[meeting], meetings)
    frequency = up + down + faces
    # A share of what was, whatever has become of it since: the one number must not depend on when it is asked.
    mutual = np.divide(np.minimum(up, down) * 2 + faces, frequency, out=np.zeros(len(pairs)), where=frequency > 0)
    small = (personal + times) / np.maximum(count + times, 1)
    answers = answered / np.maximum(count, 1)
    depth = np.minimum(mutual * (1 + small) / 2 * (1 + QUICK * answers), 1.0)
    first = np.full(len(pairs), np.iinfo(np.int64).max)
    last = np.full(len(pairs), np.iinfo(np.int64).min)
    np.minimum.at(first, place, np.concatenate([sent.first, met.first[meeting]]))
    np.maximum.at(last, place, np.concatenate([sent.last, met.last[meeting]]))
    freshness = fresh(last, now)
    return Strengths(
        pairs // base,
        pairs % base,
        strength_of(frequency, freshness, depth),
        frequency,
        freshness,
        depth,
        mutual,
        small,
        answers,
        count,
        times,
        first,
        last,
    )


def fresh(last: Ints, now: float) -> Floats:
    """Return what is left of a contact after the days since."""
    # There may be millions of pairs: worked out in place, because new memory costs more than the arithmetic.
    left: Floats = np.subtract(now, last, dtype=np.float64)
    np.maximum(left, 0, out=left)
    left *= -1 / (DAY * HALF_LIFE_DAYS)
    return np.exp2(left, out=left)


def strength_of(frequency: Floats, freshness: Floats, depth: Floats) -> Floats:
    """Return 0 … 100."""
    strength: Floats = depth * (DEPTH / -FULL)
    strength -= (1 - DEPTH) / FULL
    strength *= frequency
    strength *= freshness
    np.expm1(strength, out=strength)
    strength *= -100
    return strength
