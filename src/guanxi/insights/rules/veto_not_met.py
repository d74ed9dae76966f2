"""Somebody who can stop the decision was not met."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, Threshold, about, days_since
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield veto holders with whom nobody was in touch within the threshold, or ever."""
    for member in situation.veto_holders():
        if member.contact is None or member.left:
            continue
        if member.last_at is None or days_since(situation, member.last_at) >= threshold:
            yield about(member, days=threshold)


RULE = Rule(
    code="veto_not_met",
    severity="danger",
    texts={
        "zh-CN": Text(
            "否决人久未接触",
            "{name}有一票否决权，但{days}天内没有接触",
            "先让支持者引荐，与{name}单独见一面，弄清他最担心什么；不要等到评审会上才第一次见面。",
        ),
        "en": Text(
            "Veto holder not met",
            "{name} can veto, and nobody was in touch for {days} days",
            "Have a supporter introduce you and meet {name} alone before the review; learn what worries them most.",
        ),
    },
    find=find,
    threshold=Threshold(default=60, least=7, most=365, unit="days"),
)
