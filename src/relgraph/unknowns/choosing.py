"""Which questions to take along to a meeting: what the people we meet can answer, nobody left out."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from relgraph.situation import Key
from relgraph.unknowns.ground import Question
from relgraph.unknowns.sources import Source, Sources


@dataclass(frozen=True, slots=True)
class Chosen:
    """A question, and who of those we meet is to be asked."""

    question: Question
    source: Source

    @property
    def worth(self) -> int:
        """How much it matters, and how well he can answer."""
        return self.question.weight + self.source.score


def choose(
    questions: Iterable[Question], sources: Sources, people: Collection[Key], limit: int = 12
) -> tuple[Chosen, ...]:
    """Return at most ``limit`` questions for a meeting with some people, the most worthwhile first.

    Everybody who can answer anything gets his best question before anybody gets a second one.
    """
    able = [(question, sources.able(question, people)) for question in questions]
    found = sorted(
        (Chosen(question, source) for question, source in able if source is not None),
        key=lambda one: (-one.worth, one.question.key),
    )
    firsts: dict[Key, Chosen] = {}
    for one in found:
        firsts.setdefault(one.source.person, one)
    first_keys = {one.question.key for one in firsts.values()}
    rest = [one for one in found if one.question.key not in first_keys]
    chosen = [*sorted(firsts.values(), key=lambda one: (-one.worth, one.question.key)), *rest][: max(0, limit)]
    return tuple(sorted(chosen, key=lambda one: (-one.worth, one.question.key)))
