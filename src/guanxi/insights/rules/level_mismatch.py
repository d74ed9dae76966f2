"""Their executive is met only by people of ours who are far below."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, Threshold, about
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield members of whom every colleague in touch is at least the threshold of levels below."""
    levels = {one.key: one for one in situation.colleagues if one.level is not None}
    for member in situation.members:
        met = [levels[touch.colleague] for touch in member.touches if touch.colleague in levels]
        if member.level is None or not met:
            continue
        best = max(met, key=lambda one: one.level or 0)
        if member.level - (best.level or 0) >= threshold:
            yield about(member, colleague=best.name)


RULE = Rule(
    code="level_mismatch",
    severity="warning",
    texts={
        "zh-CN": Text(
            "级别不对等",
            "{name}级别高，我方只有{colleague}对接",
            "将对将：请我方同级领导出面一次，再由{colleague}跟进日常。",
        ),
        "en": Text(
            "Levels do not match",
            "{name} is senior, and only {colleague} of ours is in touch",
            "Let somebody of equal rank open the door once; {colleague} can follow up from there.",
        ),
    },
    find=find,
    threshold=Threshold(default=2, least=1, most=3, unit="steps"),
)
