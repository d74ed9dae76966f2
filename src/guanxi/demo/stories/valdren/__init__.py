"""A multinational buys software: the China branch wants it, the headquarters in Singapore has to agree."""

from guanxi.demo.model import Chapter, Story, in_order
from guanxi.demo.stories.valdren import apac_act1, apac_act2, apac_cast, china_act1, china_act2, china_cast, decisions

STORY = Story(
    "valdren",
    "外企软件采购",
    "法务和商务副总裁步调一致,财务从比单价转为看三年总成本;中国点头之后,还要新加坡点头。",
    (
        Chapter(
            account=apac_cast.ACCOUNT,
            departments=apac_cast.DEPARTMENTS,
            people=apac_cast.PEOPLE,
            events=(*apac_act1.EVENTS, *apac_act2.EVENTS),
        ),
        Chapter(
            account=china_cast.ACCOUNT,
            departments=china_cast.DEPARTMENTS,
            people=china_cast.PEOPLE,
            events=in_order(*china_act1.EVENTS, *china_act2.EVENTS, *decisions.EVENTS),
        ),
    ),
)
