"""Somebody who decides does not accept the price."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import DECIDERS, Found, Rule, Text, about
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield deciders and those of procurement who reject the price."""
    for member in situation.with_role(*DECIDERS, "procurement"):
        if (member.standing.price or 0) < 0:
            yield about(member)


RULE = Rule(
    code="price_resisted",
    severity="warning",
    texts={
        "zh-CN": Text(
            "价格不被接受",
            "{name}不接受价格",
            "先谈价值再谈价：和他算一遍总成本与不做的代价；降价放到最后，并且要有交换条件。",
        ),
        "en": Text(
            "Price resisted",
            "{name} does not accept the price",
            "Talk value before price: count the whole cost, and the cost of doing nothing; give a discount "
            "last and for something in return.",
        ),
    },
    find=find,
)
