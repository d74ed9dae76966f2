"""The multinational's decisions: a pilot won over ten months, a plant that waits, a framework for three plants."""

from guanxi.demo.happenings import (
    CloseChain,
    Concern,
    JoinChain,
    LeaveChain,
    OpenChain,
    Pair,
    Play,
    Rate,
    SetStage,
)
from guanxi.demo.model import at
from guanxi.demo.stories.members import HE, LU, SHEN, TANG

PILOT, CHANGZHOU, FRAMEWORK = "苏州工厂质量追溯试点", "常州工厂追溯推广", "三厂质量数据年度框架"

WON = (
    at(
        428,
        OpenChain(PILOT, "multinational_software", 480, attention="key"),
        Concern(PILOT, PILOT),
        JoinChain(PILOT, "尹丽", stage="requirements"),
        JoinChain(PILOT, "卓然", stage="shortlist"),
        JoinChain(PILOT, "柯以恒", stage="proof_of_concept"),
        JoinChain(PILOT, "莫清扬", stage="security_legal"),
        JoinChain(PILOT, "黎向荣", stage="negotiation", kind="influencing"),
        JoinChain(PILOT, "梅廷芳", stage="negotiation"),
        JoinChain(PILOT, "傅云舒", stage="contract"),
        JoinChain(PILOT, "许柏年", stage="contract", kind="influencing"),
        Play(PILOT, "尹丽", "user、champion", 40, because="客户审核开了三个不符合项"),
        Play(PILOT, "卓然", "sponsor", 60),
        Play(PILOT, "柯以恒", "evaluator", 55),
        Play(PILOT, "莫清扬", "gatekeeper", 70, because="法务不点头,商务不签"),
        Play(PILOT, "黎向荣", "procurement", 50),
        Play(PILOT, "梅廷芳", "approver", 75, attention="key"),
        Play(PILOT, "傅云舒", "decision_maker", 85, attention="key"),
        SetStage(PILOT, "requirements", "done", owner=TANG),
        SetStage(PILOT, "shortlist", "active", owner=TANG, ends=400),
        Rate("梅廷芳", stance=-2, chain=PILOT, because="只比许可单价"),
        Rate("傅云舒", stance=0, chain=PILOT),
        Rate("莫清扬", stance=0, chain=PILOT),
    ),
    at(
        311,
        Rate("梅廷芳", stance=0, chain=PILOT, because="自己推演出两年回本"),
        Rate("傅云舒", stance=1, chain=PILOT, because="一松口,莫总那边也松了"),
        Rate("莫清扬", stance=1, chain=PILOT, because="与傅总同一口径"),
    ),
    at(
        295,
        JoinChain(PILOT, "Priya Raghavan", stage="headquarters"),
        Play(PILOT, "Priya Raghavan", "approver", 80, note="架构评审她说了算"),
        SetStage(PILOT, "shortlist", "done"),
        SetStage(PILOT, "proof_of_concept", "done", begins=390, ends=300, owner=TANG),
        SetStage(PILOT, "headquarters", "active", begins=296, ends=80, owner=LU),
    ),
    at(
        199,
        SetStage(PILOT, "security_legal", "done", begins=270, ends=200, owner=LU),
        Rate("莫清扬", veto=True, chain=PILOT, because="主协议没有他的会签走不下去"),
    ),
    at(
        150,
        LeaveChain(PILOT, "柯以恒"),
        JoinChain(PILOT, "白露", stage="proof_of_concept"),
        Play(PILOT, "白露", "champion、evaluator", 60),
        Rate("白露", stance=2, chain=PILOT),
    ),
    at(
        92,
        Rate("梅廷芳", stance=1, closeness=1, by=LU, price=1, because="投委会前替我们解释回本周期"),
        Rate("梅廷芳", stance=1, chain=PILOT, because="从比单价转为看三年总成本"),
        Rate("Priya Raghavan", stance=1, chain=PILOT),
    ),
    at(
        67,
        SetStage(PILOT, "headquarters", "done"),
        SetStage(PILOT, "negotiation", "done", begins=80, ends=70, owner=TANG),
        SetStage(PILOT, "contract", "done", begins=69, ends=68, owner=TANG),
        CloseChain(PILOT, "won", "赢在总成本:财务自己算出来的数,比我们讲十遍都管用;法务和商务要一起见。"),
    ),
)

RESTING = (
    at(
        187,
        OpenChain(CHANGZHOU, "simple", 187),
        Concern(CHANGZHOU, CHANGZHOU),
        JoinChain(CHANGZHOU, "窦勇", stage="requirements"),
        Play(CHANGZHOU, "窦勇", "decision_maker", 80),
        Rate("窦勇", stance=-1, chain=CHANGZHOU, because="不愿当试验田"),
    ),
    at(
        160,
        CloseChain(CHANGZHOU, "suspended", "等苏州跑顺再说;并入明年的三厂框架一起谈。"),
    ),
)

