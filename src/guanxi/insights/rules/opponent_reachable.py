"""Somebody for us has the ear of somebody who is not."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, supports
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield pairs of a supporter who influences, or is superior to, somebody who opposes or is undecided."""
    people = {member.key: member for member in situation.members}
    for link in situation.links:
        if link.kind not in ("influence", "reports_to"):
            continue
        upper_first = (link.target, link.source) if link.kind == "reports_to" else (link.source, link.target)
        friend, other = (people.get(key) for key in upper_first)
        if friend and other and supports(friend) and other.standing.stance in (-2, -1, 0):
            yield Found({"friend": friend.name, "name": other.name}, members=(friend.key, other.key))


RULE = Rule(
    code="opponent_reachable",
    severity="hint",
    texts={
        "zh-CN": Text(
            "可借力说服",
            "{friend}能影响{name}",
            "{friend}支持我们，又说得上话。请他私下去谈一次，比我们自己去更有用。",
        ),
        "en": Text(
            "A supporter can reach them",
            "{friend} has the ear of {name}",
            "{friend} is for us and is listened to. A private word from them does more than a visit of ours.",
        ),
    },
    find=find,
)
