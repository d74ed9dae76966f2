"""Somebody who counts is not insighted: closeness or approval is unset."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, Threshold, about
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield members of enough influence whose closeness or approval is unset."""
    for member in situation.members:
        if member.contact is not None and (member.influence or 0) >= threshold and not member.standing.insighted:
            yield about(member, influence=member.influence or 0)


RULE = Rule(
    code="person_uninsighted",
    severity="warning",
    texts={
        "zh-CN": Text(
            "重要人物未洞察",
            "{name}影响力{influence}，却还没有洞察",
            "下次拜访先弄清两件事：他与我们有多近、认不认可方案。用“三个问题”两分钟就能填好。",
        ),
        "en": Text(
            "Important person un-insighted",
            "{name} has an influence of {influence} and is still un-insighted",
            "Find out two things on the next visit: how close they are to us and whether they approve of the solution.",
        ),
    },
    find=find,
    threshold=Threshold(default=50, least=0, most=100, unit="points"),
)
