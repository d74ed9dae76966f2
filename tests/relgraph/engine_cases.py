"""Small worlds for the engine's tests: traffic as hypothesis draws it."""

import numpy as np
from hypothesis import strategies as st

from relgraph.tallies import Tally
from relgraph.traffic import DAY, Kind, Traffic, traffic

FIRST_DAY = 15_000


@st.composite
def traffics(draw: st.DrawFn, people: int = 6, most: int = 25) -> Traffic:
    """Messages of one to four recipients over a few days, of every kind; some are to oneself."""
    person = st.integers(0, people - 1)
    moments = st.integers(FIRST_DAY * DAY, (FIRST_DAY + 4) * DAY - 1)
    message = st.tuples(moments, person, st.lists(person, min_size=1, max_size=4), st.sampled_from(Kind))
    rows = [
        (number, at, sender, recipient, int(kind))
        for number, (at, sender, recipients, kind) in enumerate(draw(st.lists(message, max_size=most)))
        for recipient in recipients
    ]
    columns = np.array(rows, dtype=np.int64).reshape(-1, 5).T
    return traffic(people, message=columns[0], at=columns[1], sender=columns[2], recipient=columns[3], kind=columns[4])


def assert_same(one: Tally, other: Tally) -> None:
    """Whole numbers are equal, sums of fractions agree to 1e-9."""
    for mine, theirs in ((one.sent, other.sent), (one.together, other.together)):
        for name in mine.__slots__:
            np.testing.assert_allclose(getattr(mine, name), getattr(theirs, name), rtol=1e-9, err_msg=name)
