"""The bank's decision: taken once, stopped by a transfer, and on its way again under another vice president."""

from guanxi.demo.happenings import (
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
from guanxi.demo.stories.members import GAO, LU, SHEN

PLATFORM = "凭证影像平台换代"
VICE = "副行长(运营、科技)"

EVENTS = (
    at(
        497,
        OpenChain(PLATFORM, "bank_project", 515, attention="key"),
        Concern(PLATFORM, PLATFORM),
        JoinChain(PLATFORM, "葛宁、裘晨", stage="business_case"),
        JoinChain(PLATFORM, seat=VICE, stage="project_approval"),
        JoinChain(PLATFORM, "邹明轩", stage="proof_of_concept"),
        JoinChain(PLATFORM, "蓝海波", stage="proof_of_concept", kind="influencing"),
        Play(PLATFORM, "葛宁", "sponsor", 75, level=3, attention="key"),
        Play(PLATFORM, "裘晨", "user、coach", 35),
        Play(PLATFORM, VICE, "decision_maker", 95, attention="key", note="谁分管运营和科技,谁拍板"),
        Play(PLATFORM, "邹明轩", "champion", 60, because="上一期平台的项目经理"),
        Play(PLATFORM, "蓝海波", "evaluator", 70, level=3),
        SetStage(PLATFORM, "business_case", "done", owner=GAO),
        SetStage(PLATFORM, "project_approval", "active", owner=GAO, ends=310),
        Rate("蓝海波", stance=-1, chain=PLATFORM, because="主张自研"),
        Rate("汤慕白", stance=1, chain=PLATFORM),
    ),
    at(
        387,
        JoinChain(PLATFORM, "康继业", stage="proof_of_concept", kind="influencing"),
        JoinChain(PLATFORM, "翁秀珍、阎立冬", stage="procurement_committee"),
        Play(PLATFORM, "康继业", "evaluator", 55),
        Play(PLATFORM, "翁秀珍", "approver", 60, level=3, note="只问是否在科技预算总盘子里"),
        Play(PLATFORM, "阎立冬", "procurement", 50),
        Rate("蓝海波", stance=0, chain=PLATFORM, because="自研周期算下来太长", by=LU),
    ),
    at(
        296,
        JoinChain(PLATFORM, "郝正清", stage="contract", kind="influencing"),
        Play(PLATFORM, "郝正清", "influencer", 40),
        Rate("郝正清", stance=1, chain=PLATFORM, certainty="heard", because="葛总说法律合规那边没有意见"),
    ),
    at(
        196,
        LeaveChain(PLATFORM, "邹明轩"),
        JoinChain(PLATFORM, "邬丽", stage="proof_of_concept"),
        Play(PLATFORM, "邬丽", "champion、evaluator", 65, level=3, attention="key"),
    ),
    at(
        117,
        JoinChain(PLATFORM, "时明亮", stage="risk_compliance", kind="veto"),
        JoinChain(PLATFORM, "时明亮", stage="risk_compliance"),
        JoinChain(PLATFORM, "葛宁", stage="contract"),
        Play(PLATFORM, "时明亮", "gatekeeper", 60, level=3, note="上一期整改拖了半年,他记着"),
        SetStage(PLATFORM, "project_approval", "done", ends=118),
        SetStage(PLATFORM, "proof_of_concept", "active", owner=GAO, begins=117, ends=44),
        Rate("蒲建中", stance=1, chain=PLATFORM, because="专班会上当场定了分工"),
        Rate("葛宁", stance=2, chain=PLATFORM),
        Rate("邬丽", stance=1, chain=PLATFORM),
        Rate("时明亮", stance=-1, veto=True, chain=PLATFORM, because="要看满一个季度的日志才肯签"),
    ),
    at(
        43,
        SetStage(PLATFORM, "proof_of_concept", "done"),
        SetStage(PLATFORM, "risk_compliance", "active", owner=GAO, begins=43, ends=-15),
        SetStage(PLATFORM, "procurement_committee", owner=LU, begins=-16, ends=-40),
        SetStage(PLATFORM, "contract", owner=GAO, begins=-41, ends=-60),
        Rate("邬丽", stance=2, chain=PLATFORM, because="第二轮演练她亲自盯到半夜"),
        Rate("康继业", stance=1, chain=PLATFORM),
        Pair(PLATFORM, VICE, SHEN, "汇报国产化路线的第二步", -6, current=1, target=2),
        Pair(PLATFORM, "时明亮", GAO, "带满一个季度的日志样例去", -5, current=0, target=1),
        Pair(PLATFORM, "蓝海波", LU, "谈源代码托管条款的底线", -6, current=0, target=1),
        Pair(PLATFORM, "葛宁", GAO, "把验收用例定下来", 17, current=1, target=2, done=True),
    ),
)
