"""Those for us are not more than those against us."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, opposes, supports
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield once when somebody opposes and those who support are not more."""
    supporters = sum(map(supports, situation.members))
    against = tuple(member.key for member in situation.members if opposes(member))
    if against and supporters <= len(against):
        yield Found({"supporters": supporters, "opponents": len(against)}, members=against)


RULE = Rule(
    code="supporters_not_more",
    severity="danger",
    texts={
        "zh-CN": Text(
            "支持者不占优",
            "支持{supporters}人，反对{opponents}人：支持者不占优",
            "先别扩大战线：从影响力最大的中立者入手争取一票，再请支持者私下化解反对者的顾虑。",
        ),
        "en": Text(
            "Supporters not ahead",
            "{supporters} for us, {opponents} against: supporters are not ahead",
            "Win the most influential undecided person first, then have supporters answer the opponents’ "
            "worries in private.",
        ),
    },
    find=find,
)
