"""The group's decisions: at the car maker who pays and who buys have no names; the subsidiary is a friend."""

from guanxi.demo.happenings import Concern, JoinChain, OpenChain, Pair, Play, Rate, SetStage
from guanxi.demo.model import at
from guanxi.demo.stories.members import GAO, LU, SHEN, TANG

PRESS, SECOND_LINE = "冲压线外观质检(数字化专项)", "二期:第二条终检线"

MOTOR = (
    at(
        115,
        OpenChain(
            PRESS,
            "standard",
            130,
            owner=SHEN,
            attention="key",
            note="只有质量和数字化两个部门认识我们",
        ),
        Concern(PRESS, PRESS),
        JoinChain(PRESS, "尚文涛", stage="requirements"),
        JoinChain(PRESS, "邢磊", stage="requirements", kind="influencing"),
        JoinChain(PRESS, "庞建军、卢振声", stage="evaluation"),
        JoinChain(PRESS, "宗建业", stage="evaluation", kind="veto"),
        JoinChain(PRESS, "柯以恒", stage="committee_review"),
        JoinChain(PRESS, seat="财务部部长", stage="budget"),
        JoinChain(PRESS, seat="采购部部长", stage="tender"),
        JoinChain(PRESS, "岳正平", stage="contract"),
        Play(PRESS, "尚文涛", "champion", 60, attention="key", because="在底盘公司用过我们的设备"),
        Play(PRESS, "邢磊", "user", 25),
        Play(PRESS, "柯以恒", "sponsor", 75, attention="key"),
        Play(PRESS, "宗建业", "gatekeeper", 70, note="有放行否决权"),
        Play(PRESS, "卢振声", "influencer", 65),
        Play(PRESS, "庞建军", "evaluator", 40),
        Play(PRESS, "财务部部长", "approver", 70, certainty="inferred", because="专项评审必经"),
        Play(PRESS, "采购部部长", "procurement", 60),
        Play(PRESS, "岳正平", "decision_maker", 95),
        SetStage(PRESS, "requirements", "done", owner=GAO),
        SetStage(PRESS, "evaluation", "active", owner=GAO, begins=100, ends=12),
        SetStage(PRESS, "committee_review", owner=GAO, begins=-2, ends=-9, name="数字化专项评审", note="下周上会"),
        Rate("尚文涛", stance=2, chain=PRESS),
        Rate("柯以恒", stance=1, chain=PRESS, because="专项由他拢,愿意覆盖两条线"),
        Rate("宗建业", stance=1, chain=PRESS, veto=True),
        Rate("庞建军", stance=1, chain=PRESS),
        Rate("卢振声", stance=-1, chain=PRESS, because="不愿从技改预算出钱"),
    ),
    at(
        19,
        SetStage(PRESS, "budget", begins=-10, ends=-30),
        SetStage(PRESS, "tender", begins=-31, ends=-60),
        SetStage(PRESS, "contract", owner=SHEN, begins=-61, ends=-75),
        Rate("柯以恒", stance=2, chain=PRESS),
        Rate("卢振声", stance=-1, chain=PRESS, because="嘴上缓和,停机窗口一推再推"),
        Rate("卢振声", stance=1, chain=PRESS, by=LU, because="岳总在场时他说支持"),
        Pair(PRESS, "尚文涛", GAO, "请他引荐财务部部长,名字先问到", 4, current=2, target=2),
        Pair(PRESS, "柯以恒", TANG, "老朋友吃顿饭,问清采购部长的脾气", -2, current=1, target=2),
        Pair(PRESS, "卢振声", LU, "带停机两小时的切换方案去", -3, current=0, target=1),
        Pair(PRESS, "财务部部长", GAO, "周例会后登门递名片", 2, target=0),
    ),
)

PARTS = (
    at(
        164,
        OpenChain(SECOND_LINE, "renewal", 165, note="丁总同意进年度预算,等集团框架"),
        Concern(SECOND_LINE, SECOND_LINE),
        JoinChain(SECOND_LINE, "秦晓岚、关海山", stage="usage_review"),
        JoinChain(SECOND_LINE, "丁建章", stage="budget"),
        JoinChain(SECOND_LINE, "苗正", stage="contract", kind="influencing"),
        JoinChain(SECOND_LINE, "秦晓岚", stage="contract"),
        Play(SECOND_LINE, "秦晓岚", "decision_maker、champion", 80),
        Play(SECOND_LINE, "丁建章", "approver", 90),
        Play(SECOND_LINE, "关海山", "user", 40),
        Play(SECOND_LINE, "苗正", "procurement", 45),
        SetStage(SECOND_LINE, "usage_review", "done", owner=GAO),
        SetStage(SECOND_LINE, "budget", "active", owner=GAO, ends=-20),
        SetStage(SECOND_LINE, "contract", owner=GAO, begins=-21, ends=-35),
        Rate("秦晓岚", stance=2, chain=SECOND_LINE),
        Rate("丁建章", stance=1, chain=SECOND_LINE),
    ),
    at(
        21,
        Pair(SECOND_LINE, "丁建章", GAO, "把集团框架的进度整理成一页给他", -4, current=1, target=2),
        Pair(SECOND_LINE, "秦晓岚", GAO, "陪她走一遍第二条线的换型", -14, current=1, target=2, done=True),
    ),
)
