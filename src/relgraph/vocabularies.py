"""Languages of roles over the same values, switchable without loss.

A vocabulary shows each value under exactly one of its words, and writes a word as its first value. What stands there
already is kept as long as its word is: so reading in one language and writing in another loses nothing.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word and the values it stands for; the first is what it writes."""

    code: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one school of selling."""

    code: str
    words: tuple[Word, ...]

    def word_of(self, value: str) -> str:
        """Return the word that shows a value; raises LookupError for a value it does not know."""
        for word in self.words:
            if value in word.values:
                return word.code
        raise LookupError(value)

    def shown(self, values: Collection[str]) -> tuple[str, ...]:
        """Return the words for some values, each once, in the vocabulary's order."""
        return tuple(word.code for word in self.words if any(value in values for value in word.values))

    def missing(self, required: Iterable[str], played: Collection[str]) -> tuple[str, ...]:
        """Return the required values whose word nobody carries: who reads one word cannot tell its values apart.

        >>> some = Vocabulary("some", (Word("influencer", ("influencer", "evaluator")), Word("user", ("user",))))
        >>> some.missing(["influencer", "user"], {"evaluator"})
        ('user',)
        """
        carried = {self.word_of(value) for value in played}
        return tuple(value for value in required if self.word_of(value) not in carried)

    def written(self, chosen: Collection[str], before: Iterable[str]) -> frozenset[str]:
        """Return the values after somebody chose words: those of words he left standing stay as finely as they were."""
        kept = frozenset(value for value in before if self.word_of(value) in chosen)
        standing = self.shown(kept)
        new = frozenset(word.values[0] for word in self.words if word.code in chosen and word.code not in standing)
        return kept | new


def gaps(vocabulary: Vocabulary, values: Collection[str]) -> list[str]:
    """Return what is wrong with a vocabulary over all values: those not shown, shown twice, or unknown."""
    shown = [value for word in vocabulary.words for value in word.values]
    missing = [f"{value} is not shown" for value in values if value not in shown]
    twice = [f"{value} is shown twice" for value in values if shown.count(value) > 1]
    unknown = [f"{value} is no value" for value in shown if value not in values]
    silent = [f"{word.code} writes nothing" for word in vocabulary.words if not word.values]
    return missing + twice + unknown + silent
