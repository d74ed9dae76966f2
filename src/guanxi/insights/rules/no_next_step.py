"""Somebody who counts has no next step."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, Threshold, about
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield members of enough influence, not strong supporters yet, for whom nothing is planned."""
    planned = {pair.member for pair in situation.pairs if pair.action and not pair.done}
    for member in situation.members:
        if (member.influence or 0) >= threshold and member.key not in planned and member.standing.stance != 2:
            yield about(member, influence=member.influence or 0)


RULE = Rule(
    code="no_next_step",
    severity="warning",
    texts={
        "zh-CN": Text(
            "没有下一步",
            "{name}影响力{influence}，却没有下一步",
            "给他定一个下一步：谁去、做什么、哪天。",
        ),
        "en": Text(
            "No next step",
            "{name} has an influence of {influence} and no next step",
            "Set one: who goes, to do what, on which day.",
        ),
    },
    find=find,
    threshold=Threshold(default=70, least=0, most=100, unit="points"),
)
