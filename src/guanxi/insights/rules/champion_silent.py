"""Somebody who helps us from inside has been silent."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import FRIENDS, Found, Rule, Text, Threshold, about, days_since
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield champions and coaches (or, where nobody is one, strong supporters) silent beyond the threshold."""
    friends = list(situation.with_role(*FRIENDS))
    friends = friends or [member for member in situation.members if member.standing.stance == 2]
    for member in friends:
        if not member.left and member.last_at is not None and days_since(situation, member.last_at) >= threshold:
            yield about(member, days=days_since(situation, member.last_at))


RULE = Rule(
    code="champion_silent",
    severity="danger",
    texts={
        "zh-CN": Text(
            "内线失联",
            "内线{name}已{days}天没有联系",
            "支持会冷却。今天就给{name}打个电话：带一个对他个人有用的消息，再问项目有什么变化。",
        ),
        "en": Text(
            "Silent champion",
            "{name}, who helps us from inside, has been silent for {days} days",
            "Support cools. Call {name} today with something useful to them, then ask what has changed.",
        ),
    },
    find=find,
    threshold=Threshold(default=60, least=7, most=365, unit="days"),
)
