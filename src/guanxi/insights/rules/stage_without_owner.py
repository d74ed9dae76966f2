"""Nobody of ours answers for a stage to come."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, at
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield open stages without an owner."""
    for stage in situation.open_stages:
        if stage.owner is None:
            yield at(stage)


RULE = Rule(
    code="stage_without_owner",
    severity="warning",
    texts={
        "zh-CN": Text(
            "阶段没有我方负责人",
            "“{stage}”没有我方负责人",
            "指定一位同事对这一阶段的结果负责，并写上日期；没有人负责的阶段会自己拖延。",
        ),
        "en": Text(
            "Stage without an owner of ours",
            "Nobody of ours answers for “{stage}”",
            "Name one colleague who answers for the outcome of this stage, with a date.",
        ),
    },
    find=find,
)
