"""岚江银行: an old customer, its departments and people, and the chart as it stood eighteen months ago."""

from guanxi.demo.happenings import Seat
from guanxi.demo.model import Account, Department, Person
from guanxi.demo.stories.members import GAO, LU

ACCOUNT = Account(
    "bank",
    "岚江银行股份有限公司",
    industry="银行",
    size="large",
    region="华东",
    owner=GAO,
    members=LU,
    opened=545,
    first_contact="裘晨",
    interest="凭证影像平台",
    tags="老客户、省级城商行",
)

DEPARTMENTS = (
    Department("行领导"),
    Department("行长办公室"),
    Department("运营管理部"),
    Department("集中作业中心", "运营管理部"),
    Department("金融科技部"),
    Department("系统研发中心", "金融科技部"),
    Department("信息安全中心", "金融科技部"),
    Department("计划财务部"),
    Department("集中采购中心", "计划财务部"),
    Department("法律合规部"),
    Department("审计部"),
    Department("岚州分行"),
)

PEOPLE = (
    Person("霍启文", "行长", "行领导", known=500, since=1200, note="只在签约仪式上见过"),
    Person("汤慕白", "副行长", "行领导", known=530, since=2100, phone="13800005002", note="分管运营与科技"),
    Person("蒲建中", "首席信息官", "行领导", known=520, since=1000, phone="13800005003"),
    Person("戚远", "行长办公室主任", "行长办公室", known=330, phone="13800005004"),
    Person(
        "葛宁",
        "运营管理部总经理",
        "运营管理部",
        known=540,
        since=1500,
        phone="13800005005",
        mail="gening@lanjiang.example",
    ),
    Person("甄敏", "运营管理部副总经理", "运营管理部", known=480, phone="13800005006"),
    Person("樊庆", "集中作业中心主任", "集中作业中心", known=535, phone="13800005007", mail="fanqing@lanjiang.example"),
    Person("裘晨", "影像业务团队经理", "集中作业中心", known=545, phone="13800005008", mail="qiuchen@lanjiang.example"),
    Person("蓝海波", "金融科技部总经理", "金融科技部", known=510, since=1800, phone="13800005009"),
    Person(
        "邹明轩",
        "金融科技部副总经理",
        "金融科技部",
        known=525,
        since=900,
        phone="13800005010",
        note="上一期平台的项目经理",
    ),
    Person("康继业", "总架构师", "系统研发中心", known=430, mail="kangjy@lanjiang.example"),
    Person("邬丽", "系统研发中心副主任", "系统研发中心", known=450, phone="13800005012", mail="wuli@lanjiang.example"),
    Person("胥海", "信息安全中心主任", "信息安全中心", known=400, phone="13800005013"),
    Person("翁秀珍", "计划财务部总经理", "计划财务部", known=415, since=1400),
    Person("阎立冬", "集中采购中心主任", "集中采购中心", known=390, phone="13800005015"),
    Person("童心怡", "采购经理", "集中采购中心", known=140, phone="13800005016", mail="tongxy@lanjiang.example"),
    Person("郝正清", "法律合规部总经理", "法律合规部", known=300),
    Person("时明亮", "审计部总经理", "审计部", known=220, note="上一期审计提过两条整改"),
    Person("左宏达", "岚州分行行长", "岚州分行", known=360, phone="13800005019"),
    Person("桑梅", "岚州分行运营部经理", "岚州分行", known=350, phone="13800005020", mail="sangmei@lanjiang.example"),
)

FIRST_CHART = Seat(
    "行长",
    department="行领导",
    reports=(
        Seat(
            "副行长(运营、科技)",
            "汤慕白",
            "行领导",
            reports=(
                Seat(
                    "运营管理部总经理",
                    "葛宁",
                    "运营管理部",
                    reports=(
                        Seat(
                            "集中作业中心主任",
                            "樊庆",
                            "集中作业中心",
                            reports=(Seat("影像业务团队经理", "裘晨", "集中作业中心"),),
                        ),
                    ),
                ),
                Seat(
                    "首席信息官",
                    "蒲建中",
                    "行领导",
                    reports=(
                        Seat(
                            "金融科技部总经理",
                            department="金融科技部",
                            reports=(Seat("金融科技部副总经理", "邹明轩", "金融科技部"),),
                        ),
                    ),
                ),
            ),
        ),
        Seat("计划财务部总经理", department="计划财务部"),
    ),
)
