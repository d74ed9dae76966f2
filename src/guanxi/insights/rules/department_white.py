"""A department takes part in the decision, and nobody there was ever in touch with us."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield departments of the decision's people in which nobody was reached."""
    for white in situation.white:
        here = {*white.members}
        if any(member.key in here and not member.left for member in situation.members):
            yield Found(params={"department": white.name}, members=white.members)


RULE = Rule(
    code="department_white",
    severity="warning",
    texts={
        "zh-CN": Text(
            "部门白区",
            "{department}参与决策，我们还没有接触过那里的任何人",
            "打开“关系网络 › 白区”，看谁能引荐进{department}，先见一位。",
        ),
        "en": Text(
            "White department",
            "{department} takes part in the decision, and nobody there was ever in touch with us",
            "Open Network › White space to see who can lead you into {department}, and meet one of them first.",
        ),
    },
    find=find,
)
