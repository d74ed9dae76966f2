"""What is said of somebody's stance and what he does do not agree."""

from collections.abc import Iterator

from guanxi.insights.rules.rule import Found, Rule, Text, about
from relgraph.situation import Situation

# Silence has warnings of its own: member_quiet, champion_silent.
TOLD = ("supports_but_unanswered", "opposes_but_comes")


def find(situation: Situation, threshold: int) -> Iterator[Found]:
    """Yield members whose mails or visits speak against the stance that was rated."""
    for member in situation.members:
        if not member.left and member.observed.doubt in TOLD:
            yield about(member, count=member.observed.count)


RULE = Rule(
    code="stance_contradicted",
    severity="warning",
    texts={
        "zh-CN": Text(
            "言行不一",
            "{name}的态度和近半年的往来对不上（{count}次）",
            "标为支持却不回邮件，或标为反对却主动来找。当面问清楚，再更新{name}的态度。",
        ),
        "en": Text(
            "Said and seen differ",
            "The stance of {name} does not fit the last half year ({count} contacts)",
            "Either a supporter never answers, or an opponent comes by himself. Ask {name}, then rate again.",
        ),
    },
    find=find,
)
