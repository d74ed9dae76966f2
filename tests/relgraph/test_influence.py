"""Whose influence rises, and of whom too little is seen."""

import numpy as np

from relgraph.influence import influence
from relgraph.traffic import DAY, traffic


def test_whom_more_and_more_write_to_rises() -> None:
    rows = [(day, writer, 0) for day in range(10, 20) for writer in (1, 2)]
    rows += [(day, writer, 3) for day in range(10) for writer in (1, 2)]
    rows += [(day, 0, 3) for day in range(10)] + [(day, 3, 0) for day in range(10, 20)]
    at, sender, recipient = np.array(rows).T
    mails = traffic(4, message=np.arange(len(rows)), at=at * DAY, sender=sender, recipient=recipient)
    found = influence(mails, now=20.0 * DAY, window=10.0 * DAY)
    assert found.trend[0] > 0 > found.trend[3]
    assert found.seen.tolist()[0] == 30


def test_of_whom_little_is_seen_nothing_is_said() -> None:
    mails = traffic(3, message=[1, 2], at=[5, 6], sender=[0, 0], recipient=[1, 1])
    assert np.isnan(influence(mails, now=10.0, window=10.0).now).all()
