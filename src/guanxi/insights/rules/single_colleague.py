"""Only one of ours knows anybody there."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, Threshold
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield once when several members are in touch with one and the same colleague only."""
    met = [member for member in situation.members if member.touches]
    ours = {touch.colleague for member in met for touch in member.touches}
    if len(met) >= threshold and len(ours) == 1:
        name = next((one.name for one in situation.colleagues if one.key in ours), "")
        yield Found({"colleague": name}, members=tuple(member.key for member in met))


RULE = Rule(
    code="single_colleague",
    severity="hint",
    texts={
        "zh-CN": Text(
            "我方单人对接",
            "只有{colleague}一个人认识他们",
            "带一位同事同去下次拜访，最好职级对等；他若离开，关系还在。",
        ),
        "en": Text(
            "Single thread on our side",
            "Only {colleague} of ours knows them",
            "Take a colleague along, best of the same level as theirs: the relationship should survive a leaver.",
        ),
    },
    find=find,
    threshold=Threshold(default=3, least=2, most=20, unit="people"),
)
