"""A stage should have ended."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, Threshold, at
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield open stages past their end."""
    for stage in situation.open_stages:
        if stage.ends_on is not None and (days := (situation.today - stage.ends_on).days) >= threshold:
            yield at(stage, days=days)


RULE = Rule(
    code="stage_overdue",
    severity="warning",
    texts={
        "zh-CN": Text(
            "阶段超期",
            "“{stage}”已超期{days}天",
            "问清是谁、因为什么停下来：改日期之前先确认对方仍然想推进。",
        ),
        "en": Text(
            "Stage overdue",
            "“{stage}” is {days} days overdue",
            "Ask who is holding it and why; before moving the date make sure they still want to go on.",
        ),
    },
    find=find,
    threshold=Threshold(default=1, least=1, most=90, unit="days"),
)
