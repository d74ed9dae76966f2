"""First act in Singapore: an architect says no, and the CIO wants to know who maintains it in three years."""

from guanxi.demo.happenings import (
    Interact,
    Line,
    Note,
    Paint,
    Place,
    Rate,
    Role,
    Seat,
    Succeed,
)
from guanxi.demo.model import at
from guanxi.demo.stories.members import LU, SHEN, TANG
from guanxi.demo.stories.valdren.apac_cast import FIRST_CHART

EVENTS = (
    at(
        541,
        Interact("mail", "Daniel Koh", "行业协会名录里的区域法务。发邮件介绍公司,自动回复休假。", began="ours"),
    ),
    at(
        414,
        Interact(
            "call",
            "Arjun Mehta",
            "第一次和区域架构师通话。他问为什么不用集团统一的质量模块,语气直接。",
            minutes=35,
            next_in=14,
            ours=f"{TANG}、{LU}",
            began="ours",
        ),
        Rate("Arjun Mehta", stance=-1, closeness=0, approval=-1, because="坚持集团统一平台"),
        Role("Arjun Mehta", "opponent"),
        Place(FIRST_CHART),
        Paint("Lead Enterprise Architect", "red"),
        by=TANG,
    ),
    at(
        403,
        Interact(
            "call",
            "Kenji Moriya",
            "区域质量总监守谷先生关心韩国和中国数据口径一致,愿意看演示。",
            minutes=40,
            next_in=12,
            began="ours",
        ),
        Rate("Kenji Moriya", stance=1, closeness=0, approval=0),
    ),
    at(
        396,
        Succeed("VP Commercial", "Marcus Lindholm", certainty="heard", because="傅云舒邮件抄送名单"),
        Interact("mail", "Marcus Lindholm", "按傅总建议给Marcus发简介,回信让我们和中国团队谈。", began="ours"),
        Rate("Marcus Lindholm", stance=0),
    ),
    at(
        386,
        Succeed("CFO, Asia Pacific", "Tan Hui Ling", because="集团年报"),
        Note("CFO, Asia Pacific", "超过五十万美元要她签"),
        Interact(
            "mail", "Kenji Moriya、Arjun Mehta", "发送英文方案、与集团模块的分工边界图。", next_in=10, began="ours"
        ),
    ),
    at(
        372,
        Interact(
            "meeting",
            "Kenji Moriya、Arjun Mehta",
            "视频演示一小时。Kenji问追溯,Arjun问主数据,两人当场争了几句。",
            minutes=60,
        ),
        Line(
            "conflict",
            "Lead Enterprise Architect",
            "Director of Quality",
            "统一平台还是工厂够用",
            because="视频会上当面争论",
        ),
        Rate("Kenji Moriya", stance=1, closeness=0, approval=1),
    ),
    at(
        358,
        Interact(
            "call",
            "Daniel Koh",
            "区域法务Daniel确认:中国数据存中国,不必走跨境评估。",
            minutes=20,
            next_in=14,
            began="ours",
        ),
        Rate("Daniel Koh", stance=0, closeness=0, approval=0),
    ),
    at(
        348,
        Place(Seat("Head of Information Security", "Siti Rahmah", "Architecture & Security"), "CIO, Asia Pacific"),
        Interact("mail", "Siti Rahmah", "安全问卷英文版,一百二十题全答,附渗透测试报告。", next_in=12, began="ours"),
    ),
    at(
        335,
        Interact("call", "Siti Rahmah", "追问四题,主要是账号回收时限,口头接受七天。", minutes=30, began="theirs"),
        Rate("Siti Rahmah", stance=0, closeness=0, approval=1),
    ),
    at(
        323,
        Interact("mail", "Arjun Mehta", "补充与集团质量模块的接口样例,他回:will review。", began="ours"),
    ),
    at(
        309,
        Place(Seat("Finance Systems Manager", "Lim Jia Wei", "Finance"), "CFO, Asia Pacific"),
        Interact(
            "call",
            "Lim Jia Wei",
            "财务系统林经理受焦宇之托看总成本模型,建议汇率按集团口径。",
            minutes=35,
            next_in=9,
            began="ours",
        ),
        Rate("Lim Jia Wei", stance=1, closeness=0, approval=1, price=0),
    ),
    at(
        298,
        Place(Seat("Executive Assistant", "Rachel Teo", "Executive Office"), "President, Asia Pacific"),
        Interact("mail", "Rachel Teo", "请求总裁来沪期间三十分钟,Rachel回没有空档。", next_in=20, began="ours"),
    ),
    at(
        284,
        Interact(
            "visit",
            "Priya Raghavan、Arjun Mehta",
            "沈总、陆一鸣飞新加坡。Priya第一次见面,问的是三年后谁维护。她要求先过架构评审再谈商务。",
            minutes=75,
            next_in=14,
            ours=f"{SHEN}、{LU}",
        ),
        Rate("Priya Raghavan", stance=0, closeness=0, approval=0),
        Role("Priya Raghavan", "decision_maker"),
        by=SHEN,
    ),
    at(
        274,
        Interact("mail", "Priya Raghavan", "感谢信与维护组织说明,抄送柯以恒。", next_in=10, began="ours"),
    ),
    at(
        263,
        Place(
            Seat("Head of Transformation Office", "Nguyen Thu Ha", "Transformation Office"), "President, Asia Pacific"
        ),
        Interact("call", "Nguyen Thu Ha", "转型办公室刚成立,负责人在找可复制的样板工厂。", minutes=30, next_in=10),
        Rate("Nguyen Thu Ha", stance=1, closeness=0, approval=1),
        Note("CIO, Asia Pacific", "组织调整后中国IT实线归她"),
    ),
    at(
        249,
        Interact(
            "meeting",
            "Arjun Mehta、Priya Raghavan、Siti Rahmah",
            "区域架构评审第一次:不通过,要求说明退出机制和主数据归属。",
            minutes=90,
            next_in=14,
        ),
        Rate("Arjun Mehta", stance=-2, closeness=0, approval=-1, because="评审会上投反对"),
    ),
)
