"""The hospital's three decisions: one nearly won, one lost to a free sample, one that has only begun."""

from guanxi.demo.happenings import (
    AddStage,
    CloseChain,
    Concern,
    JoinChain,
    OpenChain,
    Pair,
    Play,
    Rate,
    SetStage,
    Weigh,
)
from guanxi.demo.model import at
from guanxi.demo.stories.members import HE, LU, SHEN, SONG

ROOMS, TEACHING, HYBRID = "十二间数字化手术室采购", "骨科术中示教系统", "心胸外科杂交手术室二期"
REVIEW = "预审委员会审查"
RIVAL = "云衡医疗影像"

LOST = (
    at(
        428,
        OpenChain(TEACHING, "simple", 428),
        Concern(TEACHING, TEACHING),
        JoinChain(TEACHING, "程家栋", stage="requirements"),
        JoinChain(TEACHING, "马建华", stage="contract"),
        JoinChain(TEACHING, "崔永平", stage="proposal", kind="influencing"),
        Play(TEACHING, "程家栋", "decision_maker、user", 80),
        Play(TEACHING, "马建华", "approver", 60),
        Play(TEACHING, "崔永平", "evaluator", 30),
        SetStage(TEACHING, "requirements", "active", owner=SONG),
        Rate("程家栋", stance=-1, chain=TEACHING, because="样机已经免费放在科里"),
    ),
    at(
        305,
        Rate("程家栋", stance=-2, chain=TEACHING, because="当面说不换,另一家还送耗材"),
        CloseChain(
            TEACHING, "lost", "输给免费样机:我们到骨科时样机已经用了半年,主任没有理由换。下次要在样机进场前见到主任。"
        ),
    ),
)

