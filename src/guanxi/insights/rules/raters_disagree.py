"""Those of ours who rated somebody see him differently."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, about
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield members on whom raters are two steps apart."""
    for member in situation.members:
        if member.standing.disagreement:
            yield about(member)


RULE = Rule(
    code="raters_disagree",
    severity="warning",
    texts={
        "zh-CN": Text(
            "同事判断不一致",
            "同事对{name}的判断不一致",
            "一起对一遍依据：谁最近见过他、听到了什么。分歧本身往往说明他对不同的人说不同的话。",
        ),
        "en": Text(
            "Raters disagree",
            "Our people see {name} differently",
            "Compare what each heard and when. That they differ often means the person tells each something else.",
        ),
    },
    find=find,
)