REGION = (
    at(
        44,
        OpenChain(
            FRAMEWORK,
            "multinational_software",
            60,
            attention="key",
            note="中国点头之后,还要新加坡点头",
        ),
        Concern(FRAMEWORK, FRAMEWORK),
        JoinChain(FRAMEWORK, "窦勇、齐放", stage="requirements", kind="influencing"),
        JoinChain(FRAMEWORK, "白露", stage="shortlist"),
        JoinChain(FRAMEWORK, "白露", stage="proof_of_concept"),
        JoinChain(FRAMEWORK, "莫清扬", stage="security_legal"),
        JoinChain(FRAMEWORK, "Priya Raghavan", stage="headquarters"),
        JoinChain(FRAMEWORK, "Tan Hui Ling", stage="headquarters", kind="influencing"),
        JoinChain(FRAMEWORK, "黎向荣、梅廷芳", stage="negotiation"),
        JoinChain(FRAMEWORK, "傅云舒", stage="contract"),
        JoinChain(FRAMEWORK, "许柏年", stage="contract", kind="sole_approval"),
        Play(FRAMEWORK, "白露", "champion、evaluator", 70, attention="key"),
        Play(FRAMEWORK, "许柏年", "decision_maker", 90, attention="key"),
        Play(FRAMEWORK, "傅云舒", "sponsor", 80),
        Play(FRAMEWORK, "莫清扬", "gatekeeper", 65),
        Play(FRAMEWORK, "梅廷芳", "coach", 75, because="在内部会上替我们讲总成本"),
        Play(FRAMEWORK, "黎向荣", "procurement", 50),
        Play(FRAMEWORK, "Priya Raghavan", "approver", 80),
        Play(FRAMEWORK, "Tan Hui Ling", "approver", 85, note="超过五十万美元要她签"),
        Play(FRAMEWORK, "窦勇", "user", 45, level=3),
        SetStage(FRAMEWORK, "requirements", "done", owner=TANG),
        SetStage(FRAMEWORK, "shortlist", "skipped", note="沿用苏州试点的比价结果"),
        SetStage(FRAMEWORK, "proof_of_concept", "active", owner=TANG, begins=52, ends=-25),
        Rate("许柏年", stance=1, chain=FRAMEWORK, because="亲自去新加坡汇报"),
        Rate("许柏年", sole=True, chain=FRAMEWORK, because="中国区三百万以内他一个人能定"),
        Rate("梅廷芳", stance=1, chain=FRAMEWORK),
        Rate("傅云舒", stance=1, chain=FRAMEWORK),
        Rate("莫清扬", stance=1, chain=FRAMEWORK, because="傅总同意的,他没有新意见"),
        Rate("白露", stance=2, chain=FRAMEWORK),
        Rate("黎向荣", stance=0, price=-1, chain=FRAMEWORK, because="三厂一起谈,先要降两成"),
        Rate("窦勇", stance=-1, chain=FRAMEWORK, because="怕被摊派"),
    ),
    at(
        12,
        SetStage(FRAMEWORK, "security_legal", owner=LU, begins=-10, ends=-24),
        SetStage(FRAMEWORK, "headquarters", owner=SHEN, begins=-25, ends=-45),
        SetStage(FRAMEWORK, "negotiation", owner=TANG, begins=-46, ends=-60),
        SetStage(FRAMEWORK, "contract", owner=TANG, begins=-61, ends=-75),
        Rate("梅廷芳", stance=2, chain=FRAMEWORK, because="主动提出常州直接按年度框架谈"),
        Rate("窦勇", stance=0, chain=FRAMEWORK, because="问旧设备能不能接"),
        Pair(FRAMEWORK, "许柏年", SHEN, "新加坡汇报前半天,陪他过一遍三页纸", -5, current=1, target=2),
        Pair(FRAMEWORK, "梅廷芳", TANG, "把第十周的返工数据更新进模型", -3, current=1, target=2),
        Pair(FRAMEWORK, "Priya Raghavan", LU, "补退出机制的执行记录", -6, current=1, target=2),
        Pair(FRAMEWORK, "Tan Hui Ling", HE, "与亚太CFO开一次半小时视频会,只讲敏感性", -15, current=0, target=1),
        Pair(FRAMEWORK, "傅云舒", LU, "和莫总一起约,先定责任上限", -11, current=1, target=2),
        Pair(FRAMEWORK, "窦勇", TANG, "安排工程师去常州摸一遍旧设备", -5, current=0, target=1),
    ),
)

EVENTS = (*WON, *RESTING, *REGION)
