"""Nobody is known to oppose although there is competition: the competitor's friends are not found yet."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, Threshold, opposes
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield once when enough members have a stance and none of them opposes."""
    judged = [member for member in situation.members if member.standing.stance is not None]
    rivalry = bool(situation.competitors) or len(situation.members) > threshold
    if rivalry and len(judged) >= threshold and not any(map(opposes, judged)):
        yield Found()


RULE = Rule(
    code="nobody_opposes",
    severity="warning",
    texts={
        "zh-CN": Text(
            "没有反对者",
            "没有人反对：竞争对手的支持者还没找到",
            "有竞争就有人支持对手。问支持者：“谁会更愿意选别家？为什么？”找到他，听完他的理由。",
        ),
        "en": Text(
            "Nobody opposes",
            "Nobody opposes: find who supports the competitor",
            "Where there is competition somebody prefers it. Ask a supporter who would rather choose another "
            "supplier, and why.",
        ),
    },
    find=find,
    threshold=Threshold(default=3, least=2, most=20, unit="people"),
)
