"""A stage hangs on a seat that is vacant, or of which nobody knows who sits there."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, at
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield open stages in which a seat without a person counts."""
    for stage in situation.open_stages:
        for member in situation.in_stage(stage):
            if member.contact is None:
                yield at(stage, member, name=member.name)


RULE = Rule(
    code="seat_unfilled",
    severity="warning",
    texts={
        "zh-CN": Text(
            "关键岗位无人",
            "“{stage}”取决于{name}，但这个岗位上没有人",
            "弄清谁在代管、什么时候到任；新人到任后第一周就去拜访。",
        ),
        "en": Text(
            "Seat not filled",
            "“{stage}” depends on {name}, and the seat is not filled",
            "Learn who stands in and when somebody comes; visit the newcomer in the first week.",
        ),
    },
    find=find,
)
