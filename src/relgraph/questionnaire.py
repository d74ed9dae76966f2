"""Three questions for each feature of a person, and the value that the answers propose.

Questions ask for what can be observed, not for a feeling. Their sentences are the interface's; here are codes and
scores. Formula in ``docs/algorithms.md``.
"""

from collections.abc import Mapping
from dataclasses import dataclass

# Every question may be answered so; it counts for nothing.
UNKNOWN = "unknown"
# One answer alone is an anecdote.
ANSWERS_NEEDED = 2


@dataclass(frozen=True, slots=True)
class Question:
    """One question with what each answer says, on the feature's scale; in the order to show them in."""

    code: str
    scores: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What answers propose: ``value`` is None while too few are known; ``total`` is the sum of ``counted`` scores."""

    value: int | None
    total: int
    counted: int


def _question(code: str, **scores: int) -> Question:
    return Question(code, scores)


QUESTIONS: Mapping[str, tuple[Question, ...]] = {
    "attitude": (
        _question("asked_about_us", recommends=2, speaks_well=1, says_nothing=0, complains=-1, warns=-2),
        _question("new_need", calls_first=2, includes_us=1, lets_us_ask=0, leaves_us_out=-2),
        _question("trouble", defends_us=2, warns_us=1, follows_process=0, escalates=-1, wants_us_out=-2),
    ),
    "closeness": (
        _question("off_hours", calls_us=2, answers=1, office_hours=0, rarely=-1, never=-2),
        _question("competitors", unasked=2, when_asked=1, silent=0, tells_them=-2),
        _question("private", several=2, once=1, not_tried=0, declined=-1),
    ),
    "approval": (
        _question("own_words", presents=2, explains=1, cannot=0, doubts=-1, rejects=-2),
        _question("requirements", ours=2, some_of_ours=1, open=0, theirs=-2),
        _question("after_demo", next_step=2, asks_details=1, silence=0, complaints=-1, refused=-2),
    ),
    "price": (
        _question("first_reaction", reasonable=2, terms=1, compares=0, high=-1, far_too_high=-2),
        _question("budget", within=2, asks_for_more=1, will_not_ask=-1, far_over=-2),
        _question("yardstick", total_cost=2, both=1, unit_price=-1, lowest_bid=-2),
    ),
    "veto": (
        _question("stopped_before", yes=1, no=0),
        _question("must_sign", yes=1, no=0),
        _question("alone_against", stops=1, goes_on=0),
    ),
    "sole_approval": (
        _question("decided_before", yes=1, no=0),
        _question("own_limit", yes=1, no=0),
        _question("against_others", carries=1, fails=0),
    ),
}


def unfit(feature: str, answers: Mapping[str, str]) -> list[str]:
    """Return the questions that a feature does not have, or not with this answer."""
    options = {question.code: {*question.scores, UNKNOWN} for question in QUESTIONS[feature]}
    return [code for code, answer in answers.items() if answer not in options.get(code, ())]


def proposed(feature: str, answers: Mapping[str, str]) -> Proposal:
    """Return the mean of the known answers as a whole number, halves towards zero; what does not fit is left out."""
    scores = [
        question.scores[answers[question.code]]
        for question in QUESTIONS[feature]
        if answers.get(question.code) in question.scores
    ]
    total, counted = sum(scores), len(scores)
    if counted < ANSWERS_NEEDED:
        return Proposal(None, total, counted)
    whole = (2 * abs(total) + counted - 1) // (2 * counted)
    return Proposal(whole if total >= 0 else -whole, total, counted)
