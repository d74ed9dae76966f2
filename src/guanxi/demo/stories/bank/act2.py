"""Second act: the vice president is transferred, everything stops, and a new one starts again from his own side."""

from guanxi.demo.happenings import (
    ChangeJob,
    Group,
    Interact,
    Move,
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
from guanxi.demo.stories.members import GAO, LU, SHEN

EVENTS = (
    at(
        309,
        Vacate("副行长(运营、科技)", empty="unknown", left=True, because="省里任职通知,调任他处"),
        Note("副行长(运营、科技)", "汤慕白调离,接任人未定;项目暂停"),
        Paint("副行长(运营、科技)", "red"),
        learned=305,
    ),
    at(
        304,
        Interact(
            "call", "葛宁", "葛总:汤行长调走了,没人签字,先停一停,别断联系。", minutes=10, next_in=20, began="theirs"
        ),
    ),
    at(
        297,
        Place(Seat("法律合规部总经理", "郝正清", "法律合规部"), "行长"),
        Interact("visit", "裘晨、樊庆", "暂停期回访,帮裘经理把影像库清理出三个月余量。", minutes=180, next_in=20),
        Rate("裘晨", stance=2, closeness=2, approval=2, because="停摆期还免费来扩容"),
    ),
    at(
        275,
        Interact("wechat", "邹明轩", "问候。邹副总说科技部也在等分工,他自己在看外面机会。", next_in=21, began="ours"),
        Note("金融科技部副总经理", "邹明轩在看外部机会"),
    ),
    at(
        253,
        Interact("call", "樊庆", "樊主任说夜间批量又超时一次,业务已在催。", minutes=14, next_in=20),
        Rate("樊庆", stance=2, closeness=1, approval=1),
    ),
    at(
        238,
        Vacate("首席信息官", because="升任副行长"),
        Transfer("蒲建中", "副行长", "行领导"),
        Succeed("副行长(运营、科技)", "蒲建中", because="任职资格核准公告"),
        Note("首席信息官", "蒲建中升副行长后空缺,由其暂兼"),
        Note("副行长(运营、科技)", "原首席信息官,懂技术,偏国产化"),
        Paint("副行长(运营、科技)", "gold"),
        Interact(
            "visit",
            "蒲建中",
            "蒲行长上任拜访,他要看一份国产化路线,再谈重启。",
            minutes=30,
            next_in=14,
            ours=f"{GAO}、{SHEN}",
        ),
        Rate("蒲建中", stance=1, closeness=0, approval=1),
        Role("蒲建中", "decision_maker"),
    ),
    at(
        217,
        Place(Seat("审计部总经理", "时明亮", "审计部"), "行长"),
        Interact(
            "meeting", "时明亮、甄敏", "审计提出上一期两条整改:日志留存、权限回收,逐条承诺。", minutes=50, next_in=14
        ),
        Rate("时明亮", stance=-1, closeness=0, approval=0, because="上一期整改拖了半年"),
    ),
    at(
        206,
        Interact("call", "邹明轩", "邹副总正式告诉我们:去市一院做信息中心主任,下周报到。", minutes=20, began="theirs"),
    ),
    at(
        198,
        ChangeJob("邹明轩", "hospital", "信息中心主任", "信息中心", because="本人电话告知"),
        Note("金融科技部副总经理", "邹明轩去了岚州市第一人民医院,岗位公开竞聘"),
    ),
    at(
        194,
        Tie("ex_colleague", "邹明轩", "邬丽", "共事六年"),
        Interact("visit", "蓝海波、邬丽", "邹副总走后重新对接口人,蓝总指定邬丽。", minutes=40, next_in=14),
    ),
    at(
        176,
        Interact("mail", "蒲建中、蓝海波", "提交国产化路线与分步迁移方案。", next_in=14, began="ours"),
    ),
    at(
        160,
        Interact(
            "call", "戚远", "戚主任:行长办公会把影像平台列回重点项目清单。", minutes=6, next_in=10, began="theirs"
        ),
        Rate("戚远", stance=1, closeness=1),
    ),
    at(
        143,
        Vacate("系统研发中心副主任", because="竞聘升任"),
        Transfer("邬丽", "金融科技部副总经理", "金融科技部"),
        Succeed("金融科技部副总经理", "邬丽", because="竞聘公示"),
        Interact("visit", "邬丽、康继业", "邬总上任后第一件事是排迁移演练。", minutes=60, next_in=14),
        Rate("邬丽", stance=1, closeness=1, approval=1),
    ),
    at(
        136,
        Place(Seat("采购经理", "童心怡", "集中采购中心"), "集中采购中心主任"),
        Interact("visit", "童心怡、阎立冬", "完成供应商入库,童经理核了三遍资质。", minutes=40),
        Rate("童心怡", stance=0, closeness=0, approval=0),
    ),
    at(
        118,
        Group(
            "影像平台重启专班",
            "运营管理部总经理、集中作业中心主任、金融科技部副总经理、总架构师、影像业务团队经理",
            "蒲副行长牵头",
            "blue",
        ),
        Interact(
            "meeting",
            "蒲建中、葛宁、邬丽、樊庆",
            "专班启动会,蒲行长当场定:业务主责、科技主建,两边都签了字。",
            minutes=80,
            next_in=14,
            ours=f"{GAO}、{LU}",
        ),
        Rate("蒲建中", stance=1, closeness=1, approval=1),
        Rate("葛宁", stance=2, closeness=1, approval=1),
    ),
    at(
        101,
        Move("集中采购中心主任", "行长", because="组织架构调整:集采中心升为一级部门"),
        Note("集中采购中心主任", "集采独立,直接对行长"),
        Interact("call", "童心怡", "童经理说集采升格,招标节点由他们单独排。", minutes=9, next_in=14),
    ),
    at(
        87,
        Interact("visit", "甄敏、时明亮", "带整改证明给审计看,时总翻了日志样例,说这次像样。", minutes=45),
        Rate("时明亮", stance=0, closeness=0, approval=1),
        Rate("甄敏", stance=1, closeness=0, approval=1),
    ),
    at(
        72,
        Interact(
            "meeting",
            "康继业、胥海、邬丽",
            "迁移演练第一轮,回退用时四十分钟,要求压到十五分钟。",
            minutes=240,
            next_in=12,
        ),
        Rate("康继业", stance=1, closeness=0, approval=1),
    ),
    at(66, Interact("call", "时明亮", "时总主动来电,问操作日志能不能按柜员导出。", minutes=10, began="theirs")),
    at(
        58,
        Interact("visit", "桑梅", "分行三网点试运行一周,远程审核平均六分钟。", minutes=60),
        Rate("桑梅", stance=2, closeness=1, approval=2),
    ),
    at(
        44,
        Interact("meeting", "康继业、胥海、邬丽", "第二轮演练,回退十二分钟,通过。", minutes=200, next_in=12),
        Rate("胥海", stance=1, closeness=1, approval=1),
        Rate("邬丽", stance=2, closeness=1, approval=1),
    ),
    at(37, Interact("wechat", "时明亮", "时总发来审计要看的字段清单,问哪些现成。", began="theirs")),
    at(
        30,
        Interact("call", "阎立冬", "集采确认三家入围,四周后发邀标文件。", minutes=8, next_in=14, began="theirs"),
    ),
    at(
        17,
        Interact("visit", "葛宁、裘晨", "陪葛总走一遍业务验收用例,裘经理加了两条异常场景。", minutes=120, next_in=10),
    ),
    at(9, Interact("call", "时明亮", "时总又打来,想先看一个月的日志样例再定。", minutes=12, began="theirs")),
    at(
        3,
        Interact("call", "蓝海波", "蓝总问源代码托管条款,语气比去年松得多。", minutes=15, next_in=7, began="theirs"),
        Rate("蓝海波", stance=1, closeness=0, approval=1, because="主动来谈条款"),
    ),
)