TENDER = (
    at(
        354,
        OpenChain(
            ROOMS,
            "hospital_equipment",
            360,
            owner=SHEN,
            attention="key",
            note="十二间手术室一次招标,预算分两年",
        ),
        Concern(ROOMS, ROOMS),
        JoinChain(ROOMS, "谭立峰", stage="department_request"),
        JoinChain(ROOMS, "马建华", stage="equipment_review"),
        JoinChain(ROOMS, "季维民", stage="leadership_meeting", kind="influencing"),
        JoinChain(ROOMS, "林兆丰", stage="leadership_meeting"),
        JoinChain(ROOMS, "仇丽萍、曾庆和", stage="leadership_meeting", kind="influencing"),
        Play(ROOMS, "谭立峰", "champion、user", 80, attention="key"),
        Play(ROOMS, "季维民", "sponsor、decision_maker", 90, attention="key", because="分管设备,与谭主任大学同窗"),
        Play(ROOMS, "林兆丰", "decision_maker", 100),
        Play(ROOMS, "马建华", "evaluator", 65),
        Play(ROOMS, "仇丽萍", "approver", 60),
        Play(ROOMS, "曾庆和", "gatekeeper", 45, certainty="heard", because="吴科长说议题先过他"),
        SetStage(ROOMS, "department_request", "done", begins=424, ends=420, owner=SONG),
        SetStage(ROOMS, "equipment_review", "active", begins=355, ends=316, owner=SONG),
        Rate("谭立峰", stance=2, chain=ROOMS, because="申请是他牵头写的"),
        Rate("季维民", stance=1, chain=ROOMS),
        Rate("马建华", stance=0, chain=ROOMS, because="等分管院长的意思"),
        Rate("仇丽萍", stance=-1, chain=ROOMS, because="嫌单间价格高"),
    ),
    at(
        309,
        JoinChain(ROOMS, "程家栋", stage="committee_review", kind="influencing"),
        JoinChain(ROOMS, "谭立峰", stage="committee_review"),
        Play(ROOMS, "程家栋", "opponent", 60, attention="key", note="委员会七票之一;另一家的样机在他科里"),
        SetStage(ROOMS, "equipment_review", "done"),
        SetStage(
            ROOMS, "committee_review", "active", begins=310, ends=270, owner=SONG, required="", note="七人打分,四票通过"
        ),
        Rate("程家栋", stance=-2, chain=ROOMS, because="明说会投反对票"),
        Rate("程家栋", stance=2, chain=ROOMS, competitor=RIVAL, because="免费样机用了一年,还替他们说话"),
        Pair(ROOMS, "谭立峰", SONG, "每周一次,把委员会的动静先问到", 280, current=1, target=2),
    ),
    at(
        289,
        AddStage(ROOMS, REVIEW, "committee_review"),
        JoinChain(ROOMS, "查明远、彭卫东", stage=REVIEW, kind="veto"),
        JoinChain(ROOMS, "查明远", stage=REVIEW),
        JoinChain(ROOMS, "仇丽萍", stage=REVIEW, kind="influencing"),
        Play(ROOMS, "查明远", "gatekeeper", 75, attention="key", because="曾主任:四个人任何一个都能否"),
        Play(ROOMS, "彭卫东", "gatekeeper", 55, note="只给过五分钟,立场不明"),
        SetStage(
            ROOMS, REVIEW, rule="unanimity", owner=LU, required="gatekeeper", note="排他、资金、重复建设,一票否决"
        ),
    ),
    at(
        237,
        Rate("查明远", stance=-1, chain=ROOMS, because="两条否决意见都由他提出"),
        SetStage(ROOMS, "committee_review", "done"),
        SetStage(ROOMS, REVIEW, "active", begins=240, ends=124),
        Pair(ROOMS, "季维民", LU, "带着逐条书面答复再去", 230, current=1, target=2, done=True),
    ),
    at(
        168,
        JoinChain(ROOMS, "邹明轩", stage=REVIEW, kind="influencing"),
        Play(ROOMS, "邹明轩", "coach", 60, because="重复建设的问题查老只听他的"),
        Rate("邹明轩", stance=2, chain=ROOMS),
        Rate("查明远", stance=0, chain=ROOMS, because="说这样写就不算重复"),
    ),
    at(
        142,
        Rate("程家栋", stance=-1, chain=ROOMS, because="第一次提了自己的需求"),
    ),
    at(
        96,
        SetStage(ROOMS, REVIEW, "done"),
        SetStage(ROOMS, "leadership_meeting", "done", begins=117, ends=97, owner=SHEN),
        Rate("季维民", stance=2, chain=ROOMS, because="院长办公会上替项目说了话"),
        Rate("仇丽萍", stance=1, chain=ROOMS, because="三年总成本低于维持现状"),
        Weigh(ROOMS, "林兆丰", "leadership_meeting", 3),
    ),
    at(
        25,
        Rate("马建华", stance=2, chain=ROOMS, answers={"asked_about_us": "recommends", "trouble": "defends_us"}),
        Rate("马建华", stance=0, chain=ROOMS, by=LU, because="论证会上给骨科那家留了口子,两头不得罪"),
    ),
    at(
        18,
        JoinChain(ROOMS, "马建华", stage="tender"),
        JoinChain(ROOMS, "谭立峰、邹明轩", stage="tender", kind="influencing"),
        JoinChain(ROOMS, "季维民", stage="contract"),
        JoinChain(ROOMS, "谭立峰", stage="acceptance"),
        SetStage(ROOMS, "tender", "active", begins=19, ends=-25, owner=SONG, note="五天后开标,价格分三十"),
        SetStage(ROOMS, "contract", begins=-26, ends=-40),
        SetStage(ROOMS, "acceptance", begins=-41, ends=-90, owner=LU),
        Pair(ROOMS, "谭立峰", SONG, "开标前一晚再过一遍述标稿", -4, current=2),
        Pair(ROOMS, "季维民", LU, "开标后次日登门,只谈验收和培训", -7, current=1),
        Pair(ROOMS, "查明远", SONG, "送四小时响应的承诺函原件", -3, current=0, target=1),
        Pair(ROOMS, "程家栋", LU, "带骨科示教屏的图纸去一趟", -2, current=0, target=1),
        Pair(ROOMS, "林兆丰", SHEN, "请季院长安排十分钟,只谈故障谁到场", 6, current=0, target=1),
        Pair(ROOMS, "仇丽萍", HE, "沈总陪同,当面确认两年付款", -9, current=0, target=1),
    ),
)

BEGUN = (
    at(
        32,
        OpenChain(HYBRID, "hospital_equipment", 30, note="阮主任自己提的二期,明年预算前要有方案"),
        Concern(HYBRID, HYBRID),
        JoinChain(HYBRID, "阮清", stage="department_request", kind="influencing"),
        JoinChain(HYBRID, "俞建平、程家栋、汪洁"),
        Play(HYBRID, "阮清", "user", 70),
        Play(HYBRID, "俞建平", "influencer", 50),
        Play(HYBRID, "程家栋", "opponent", 50),
        SetStage(HYBRID, "department_request", "active", owner=SONG, ends=-10),
        Rate("阮清", stance=0, chain=HYBRID, because="愿意听,还没有说要写申请"),
        Rate("俞建平", stance=1, chain=HYBRID),
        Rate("程家栋", stance=-1, chain=HYBRID, because="复合手术室归谁,骨科和神外争了多年"),
        Pair(HYBRID, "阮清", SONG, "带她看一间外院的杂交手术室", -12, current=0, target=1),
    ),
)

EVENTS = (*LOST, *TENDER, *BEGUN)
