"""The subsidiary buys, uses and pays; its quality manager then moves up to the car maker."""

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
    Transfer,
    Vacate,
)
from guanxi.demo.model import at
from guanxi.demo.stories.members import GAO, LU
from guanxi.demo.stories.qiyue.parts_cast import FIRST_CHART

EVENTS = (
    at(
        502,
        Interact(
            "call",
            "尚文涛",
            "老客户转介绍。控制臂表面磕碰漏检,被主机厂退了两批货。",
            minutes=20,
            next_in=8,
            began="theirs",
        ),
        Rate("尚文涛", stance=1, closeness=0, approval=0),
    ),
    at(
        490,
        Interact("visit", "尚文涛", "看终检线,六名检验员两班倒,漏检率千分之三。", minutes=120, next_in=10),
    ),
    at(
        469,
        Place(FIRST_CHART),
        Interact("visit", "尚文涛、秦晓岚", "带走四十件样件,秦副经理定了缺陷图谱。", minutes=60, next_in=9),
        Rate("秦晓岚", stance=1, closeness=0, approval=1),
    ),
    at(
        456,
        Place(Seat("终检班班长", "房立", "质量部"), "质量部副经理"),
        Interact("visit", "房立、秦晓岚", "样件盲测,机器多挑出三件,房班长复看后承认是磕碰。", minutes=90),
        Rate("房立", stance=0, closeness=0, approval=1, because="服气但担心岗位"),
        Rate("尚文涛", stance=1, approval=1),
    ),
    at(
        448,
        Succeed("生产部经理", "关海山"),
        Place(Seat("工艺设备部主管", "童磊", "工艺设备部"), "生产部经理"),
        Interact("visit", "关海山、童磊", "生产关心节拍,现场掐表二十二秒,够用。", minutes=60, next_in=12),
        Rate("关海山", stance=0, closeness=0, approval=1),
        Rate("童磊", stance=1, closeness=1, approval=1),
    ),
    at(
        434,
        Succeed("总经理", "丁建章"),
        Interact(
            "meeting",
            "丁建章、尚文涛",
            "向丁总汇报盲测结果。丁总说主机厂扣款一年八十万,算得过来就上。",
            minutes=30,
            next_in=14,
            ours=f"{GAO}、{LU}",
        ),
        Rate("丁建章", stance=1, closeness=0, approval=1, price=0),
        Role("丁建章", "decision_maker"),
    ),
    at(
        419,
        Succeed("采购部经理", "苗正"),
        Interact("visit", "苗正", "采购苗经理要求两家比价,付款三六一。", minutes=40, next_in=12),
        Rate("苗正", stance=0, closeness=0, approval=0, price=-1),
        Role("苗正", "gatekeeper"),
    ),
    at(
        398,
        Place(Seat("财务部经理", "计春梅", "财务部"), "总经理"),
        Interact("visit", "计春梅、苗正", "财务计经理同意从质量损失里列支,不占技改额度。", minutes=35),
        Rate("计春梅", stance=1, closeness=0, approval=0, price=1),
    ),
    at(
        386,
        Interact("call", "苗正", "价格谈定,让了三个点,换首付提到四成。", minutes=25, next_in=8),
        Rate("苗正", stance=0, price=0),
    ),
    at(
        377,
        Place(Seat("实验室主管", "甘露", "实验室"), "质量部经理"),
        Interact("meeting", "丁建章、尚文涛、苗正", "合同签订,一条线六工位。", minutes=45, next_in=20),
        Paint("质量部经理", "green"),
    ),
    at(
        364,
        Group("视觉质检上线组", "质量部副经理、终检班班长、工艺设备部主管", "安装到验收", "green"),
        Interact("visit", "童磊、房立", "进场安装,第三天联机。", minutes=480),
    ),
    at(
        349,
        Place(Seat("驻主机厂质量代表", "欧阳澜", "质量部"), "质量部经理"),
        Interact(
            "call", "欧阳澜", "驻厂代表说主机厂质量部一直在问谁家的设备。", minutes=15, next_in=10, began="theirs"
        ),
        Rate("欧阳澜", stance=1, closeness=1, approval=0),
    ),
    at(
        336,
        Interact("visit", "秦晓岚、房立", "误报偏高,两天内重训模型,误报从百分之四降到一点二。", minutes=300),
        Rate("房立", stance=1, closeness=1, approval=1, because="误报降下来后主动教夜班"),
    ),
    at(
        322,
        Interact("meeting", "尚文涛、秦晓岚、关海山", "验收通过,漏检零件连续三十天为零。", minutes=60, next_in=20),
        Rate("尚文涛", stance=2, closeness=2, approval=2),
        Rate("关海山", stance=1, closeness=1, approval=1),
    ),
    at(
        306,
        Place(Seat("工艺工程师", "柳成", "工艺设备部"), "工艺设备部主管"),
        Interact("visit", "柳成", "柳工想把缺陷数据反馈到机加工参数。", minutes=60),
        Rate("柳成", stance=1, closeness=0, approval=1),
    ),
    at(
        293,
        Interact("call", "尚文涛", "尚经理愿意带我们见启岳汽车质量管理部宗部长。", minutes=12, next_in=6, began="ours"),
        Line("influence", "质量部经理", "总经理", "设备投资丁总只听他的", because="合同签订会上丁总原话"),
    ),
    at(
        279,
        Interact("visit", "计春梅", "二期款到账,计经理顺口说集团明年统一设备框架。", minutes=20, next_in=20),
    ),
    at(
        262,
        Interact("visit", "秦晓岚、甘露", "季度回访,实验室想接入清洁度检测。", minutes=60),
        Rate("甘露", stance=1, closeness=0),
    ),
    at(
        245,
        Place(Seat("信息化专员", "车晓东", "信息化小组"), "财务部经理"),
        Interact("visit", "车晓东、童磊", "数据上传集团平台的接口,车工说要问集团数字化部。", minutes=50, next_in=14),
        Rate("车晓东", stance=0, closeness=0, approval=0),
        Line("dotted", "信息化专员", "总经理", "项目事项直接报总经理"),
    ),
    at(
        231,
        Interact("call", "欧阳澜", "主机厂冲压车间来参观过一次,印象不错。", minutes=10),
    ),
    at(
        216,
        Interact("visit", "尚文涛", "尚经理透露集团可能调他去总部质量管理部,嘱咐先别声张。", minutes=60, next_in=12),
        Note("质量部经理", "尚文涛可能调往启岳汽车,注意接任人"),
        Tie("ex_colleague", "尚文涛", "秦晓岚", "共事九年,一手带出来"),
    ),
    at(
        196,
        Vacate("质量部副经理", because="接任经理"),
        Transfer("秦晓岚", "质量部经理", "质量部"),
        Succeed("质量部经理", "秦晓岚", because="公司公告"),
        Note("质量部经理", "尚文涛调走后由秦晓岚接任,关系延续"),
        Interact("visit", "秦晓岚", "祝贺接任,确认二期照旧由她拍板。", minutes=40, next_in=15),
        Rate("秦晓岚", stance=2, closeness=1, approval=2),
        Role("秦晓岚", "decision_maker"),
    ),
    at(
        180,
        Interact("visit", "关海山、童磊", "第二条线选型,关经理要求换型十分钟内完成。", minutes=80, next_in=14),
    ),
    at(
        165,
        Interact("meeting", "丁建章、秦晓岚", "丁总同意二期进年度预算,但集团框架没出来前不单独签。", minutes=30),
        Rate("丁建章", stance=1, closeness=1, approval=1, price=1),
    ),
    at(
        150,
        Interact(
            "call",
            "车晓东",
            "车工说集团数字化部新来一位柯副部长,接口以后归他批。",
            minutes=10,
            next_in=5,
            began="theirs",
        ),
    ),
    at(
        137,
        Interact("visit", "房立、柳成", "夜班抽查,房班长整理了十二条改进点。", minutes=180),
        Rate("房立", stance=2, closeness=2, approval=2),
    ),
    at(
        118,
        Interact("visit", "苗正", "苗经理说集团采购要收走十万以上设备的采购权。", minutes=30, next_in=20),
        Note("采购部经理", "十万元以上设备采购权将上收集团"),
        Paint("采购部经理", "orange"),
        Rate("苗正", stance=0, closeness=0, approval=0, price=0),
    ),
    at(
        103,
        Interact("meeting", "秦晓岚、甘露、柳成", "半年质量复盘,客户退货归零,写进集团简报。", minutes=70),
        Rate("甘露", stance=1, closeness=1, approval=1),
    ),
    at(
        88,
        Interact(
            "wechat", "欧阳澜", "主机厂在简报上圈了我们的名字,宗部长让他要一份技术资料。", next_in=3, began="theirs"
        ),
        Rate("欧阳澜", stance=2, closeness=1, approval=1),
    ),
    at(
        71,
        Interact("visit", "童磊", "年度保养,更换两只光源,童主管签了免费延保半年。", minutes=200, next_in=20),
        Rate("童磊", stance=2, closeness=2, approval=1),
    ),
    at(
        54,
        Interact("call", "计春梅", "尾款到账,项目全部回款。", minutes=8, began="theirs"),
    ),
    at(
        38,
        Interact("visit", "秦晓岚、关海山", "二期方案定稿,等集团框架协议编号。", minutes=60, next_in=14),
    ),
    at(
        22,
        Interact(
            "call", "丁建章", "丁总问集团那边谁在推,希望我们去催数字化部。", minutes=12, next_in=7, began="theirs"
        ),
    ),
    at(
        9,
        Interact("visit", "秦晓岚、车晓东", "接口文档三方确认,就差集团签字。", minutes=45, next_in=10),
        Rate("车晓东", stance=1, closeness=0, approval=1),
    ),
)
