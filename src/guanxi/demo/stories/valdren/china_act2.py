"""Second act in China: IT goes under the region, a friend leaves, the pilot is signed, the next plant waits."""

from guanxi.demo.happenings import (
    Certify,
    End,
    Group,
    Interact,
    Leave,
    LeaveGroup,
    Line,
    Move,
    Note,
    Paint,
    Place,
    Rate,
    Reassign,
    RenameDepartment,
    Role,
    Seat,
    Succeed,
    Tie,
    Transfer,
    Vacate,
)
from guanxi.demo.model import at
from guanxi.demo.stories.members import LU, TANG

EVENTS = (
    at(
        296,
        Place(Seat("亚太区CIO", "Priya Raghavan", "总部派驻", color="grey", note="编制在新加坡,架构评审她说了算")),
        Line("dotted", "中国区IT总监", "亚太区CIO", "区域IT职能线", key="it-dotted"),
        Place(Seat("亚太区财务总监", "Tan Hui Ling", "总部派驻", color="grey")),
        Line("dotted", "中国区财务总监", "亚太区财务总监", "财务职能线"),
        Interact(
            "call",
            "柯以恒",
            "柯总说区域架构评审排到下月,需要Priya那边有人站台。",
            minutes=25,
            next_in=10,
            began="theirs",
        ),
    ),
    at(
        287,
        Interact(
            "visit",
            "米嘉、许柏年",
            "请米助理协调许总与亚太的三方电话会。许总只提一个条件:别让总部觉得中国另搞一套。",
            minutes=30,
        ),
        Rate("米嘉", stance=1, closeness=1, approval=0),
    ),
    at(
        275,
        Interact(
            "meeting",
            "柯以恒、白露、易书航",
            "架构评审材料预演,白露主讲,柯总把二十页删成六页。",
            minutes=90,
            next_in=12,
        ),
        Rate("柯以恒", stance=1, closeness=1, approval=1, because="开始把它当自己的项目"),
    ),
    at(
        262,
        Move("中国区IT总监", "亚太区CIO", because="亚太IT组织调整邮件"),
        End("it-dotted"),
        Line("dotted", "中国区IT总监", "中国区总裁", "实线改到亚太,本地变虚线"),
        RenameDepartment("信息技术部", "信息技术部(亚太直管)"),
        Note("中国区IT总监", "组织调整后实线汇报亚太CIO"),
        Interact("call", "白露", "白露证实:中国IT以后实线归新加坡,预算也跟着走。", minutes=14, next_in=7, began="ours"),
    ),
    at(
        251,
        Interact(
            "visit", "戴国平、尹丽", "苏州客户复审只给四十五天,戴厂长要求月底前能演示追溯。", minutes=60, next_in=14
        ),
        Rate("尹丽", stance=2, closeness=1, approval=2),
    ),
    at(
        242,
        Interact(
            "meeting", "梅廷芳、焦宇", "焦经理把模型扩到常州,三年省四百六十万。梅总让他做成提案附件。", minutes=50
        ),
        Rate("梅廷芳", stance=1, closeness=0, approval=0, price=1, because="主动要求写进投资提案"),
        Paint("中国区财务总监", "gold"),
    ),
    at(
        230,
        Interact(
            "visit",
            "石一川、黎向荣",
            "三家比价结束,我们价格最高、总成本最低。黎总让把两张表都附上。",
            minutes=40,
            next_in=12,
        ),
        Rate("黎向荣", stance=0, approval=0, price=0),
    ),
    at(
        214,
        Move("采购总监", "商务副总裁", because="组织公告:采购并入商务条线"),
        Reassign("采购总监", "商务部"),
        Note("采购总监", "原归财务,现归商务副总裁;比价权也跟了过去"),
        learned=209,
    ),
    at(
        209,
        Interact(
            "call",
            "石一川",
            "石经理说采购划给商务了,以后签字顺序变成法务、商务、财务。",
            minutes=10,
            next_in=9,
            began="theirs",
        ),
    ),
    at(
        200,
        Interact(
            "meeting",
            "傅云舒、莫清扬、黎向荣",
            "主协议定稿会,法务与商务当场会签,剩附件价格。",
            minutes=75,
            ours=f"{TANG}、{LU}",
        ),
        Rate("傅云舒", stance=1, closeness=1, approval=1),
        Rate("莫清扬", stance=1, closeness=1, approval=1),
        Certify("fu-mo", "confirmed", "傅总吃饭时自己说的"),
    ),
    at(
        188,
        Place(Seat("常州工厂厂长", "窦勇", "常州工厂"), "中国区总裁"),
        Interact("visit", "窦勇", "第一次到常州。窦厂长说等苏州跑顺再说,别拿他当试验田。", minutes=40, next_in=30),
        Rate("窦勇", stance=-1, closeness=0, because="担心被摊派"),
        Tie("rival", "窦勇", "戴国平", "两家工厂年年比成本", certainty="heard", because="凌志成说的"),
        Line("conflict", "常州工厂厂长", "苏州工厂厂长", "争同一笔改造预算", certainty="heard", because="凌志成说的"),
    ),
    at(
        174,
        Interact("visit", "柯以恒", "柯总午饭时说在考虑换个平台,没细说。", minutes=60),
        Note("中国区IT总监", "可能离开:调整后权限变小"),
        Paint("中国区IT总监", "orange"),
    ),
    at(
        166,
        Interact(
            "meeting", "尹丽、沙鸥、凌志成", "追溯演示:输批号三十秒出全部检验记录,以前要半天。", minutes=90, next_in=8
        ),
        Rate("沙鸥", stance=2, closeness=2, approval=2),
        Rate("凌志成", stance=1, closeness=1, approval=1),
    ),
    at(
        151,
        Paint("中国区IT总监", ""),
        Note("中国区IT总监", "柯以恒已去启岳汽车,白露代管,任命未下"),
        Interact(
            "call",
            "白露",
            "白露:柯总上周走了,架构评审后续由她盯。她没把握总部会不会空降。",
            minutes=16,
            next_in=6,
            began="theirs",
        ),
        Role("白露", "influencer"),
    ),
    at(
        144,
        Interact("visit", "许柏年、米嘉", "许总表态:IT负责人优先内部提拔,项目照旧。", minutes=25, next_in=14),
    ),
    at(
        128,
        Interact("visit", "俞静、毕文", "合规审查数据分类分级,俞经理要求员工工号脱敏。当场改配置。", minutes=60),
        Rate("俞静", stance=0, closeness=0, approval=1),
        Rate("毕文", stance=1, closeness=1, approval=1),
    ),
    at(
        112,
        Interact("mail", "梅廷芳、焦宇", "投资提案正式版,附总成本模型和敏感性分析。", next_in=7, began="ours"),
    ),
    at(
        104,
        Vacate("IT应用经理", because="白露升任"),
        Transfer("白露", "中国区IT总监", "信息技术部"),
        Succeed("中国区IT总监", "白露", because="公司任命邮件"),
        Note("IT应用经理", "白露升任后空缺,正在招聘"),
        Note("中国区IT总监", "原应用经理,从第一天就参与评估"),
        LeaveGroup("质量数字化项目组", "IT应用经理"),
        Interact("wechat", "白露", "恭喜升任。白总回:第一件事就是把试点签下来。", next_in=5, began="ours"),
        Rate("白露", stance=2, closeness=2, approval=2),
    ),
    at(
        93,
        Interact(
            "meeting",
            "梅廷芳、傅云舒、白露",
            "投资委员会前的对齐会。梅总替我们解释回本周期,这是第一次。",
            minutes=60,
            next_in=10,
        ),
        Rate("梅廷芳", stance=1, closeness=1, approval=1, price=1, because="在内部会上替我们讲总成本"),
        Role("梅廷芳", "influencer"),
        Paint("中国区财务总监", "green"),
    ),
    at(
        80,
        Interact(
            "call", "傅云舒", "亚太批下来了,条件是试点十二周后向区域汇报。", minutes=12, next_in=6, began="theirs"
        ),
    ),
    at(
        68,
        Interact(
            "meeting",
            "傅云舒、莫清扬、石一川",
            "苏州试点合同签署。傅总说法务这边难得没有加戏。",
            minutes=45,
            ours=f"{TANG}、{LU}",
        ),
        Rate("石一川", stance=1, closeness=1, approval=1, price=1),
        Place(Seat("应付账款主管", "袁湘", "财务部"), "中国区财务总监"),
    ),
    at(
        59,
        Interact("visit", "袁湘", "首付款开票信息核对,袁主管要求项目号与采购单逐行一致。", minutes=25),
        Rate("袁湘", stance=0, closeness=0, approval=0),
    ),
    at(
        52,
        Group(
            "试点上线小组",
            "苏州工厂质量经理、苏州工厂生产经理、数字化项目经理、中国区IT总监",
            "十二周,每周三例会",
            "green",
        ),
        Interact("meeting", "易书航、尹丽、凌志成、齐放", "试点启动会,齐工负责账号与终端。", minutes=90, next_in=7),
        Rate("易书航", stance=1, closeness=1, approval=1),
    ),
    at(
        43,
        Interact("visit", "尹丽、沙鸥", "第二周:三条线切换,首日漏扫四单,当晚加了扫描校验。", minutes=240, next_in=7),
    ),
    at(
        35,
        Leave("齐放", because="外包合同到期"),
        Interact("call", "易书航", "齐放外包到期离场,账号管理由易经理暂管。", minutes=8, next_in=8, began="theirs"),
    ),
    at(
        28,
        Interact("visit", "戴国平", "厂长看板上墙,戴厂长请常州来参观。", minutes=40),
        Rate("戴国平", stance=2, closeness=1, approval=2),
    ),
    at(
        21,
        Interact(
            "visit", "窦勇、戴国平", "窦厂长来苏州转了两小时,只问了一句:我们那边旧设备能接吗。", minutes=120, next_in=10
        ),
        Rate("窦勇", stance=0, closeness=0, approval=0),
    ),
    at(
        13,
        Interact(
            "meeting",
            "梅廷芳、焦宇",
            "试点第七周数据回灌模型,返工费用比预测还低。梅总提出常州直接按年度框架谈。",
            minutes=50,
            next_in=9,
        ),
        Rate("焦宇", stance=2, closeness=1, approval=2, price=1),
    ),
    at(
        4,
        Interact(
            "call",
            "许柏年",
            "许总确认三周后去新加坡汇报,希望我们准备区域推广报价。",
            minutes=15,
            next_in=6,
            began="theirs",
        ),
        Rate("许柏年", stance=1, closeness=1, approval=1),
    ),
)
