"""A decision maker was not met for long, or ever."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import DECIDERS, Found, Rule, Text, Threshold, about, days_since
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield decision makers without contact within the threshold, or ever."""
    for member in situation.with_role(*DECIDERS):
        if member.contact is None or member.left:
            continue
        if member.last_at is None or days_since(situation, member.last_at) >= threshold:
            yield about(member, days=threshold)


RULE = Rule(
    code="decision_maker_unmet",
    severity="danger",
    texts={
        "zh-CN": Text(
            "决策者久未接触",
            "决策者{name}已超过{days}天没有接触",
            "不要只在下面转。请支持者安排，或由我方同级领导出面拜访一次。",
        ),
        "en": Text(
            "Decision maker not met",
            "Nobody met the decision maker {name} for {days} days",
            "Do not stay below. Ask a supporter to arrange it, or send our executive of the same level.",
        ),
    },
    find=find,
    threshold=Threshold(default=45, least=7, most=365, unit="days"),
)
