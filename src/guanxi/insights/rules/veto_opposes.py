"""Somebody who can stop the decision is against us."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, about, opposes
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield veto holders who oppose."""
    for member in situation.veto_holders():
        if opposes(member):
            yield about(member)


RULE = Rule(
    code="veto_opposes",
    severity="danger",
    texts={
        "zh-CN": Text(
            "否决人反对",
            "有否决权的{name}反对我们",
            "一票就能否决。优先处理：找他信任的人，弄清反对的是方案、价格还是人，再拿出能让他满意的改动。",
        ),
        "en": Text(
            "Veto holder opposes",
            "{name} can veto and is against us",
            "One vote ends it. Learn whether the objection is to the solution, the price or a person, and "
            "bring an answer through someone they trust.",
        ),
    },
    find=find,
)
