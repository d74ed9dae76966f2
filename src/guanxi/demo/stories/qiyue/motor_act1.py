"""First act: quality and manufacturing like what they see, and every other door stays shut."""

from guanxi.demo.happenings import (
    Group,
    HandOver,
    Interact,
    Line,
    Note,
    Place,
    Rate,
    Role,
    Seat,
    Succeed,
)
from guanxi.demo.model import at
from guanxi.demo.stories.members import GAO, LU
from guanxi.demo.stories.qiyue.motor_cast import FIRST_CHART

EVENTS = (
    at(
        504,
        Interact("note", "林晚", "展会留下一张名片,研究院试制工程师,看了十分钟演示。"),
    ),
    at(
        398,
        Interact(
            "call",
            "宗建业",
            "底盘公司尚经理牵线,宗部长说先把资料发来,外观缺陷是今年头号课题。",
            minutes=12,
            next_in=9,
            began="ours",
        ),
        Rate("宗建业", stance=0, closeness=0, approval=0),
    ),
    at(
        384,
        Place(FIRST_CHART),
        Interact(
            "visit",
            "宗建业、岳正平",
            "技术日活动上见到制造副总岳总,握手三分钟。宗部长带看冲压尾线,离线抽检每小时五件。",
            minutes=120,
            next_in=8,
            ours=f"{LU}、{GAO}",
        ),
        Rate("岳正平", stance=0),
        Rate("宗建业", stance=1, closeness=0, approval=1),
        Role("宗建业", "influencer"),
    ),
    at(
        376,
        Place(Seat("冲压件质量工程师", "邢磊", "冲压件质量科"), "质量管理部部长"),
        Interact("visit", "邢磊", "邢工给了三个月的缺陷照片,划伤、压痕、缩颈各多少张都数好了。", minutes=90),
        Rate("邢磊", stance=1, closeness=1, approval=1),
        Role("邢磊", "user"),
    ),
    at(
        363,
        Place(Seat("整车质量科科长", "柏松", "整车质量科"), "质量管理部部长"),
        Place(Seat("冲压工艺科科长", "庞建军", "冲压工艺科"), "制造工程部部长"),
        Interact("visit", "庞建军、邢磊", "工艺庞科长担心相机怕油雾,答应带防护罩来试。", minutes=60, next_in=12),
        Rate("庞建军", stance=0, closeness=0, approval=0),
    ),
    at(
        351,
        Place(Seat("供应商质量主管", "姚宁", "供应商质量科"), "质量管理部部长"),
        Interact("call", "姚宁", "姚主管说底盘公司的退货确实没了,想推给其他供应商。", minutes=20, began="theirs"),
        Rate("姚宁", stance=1, closeness=0, approval=1),
    ),
    at(
        343,
        Succeed("制造工程部部长", "卢振声", because="技术日合影名单"),
        Succeed("冲压车间主任", "米志勇", because="现场挂牌"),
        Interact(
            "visit",
            "卢振声、米志勇",
            "卢部长开口先问谁出钱:质量要的东西,别从我的技改里出。米主任倒想先装一台。",
            minutes=50,
            next_in=12,
        ),
        Rate("卢振声", stance=-1, closeness=0, approval=0, because="不愿从技改预算出钱"),
        Rate("米志勇", stance=1, closeness=0, approval=1),
    ),
    at(
        334,
        HandOver(GAO),
        Place(Seat("质量体系科科长", "靳岚", "质量管理部"), "质量管理部部长"),
        Interact(
            "visit", "宗建业、邢磊", "陆一鸣带高致远交接。宗部长希望对接人别再换。", minutes=40, ours=f"{LU}、{GAO}"
        ),
        by=LU,
    ),
    at(
        318,
        Place(Seat("智能装备工程师", "叶知秋", "智能制造科"), "制造工程部部长"),
        Interact("visit", "叶知秋、庞建军", "样机装上尾线,叶工写控制逻辑,两班试跑。", minutes=360, next_in=7),
        Rate("叶知秋", stance=1, closeness=1, approval=1),
        Group(
            "冲压尾线试点组", "冲压件质量工程师、冲压工艺科科长、冲压车间主任、智能装备工程师", "一条线,九十天", "cyan"
        ),
    ),
    at(
        301,
        Place(Seat("质量信息工程师", "闻静", "质量管理部"), "质量体系科科长"),
        Interact(
            "meeting",
            "邢磊、闻静、靳岚",
            "试点两周,检出率百分之九十九点一。闻工问数据放哪里,没人能回答。",
            minutes=60,
            next_in=10,
        ),
        Rate("靳岚", stance=0, closeness=0, approval=1),
        Rate("闻静", stance=1, closeness=0, approval=1),
    ),
    at(
        287,
        Interact(
            "call",
            "宗建业",
            "试图约采购部。宗部长说采购不归他,让我们走供应商门户报名。",
            minutes=10,
            next_in=14,
            began="ours",
        ),
        Note("采购部部长", "门户报名三周无回音;要找内部引荐人"),
    ),
    at(
        276,
        Place(Seat("设备维护主管", "廖勤", "冲压车间"), "冲压车间主任"),
        Interact("visit", "廖勤、米志勇", "廖主管嫌夜班没人会换镜头,现场培训四个人。", minutes=150),
        Rate("廖勤", stance=0, closeness=1, approval=0),
        Rate("米志勇", stance=1, closeness=1, approval=1),
    ),
    at(
        258,
        Line(
            "conflict",
            "质量管理部部长",
            "制造工程部部长",
            "外观缺陷算质量还是算工艺,预算推来推去",
            certainty="heard",
            because="庞科长、邢工说法一致",
        ),
        Interact("meeting", "宗建业、卢振声", "试点汇报会,两位部长当场争谁立项,没有结论。", minutes=70, next_in=14),
        Rate("宗建业", stance=1, closeness=1, approval=2),
    ),
    at(
        243,
        Interact("call", "简兵", "论坛上加的物流主管,问了一圈也不认识采购的人。", minutes=9, began="ours"),
    ),
)
