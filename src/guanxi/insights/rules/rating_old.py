"""What we think of somebody who counts is old."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import DECIDERS, Found, Rule, Text, Threshold, about, days_since
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield rated key persons and deciders whose newest rating is older than the threshold."""
    for member in situation.members:
        matters = member.key_person or member.roles & set(DECIDERS)
        if not matters or member.standing.rated_at is None:
            continue
        if (days := days_since(situation, member.standing.rated_at)) >= threshold:
            yield about(member, days=days)


RULE = Rule(
    code="rating_old",
    severity="hint",
    texts={
        "zh-CN": Text(
            "判断过旧",
            "对{name}的判断已{days}天没有更新",
            "人会变。下次接触后花一分钟重新打分，没变也点一下确认。",
        ),
        "en": Text(
            "Old rating",
            "What we think of {name} is {days} days old",
            "People change. Rate again after the next contact, even when nothing changed.",
        ),
    },
    find=find,
    threshold=Threshold(default=180, least=30, most=730, unit="days"),
)
