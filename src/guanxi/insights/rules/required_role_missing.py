"""A role that a stage requires is played by nobody in it."""

from collections.abc import Iterator
from dataclasses import replace

from guanxi.insights.rules.rule import Found, Rule, Text, at
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield open stages with a required role that no member in them plays."""
    for stage in situation.open_stages:
        if missing := situation.missing_roles(stage):
            yield replace(at(stage), roles=missing)


RULE = Rule(
    code="required_role_missing",
    severity="warning",
    texts={
        "zh-CN": Text(
            "缺少必要角色",
            "“{stage}”缺少必要角色",
            "对照这一阶段要求的角色，逐个问清由谁担任，把人拖进来或补上角色。",
        ),
        "en": Text(
            "Required role missing",
            "A required role is missing in “{stage}”",
            "Go through the roles this stage requires and find out who plays each.",
        ),
    },
    find=find,
)
