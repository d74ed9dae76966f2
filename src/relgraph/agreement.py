"""What several raters together say of somebody, and whether they agree. Formula in ``docs/algorithms.md``."""

from collections.abc import Collection

# So far apart are two raters who disagree: on a scale of five steps, and where there is only yes and no.
APART, APART_YES_OR_NO = 2, 1


def agreed(values: Collection[int]) -> int | None:
    """Return the median of the raters' values, None when nobody rated.

    Of an even number there are two in the middle: the one nearer to zero, of opposites the lower.
    """
    if not values:
        return None
    ordered = sorted(values)
    lower, upper = ordered[(len(ordered) - 1) // 2], ordered[len(ordered) // 2]
    return min((lower, upper), key=lambda value: (abs(value), value))


def disagreeing(values: Collection[int], *, apart: int = APART) -> bool:
    """Tell whether any two raters are at least so many steps apart."""
    return bool(values) and max(values) - min(values) >= apart
