"""Somebody is said to support us, and nobody of ours was ever in touch with him."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, about, supports
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield supporters without a single contact."""
    for member in situation.members:
        if member.contact is not None and supports(member) and member.last_at is None:
            yield about(member)


RULE = Rule(
    code="support_without_contact",
    severity="warning",
    texts={
        "zh-CN": Text(
            "未接触的支持",
            "{name}标为支持，但没有任何沟通记录",
            "未经验证的支持不算数。安排一次接触，听他亲口说；若只是听说，把确定度改成“听说”。",
        ),
        "en": Text(
            "Support without contact",
            "{name} is said to support us, yet nobody was ever in touch",
            "Support nobody has heard first hand does not count. Meet them, or mark the value as hearsay.",
        ),
    },
    find=find,
)
