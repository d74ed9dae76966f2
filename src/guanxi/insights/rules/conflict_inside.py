"""Two members are at odds with each other."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield pairs of members with a line of conflict between them."""
    people = {member.key: member for member in situation.members}
    for link in situation.links:
        one, other = people.get(link.source), people.get(link.target)
        if link.kind == "conflict" and one and other:
            yield Found({"one": one.name, "other": other.name}, members=(one.key, other.key))


RULE = Rule(
    code="conflict_inside",
    severity="hint",
    texts={
        "zh-CN": Text(
            "对方内部矛盾",
            "{one}与{other}有矛盾",
            "别站队。分开沟通，避免让一方觉得我们是另一方的人；需要时请双方都信任的人出面。",
        ),
        "en": Text(
            "Conflict among them",
            "{one} and {other} are at odds",
            "Do not take sides. Talk to each apart, and find somebody both trust.",
        ),
    },
    find=find,
)
