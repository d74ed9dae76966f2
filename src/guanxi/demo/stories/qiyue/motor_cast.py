"""启岳汽车股份有限公司: two departments know us; the rest of the chart is seats without names."""

from guanxi.demo.happenings import Seat
from guanxi.demo.model import Account, Department, Person
from guanxi.demo.stories.members import GAO, LU

ACCOUNT = Account(
    "qiyue-motor",
    "启岳汽车股份有限公司",
    industry="汽车",
    size="large",
    region="华中",
    owner=LU,
    members=GAO,
    opened=504,
    first_contact="林晚",
    interest="视觉质检、质量数据平台",
    tags="主机厂、空白待突破",
    attention="key",
)

DEPARTMENTS = (
    Department("公司领导"),
    Department("质量管理部"),
    Department("整车质量科", "质量管理部"),
    Department("冲压件质量科", "质量管理部"),
    Department("供应商质量科", "质量管理部"),
    Department("制造工程部"),
    Department("冲压工艺科", "制造工程部"),
    Department("焊装工艺科", "制造工程部"),
    Department("智能制造科", "制造工程部"),
    Department("第一工厂"),
    Department("冲压车间", "第一工厂"),
    Department("焊装车间", "第一工厂"),
    Department("涂装车间", "第一工厂"),
    Department("总装车间", "第一工厂"),
    Department("信息技术部"),
    Department("采购部"),
    Department("装备采购科", "采购部"),
    Department("财务部"),
    Department("工程研究院"),
    Department("规划发展部"),
    Department("法务部"),
    Department("物流部"),
)

PEOPLE = (
    Person("林晚", "试制工程师", "工程研究院", known=504, mail="linwan@qiyue.example", note="展会名片,之后没有联系"),
    Person("简兵", "物流规划主管", "物流部", known=260, phone="13800003002", note="论坛名片,与项目无关"),
    Person("祝启明", "总经理", "公司领导", known=390, since=1000, note="只在新闻里见过"),
    Person("岳正平", "副总经理(制造)", "公司领导", known=385, since=1700),
    Person("宗建业", "质量管理部部长", "质量管理部", known=402, since=1900, phone="13800003005"),
    Person("柏松", "整车质量科科长", "整车质量科", known=370, phone="13800003006", mail="baisong@qiyue.example"),
    Person("邢磊", "冲压件质量工程师", "冲压件质量科", known=380, phone="13800003007", mail="xinglei@qiyue.example"),
    Person("姚宁", "供应商质量主管", "供应商质量科", known=360, phone="13800003008"),
    Person("闻静", "质量信息工程师", "质量管理部", known=302, mail="wenjing@qiyue.example"),
    Person("靳岚", "质量体系科科长", "质量管理部", known=340, phone="13800003010"),
    Person("卢振声", "制造工程部部长", "制造工程部", known=350, since=1600, phone="13800003011"),
    Person("庞建军", "冲压工艺科科长", "冲压工艺科", known=365, phone="13800003012", mail="pangjj@qiyue.example"),
    Person("臧伟", "焊装工艺科科长", "焊装工艺科", known=230, phone="13800003013"),
    Person("叶知秋", "智能装备工程师", "智能制造科", known=320, mail="yezq@qiyue.example"),
    Person("米志勇", "冲压车间主任", "冲压车间", known=345, phone="13800003015"),
    Person("廖勤", "设备维护主管", "冲压车间", known=280, phone="13800003016"),
    # Met beside others and not on the chart yet.
    Person("贲松", "焊装工艺工程师", "焊装工艺科", known=34, mail="bensong@qiyue.example"),
    Person("隗婷", "焊装工艺技术员", "焊装工艺科", known=34),
)

FIRST_CHART = Seat(
    "总经理",
    "祝启明",
    "公司领导",
    certainty="heard",
    because="公司官网",
    reports=(
        Seat(
            "副总经理(制造)",
            "岳正平",
            "公司领导",
            reports=(
                Seat("制造工程部部长", department="制造工程部"),
                Seat(
                    "第一工厂厂长",
                    department="第一工厂",
                    reports=(
                        Seat("冲压车间主任", department="冲压车间"),
                        Seat("焊装车间主任", department="焊装车间"),
                        Seat("涂装车间主任", department="涂装车间"),
                        Seat("总装车间主任", department="总装车间"),
                    ),
                ),
            ),
        ),
        Seat("质量管理部部长", "宗建业", "质量管理部", note="直接对总经理,有放行否决权"),
        Seat(
            "副总经理(采购与财务)",
            department="公司领导",
            certainty="inferred",
            because="按同类主机厂推断有此分管",
            reports=(
                Seat(
                    "采购部部长",
                    department="采购部",
                    note="一直只让走系统报名,没见过面",
                    reports=(Seat("装备采购科科长", department="装备采购科"),),
                ),
                Seat("财务部部长", department="财务部", reports=(Seat("成本管理科科长", department="财务部"),)),
            ),
        ),
        Seat("工程研究院院长", department="工程研究院"),
        Seat(
            "信息技术部部长",
            department="信息技术部",
            note="谁管质量数据?下次问宗部长",
            reports=(Seat("信息技术部副部长", department="信息技术部", empty="vacant", note="听说在社会招聘"),),
        ),
        Seat("规划发展部部长", department="规划发展部"),
        Seat("法务部部长", department="法务部"),
    ),
)
