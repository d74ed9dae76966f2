"""The deal should close before its stages are through."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, at
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield the last open stage that ends after the opportunity's expected close."""
    ends = [stage for stage in situation.open_stages if stage.ends_on is not None]
    last = max(ends, key=lambda stage: str(stage.ends_on), default=None)
    if last is None or last.ends_on is None or situation.expected_close is None:
        return
    if last.ends_on > situation.expected_close:
        yield at(last)


RULE = Rule(
    code="close_too_early",
    severity="warning",
    texts={
        "zh-CN": Text(
            "成交日早于阶段结束",
            "预计成交日早于“{stage}”的结束日",
            "不是日期错了，就是还有人没算进来。把阶段日期与客户的采购流程重新对一遍。",
        ),
        "en": Text(
            "Close before the stages end",
            "The expected close lies before the end of “{stage}”",
            "Either the date is wrong or somebody is not counted in. Go through the dates with the customer.",
        ),
    },
    find=find,
)
