"""What the rules say of a decision, as a workspace has set them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from guanxi.insights.rules import RULES, SEVERITIES, Rule
from guanxi.insights.rules.rule import Found, Lang
from relgraph.situation import Situation

# The loudest first: the order in which counts are compared.
LOUDNESS = {severity: place for place, severity in enumerate(SEVERITIES)}


@dataclass(frozen=True, slots=True)
class Switches:
    """Which warnings a workspace has turned off, and the thresholds it chose; those not named are as they come."""

    on: Mapping[str, bool] = field(default_factory=dict)
    thresholds: Mapping[str, int] = field(default_factory=dict)

    def is_on(self, rule: Rule) -> bool:
        """Whether a rule speaks at all."""
        return self.on.get(rule.code, True)

    def threshold(self, rule: Rule) -> int:
        """Return the figure from which a rule speaks, within its bounds."""
        if rule.threshold is None:
            return 0
        chosen = self.thresholds.get(rule.code, rule.threshold.default)
        return min(max(chosen, rule.threshold.least), rule.threshold.most)


@dataclass(frozen=True, slots=True)
class Warned:
    """One warning about one decision."""

    rule: Rule
    found: Found

    def title(self, lang: Lang) -> str:
        """Return what it says."""
        return self.rule.texts[lang].title.format(**self.found.params)

    def advice(self, lang: Lang) -> str:
        """Return what to do about it."""
        return self.rule.texts[lang].advice.format(**self.found.params)


def judge(situation: Situation, switches: Switches) -> list[Warned]:
    """Return the warnings about a decision, the loudest first; a decision that is over has none."""
    if situation.state != "in_progress":
        return []
    return sorted(_all(situation, switches), key=lambda warned: LOUDNESS[warned.rule.severity])


def _all(situation: Situation, switches: Switches) -> Iterator[Warned]:
    for rule in RULES.values():
        if switches.is_on(rule):
            yield from (Warned(rule, found) for found in rule.find(situation, switches.threshold(rule)))


def language(wanted: str) -> Lang:
    """Return a language the warnings speak."""
    return "en" if wanted == "en" else "zh-CN"
