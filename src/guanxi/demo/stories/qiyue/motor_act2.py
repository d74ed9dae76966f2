"""Second act: two people whom we know change their jobs, and the car maker opens a little."""

from guanxi.demo.happenings import (
    ChangeJob,
    Group,
    Interact,
    Line,
    Move,
    MoveDepartment,
    Note,
    OpenDepartment,
    Paint,
    Place,
    Rate,
    Remove,
    RenameDepartment,
    Retitle,
    Role,
    Seat,
    Succeed,
    Tie,
)
from guanxi.demo.model import at
from guanxi.demo.stories.members import GAO, SHEN

EVENTS = (
    at(
        226,
        Place(Seat("焊装工艺科科长", "臧伟", "焊装工艺科"), "制造工程部部长"),
        Interact("visit", "臧伟、庞建军", "焊装臧科长想测焊点,要求出可行性报告。", minutes=60, next_in=14),
        Rate("臧伟", stance=0, closeness=0, approval=1),
        Rate("庞建军", stance=1, closeness=1, approval=1),
    ),
    at(
        206,
        ChangeJob("尚文涛", "qiyue-motor", "质量管理部副部长", "质量管理部", because="集团干部调动文件"),
        Place(
            Seat("质量管理部副部长", "尚文涛", "质量管理部", color="green", note="从底盘公司调来,用过我们的设备"),
            "质量管理部部长",
        ),
        Move("供应商质量主管", "质量管理部副部长", because="部门分工通知"),
        Move("冲压件质量工程师", "质量管理部副部长", because="部门分工通知"),
        learned=201,
    ),
    at(
        199,
        Interact(
            "visit",
            "尚文涛",
            "尚部长到任第一周。他说钱在信息技术部的数字化专项里,不在质量也不在制造。",
            minutes=50,
            next_in=12,
        ),
        Rate("尚文涛", stance=2, closeness=2, approval=2),
        Role("尚文涛", "influencer"),
        Note("信息技术部部长", "预算所在!数字化专项由这里管,名字未知"),
        Paint("信息技术部部长", "orange"),
    ),
    at(
        184,
        Interact("meeting", "尚文涛、邢磊、闻静", "按数字化专项的格式重写立项书。", minutes=120, next_in=14),
        Rate("闻静", stance=1, closeness=1, approval=1),
    ),
    at(
        171,
        Interact("call", "姚宁", "供应商大会名额,姚主管帮争取了一个演示位。", minutes=10, began="theirs"),
        Rate("姚宁", stance=1, closeness=1, approval=1),
    ),
    at(
        158,
        ChangeJob("柯以恒", "qiyue-motor", "信息技术部副部长", "信息技术部", because="本人朋友圈换了工牌"),
        Succeed("信息技术部副部长", "柯以恒", because="本人电话确认"),
        Note("信息技术部副部长", "原瓦德伦中国区IT总监,熟悉质量数据平台"),
        learned=152,
    ),
    at(
        149,
        Interact(
            "visit",
            "柯以恒",
            "唐思齐牵线,高致远首次登门。柯部长说部长人选也刚换,还在熟悉,数字化专项先由他拢。",
            minutes=60,
            next_in=10,
            ours="唐思齐、高致远",
        ),
        Rate("柯以恒", stance=1, closeness=1, approval=1, by="唐思齐", because="在瓦德伦一起过了架构评审"),
        Role("柯以恒", "influencer"),
        Tie("friend", "柯以恒", "白露", "老下属,仍常联系"),
        Line("influence", "信息技术部副部长", "质量管理部副部长", "立项格式和口径由他给"),
    ),
    at(
        135,
        RenameDepartment("信息技术部", "数字化部"),
        Retitle("信息技术部部长", "数字化部部长"),
        Retitle("信息技术部副部长", "数字化部副部长"),
        MoveDepartment("智能制造科", "信息技术部"),
        Move("智能装备工程师", "信息技术部副部长", because="组织机构调整通知"),
        OpenDepartment("数据治理科", "信息技术部"),
        Place(Seat("数据治理科科长", department="数据治理科", empty="vacant", note="新设岗位"), "信息技术部副部长"),
        Note("智能装备工程师", "智能制造科整体划入数字化部"),
        learned=131,
    ),
    at(
        130,
        Interact(
            "wechat", "叶知秋", "叶工发来调整通知:智能制造科并入数字化部,他以后对柯部长。", next_in=8, began="theirs"
        ),
        Rate("叶知秋", stance=2, closeness=1, approval=2),
    ),
    at(
        116,
        Interact(
            "meeting",
            "柯以恒、尚文涛、叶知秋",
            "三人第一次坐到一起,数字化专项可以覆盖两条冲压线。",
            minutes=90,
            next_in=14,
            ours=f"{GAO}、{SHEN}",
        ),
        Rate("柯以恒", stance=2, closeness=1, approval=1, by=SHEN),
        Group(
            "质量数字化专项组",
            "信息技术部副部长、质量管理部副部长、智能装备工程师、质量信息工程师",
            "柯部长牵头",
            "purple",
        ),
    ),
    at(
        99,
        Interact("visit", "柏松", "整车质量柏科长要看漆面,先存需求。", minutes=30, next_in=30),
        Rate("柏松", stance=0, closeness=0, approval=0),
    ),
    at(
        84,
        Interact(
            "visit", "宗建业", "送底盘公司简报和技术资料,宗部长说总经理在质量例会上点了名。", minutes=30, next_in=14
        ),
        Place(
            Seat("驻厂质量代表(底盘公司)", "欧阳澜", color="grey", note="底盘公司派驻,两边消息都灵"), "质量管理部副部长"
        ),
        Rate("宗建业", stance=2, closeness=1, approval=2),
    ),
    at(
        70,
        Interact(
            "call",
            "柯以恒",
            "问采购部长是谁。柯部长也才见过一面,姓施,全名记不清,周例会后再告诉我们。",
            minutes=12,
            next_in=14,
            began="ours",
        ),
        Note("采购部部长", "姓施,柯以恒周例会后告知全名;门户报名仍无回音"),
    ),
    at(
        57,
        Place(Seat("质量顾问", department="质量管理部", empty="vacant"), "质量管理部部长"),
        Interact("visit", "卢振声、庞建军", "卢部长知道专项出钱后态度缓和,答应停机窗口。", minutes=40, next_in=14),
        Rate("卢振声", stance=0, closeness=0, approval=1, because="不用他的技改预算"),
        Tie(
            "teacher_student",
            "岳正平",
            "卢振声",
            "岳总任车间主任时带出来的徒弟",
            certainty="heard",
            because="庞建军说的",
        ),
    ),
    at(
        46,
        Remove("质量顾问"),
        Interact("meeting", "尚文涛、姚宁、欧阳澜", "供应商推广计划,先选五家底盘和内饰供应商。", minutes=60),
    ),
    at(
        34,
        Interact(
            "visit",
            "臧伟、贲松、隗婷",
            "焊点可行性报告交付,两位工艺工程师旁听;臧科长转给研究院,研究院没有回音。",
            minutes=40,
            next_in=20,
        ),
        Note("工程研究院院长", "焊点报告已转,无人回应;林晚只是试制工程师"),
    ),
    at(
        20,
        Interact(
            "visit",
            "柯以恒、叶知秋",
            "专项评审材料定稿。财务部和采购部两关,我们一个人都不认识。",
            minutes=70,
            next_in=8,
        ),
        Note("财务部部长", "专项评审必经,无任何接触"),
        Paint("财务部部长", "red"),
        Paint("采购部部长", "red"),
    ),
    at(
        11,
        Interact(
            "call",
            "岳正平",
            "岳总秘书转接成功,岳总只说按专项流程走,会看数据。",
            minutes=4,
            next_in=14,
            ours=SHEN,
            began="ours",
        ),
        Rate("岳正平", stance=0, closeness=-1, by=SHEN),
        by=SHEN,
    ),
    at(
        5,
        Interact(
            "visit",
            "尚文涛、邢磊",
            "对下周专项评审清单:财务、采购、规划三个部门要各找一位引荐人。",
            minutes=60,
            next_in=5,
        ),
        Rate("邢磊", stance=2, closeness=2, approval=2),
    ),
)
