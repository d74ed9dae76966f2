"""Somebody's influence is rising, and he is not yet for us."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, Threshold, about, supports
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield members who do not support us and whose influence rose by at least the threshold."""
    for member in situation.members:
        if not member.left and not supports(member) and member.observed.trend >= threshold:
            yield about(member, now=member.observed.influence or 0, before=member.observed.before or 0)


RULE = Rule(
    code="influence_rising",
    severity="hint",
    texts={
        "zh-CN": Text(
            "影响力上升",
            "{name}的影响力从{before}升到{now}，还不支持我们",
            "趁早接触{name}：弄清他在意什么，由和他级别相当的同事去谈，并更新他的影响力和态度。",
        ),
        "en": Text(
            "Influence rises",
            "The influence of {name} rose from {before} to {now}, and they do not support us yet",
            "Meet {name} early: learn what they care about, send somebody of their level, and rate them again.",
        ),
    },
    find=find,
    threshold=Threshold(default=25, least=10, most=90, unit="points"),
)
