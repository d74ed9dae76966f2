"""What one of ours had planned is overdue."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, about
from relgraph.situation import Situation


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield open actions past their date."""
    names = {one.key: one.name for one in situation.colleagues}
    for pair in situation.pairs:
        if pair.done or not pair.action or pair.due_on is None or pair.due_on >= situation.today:
            continue
        member = situation.member(pair.member)
        if member is not None:
            days = (situation.today - pair.due_on).days
            yield about(member, colleague=names.get(pair.colleague, ""), days=days)


RULE = Rule(
    code="action_overdue",
    severity="warning",
    texts={
        "zh-CN": Text(
            "下一步超期",
            "{colleague}对{name}的下一步已超期{days}天",
            "今天做掉，或改一个做得到的日期；连续拖延说明这一步选错了。",
        ),
        "en": Text(
            "Next step overdue",
            "{colleague}’s next step with {name} is {days} days overdue",
            "Do it today or set a date you can keep; a step put off again and again is the wrong step.",
        ),
    },
    find=find,
)
