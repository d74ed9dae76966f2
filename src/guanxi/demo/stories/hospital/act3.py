"""Third act: an old acquaintance runs the IT centre, the second review passes, and the bids open in five days."""

from guanxi.demo.happenings import (
    Certify,
    HandOver,
    Interact,
    JoinGroup,
    LeaveGroup,
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
)
from guanxi.demo.model import at
from guanxi.demo.stories.members import GAO, LU, SHEN, SONG

EVENTS = (
    at(
        212,
        HandOver(LU, "单雪梅"),
    ),
    at(
        203,
        Interact(
            "visit",
            "韩志远、苏秀兰",
            "陪韩主任去外省三甲看同款手术室,来回一天。护士长把排台板拍了二十张照片。",
            minutes=420,
        ),
        Rate("韩志远", stance=2, closeness=1, approval=2, because="参观回来主动写了考察报告"),
    ),
    at(
        193,
        Succeed("信息中心主任", "邹明轩", because="院内公示:社会招聘"),
        Note("信息中心主任", "从岚江银行金融科技部过来,高致远熟"),
        JoinGroup("技术委员会", "信息中心主任"),
        LeaveGroup("技术委员会", "信息中心副主任"),
        by=GAO,
        learned=191,
    ),
    at(
        191,
        Interact(
            "call",
            "邹明轩",
            "高致远打电话祝贺,邹主任说新单位接口乱得很,正想找人聊。",
            minutes=15,
            next_in=6,
            ours=GAO,
            began="ours",
        ),
        by=GAO,
    ),
    at(
        185,
        Interact(
            "visit",
            "邹明轩、蒋一凡",
            "高致远带宋佳宁见邹主任。把和骨科在用系统的数据打通方案讲了一遍,邹主任认为不算重复建设。",
            minutes=60,
            next_in=10,
            ours=f"{SONG}、{GAO}",
        ),
        Rate("邹明轩", stance=1, closeness=1, approval=1, because="在银行就用过我们的影像平台"),
        Rate("蒋一凡", stance=1, approval=1),
        Role("邹明轩", "influencer"),
        Tie("ex_colleague", "邹明轩", "蒋一凡", "早年同在一家集成商", certainty="heard", because="蒋一凡饭桌上说"),
    ),
    at(
        178,
        Interact("mail", "卞小川", "接口联调清单发给卞工,对方两天内回了十一处批注。", next_in=8, began="ours"),
        Rate("卞小川", stance=1, approval=1),
    ),
    at(
        169,
        Interact(
            "visit",
            "查明远、邹明轩",
            "邹主任当着查老讲了打通方案和数据目录。查老问得仔细,最后说:这样写就不算重复。",
            minutes=45,
        ),
        Rate("查明远", stance=0, closeness=0, approval=0, because="重复建设的疑虑消了"),
        Line("influence", "信息中心主任", "预审委员会主任委员", "接口与重复建设问题听信息中心的"),
    ),
    at(
        160,
        Interact("visit", "彭卫东", "等了一个上午,彭处长只给五分钟:流程合规就行,别的不谈。", minutes=5, next_in=30),
        Note("审计处处长", "至今没有真正聊过,立场不明"),
    ),
    at(
        152,
        Interact(
            "meeting", "解志刚、区伯钧、马建华", "逐条答复预审意见,顾问执笔。马处长签字上报。", minutes=120, next_in=10
        ),
        Rate("区伯钧", stance=1, closeness=0, approval=1),
        Rate("解志刚", stance=1, closeness=1, approval=1),
    ),
    at(
        143,
        Interact(
            "visit",
            "程家栋",
            "带着打通骨科系统的演示再去。程主任看完没说话,问了一句骨科示教室能不能也装一块屏。",
            minutes=30,
            next_in=14,
        ),
        Rate("程家栋", stance=-1, closeness=0, approval=0, because="第一次提了自己的需求"),
        Paint("骨科主任", "orange"),
    ),
    at(
        131,
        Interact("visit", "黄美珍、苏秀兰", "护理部看耗材清点模块,黄主任要求护士培训放在夜班之后。", minutes=50),
        Rate("黄美珍", stance=1, closeness=0, approval=1),
    ),
    at(
        124,
        Interact(
            "call",
            "钱蕾",
            "招标办钱蕾电话通知:第二次预审通过,附一条意见,维保响应时间写进招标文件。",
            minutes=5,
            next_in=7,
            began="theirs",
        ),
        Paint("预审委员会主任委员", "green"),
        Note("预审委员会主任委员", "第二次预审通过;附带要求:维保四小时响应"),
        Rate("查明远", stance=0, approval=1),
        Rate("仇丽萍", stance=1, price=0),
    ),
    at(
        117,
        Interact(
            "visit",
            "季维民、曾庆和",
            "季院长准备提请院长办公会,让我们出一页纸:十二间、三年总成本、质控收益。",
            minutes=30,
            next_in=5,
        ),
    ),
    at(
        111,
        Place(Seat("院长办公室秘书", "乔安", "院长办公室"), "院长办公室主任"),
        Interact("wechat", "乔安", "一页纸按乔秘书给的字号重排两遍,终于收下。", next_in=7, began="ours"),
        Rate("乔安", stance=0, closeness=1, approval=0),
    ),
    at(
        104,
        Interact(
            "meeting",
            "林兆丰、季维民、单雪梅",
            "沈总拜访林院长,十五分钟。院长只问两件事:停台几天、出故障谁到场。没有表态,但让季院长按程序上会。",
            minutes=15,
            next_in=10,
            ours=f"{SHEN}、{SONG}",
        ),
        Rate("林兆丰", stance=0, closeness=0, by=SHEN, because="没有表态"),
        Role("林兆丰", "decision_maker"),
        by=SHEN,
    ),
    at(
        97,
        Interact("call", "曾庆和", "院长办公会原则同意,预算一千八百六十万分两年,公开招标。", minutes=6, began="theirs"),
        Note("院长", "院长办公会已原则同意;对方案本身未表态"),
        Rate("季维民", stance=2, closeness=1, approval=2),
    ),
    at(
        88,
        Interact(
            "visit",
            "仇丽萍、丁海涛",
            "对两年付款节点,首付三成,验收四成,尾款次年。丁科长把项目列进追加预算。",
            minutes=45,
            next_in=14,
        ),
        Rate("仇丽萍", stance=1, closeness=0, approval=0, price=1, because="三年总成本低于维持现状"),
        Rate("丁海涛", stance=1, price=1),
        Tie("relative", "丁海涛", "龚大勇", "连襟", certainty="heard", because="吴晓燕说的,未核实"),
    ),
    at(
        79,
        Rate("崔永平", stance=2, closeness=2, approval=2),
    ),
    at(
        70,
        Place(Seat("纪检监察室主任", department="纪检监察室", note="开标要派人监督,姓名未知"), "党委书记"),
        Interact("call", "钱蕾", "钱蕾说开标由纪检监察室派人监督,主任刚换,名字她也不清楚。", minutes=5, began="ours"),
    ),
    at(
        58,
        Place(
            Seat("招标代理项目经理", "施磊", color="grey", note="汇正招标代理,医院抽签选定"),
            "招标办公室主任",
        ),
        Interact(
            "visit",
            "施磊、邵立新",
            "招标代理进场,施经理要求所有澄清走书面。邵主任在场,气氛正常。",
            minutes=40,
            next_in=12,
        ),
        Rate("施磊", stance=0),
        Tie("fellow_townsman", "施磊", "邵立新", "同县老乡", certainty="heard", because="钱蕾闲聊"),
        Role("施磊", "gatekeeper"),
    ),
    at(
        49,
        Interact(
            "mail", "倪佳、施磊", "对招标文件征求意见稿提两条书面意见:维保条款与国产化说明。", next_in=7, began="ours"
        ),
    ),
    at(
        41,
        Certify("cheng-zha", "disproven", "查老说膝盖伤了三年没打过球,是护士长记错了人"),
        Tie("teacher_student", "查明远", "崔永平", "崔科长进院时的带教老师", because="查老本人提起"),
        Interact("visit", "查明远", "送整改说明原件,顺便聊了几句。查老早就不打球了,之前的传言不实。", minutes=15),
    ),
    at(
        33,
        Interact(
            "visit", "阮清", "第一次单独见心胸外科阮主任,她更关心杂交手术室二期,这次不投反对。", minutes=25, next_in=20
        ),
        Rate("阮清", stance=0, closeness=0),
    ),
    at(
        26,
        Interact("meeting", "马建华、解志刚、施磊", "招标文件论证会,四家潜在供应商到场。参数没有改动。", minutes=100),
        Rate("马建华", stance=1, closeness=1, approval=1),
    ),
    at(
        19,
        Interact(
            "call", "吴晓燕", "公告已挂网,二十天后开标。骨科那家供应商也买了标书。", minutes=8, next_in=7, began="ours"
        ),
        Transfer("卞小川", "集成平台主管", "信息中心"),
    ),
    at(
        12,
        Interact("visit", "谭立峰、冯凯", "谭主任提醒:价格分占三十,别以为技术分稳了就抬价。", minutes=30, next_in=6),
        Rate("谭立峰", stance=2, closeness=2, approval=2, price=0),
    ),
    at(
        6,
        Interact(
            "meeting",
            "邹明轩、苏秀兰",
            "述标预演,邹主任扮评委挑了五个问题,全部补进述标稿。",
            minutes=90,
            ours=f"{SONG}、{LU}",
        ),
        Rate("邹明轩", stance=2, closeness=1, approval=2),
    ),
    at(
        2,
        Interact("call", "季维民", "季院长只说一句:按规矩来,好好述标。五天后开标。", minutes=3, next_in=5),
    ),
)
