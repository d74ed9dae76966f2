"""A measurement that takes too long is given up, whatever stands in its way."""

from contextlib import suppress
from itertools import count

import pytest

from guanxi.bench.watch import TooLong, no_longer_than


def for_ever() -> None:
    """Go on, and swallow every fault."""
    for _ in count():
        with suppress(Exception):
            sum(range(1_000))


def test_what_does_not_end_is_given_up() -> None:
    with pytest.raises(TooLong), no_longer_than(1):
        for_ever()


def test_what_ends_in_time_is_left_alone() -> None:
    with no_longer_than(0), no_longer_than(3_600):
        done = True
    assert done
