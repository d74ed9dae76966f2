"""A competitor stands better with somebody of influence than we do."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, Threshold, about
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield members of enough influence to whom somebody who competes for this decision stands better."""
    for member in situation.members:
        ours = member.standing.stance if member.standing.stance is not None else member.standing.closeness
        here = {key: value for key, value in member.rivals.items() if key in situation.competitors}
        if (member.influence or 0) < threshold or not here:
            continue
        key, value = max(here.items(), key=lambda pair: (pair[1], str(pair[0])))
        if value > (ours or 0):
            yield about(member, rival=situation.competitors[key])


RULE = Rule(
    code="rival_closer",
    severity="danger",
    texts={
        "zh-CN": Text(
            "对手关系更近",
            "{rival}与{name}的关系比我们近",
            "弄清他们靠什么赢得{name}：交情、方案还是承诺。找一个他在意、而对手给不了的点。",
        ),
        "en": Text(
            "Competitor stands better",
            "{rival} stands better with {name} than we do",
            "Learn what won {name}: friendship, the solution or a promise. Find what matters to them that "
            "the rival cannot give.",
        ),
    },
    find=find,
    threshold=Threshold(default=50, least=0, most=100, unit="points"),
)
