"""The influence of somebody we rely on is falling."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import DECIDERS, FRIENDS, Found, Rule, Text, Threshold, about, supports
from relgraph.situation import Member, Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield supporters and those with a part in the decision whose influence fell by at least the threshold."""
    for member in situation.members:
        if not member.left and _relied_on(member) and -member.observed.trend >= threshold:
            yield about(member, now=member.observed.influence or 0, before=member.observed.before or 0)


def _relied_on(member: Member) -> bool:
    return supports(member) or bool(member.roles & {*DECIDERS, *FRIENDS})


RULE = Rule(
    code="influence_falling",
    severity="hint",
    texts={
        "zh-CN": Text(
            "影响力下降",
            "{name}的影响力从{before}降到{now}",
            "最近找{name}的人、和他一起出现的同事都少了。弄清是调整还是我们冷落了他，并准备第二个支持者。",
        ),
        "en": Text(
            "Influence falls",
            "The influence of {name} fell from {before} to {now}",
            "Fewer seek {name}, and fewer colleagues come along. Find out why, and win a second supporter.",
        ),
    },
    find=find,
    threshold=Threshold(default=25, least=10, most=90, unit="points"),
)
