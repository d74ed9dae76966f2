"""Somebody who matters has gone quiet by his own measure."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, Threshold, about
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield members who are silent for longer than is usual for them, and at least for the threshold."""
    for member in situation.members:
        if not member.left and member.observed.quiet_days >= threshold:
            yield about(member, days=member.observed.quiet_days, usual=member.observed.usual_days)


RULE = Rule(
    code="member_quiet",
    severity="warning",
    texts={
        "zh-CN": Text(
            "近期沉默",
            "{name}已{days}天没有联系，以往一般隔{usual}天",
            "和他平时比明显少了。找个由头联系{name}；联系不上就问问他的同事，别先假定他走了。",
        ),
        "en": Text(
            "Gone quiet",
            "{name} has been silent for {days} days; usually it is {usual}",
            "That is rare for {name}. Find a reason to call; if that fails, ask a colleague before assuming anything.",
        ),
    },
    find=find,
    threshold=Threshold(default=14, least=14, most=365, unit="days"),
)
