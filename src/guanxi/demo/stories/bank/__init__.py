"""A bank renews its image platform: one transfer at the top stops a decided deal for half a year."""

from guanxi.demo.model import Chapter, Story, in_order
from guanxi.demo.stories.bank import act1, act2, decisions
from guanxi.demo.stories.bank.cast import ACCOUNT, DEPARTMENTS, PEOPLE

STORY = Story(
    "bank",
    "城商行平台换代",
    "分管副行长一纸调令,定下的项目停了半年;新领导来自科技条线,路要重新走一遍。",
    (
        Chapter(
            account=ACCOUNT,
            departments=DEPARTMENTS,
            people=PEOPLE,
            events=in_order(*act1.EVENTS, *act2.EVENTS, *decisions.EVENTS),
        ),
    ),
)
