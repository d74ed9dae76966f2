"""All our contact runs through one person of theirs."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, Threshold, about, days_since
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield once when, of several members, only one had contact within the threshold."""
    people = [member for member in situation.members if member.contact is not None]
    met = [
        member for member in people if member.last_at is not None and days_since(situation, member.last_at) < threshold
    ]
    if len(people) >= 3 and len(met) == 1:
        yield about(met[0], days=threshold)


RULE = Rule(
    code="single_thread",
    severity="warning",
    texts={
        "zh-CN": Text(
            "对方单线联系",
            "近{days}天只和{name}一个人有接触",
            "单线联系一断项目就断。请{name}再引荐一位，从使用部门或分管领导中选。",
        ),
        "en": Text(
            "Single thread on their side",
            "Within {days} days only {name} was in touch with us",
            "A single thread breaks easily. Ask {name} for one more introduction: a user or the superior.",
        ),
    },
    find=find,
    threshold=Threshold(default=90, least=14, most=365, unit="days"),
)
