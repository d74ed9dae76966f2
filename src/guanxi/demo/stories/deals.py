"""What the customers of the demo may buy: running, won, lost, resting, late; competitors are invented.

An opportunity with a decision chain has the chain's name.
"""

from guanxi.demo.model import Deal, Turn
from guanxi.demo.stories.bank.decisions import PLATFORM
from guanxi.demo.stories.hospital.decisions import HYBRID, RIVAL, ROOMS, TEACHING
from guanxi.demo.stories.members import GAO, LU, SHEN, SONG, TANG
from guanxi.demo.stories.qiyue.decisions import PRESS, SECOND_LINE
from guanxi.demo.stories.valdren.decisions import CHANGZHOU, FRAMEWORK, PILOT

HOSPITAL = (
    Deal(
        "hospital",
        ROOMS,
        SONG,
        opened=356,
        closes=30,
        amount="18600000",
        competitors=f"{RIVAL}、博川数字手术室",
        products="数字化手术室、术野影像存储",
        turns=(Turn(350, "needs"), Turn(270, "proposal"), Turn(97, "negotiation")),
    ),
    Deal(
        "hospital",
        "术野影像存储扩容",
        SONG,
        opened=90,
        closes=-12,
        amount="980000",
        products="术野影像存储",
        competitors=RIVAL,
        turns=(Turn(60, "needs"),),
    ),
    Deal("hospital", HYBRID, SONG, opened=33, closes=200, products="数字化手术室"),
    Deal(
        "hospital",
        TEACHING,
        SONG,
        opened=429,
        closes=-300,
        amount="680000",
        products="术野影像存储",
        competitors=RIVAL,
        turns=(Turn(425, "needs"), Turn(304, "lost", "competitor", "另一家的免费样机已在科里用了半年")),
    ),
)

VALDREN = (
    Deal(
        "valdren-china",
        PILOT,
        TANG,
        opened=429,
        closes=-70,
        amount="1280000",
        competitors="维诺视觉",
        products="质量数据平台",
        turns=(
            Turn(400, "needs"),
            Turn(311, "proposal"),
            Turn(80, "contract"),
            Turn(68, "won", "product", "总成本最低"),
        ),
    ),
    Deal(
        "valdren-china",
        CHANGZHOU,
        TANG,
        opened=188,
        closes=120,
        amount="960000",
        products="质量数据平台",
        turns=(Turn(160, "suspended", note="等苏州跑顺再说"),),
    ),
    Deal(
        "valdren-china",
        FRAMEWORK,
        TANG,
        opened=45,
        closes=80,
        amount="4800000",
        competitors="维诺视觉",
        products="质量数据平台",
        turns=(Turn(40, "needs"), Turn(13, "proposal")),
    ),
    Deal(
        "valdren-apac",
        "亚太质检平台年度许可",
        SHEN,
        opened=75,
        closes=-4,
        amount="410000",
        currency="USD",
        products="质量数据平台",
        turns=(Turn(50, "needs"),),
    ),
)

QIYUE = (
    Deal(
        "qiyue-motor",
        PRESS,
        GAO,
        opened=116,
        closes=80,
        amount="3200000",
        competitors="维诺视觉、辰望智能",
        products="视觉质检",
        turns=(Turn(100, "needs"), Turn(20, "proposal")),
    ),
    Deal("qiyue-motor", "涂装线缺陷检测", LU, opened=20, closes=160, products="视觉质检"),
    Deal(
        "qiyue-chassis",
        "一期:控制臂终检线",
        GAO,
        opened=490,
        closes=-377,
        amount="1280000",
        products="视觉质检",
        competitors="辰望智能",
        turns=(Turn(456, "needs"), Turn(434, "proposal"), Turn(386, "contract"), Turn(377, "won", "product")),
    ),
    Deal(
        "qiyue-chassis",
        SECOND_LINE,
        GAO,
        opened=165,
        closes=40,
        amount="860000",
        products="视觉质检",
        turns=(Turn(38, "proposal"),),
    ),
)

BANK = (
    Deal(
        "bank",
        PLATFORM,
        GAO,
        opened=498,
        closes=65,
        amount="9600000",
        competitors="钧信影像",
        products="凭证影像平台",
        turns=(Turn(490, "needs"), Turn(118, "proposal")),
    ),
)

DEALS = (*HOSPITAL, *VALDREN, *QIYUE, *BANK)
