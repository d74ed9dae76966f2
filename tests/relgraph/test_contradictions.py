"""What is said against what is seen: compared with reading the candidates one by one."""

from collections.abc import Hashable

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from relgraph.contradictions import CLEAR, TIMES, Behaviour, line_doubts, stance_doubts

PERSON = st.integers(0, 5)
PAIRS = st.dictionaries(st.tuples(PERSON, PERSON), st.sampled_from([0.0, 0.1, 0.3, 0.5, 0.7, 0.95]), max_size=20)
TOLD = st.dictionaries(PERSON, PERSON, max_size=6)
Pairs = dict[tuple[int, int], float]


def doubts(told: dict[int, int], pairs: Pairs) -> list[tuple[int, int, int, bool]]:
    table = np.array([(*pair, sure) for pair, sure in pairs.items()]).reshape(-1, 3)
    found = line_doubts(told, table[:, 0].astype(int), table[:, 1].astype(int), table[:, 2])
    return [(doubt.report, doubt.told, doubt.seen, doubt.reversed) for doubt in found]


def best_of(pairs: Pairs, person: int) -> tuple[int, float] | None:
    his = [(other, sure) for (one, other), sure in pairs.items() if one == person]
    return min(his, key=lambda candidate: (-candidate[1], candidate[0])) if his else None


@given(TOLD, PAIRS)
@settings(max_examples=150, deadline=None)
def test_lines_as_read_one_by_one(told: dict[int, int], pairs: Pairs) -> None:
    expected = []
    for report, boss in told.items():
        best, back = best_of(pairs, report), best_of(pairs, boss)
        if best and best[0] != boss and best[1] >= max(CLEAR, TIMES * pairs.get((report, boss), 0.0)):
            turned = back is not None and back[0] == report and back[1] >= CLEAR
            expected.append((-best[1], report, boss, best[0], turned))
    assert doubts(told, pairs) == [tuple(row[1:]) for row in sorted(expected)]


@given(TOLD, PAIRS, st.randoms(use_true_random=False))
@settings(max_examples=50, deadline=None)
def test_the_order_of_candidates_does_not_matter(told: dict[int, int], pairs: Pairs, dice: np.random.Generator) -> None:
    rows = list(pairs.items())
    dice.shuffle(rows)
    assert doubts(told, dict(rows)) == doubts(told, pairs)


def test_what_is_seen_is_no_contradiction() -> None:
    assert doubts({1: 0}, {(1, 0): 0.9, (1, 2): 0.05}) == []


def test_stances() -> None:
    told: dict[Hashable, int] = {"静": 1, "忙": 2, "冷": -1, "热": -2, "平": 0, "新": 2, "好": 2}
    seen: dict[Hashable, Behaviour] = {
        "静": Behaviour(ours=9, quiet=True, gap_days=40),
        "忙": Behaviour(ours=9),
        "冷": Behaviour(ours=9),
        "热": Behaviour(began=3),
        "平": Behaviour(ours=9, began=9, quiet=True),
        "好": Behaviour(ours=9, answers=1),
    }
    found = [(doubt.person, doubt.why) for doubt in stance_doubts(told, seen)]
    assert found == [("静", "supports_but_quiet"), ("忙", "supports_but_unanswered"), ("热", "opposes_but_comes")]


@given(st.integers(-2, 2), st.integers(0, 10), st.integers(0, 10), st.integers(0, 10), st.booleans())
@settings(max_examples=100, deadline=None)
def test_answers_never_speak_against_support(stance: int, ours: int, answers: int, began: int, quiet: bool) -> None:
    def some(answered: int) -> int:
        return len(stance_doubts({1: stance}, {1: Behaviour(ours, answered, began, quiet)}))

    assert some(answers + 1) <= some(answers) <= 1
