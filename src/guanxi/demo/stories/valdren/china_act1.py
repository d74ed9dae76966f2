"""First act in China: the plant wants it, finance sees a price, legal and business speak with one voice."""

from guanxi.demo.happenings import (
    Group,
    Interact,
    Line,
    Note,
    Paint,
    Place,
    Rate,
    Role,
    Seat,
    Succeed,
    Tie,
)
from guanxi.demo.model import at
from guanxi.demo.stories.members import LU, SHEN, TANG
from guanxi.demo.stories.valdren.china_cast import FIRST_CHART

EVENTS = (
    at(
        541,
        Interact(
            "call",
            "尹丽",
            "官网留言后回电。苏州工厂客户审核开了三个不符合项,都是检验记录找不到原件。",
            minutes=20,
            next_in=6,
            began="theirs",
        ),
        Rate("尹丽", stance=1, closeness=0, approval=1, because="自己找上门,有审核整改期限"),
        Role("尹丽", "user"),
    ),
    at(
        534,
        Interact(
            "visit", "尹丽", "第一次去苏州工厂,看首检、巡检和终检三个台位,纸质记录一天六百张。", minutes=150, next_in=7
        ),
    ),
    at(
        526,
        Interact(
            "visit",
            "卓然、尹丽",
            "质量总监卓然从上海赶来,要求三个月内堵住审核漏洞,问能不能先在苏州试点。",
            minutes=60,
            next_in=9,
        ),
        Rate("卓然", stance=1, closeness=0, approval=1),
        Role("卓然", "influencer"),
    ),
    at(
        517,
        Interact("visit", "戴国平", "戴厂长只问停线几小时。回答不停线,他说那就可以谈。", minutes=30, next_in=10),
        Rate("戴国平", stance=1, closeness=0, approval=0),
        Role("戴国平", "user"),
    ),
    at(
        498,
        Place(FIRST_CHART),
        Interact(
            "visit",
            "柯以恒",
            "见IT总监。柯总打开亚太系统清单:新增系统都要过区域架构评审,本地说了不算。",
            minutes=50,
            next_in=14,
        ),
        Rate("柯以恒", stance=0, closeness=0, approval=0, because="不反对,但不愿替我们去闯架构评审"),
        Role("柯以恒", "gatekeeper"),
    ),
    at(
        489,
        Interact("mail", "柯以恒、白露", "发送部署架构、接口清单与数据存放说明,请IT预审。", next_in=8, began="ours"),
    ),
    at(
        482,
        Interact(
            "visit", "白露", "白露逐条看接口,问得最细的是和生产执行系统的批次号怎么对。她愿意写技术评估。", minutes=90
        ),
        Rate("白露", stance=1, closeness=1, approval=1),
    ),
    at(
        476,
        Interact(
            "wechat", "沙鸥", "沙工发来近一年检验表单四十七种,请我们先配出三种看效果。", next_in=10, began="theirs"
        ),
        Rate("沙鸥", stance=1, closeness=1, approval=1),
    ),
    at(
        468,
        Succeed("中国区总裁", "许柏年", because="卓然会后介绍"),
        Note("中国区总裁", "总部派下来二十年,凡超过五十万美元必问亚太"),
        Interact(
            "meeting",
            "许柏年、卓然",
            "季度质量会上讲了十五分钟。许总说方向对,钱的事找财务和商务。",
            minutes=15,
            next_in=14,
        ),
        Rate("许柏年", stance=0, closeness=0, approval=1),
        Role("许柏年", "decision_maker"),
    ),
    at(
        457,
        Succeed("中国区财务总监", "梅廷芳", because="许总邮件抄送"),
        Place(Seat("总裁助理", "米嘉", "管理层"), "中国区总裁"),
        Interact(
            "visit",
            "梅廷芳",
            "第一次见财务总监。梅总把报价和本地一款软件并排,说贵三倍,没有必要往下谈。",
            minutes=20,
            next_in=20,
        ),
        Rate("梅廷芳", stance=-1, closeness=-1, approval=-1, price=-2, because="只比许可单价"),
        Role("梅廷芳", "opponent"),
        Paint("中国区财务总监", "red"),
    ),
    at(
        446,
        Interact(
            "call",
            "卓然",
            "卓总说梅总今年背降本指标,谁来都先砍价。建议算不合格损失给她看。",
            minutes=18,
            next_in=8,
            began="ours",
        ),
    ),
    at(
        438,
        Place(Seat("采购总监", "黎向荣", "采购部"), "中国区财务总监"),
        Interact(
            "visit", "黎向荣", "采购黎总:软件类走间接采购,超三十万要三家比价,法务条款先行。", minutes=40, next_in=10
        ),
        Rate("黎向荣", stance=0, closeness=0, approval=0, price=-1),
        Role("黎向荣", "gatekeeper"),
    ),
    at(
        429,
        Place(Seat("商务副总裁", "傅云舒", "商务部"), "中国区总裁"),
        Place(Seat("法务总监", "莫清扬", "法务与合规部"), "中国区总裁"),
        Interact(
            "meeting",
            "傅云舒、莫清扬",
            "商务副总裁约谈,法务总监同席。两人说法完全一致:数据不能出境,责任上限不能低于合同额。",
            minutes=60,
            next_in=14,
        ),
        Rate("傅云舒", stance=0, closeness=0, approval=0),
        Rate("莫清扬", stance=0, closeness=0, approval=0),
        Role("傅云舒", "decision_maker"),
        Role("莫清扬", "gatekeeper"),
    ),
    at(
        421,
        Tie(
            "ex_colleague",
            "傅云舒",
            "莫清扬",
            "前东家同一个并购项目组",
            certainty="heard",
            because="石一川说两人一前一后进公司",
            key="fu-mo",
        ),
        Line(
            "influence",
            "法务总监",
            "商务副总裁",
            "法务不点头,商务不签",
            certainty="inferred",
            because="三封往来邮件口径一致",
        ),
        Place(Seat("间接采购经理", "石一川", "采购部"), "采购总监"),
        Interact(
            "visit",
            "石一川",
            "间接采购经理带走供应商准入表。闲聊说傅总和莫总是老搭档,一个松口另一个就松口。",
            minutes=35,
        ),
        Rate("石一川", stance=0, closeness=1, approval=0, price=0),
    ),
    at(
        408,
        Place(Seat("基础架构经理", "闵哲", "基础架构与安全"), "中国区IT总监"),
        Place(Seat("信息安全经理", "华振", "基础架构与安全"), "中国区IT总监"),
        Interact(
            "meeting", "闵哲、华振、白露", "信息安全问卷一百二十题,华经理要求渗透测试报告原件。", minutes=80, next_in=14
        ),
        Rate("华振", stance=-1, closeness=0, approval=-1, because="缺第三方渗透测试报告"),
        Rate("闵哲", stance=0, approval=0),
    ),
    at(
        397,
        Interact("mail", "华振", "补交渗透测试报告与整改记录。", next_in=7, began="ours"),
        Rate("华振", stance=0, approval=1, because="报告齐全"),
    ),
    at(
        388,
        Place(Seat("法务经理", "毕文", "法务与合规部"), "法务总监"),
        Interact("mail", "毕文", "法务返回合同修订稿,红线四十一处,其中数据出境条款两页。", next_in=10, began="theirs"),
        Rate("毕文", stance=0, closeness=0, approval=0),
    ),
    at(
        379,
        Place(Seat("苏州工厂生产经理", "凌志成", "苏州工厂"), "苏州工厂厂长"),
        Interact("visit", "凌志成、戴国平", "生产凌经理担心检验员多点几次屏。现场计时,单件少十一秒。", minutes=70),
        Rate("凌志成", stance=0, closeness=0, approval=1),
        Rate("戴国平", stance=1, closeness=1, approval=1),
    ),
    at(
        368,
        Place(Seat("数字化项目经理", "易书航", "信息技术部"), "中国区IT总监"),
        Group(
            "质量数字化项目组",
            "苏州工厂质量经理、苏州工厂厂长、IT应用经理、数字化项目经理、间接采购经理",
            "每两周例会",
            "cyan",
        ),
        Interact("meeting", "易书航、尹丽、白露", "项目组成立会,易经理排了甘特图:试点十二周。", minutes=60, next_in=14),
        Rate("易书航", stance=1, closeness=0, approval=1),
    ),
    at(
        358,
        Place(Seat("人力资源总监", "陶珊", "人力资源部"), "中国区总裁"),
        Interact(
            "meeting",
            "陶珊、许柏年",
            "受邀参加年会供应商席。许总敬酒时说:账算清楚,我来说服亚太。",
            minutes=120,
            ours=f"{TANG}、{LU}",
        ),
        Rate("许柏年", stance=1, closeness=1),
    ),
    at(
        347,
        Interact(
            "call",
            "莫清扬",
            "逐条过红线,莫总监同意数据存国内节点即可,责任上限再议。",
            minutes=55,
            next_in=9,
            began="ours",
        ),
        Rate("莫清扬", stance=1, closeness=0, approval=0),
    ),
    at(
        338,
        Place(Seat("合规经理", "俞静", "法务与合规部"), "法务总监"),
        Interact(
            "meeting",
            "傅云舒、莫清扬、毕文",
            "第二轮条款谈判。莫总先松口责任上限,傅总当场接着同意付款节奏。两人步调确实一致。",
            minutes=90,
            next_in=14,
        ),
        Rate("傅云舒", stance=1, closeness=0, approval=1),
        Line("influence", "商务副总裁", "法务总监", "商务底线定了,法务才收条款"),
    ),
    at(
        331,
        Interact(
            "visit",
            "焦宇、梅廷芳",
            "换打法:不谈单价,请财务分析焦经理一起算总成本。梅总给了半小时,同意拿苏州去年数据来算。",
            minutes=30,
            next_in=12,
            ours=f"{TANG}、{LU}",
        ),
        Rate("梅廷芳", stance=-1, closeness=0, price=-1, because="愿意看数据", by=LU),
        Place(Seat("财务分析经理", "焦宇", "财务分析"), "中国区财务总监"),
    ),
    at(
        322,
        Interact(
            "visit",
            "焦宇、沙鸥",
            "和焦经理、沙工泡了一整天,口径定成三项:停线、返工、客户索赔。",
            minutes=360,
            next_in=8,
        ),
        Rate("焦宇", stance=1, closeness=1, approval=1, price=0),
        Role("焦宇", "influencer"),
    ),
    at(
        312,
        Interact("mail", "焦宇、梅廷芳", "发出三年总成本模型第一版,结论区间给得保守。", next_in=7, began="ours"),
    ),
    at(
        304,
        Interact(
            "meeting",
            "梅廷芳、焦宇、卓然",
            "总成本研讨会。梅总自己改了两个参数,结果仍然是两年回本。她说:那就不是价格的问题了。",
            minutes=100,
            next_in=10,
            ours=f"{TANG}、{SHEN}",
        ),
        Rate("梅廷芳", stance=0, closeness=0, approval=0, price=0, because="自己推演出两年回本"),
        Paint("中国区财务总监", "orange"),
        Note("中国区财务总监", "转折点:从比单价改为看三年总成本,口径是停线、返工、索赔"),
        Line("influence", "财务分析经理", "中国区财务总监", "模型出自焦宇之手,梅总信他的数"),
    ),
)
