"""岚州市第一人民医院: the account, its departments and people, and the first sketch of the chart."""

from guanxi.demo.happenings import Seat
from guanxi.demo.model import Account, Department, Person
from guanxi.demo.stories.members import LU, SHEN, SONG

ACCOUNT = Account(
    "hospital",
    "岚州市第一人民医院",
    industry="医院",
    size="large",
    region="华东",
    owner=SONG,
    members=f"{LU}、{SHEN}",
    opened=545,
    first_contact="吴晓燕",
    interest="数字化手术室、术野影像存储",
    tags="三级甲等、手术室改造",
    attention="key",
)

DEPARTMENTS = (
    Department("院领导"),
    Department("职能部门"),
    Department("院长办公室", "职能部门"),
    Department("医务处", "职能部门"),
    Department("护理部", "职能部门"),
    Department("设备处", "职能部门"),
    Department("采购科", "设备处"),
    Department("计量维修科", "设备处"),
    Department("招标办公室", "设备处"),
    Department("财务处", "职能部门"),
    Department("预算科", "财务处"),
    Department("审计处", "职能部门"),
    Department("信息中心", "职能部门"),
    Department("后勤保障处", "职能部门"),
    Department("感染管理科", "职能部门"),
    Department("纪检监察室", "职能部门"),
    Department("临床科室"),
    Department("麻醉手术中心", "临床科室"),
    Department("普外科", "临床科室"),
    Department("骨科", "临床科室"),
    Department("神经外科", "临床科室"),
    Department("心胸外科", "临床科室"),
)

LEADERS = (
    Person("林兆丰", "院长", "院领导", known=520, since=1900, note="骨科出身,开会只看一页纸结论"),
    Person("方敏之", "党委书记", "院领导", known=470, since=1500),
    Person("顾承业", "副院长", "院领导", known=520, since=2900, phone="13800001003", note="分管设备与后勤"),
    Person("骆文彬", "副院长", "院领导", known=480, since=1300, phone="13800001004", note="分管医疗,兼技术委员会主任"),
    Person("单雪梅", "总会计师", "院领导", known=500, since=1100, mail="shanxuemei@lzyy.example"),
)

OFFICES = (
    Person(
        "曾庆和", "院长办公室主任", "院长办公室", known=470, since=1600, phone="13800001006", mail="zqh@lzyy.example"
    ),
    Person("乔安", "院长办公室秘书", "院长办公室", known=300, phone="13800001007", note="院长日程由她排"),
    Person("季维民", "医务处处长", "医务处", known=505, since=1400, phone="13800001008", mail="jiweimin@lzyy.example"),
    Person("汪洁", "医务处副处长", "医务处", known=420, phone="13800001009"),
    Person("黄美珍", "护理部主任", "护理部", known=400, phone="13800001010"),
    Person("龚大勇", "后勤保障处处长", "后勤保障处", known=380, phone="13800001011", note="管手术室土建改造"),
    Person("尹秋萍", "感染管理科科长", "感染管理科", known=260, phone="13800001012"),
    Person("蒋一凡", "信息中心副主任", "信息中心", known=450, phone="13800001013", mail="jiangyifan@lzyy.example"),
    Person("卞小川", "集成平台工程师", "信息中心", known=180, mail="bianxc@lzyy.example"),
)

EQUIPMENT = (
    Person("吴晓燕", "采购科科长", "采购科", known=545, phone="13800001021", mail="wuxiaoyan@lzyy.example"),
    Person("吴小燕", "设备科采购", "设备处", known=488, phone="13800001021", note="展会扫码名片导入,姓名由对方手写"),
    Person("马建华", "设备处处长", "设备处", known=540, since=2300, phone="13800001022", mail="mjh@lzyy.example"),
    Person("解志刚", "设备处副处长", "设备处", known=531, since=1200, phone="13800001023", note="主持采购论证"),
    Person("崔永平", "计量维修科科长", "计量维修科", known=500, phone="13800001024", note="最怕厂家售后找不到人"),
    Person("贺琳", "论证与档案专员", "设备处", known=420, mail="helin@lzyy.example"),
    Person("邵立新", "招标办公室主任", "招标办公室", known=480, since=900, phone="13800001026"),
    Person("钱蕾", "招标专员", "招标办公室", known=330, phone="13800001027"),
)

MONEY = (
    Person("仇丽萍", "财务处处长", "财务处", known=500, since=1700, phone="13800001031", mail="qiulp@lzyy.example"),
    Person("丁海涛", "预算科科长", "预算科", known=460, phone="13800001032"),
    Person("何静", "会计核算主管", "财务处", known=200),
    Person("彭卫东", "审计处处长", "审计处", known=300, since=800, note="预审委员会成员,很少单独见厂家"),
)

CLINIC = (
    Person("谭立峰", "普外科主任", "普外科", known=531, since=1800, phone="13800001041", mail="tanlf@lzyy.example"),
    Person("冯凯", "普外科副主任", "普外科", known=440, phone="13800001042"),
    Person("段宏宇", "主治医师", "普外科", known=250, note="负责腔镜教学录像"),
    Person("韩志远", "麻醉手术中心主任", "麻醉手术中心", known=520, since=1000, phone="13800001044"),
    Person("苏秀兰", "手术室护士长", "麻醉手术中心", known=510, phone="13800001045", note="每天排台,最懂手术室"),
    Person("程家栋", "骨科主任", "骨科", known=430, since=1500, phone="13800001046"),
    Person("俞建平", "神经外科主任", "神经外科", known=400, phone="13800001047"),
    Person("阮清", "心胸外科主任", "心胸外科", known=341),
    Person("查明远", "预审委员会主任委员", known=290, since=700, note="退休返聘的临床工程专家,讲规矩"),
)

PEOPLE = (*LEADERS, *OFFICES, *EQUIPMENT, *MONEY, *CLINIC)

FIRST_CHART = Seat(
    "院长",
    "林兆丰",
    "院领导",
    reports=(
        Seat(
            "副院长(设备、后勤)",
            "顾承业",
            "院领导",
            reports=(
                Seat(
                    "设备处处长",
                    "马建华",
                    "设备处",
                    reports=(
                        Seat("设备处副处长", "解志刚", "设备处"),
                        Seat("采购科科长", "吴晓燕", "采购科"),
                    ),
                ),
            ),
        ),
        Seat(
            "普外科主任",
            "谭立峰",
            "普外科",
            certainty="heard",
            because="吴晓燕说临床主任名义上直接对院长,具体分管还没弄清",
        ),
        Seat("麻醉手术中心主任", "韩志远", "麻醉手术中心"),
    ),
)
