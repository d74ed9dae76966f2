"""The superior of a supporter is against us."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, opposes, supports
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield supporters whose superior on the chart is a member who opposes."""
    people = {member.key: member for member in situation.members}
    for link in situation.links:
        lower, upper = people.get(link.source), people.get(link.target)
        if link.kind == "reports_to" and lower and upper and supports(lower) and opposes(upper):
            yield Found({"name": lower.name, "superior": upper.name}, members=(lower.key, upper.key))


RULE = Rule(
    code="superior_opposes",
    severity="warning",
    texts={
        "zh-CN": Text(
            "支持者的上级反对",
            "{name}支持我们，但他的上级{superior}反对",
            "{name}很难公开替我们说话。先做{superior}的工作，给{name}留有余地。",
        ),
        "en": Text(
            "Superior of a supporter opposes",
            "{name} supports us, but the superior {superior} is against",
            "{name} can hardly speak up. Work on {superior} first and leave {name} a way out.",
        ),
    },
    find=find,
)
