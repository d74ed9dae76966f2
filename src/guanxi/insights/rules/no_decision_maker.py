"""No decision maker is known although a stage is to come."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import DECIDERS, Found, Rule, Text, at
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield the next stage while nobody plays a deciding role."""
    stage = situation.next_stage
    if stage is not None and not any(situation.with_role(*DECIDERS)):
        yield at(stage)


RULE = Rule(
    code="no_decision_maker",
    severity="danger",
    texts={
        "zh-CN": Text(
            "不知道谁是决策者",
            "到“{stage}”还不知道谁是决策者",
            "问清三件事：预算从谁那里出、谁能叫停、上次类似采购谁签的字；把答案标成“决策者”。",
        ),
        "en": Text(
            "No decision maker known",
            "No decision maker is known for “{stage}”",
            "Ask three things: whose budget it is, who can stop it, who signed last time; then give that "
            "person the role.",
        ),
    },
    find=find,
)
