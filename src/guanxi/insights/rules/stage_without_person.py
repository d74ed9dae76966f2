"""A stage to come has nobody of theirs who is responsible."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, at
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield every open stage without a responsible person."""
    for stage in situation.open_stages:
        if not any(part.kind in ("responsible", "sole_approval") for part in stage.parts):
            yield at(stage)


RULE = Rule(
    code="stage_without_person",
    severity="danger",
    texts={
        "zh-CN": Text(
            "阶段没有对方负责人",
            "“{stage}”还没有对方负责人",
            "弄清这一阶段由谁拍板：直接问您最信任的联系人“这一步最后谁签字”，再把他拖进这个阶段。",
        ),
        "en": Text(
            "Stage without a person of theirs",
            "Nobody of theirs is responsible for “{stage}”",
            "Find out whose signature ends this stage: ask the contact you trust most, then drag that person into it.",
        ),
    },
    find=find,
)
