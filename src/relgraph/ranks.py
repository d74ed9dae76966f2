"""Places in an order that people arrange by hand: a thing put between two others gets a number between theirs."""

from collections.abc import Sequence

STEP = 1.0


def between(low: float | None, high: float | None) -> float | None:
    """Return a number between two neighbours, None when there is no room; no neighbour is an end of the order.

    >>> between(None, None), between(3.0, None), between(None, 3.0), between(1.0, 2.0), between(1.0, 1.0)
    (0.0, 4.0, 2.0, 1.5, None)
    """
    if low is None or high is None:
        end = low if high is None else high
        return 0.0 if end is None else _beyond(end, STEP if high is None else -STEP)
    middle = low + (high - low) / 2
    return middle if low < middle < high else None


def spread(count: int) -> Sequence[float]:
    """Return numbers for so many things, with room between all of them.

    >>> spread(3)
    (0.0, 1.0, 2.0)
    """
    return tuple(STEP * place for place in range(count))


def _beyond(end: float, step: float) -> float | None:
    """Return a number past an end; so far out that a step makes no difference, there is none."""
    return end + step if end + step != end else None
