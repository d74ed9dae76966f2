"""Nobody helps us from inside."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import FRIENDS, Found, Rule, Text, Threshold
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield once when, of enough members, none is a champion, a coach or a strong supporter."""
    if len(situation.members) < threshold or any(situation.with_role(*FRIENDS)):
        return
    if not any(member.standing.stance == 2 for member in situation.members):
        yield Found()


RULE = Rule(
    code="no_champion",
    severity="warning",
    texts={
        "zh-CN": Text(
            "没有内线",
            "还没有内线",
            "没有人在内部替我们说话。从认可方案、又在意结果的使用者里培养一位：给他能在内部用的材料。",
        ),
        "en": Text(
            "No champion",
            "Nobody helps us from inside",
            "Nobody speaks for us when we are out of the room. Build a champion among those who need the "
            "result; give them material to use.",
        ),
    },
    find=find,
    threshold=Threshold(default=3, least=1, most=20, unit="people"),
)
