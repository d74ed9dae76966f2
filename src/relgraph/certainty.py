"""How sure an inferred line is said to be: a percentage only where percentages were measured, otherwise a word.

Measured is what follows from titles and departments (error of calibration .07 to .09, ``docs/engine.md``). Without them
the confidence is too low (.15): there only the word is shown, which is right about the order and says no more.
"""

from typing import Literal

Sure = Literal["likely", "probable", "possible"]
LIKELY = 0.7  # of what is said with at least so much 77 to 89 % was right
PROBABLE = 0.4
MOST = 0.99


def word(share: float) -> Sure:
    """Return the word for a confidence between 0 and 1.

    >>> [word(share) for share in (0.9, 0.7, 0.5, 0.1)]
    ['likely', 'likely', 'probable', 'possible']
    """
    if share >= LIKELY:
        return "likely"
    return "probable" if share >= PROBABLE else "possible"


def shown(share: float) -> float:
    """Return a confidence as it is shown: nothing that is inferred is certain.

    >>> shown(0.996), shown(0.312)
    (0.99, 0.31)
    """
    return min(round(share, 2), MOST)


def may_show_percentage(*, ranks: int, departments: int) -> bool:
    """Tell whether the confidence in a line may be shown as a number: of both people it has to be known how high they
    stand by their titles, and where they work.

    >>> may_show_percentage(ranks=2, departments=2), may_show_percentage(ranks=2, departments=1)
    (True, False)
    """
    return ranks == 2 and departments == 2
