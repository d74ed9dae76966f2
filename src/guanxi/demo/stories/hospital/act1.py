"""First act: the need is found, the chart is drawn, and the vice president in charge keeps us waiting."""

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
    Tie,
    Transfer,
    Vacate,
)
from guanxi.demo.model import at
from guanxi.demo.stories.hospital.cast import FIRST_CHART
from guanxi.demo.stories.members import LU, SONG

EVENTS = (
    at(
        545,
        Interact(
            "meeting",
            "吴晓燕",
            "医疗器械展会展台。吴科长主动来看术野影像,说医院有十二间手术室要改造,明年立项。加了微信,约下周上门。",
            minutes=30,
            next_in=5,
        ),
    ),
    at(
        540,
        Interact(
            "visit",
            "吴晓燕、马建华",
            "第一次到设备处。马处长话不多,问了三家同类医院的用户名单和维保价格;流程先由使用科室提申请,"
            "设备处只负责论证。",
            minutes=60,
            next_in=9,
        ),
        Rate("吴晓燕", stance=1, closeness=1, approval=0, because="展会主动来,愿意讲流程"),
        Rate("马建华", stance=0, because="听得仔细,没有表态"),
    ),
    at(
        531,
        Interact(
            "visit",
            "谭立峰、解志刚",
            "解副处长带去普外科。谭主任腔镜手术量全院第一,抱怨现在录像靠移动硬盘拷,示教要到手术室门口站着看。"
            "愿意牵头提申请。",
            minutes=75,
            next_in=14,
        ),
        Rate("谭立峰", stance=1, closeness=0, approval=1, because="痛点说得很具体"),
        Role("谭立峰", "user"),
    ),
    at(520, Place(FIRST_CHART), Note("设备处处长", "凡事先问:别家医院怎么买的、坏了谁来修")),
    at(
        517,
        Interact(
            "wechat",
            "吴晓燕",
            "发来院内设备采购流程图:科室申请→设备处论证→委员会→院长办公会→招标。",
            next_in=7,
            began="theirs",
        ),
    ),
    at(
        510,
        Interact(
            "visit",
            "韩志远、苏秀兰",
            "看了三间手术室。吊塔老旧、线缆落地。苏护士长说接台时间有一半耗在设备挪动上。韩主任希望一次做十二间,"
            "不要分批。",
            minutes=90,
            next_in=12,
        ),
        Place(Seat("手术室护士长", "苏秀兰", "麻醉手术中心", note="进手术室先找她换鞋换衣"), "麻醉手术中心主任"),
        Rate("韩志远", stance=1, closeness=0, approval=1),
        Rate("苏秀兰", stance=2, closeness=1, approval=1, because="希望越快越好"),
        Role("苏秀兰", "user"),
    ),
    at(
        500,
        Place(Seat("总会计师", "单雪梅", "院领导"), "院长"),
        Place(Seat("财务处处长", "仇丽萍", "财务处"), "总会计师"),
        Place(Seat("计量维修科科长", "崔永平", "计量维修科"), "设备处处长"),
        Interact(
            "visit", "崔永平", "维修科聊现有设备故障。崔科长拿出一本维修台账,进口品牌平均到场四十一小时。", minutes=50
        ),
        Rate("崔永平", stance=1, closeness=1, approval=0),
    ),
    at(
        494,
        Interact(
            "call",
            "马建华",
            "马处长问能否先做一间样板间。说预算一次性批十二间很难,顾院长那边还没松口。",
            minutes=12,
            next_in=6,
            began="theirs",
        ),
    ),
    at(
        488,
        Interact(
            "visit",
            "顾承业、马建华",
            "拜访分管副院长,谈了二十分钟。顾院长认为手术室还能用,新院区地下停车场更急。马处长全程没接话。",
            minutes=20,
            next_in=20,
            ours=f"{SONG}、{LU}",
        ),
        Rate("顾承业", stance=-1, closeness=0, approval=-1, because="明确说不急"),
        Role("顾承业", "decision_maker"),
    ),
    at(
        480,
        Place(Seat("副院长(医疗)", "骆文彬", "院领导", note="兼医学装备技术委员会主任"), "院长"),
        Place(Seat("招标办公室主任", "邵立新", "招标办公室"), "设备处处长"),
        Interact(
            "visit",
            "邵立新",
            "了解招标办要求:参数至少三家满足,不得出现品牌专有名词。邵主任很客气,不留资料。",
            minutes=35,
        ),
        Rate("邵立新", stance=0, approval=0),
        Role("邵立新", "gatekeeper"),
    ),
    at(
        470,
        Place(Seat("院长办公室主任", "曾庆和", "院长办公室"), "院长"),
        Place(Seat("党委书记", "方敏之", "院领导", certainty="heard", because="官网有名,未见过本人")),
        Interact(
            "call",
            "曾庆和",
            "院办曾主任:院长办公会每两周一次,议题由分管院长提,厂家不要直接找院长。",
            minutes=8,
            began="theirs",
        ),
        Rate("曾庆和", stance=0, closeness=0),
    ),
    at(
        463,
        Interact(
            "mail",
            "谭立峰、韩志远",
            "发出数字化手术室方案第一版,附三家三甲医院用户名单和示教录像样片。",
            next_in=8,
            began="ours",
        ),
    ),
    at(
        460,
        Place(Seat("预算科科长", "丁海涛", "预算科"), "财务处处长"),
        Interact(
            "visit",
            "仇丽萍、丁海涛",
            "拜访财务处。仇处长只问资金渠道:财政专项还是自筹。丁科长说没进年度预算的项目,论证得再好也没用。",
            minutes=30,
            next_in=20,
        ),
        Rate("丁海涛", stance=0, closeness=0, approval=0, price=0),
        Rate("仇丽萍", stance=0, price=-1, because="嫌单间价格高"),
    ),
    at(
        451,
        Interact(
            "visit",
            "谭立峰、季维民",
            "在普外科示教室碰到医务处季处长,谭主任介绍我们。两人很熟,季处长问了手术质控数据能不能自动出。",
            minutes=40,
        ),
        Place(Seat("医务处处长", "季维民", "医务处"), "副院长(医疗)"),
        Rate("季维民", stance=1, closeness=0, approval=1),
        Tie(
            "alumni",
            "谭立峰",
            "季维民",
            "岚江医科大学同年级",
            certainty="heard",
            because="示教室里听他们聊起当年宿舍",
            key="tan-ji",
        ),
    ),
    at(
        449,
        Place(
            Seat("信息中心主任", department="信息中心", empty="vacant", note="前任离职后空缺,由副主任代管"),
            "副院长(医疗)",
        ),
        Place(Seat("信息中心副主任", "蒋一凡", "信息中心"), "信息中心主任"),
        Interact(
            "visit",
            "蒋一凡",
            "谈接口:手术麻醉系统、影像归档和集成平台都要对。蒋主任说主任位子空着,大事定不了。",
            minutes=45,
        ),
        Rate("蒋一凡", stance=0, closeness=0, approval=1),
    ),
    at(
        440,
        Place(Seat("普外科副主任", "冯凯", "普外科"), "普外科主任"),
        Interact(
            "meeting",
            "谭立峰、冯凯、苏秀兰",
            "科内试用样机一周后的座谈。冯凯列了八条修改意见,其中三条是操作延迟,答应两周内改完。",
            minutes=60,
            next_in=14,
        ),
        Rate("冯凯", stance=1, closeness=1, approval=0),
    ),
    at(
        430,
        Place(Seat("骨科主任", "程家栋", "骨科"), "院长"),
        Interact(
            "visit", "程家栋", "程主任很冷淡,说骨科用的是导航系统,另一家已经免费放了一套在用。", minutes=15, next_in=30
        ),
        Rate("程家栋", stance=-1, because="另一家厂商的样机已在骨科"),
    ),
    at(
        424,
        Rate("冯凯", stance=1, approval=1),
        Rate("谭立峰", stance=2, closeness=1, approval=2, because="样机整改后主动在科务会上推荐"),
    ),
    at(
        420,
        Place(Seat("论证与档案专员", "贺琳", "设备处"), "设备处副处长"),
        Interact(
            "visit",
            "贺琳、解志刚",
            "帮贺琳把科室申请表按模板补齐,解副处长签收。正式进入论证排队。",
            minutes=50,
            next_in=15,
        ),
        Rate("解志刚", stance=1, closeness=0, approval=0),
        Rate("贺琳", stance=1, closeness=1, approval=0),
        Group(
            "手术室改造项目组",
            "普外科主任、麻醉手术中心主任、手术室护士长、设备处副处长",
            "临床牵头,设备处组织",
            "green",
        ),
    ),
    at(
        409,
        Interact(
            "call",
            "吴晓燕",
            "吴科长透露:顾院长快到龄,年内退。接任人选院里在传,有医务处季处长的名字。",
            minutes=10,
            began="theirs",
        ),
        Note("副院长(设备、后勤)", "吴晓燕:顾院长快到龄退休,现在不会拍板"),
        Paint("副院长(设备、后勤)", "orange"),
    ),
    at(
        402,
        Interact(
            "visit",
            "马建华",
            "马处长确认论证暂停,等分管院长调整完再上会。提醒我们别在这时候催。",
            minutes=25,
            next_in=14,
        ),
        Line(
            "influence",
            "普外科主任",
            "设备处处长",
            "设备参数基本听谭主任的",
            certainty="inferred",
            because="三次会上马处长都看他脸色",
        ),
    ),
    at(
        395,
        Vacate("副院长(设备、后勤)", left=True, because="院内通知:到龄退休"),
        Interact(
            "visit", "马建华、吴晓燕", "顾院长退休欢送后一周。设备处等新分管领导,所有论证顺延。", minutes=20, next_in=15
        ),
        Paint("副院长(设备、后勤)", ""),
    ),
    at(
        380,
        Place(Seat("后勤保障处处长", "龚大勇", "后勤保障处"), "副院长(设备、后勤)"),
        Interact(
            "visit",
            "龚大勇",
            "后勤龚处长:手术室土建和净化由后勤另行招标,设备吊装荷载要提前给图。",
            minutes=40,
            next_in=30,
        ),
        Rate("龚大勇", stance=0, closeness=0, approval=0),
        Transfer("贺琳", "论证专员", "设备处"),
    ),
)
