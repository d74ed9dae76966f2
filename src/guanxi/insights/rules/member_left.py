"""Somebody on the chain does not work there any more."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, about
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield members whose employment ended."""
    for member in situation.members:
        if member.left:
            yield about(member)


RULE = Rule(
    code="member_left",
    severity="danger",
    texts={
        "zh-CN": Text(
            "成员已离开",
            "{name}已不在该客户任职",
            "换上接任者：在架构图上指定继任，链上的角色和阶段可一并转给他；老朋友去了哪里也别丢。",
        ),
        "en": Text(
            "Member has left",
            "{name} does not work there any more",
            "Put the successor in and hand the roles over; and find out where your friend went.",
        ),
    },
    find=find,
)
