"""A car maker where only two departments know us: white space, and two acquaintances who change that."""

from guanxi.demo.model import Chapter, Story, in_order
from guanxi.demo.stories.qiyue import decisions, motor_act1, motor_act2, motor_cast, parts_cast, parts_events

STORY = Story(
    "qiyue",
    "汽车主机厂的空白地带",
    "质量和制造都说好,可管预算的、管采购的一个人都不认识;两位老熟人跳槽进来,门才开了一条缝。",
    (
        Chapter(
            account=motor_cast.ACCOUNT,
            departments=motor_cast.DEPARTMENTS,
            people=motor_cast.PEOPLE,
            events=in_order(*motor_act1.EVENTS, *motor_act2.EVENTS, *decisions.MOTOR),
        ),
        Chapter(
            account=parts_cast.ACCOUNT,
            departments=parts_cast.DEPARTMENTS,
            people=parts_cast.PEOPLE,
            events=in_order(*parts_events.EVENTS, *decisions.PARTS),
        ),
    ),
)
