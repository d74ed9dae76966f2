"""Second act in Singapore: the review passes with an exception, and the pilot may become a pattern for three plants."""

from guanxi.demo.happenings import (
    Group,
    Interact,
    Line,
    Paint,
    Place,
    Rate,
    Role,
    Seat,
    Succeed,
    Tie,
    Transfer,
)
from guanxi.demo.model import at
from guanxi.demo.stories.members import LU, SHEN

EVENTS = (
    at(
        238,
        Interact(
            "call",
            "Priya Raghavan",
            "Priya会后来电:不是否决,把退出机制写清楚再来。",
            minutes=18,
            next_in=12,
            ours=LU,
            began="theirs",
        ),
        Rate("Priya Raghavan", stance=0, approval=1, by=LU),
    ),
    at(
        228,
        Place(Seat("Category Manager, IT", "Grace Ong", "Procurement"), "CFO, Asia Pacific"),
        Interact("call", "Grace Ong", "区域采购要求按集团模板出具报价分解。", minutes=25, began="theirs"),
        Rate("Grace Ong", stance=0, approval=0, price=-1),
        Role("Grace Ong", "gatekeeper"),
    ),
    at(
        216,
        Interact(
            "mail", "Arjun Mehta、Priya Raghavan", "退出机制与主数据归属说明,附数据导出样例。", next_in=14, began="ours"
        ),
    ),
    at(
        203,
        Interact("call", "Nguyen Thu Ha、Kenji Moriya", "转型办公室愿意把苏州列为样板工厂候选,Kenji附议。", minutes=45),
        Group(
            "样板工厂评审组",
            "Head of Transformation Office、Director of Quality、Lead Enterprise Architect",
            "三票两票通过",
            "purple",
        ),
        Rate("Nguyen Thu Ha", stance=1, closeness=1, approval=1),
    ),
    at(
        192,
        Interact(
            "meeting",
            "Arjun Mehta、Priya Raghavan、Siti Rahmah",
            "架构评审第二次:有条件通过,试点期内不接集团主数据。",
            minutes=80,
        ),
        Rate("Arjun Mehta", stance=-1, closeness=0, approval=0, because="接受试点例外"),
        Rate("Priya Raghavan", stance=1, approval=1),
        Paint("Lead Enterprise Architect", "orange"),
    ),
    at(
        178,
        Interact(
            "call", "Arjun Mehta", "Arjun第一次主动来电,问接口文档能否给印度团队参考。", minutes=22, began="theirs"
        ),
        Rate("Arjun Mehta", stance=0, closeness=0),
        Tie("alumni", "Arjun Mehta", "Priya Raghavan", "同一所理工学院", certainty="heard", because="Siti顺口提到"),
    ),
    at(
        163,
        Interact("mail", "Grace Ong", "按模板重出报价分解,去掉两项可选模块。", next_in=10, began="ours"),
    ),
    at(
        149,
        Interact(
            "call",
            "Priya Raghavan",
            "柯以恒离职后通话,Priya倾向内部提拔白露,问我们合作感受。",
            minutes=15,
            next_in=14,
            began="ours",
        ),
        Rate("Priya Raghavan", stance=1, closeness=1),
    ),
    at(
        133,
        Interact(
            "meeting",
            "Lim Jia Wei、Tan Hui Ling",
            "CFO第一次参会,听林经理讲模型。她只问敏感性,没有反对。",
            minutes=40,
            next_in=10,
        ),
        Rate("Tan Hui Ling", stance=0, approval=0, price=0, because="只问敏感性"),
        Role("Tan Hui Ling", "decision_maker"),
        Line(
            "influence",
            "Finance Systems Manager",
            "CFO, Asia Pacific",
            "模型由他审",
            certainty="inferred",
            because="会上全程由他答",
        ),
    ),
    at(
        121,
        Interact(
            "mail", "Tan Hui Ling、Lim Jia Wei", "按集团汇率口径更新的模型与敏感性分析。", next_in=12, began="ours"
        ),
        Rate("Lim Jia Wei", stance=1, closeness=1, approval=1, price=1),
    ),
    at(
        108,
        Place(Seat("Quality Manager, Korea", "Park Min-jae", "Quality"), "Director of Quality"),
        Interact("call", "Park Min-jae、Kenji Moriya", "韩国工厂朴经理旁听,问能否支持韩文界面。", minutes=40),
        Rate("Park Min-jae", stance=1, closeness=0, approval=1),
        Rate("Kenji Moriya", stance=2, closeness=1, approval=1),
    ),
    at(
        96,
        Interact("mail", "Rachel Teo", "Rachel安排了Helena来沪时旁听十分钟。", next_in=10, began="theirs"),
        Rate("Rachel Teo", stance=0, closeness=1, approval=0),
    ),
    at(
        86,
        Interact(
            "meeting",
            "Helena Voss、Priya Raghavan",
            "Helena听完十分钟,对许柏年说:do the pilot。没有问我们问题。",
            minutes=10,
            next_in=10,
            ours=f"{SHEN}、{LU}",
        ),
        Rate("Helena Voss", stance=0, by=SHEN, because="只对许柏年表态"),
        Role("Helena Voss", "decision_maker"),
        Place(
            Seat("Global Category Lead", department="Procurement", note="欧洲总部采购,邮件里见过名字", empty="unknown")
        ),
        Line(
            "dotted", "Category Manager, IT", "Global Category Lead", certainty="heard", because="Grace说大单要问欧洲"
        ),
    ),
    at(
        72,
        Succeed("Global Category Lead", "Sarah Whitlock", because="合同审批流抄送"),
        Interact(
            "mail",
            "Sarah Whitlock、Grace Ong",
            "全球采购抄送审批,要求保留区域扩展价格锁定条款。",
            next_in=12,
            began="theirs",
        ),
    ),
    at(
        61,
        Interact("call", "Nguyen Thu Ha", "样板工厂正式立项,十二周后评审。", minutes=20, next_in=14, began="theirs"),
        Rate("Nguyen Thu Ha", stance=2, closeness=1, approval=1),
    ),
    at(
        47,
        Transfer("Arjun Mehta", "Director, Enterprise Architecture", "Architecture & Security"),
        Interact("wechat", "Arjun Mehta", "Arjun升职,发来祝贺往来。他说韩国的事可以一起看。", began="theirs"),
        Rate("Arjun Mehta", stance=0, closeness=1, approval=0),
        Paint("Lead Enterprise Architect", ""),
    ),
    at(
        36,
        Interact("call", "Park Min-jae", "韩文界面演示,朴经理要一周试用账号。", minutes=45, next_in=7, began="ours"),
        Rate("Park Min-jae", stance=1, closeness=1, approval=1),
    ),
    at(
        24,
        Interact(
            "meeting",
            "Kenji Moriya、Nguyen Thu Ha",
            "样板工厂中期评审,指标全部达到,建议年度框架覆盖三厂。",
            minutes=60,
            next_in=10,
        ),
        Rate("Kenji Moriya", stance=2, closeness=1, approval=2),
    ),
    at(
        15,
        Interact("mail", "Grace Ong", "区域框架报价第一稿,三厂阶梯价。", next_in=7, began="ours"),
        Rate("Grace Ong", stance=0, closeness=0, approval=0, price=0),
    ),
    at(
        7,
        Interact(
            "call",
            "Priya Raghavan",
            "Priya要求汇报里有退出机制执行情况,其他没意见。",
            minutes=20,
            next_in=12,
            began="theirs",
        ),
        Rate("Priya Raghavan", stance=1, closeness=1, approval=1),
    ),
)
