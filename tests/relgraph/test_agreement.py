"""What raters agree on, and what answers propose."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from relgraph.agreement import agreed, disagreeing
from relgraph.questionnaire import ANSWERS_NEEDED, QUESTIONS, UNKNOWN, proposed, unfit

VALUES = st.lists(st.integers(-2, 2), min_size=1, max_size=9)


def test_of_an_even_number_the_one_nearer_to_zero_counts() -> None:
    cases: list[tuple[list[int], int | None]] = [
        ([], None), ([2], 2), ([1, 2], 1), ([-2, -1], -1), ([-1, 2], -1), ([-1, 1], -1), ([0, 2], 0), ([-2, 1, 2], 1),
        ([0, 1], 0), ([1, 1, 0], 1),
    ]  # fmt: skip
    assert [agreed(values) for values, _ in cases] == [expected for _, expected in cases]


@given(VALUES)
def test_the_agreed_value_was_said_and_half_stand_on_either_side(values: list[int]) -> None:
    middle = agreed(values)
    assert middle in values
    assert 2 * sum(value <= middle for value in values) >= len(values)
    assert 2 * sum(value >= middle for value in values) >= len(values)
    assert agreed(values[::-1]) == middle, "the order of raters says nothing"
    assert agreed([*values, middle]) == middle, "who joins the agreed changes nothing"


@given(VALUES, st.integers(-2, 2))
def test_who_says_the_same_does_not_disagree(values: list[int], one: int) -> None:
    assert not disagreeing([one] * len(values))
    far = max(abs(a - b) for a, b in product(values, values))
    assert disagreeing(values) == (far >= 2)
    assert disagreeing(values, apart=1) == (far >= 1)
    assert not disagreeing([])


ANSWERS = st.sampled_from(sorted(QUESTIONS)).flatmap(
    lambda feature: st.tuples(
        st.just(feature),
        st.fixed_dictionaries({}, optional={
            question.code: st.sampled_from([*question.scores, UNKNOWN]) for question in QUESTIONS[feature]
        }),
    )
)  # fmt: skip


@given(ANSWERS)
def test_a_proposal_is_the_nearest_whole_number_to_the_mean(case: tuple[str, dict[str, str]]) -> None:
    feature, answers = case
    assert unfit(feature, answers) == []
    found = proposed(feature, answers)
    scores = [q.scores[answers[q.code]] for q in QUESTIONS[feature] if answers.get(q.code, UNKNOWN) != UNKNOWN]
    assert (found.total, found.counted) == (sum(scores), len(scores))
    if len(scores) < ANSWERS_NEEDED:
        assert found.value is None
        return
    assert found.value is not None
    assert min(scores) <= found.value <= max(scores)
    distance = abs(2 * found.value * len(scores) - 2 * sum(scores))
    assert distance <= len(scores)
    assert distance < len(scores) or abs(found.value) * len(scores) < abs(sum(scores)), "halves go towards zero"


@given(ANSWERS, st.text(min_size=1, max_size=5))
def test_a_better_answer_never_proposes_less(case: tuple[str, dict[str, str]], strange: str) -> None:
    feature, answers = case
    before = proposed(feature, answers)
    for question in QUESTIONS[feature]:
        ranked = sorted(question.scores, key=lambda code: question.scores[code])
        if before.value is not None and answers.get(question.code) in ranked:
            best = proposed(feature, answers | {question.code: ranked[-1]})
            assert best.value is not None
            assert best.value >= before.value
    assert (unfit(feature, {"nothing": strange}), unfit(feature, {"nothing": UNKNOWN})) == (["nothing"], ["nothing"])


def test_every_feature_has_three_questions_that_reach_both_ends() -> None:
    for feature, questions in QUESTIONS.items():
        assert len({question.code for question in questions}) == 3
        low, high = (0, 1) if feature in ("veto", "sole_approval") else (-2, 2)
        best = {question.code: max(question.scores, key=question.scores.__getitem__) for question in questions}
        assert proposed(feature, best).value == high
        assert all(low <= score <= high for question in questions for score in question.scores.values())
        assert any(min(question.scores.values()) < max(low, 0) or low == 0 for question in questions)
