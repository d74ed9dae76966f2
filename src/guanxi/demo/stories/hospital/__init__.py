"""A hospital buys twelve digital operating rooms: a tender in which one committee can stop everything."""

from guanxi.demo.model import Chapter, Story, in_order
from guanxi.demo.stories.hospital import act1, act2, act3, corridors, decisions
from guanxi.demo.stories.hospital.agents import BID_AGENT, CONSULTANT
from guanxi.demo.stories.hospital.cast import ACCOUNT, DEPARTMENTS, PEOPLE

HOSPITAL = Chapter(
    account=ACCOUNT,
    departments=DEPARTMENTS,
    people=PEOPLE,
    events=in_order(*act1.EVENTS, *act2.EVENTS, *act3.EVENTS, *corridors.EVENTS, *decisions.EVENTS),
    duplicates=(("吴晓燕", "吴小燕"),),
)

STORY = Story(
    "hospital",
    "三甲医院设备招标",
    "分管副院长换成了普外科主任的老同学,僵住的项目活了;但四个人的预审委员会,任何一个都能否决。",
    (HOSPITAL, CONSULTANT, BID_AGENT),
)
