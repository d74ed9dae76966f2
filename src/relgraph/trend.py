"""Whose influence rises or falls: attention received, window by window, and the line through it.

**Attention** of a window is how many different people wrote to somebody in it, as a quantile among those to whom
anybody wrote (in-degree: on real mail it told rank better than PageRank, and volume says who is busy). **Trend** is the
weighted least-squares line through a person's windows, a window weighing half of one that lies ``half_life`` windows
later, so that what was long ago fades. It rises or falls when the slope is at least twice its standard error and adds
up to a tenth of the scale; else it is steady. Four windows with attention are needed, else nothing is said. Draper &
Smith, *Applied Regression Analysis*, 1998, ch. 9.
"""

from dataclasses import dataclass

import numpy as np

from relgraph.standing import quantiles
from relgraph.traffic import Floats, Ints, Kind, Traffic

FEWEST = 4  # windows
SURE = 2.0  # standard errors
MATTERS = 0.1  # of the scale, over all windows
HALF_LIFE = 3.0  # windows


class OddWindows(ValueError):
    """Bounds of windows have to rise."""


@dataclass(frozen=True, slots=True)
class Trends:
    """Columns over people. ``slope`` and ``error`` are per window, ``change`` over all windows, all nan where nothing
    can be said; ``direction`` is 1 rising, -1 falling, 0 steady or not known; ``windows`` is how many had attention."""

    slope: Floats
    error: Floats
    change: Floats
    direction: Ints
    windows: Ints


def attention(piece: Traffic, bounds: Ints) -> Floats:
    """Return attention, windows x people, 0 … 1, nan for whom nobody wrote to; window i is [bounds[i], bounds[i + 1]).

    Raises OddWindows when bounds (unix seconds) do not rise.
    """
    if np.any(np.diff(bounds) <= 0):
        raise OddWindows("bounds of windows have to rise")
    rows = piece.only(piece.kind < Kind.MEETING)
    found = np.full((max(len(bounds) - 1, 0), piece.people), np.nan)
    window = np.searchsorted(bounds, rows.at, side="right") - 1
    for place, level in enumerate(found):
        here = window == place
        pairs = np.unique(rows.recipient[here] * piece.people + rows.sender[here])
        writers = np.bincount(pairs // max(piece.people, 1), minlength=piece.people)
        level[writers > 0] = quantiles(writers[writers > 0].astype(float))
    return found


def trends(levels: Floats, *, half_life: float = HALF_LIFE) -> Trends:
    """Return the trend of everybody's levels (windows x people, nan: none).

    >>> rising = trends(np.array([[0.1], [0.3], [0.4], [0.7], [0.8]]))
    >>> int(rising.direction[0]), bool(rising.change[0] > 0.6)
    (1, True)
    """
    many = len(levels)
    present = ~np.isnan(levels)
    weight = present * (2.0 ** ((np.arange(many) - many) / half_life))[:, None]
    time, level = np.arange(many)[:, None] * present, np.where(present, levels, 0.0)
    windows = present.sum(axis=0)
    enough = windows >= FEWEST
    with np.errstate(invalid="ignore", divide="ignore"):
        total = weight.sum(axis=0)
        middle, mean = (weight * time).sum(axis=0) / total, (weight * level).sum(axis=0) / total
        spread = (weight * (time - middle) ** 2).sum(axis=0)
        slope = (weight * (time - middle) * (level - mean)).sum(axis=0) / spread
        left = (level - mean - slope * (time - middle)) * present
        # Of weighted windows the residual variance counts as if the weights added up to their number.
        variance = (weight * left**2).sum(axis=0) / total * windows / np.maximum(windows - 2, 1)
        error = np.sqrt(variance * (weight**2 * (time - middle) ** 2).sum(axis=0)) / spread
    slope, error = np.where(enough, slope, np.nan), np.where(enough, error, np.nan)
    change = slope * (many - 1)
    clear = (np.abs(slope) >= SURE * error) & (np.abs(change) >= MATTERS)
    direction = np.where(clear, np.sign(np.nan_to_num(slope)), 0).astype(np.int64)
    return Trends(slope, error, change, direction, windows)
