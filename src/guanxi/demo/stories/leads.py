"""Leads of the demo: three pools, colleagues at work on some, others ignored or left silent; companies are invented.

Some are customers already under another name, or belong to the group of one: the page names who protects them.
"""

from collections.abc import Iterator

from guanxi.demo.model import LeadStory, LeadTurn, PoolStory
from guanxi.demo.stories.members import GAO, LU, SHEN, SONG, TANG

FAIR, WEB = "展会名单", "官网咨询"
POOLS = (
    PoolStory("", {"recycle_after_days": 30, "remind_before_days": 5, "holding_cap": 20, "cool_down_days": 7}),
    PoolStory(FAIR, {"recycle_after_days": 14, "remind_before_days": 3, "daily_claim_limit": 5}, "秋季视觉检测展"),
    PoolStory(WEB, {"recycle_after_days": 7, "remind_before_days": 2, "daily_claim_limit": 3}, "官网表单与在线客服"),
)

# Company | region | industry | contact | title; entered from the fair three weeks ago, waiting for whoever comes first.
AT_THE_FAIR = """
恒岳精工机械有限公司|华东|机械制造|周启明|设备部长
青崖轴承股份有限公司|华东|机械制造|廖子昂|质量总监
澜光电子科技有限公司|华南|电子|谢雨桐|制造工程经理
北辰连接器有限公司|华南|电子|洪嘉树|品质经理
拓野智能装备有限公司|华中|机械制造|丁海生|总经理
云杉新材料有限公司|华东|新材料|柏静|研发主管
赤峰线路板有限公司|华南|电子|郝建业|厂长
石湾陶瓷科技有限公司|华南|建材|冯立秋|生产副总
九原玻璃有限公司|华北|建材|尹学锋|技术部长
星垣光学有限公司|华东|光学|杭佳音|采购经理
瀚海压铸有限公司|华中|汽车零部件|金守义|质量部长
景明线束有限公司|华东|汽车零部件|莫凡|项目经理
万里轮毂有限公司|华北|汽车零部件|阮志强|设备经理
知秋包装印刷有限公司|华东|包装|苗青|车间主任
川渝仪表有限公司|西南|仪器仪表|邓可欣|技术支持
"""
# Asked on our website within the last fortnight.
FROM_THE_WEBSITE = """
明禾医疗器械有限公司|华东|医疗器械|陆遥|产品经理
康泽口腔医院管理有限公司|西南|医院|贺之远|运营总监
安屿影像中心有限公司|华南|医院|裴晓彤|设备科长
同舟体检中心有限公司|华东|医院|葛长青|院长
博睿职业技术学院|华中|教育|庞国栋|实训中心主任
衡川第三人民医院|华中|医院|文秀兰|设备科科长
"""
# Bought from a register last winter: many, old, hardly ever looked at.
FROM_THE_REGISTER = """
东篱食品有限公司|华东|食品|甘露|厂长
金穗乳业有限公司|华北|食品|乔大为|品控经理
玉溪糖业有限公司|西南|食品|岑佩|技术主管
长汀纺织有限公司|华东|纺织|伍思源|总经理
白杨服饰有限公司|华东|纺织|鲍玉清|生产经理
广袤农机有限公司|东北|机械制造|纪宏伟|质量经理
北固重型机械有限公司|东北|机械制造|佟建国|副总工程师
雪松家居有限公司|华东|家居|常乐|采购总监
溪山木业有限公司|华南|家居|温晓兵|厂长
铁岭阀门有限公司|东北|机械制造|关跃进|设备科长
通汇物流装备有限公司|华中|物流|车明远|信息总监
"""


def _lines(text: str, source: str, first: int, pool: str, every: int) -> Iterator[LeadStory]:
    for place, line in enumerate(text.strip().splitlines()):
        company, region, industry, contact, title = line.split("|")
        yield LeadStory(company, region, industry, contact, title, source, first - place // every, pool)


def _did(days_ago: int, kind: str, by: str, text: str = "", again: int | None = None) -> LeadTurn:
    return LeadTurn(days_ago, kind, by, text, again)


# At work: own leads and claimed ones, with what was said; some near the day they fall back.
AT_WORK = (
    LeadStory(
        "岚州市第二人民医院", "华中", "医院", "蒋文渊", "设备科长", "referral", 48, "", SONG,
        website="https://www.lz2yy.example", note="第一人民医院顾院长介绍",
        turns=(
            _did(47, "call", SONG, "明年新建外科楼，计划六间数字化手术室，预算年底报批。"),
            _did(26, "visit", SONG, "看了现有手术室，信息科也参加了。想先参观第一人民医院。", -3),
        ),
    ),
    LeadStory(
        "岚州口腔医院", "华中", "医院", "祝青云", "院办主任", "referral", 33, "", SONG,
        turns=(_did(28, "call", SONG, "院办只负责对接，要找装备科。"),),
    ),
    LeadStory(
        "启岳新能源动力有限公司", "华东", "汽车", "查理达", "工艺工程师", "event", 20, FAIR,
        note="展会现场扫码，未留名片",
        turns=(_did(19, "claim", GAO), _did(12, "call", GAO, "电芯极片的外观检测，想知道最小能检多大的划痕。", -1)),
    ),
    LeadStory(
        "维登医疗器械（苏州）有限公司", "华东", "医疗器械", "Emma Keller", "Sourcing Manager", "event", 19, FAIR,
        website="https://valdren.example",
        turns=(_did(17, "claim", TANG), _did(13, "mail", TANG, "发了英文资料，对方转给总部的全球采购。", 2)),
    ),
    LeadStory(
        "岚江金融租赁有限公司", "华东", "金融", "穆清", "科技部副总", "referral", 40, "", GAO,
        turns=(
            _did(39, "meeting", GAO, "母行推荐，租赁物远程查验想用图像识别。"),
            _did(10, "wechat", GAO, "方案发过去了，等内部评审。", 6),
        ),
    ),
    LeadStory(
        "远帆船舶重工有限公司", "华东", "机械制造", "沙海涛", "焊接车间主任", "inquiry", 27, "", GAO,
        turns=(_did(25, "visit", GAO, "焊缝检测现在靠人工，一条船要两周。"),),
    ),
    LeadStory(
        "清河钢构有限公司", "华北", "建材", "颜子玉", "总工", "event", 21, FAIR,
        turns=(
            _did(20, "claim", GAO),
            _did(18, "call", GAO, "没有预算，明年再看。"),
            _did(16, "ignore", GAO, "明年才有预算，今年不考虑"),
        ),
    ),
    LeadStory(
        "瑞川齿轮有限公司", "西南", "汽车零部件", "毕节", "质量部经理", "event", 21, FAIR,
        turns=(
            _did(20, "claim", SONG),
            _did(9, "release", SONG, "不是医疗行业，请制造组跟进"),
            _did(8, "assign", SHEN, GAO),
        ),
    ),
    LeadStory(
        "朗讯光电有限公司", "华南", "电子", "宣仪", "NPI 经理", "event", 20, FAIR,
        turns=(_did(19, "claim", TANG), _did(15, "call", TANG, "打样五片，两家对比，月底给结果。", -4)),
    ),
    LeadStory(
        "金盾安全玻璃有限公司", "华北", "建材", "史可", "厂长", "social", 60, "", GAO,
        turns=(_did(58, "call", GAO, "要现场看，约不上时间。"),),
    ),
    LeadStory(
        "百川水务科技有限公司", "华中", "仪器仪表", "韦一鸣", "采购专员", "website", 9, WEB,
        turns=(
            _did(8, "assign", SHEN, TANG),
            _did(6, "call", TANG, "问的是管道内窥，不在产品范围，介绍给了合作伙伴。", 1),
        ),
    ),
    LeadStory(
        "慈安妇产医院", "华东", "医院", "涂敏", "护理部主任", "website", 7, WEB,
        turns=(_did(6, "claim", SONG), _did(5, "call", SONG, "想给两间产房加术野直播，走零星采购。", 0)),
    ),
    LeadStory(
        "和睦家居智能有限公司", "华东", "家居", "简安", "信息部经理", "website", 6, WEB,
        turns=(_did(5, "claim", TANG), _did(5, "call", TANG, "没打通，下午再试。")),
    ),
    LeadStory(
        "恒岳精工（常州）有限公司", "华东", "机械制造", "施恺", "工艺主管", "inquiry", 15, "", TANG,
        number="91320400MA1P00000X", turns=(_did(14, "call", TANG, "常州厂自己采购，预算在工艺部。", 3),),
    ),
    LeadStory(
        "辉映显示技术有限公司", "华南", "电子", "卓然", "AOI 工程师", "referral", 12, "", TANG,
        turns=(_did(11, "meeting", TANG, "AOI 误判率 8%，想降到 3% 以下。愿意提供样本。", 2),),
    ),
    LeadStory(
        "天工航空零部件有限公司", "西南", "航空", "燕北", "检测中心主任", "business_card", 10, "", LU,
        turns=(_did(9, "visit", LU, "叶片表面检测，有保密要求，需要本地部署。", 1),),
    ),
    LeadStory(
        "沧源重工集团有限公司", "西南", "机械制造", "骆承宇", "集团副总裁", "referral", 14, "", SHEN,
        note="行业协会年会上认识，集团下面六个厂",
        turns=(
            _did(13, "meeting", SHEN, "六个厂都在做智能化改造，让我先和数字化部对接，他不直接管。"),
            _did(3, "wechat", SHEN, "发了冲压线的案例，骆总回：转给数字化部了，下周给回话。", -2),
        ),
    ),
    LeadStory(
        "海曙港务集团有限公司", "华东", "物流", "方以宁", "信息中心主任", "event", 9, "", SHEN,
        turns=(_did(8, "call", SHEN, "闸口验残现在靠人拍照，一天八百箱，年内有一百万的试点预算。", 0),),
    ),
    LeadStory("云岭铝业股份有限公司", "西南", "冶金", "木青", "装备部部长", "referral", 5, "", SHEN),
    LeadStory("普照光伏科技有限公司", "华东", "新能源", "昌明", "设备总监", "business_card", 4, "", GAO),
    LeadStory("瀛洲制药有限公司", "华东", "医药", "祁连", "工程部经理", "referral", 2, "", SONG),
    LeadStory(
        "古道汽车配件有限公司", "华中", "汽车零部件", "易水", "销售经理", "event", 21, FAIR,
        turns=(
            _did(20, "claim", TANG),
            _did(19, "call", TANG, "对方是来推销的。"),
            _did(19, "ignore", TANG, "不是客户，是同行供应商"),
        ),
    ),
)  # fmt: skip
LEADS = (
    *_lines(FROM_THE_REGISTER, "public_register", 120, "", 4),
    *AT_WORK,
    *_lines(AT_THE_FAIR, "event", 21, FAIR, 20),
    *_lines(FROM_THE_WEBSITE, "website", 12, WEB, 1),
)
