"""瓦德伦工业(中国)有限公司: the account, its departments and people, and the first sketch of the chart."""

from guanxi.demo.happenings import Seat
from guanxi.demo.model import Account, Department, Person
from guanxi.demo.stories.members import LU, TANG

ACCOUNT = Account(
    "valdren-china",
    "瓦德伦工业(中国)有限公司",
    industry="制造业集团",
    size="large",
    region="华东",
    owner=TANG,
    members=LU,
    opened=541,
    first_contact="尹丽",
    parent="valdren-apac",
    interest="质量数据平台",
    tags="外资、流体控制",
    attention="key",
)

DEPARTMENTS = (
    Department("管理层"),
    Department("商务部"),
    Department("采购部"),
    Department("法务与合规部"),
    Department("财务部"),
    Department("财务分析", "财务部"),
    Department("信息技术部"),
    Department("应用系统", "信息技术部"),
    Department("基础架构与安全", "信息技术部"),
    Department("运营"),
    Department("质量部", "运营"),
    Department("苏州工厂", "运营"),
    Department("常州工厂", "运营"),
    Department("人力资源部"),
    Department("总部派驻"),
)

MANAGEMENT = (
    Person(
        "许柏年", "中国区总裁", "管理层", known=470, since=2200, phone="13800002001", mail="bonian.xu@valdren.example"
    ),
    Person("米嘉", "总裁助理", "管理层", known=458, phone="13800002002", mail="jia.mi@valdren.example"),
    Person(
        "傅云舒", "商务副总裁", "商务部", known=430, since=1100, phone="13800002003", mail="yunshu.fu@valdren.example"
    ),
    Person(
        "莫清扬", "法务总监", "法务与合规部", known=430, since=1090, phone="13800002004", mail="qy.mo@valdren.example"
    ),
    Person("毕文", "法务经理", "法务与合规部", known=390, mail="wen.bi@valdren.example"),
    Person("俞静", "合规经理", "法务与合规部", known=340, mail="jing.yu@valdren.example"),
    Person("陶珊", "人力资源总监", "人力资源部", known=360, note="年会上认识,未谈业务"),
)

MONEY = (
    Person(
        "梅廷芳", "中国区财务总监", "财务部", known=460, since=1600, phone="13800002011", mail="tf.mei@valdren.example"
    ),
    Person("焦宇", "财务分析经理", "财务分析", known=335, phone="13800002012", mail="yu.jiao@valdren.example"),
    Person("袁湘", "应付账款主管", "财务部", known=70, mail="xiang.yuan@valdren.example"),
    Person("黎向荣", "采购总监", "采购部", known=440, since=800, phone="13800002014"),
    Person("石一川", "间接采购经理", "采购部", known=422, phone="13800002015", mail="yc.shi@valdren.example"),
)

TECHNOLOGY = (
    Person("柯以恒", "中国区IT总监", "信息技术部", known=500, since=1500, phone="13800002021", note="喜欢先看架构图"),
    Person("白露", "IT应用经理", "应用系统", known=500, since=900, phone="13800002022", mail="lu.bai@valdren.example"),
    Person("闵哲", "基础架构经理", "基础架构与安全", known=410, mail="zhe.min@valdren.example"),
    Person("华振", "信息安全经理", "基础架构与安全", known=409, phone="13800002024"),
    Person("易书航", "数字化项目经理", "信息技术部", known=370, phone="13800002025", mail="sh.yi@valdren.example"),
    Person("齐放", "IT支持工程师", "应用系统", known=55),
)

PLANTS = (
    Person(
        "卓然", "中国区质量总监", "质量部", known=530, since=1300, phone="13800002031", mail="ran.zhuo@valdren.example"
    ),
    Person("尹丽", "苏州工厂质量经理", "苏州工厂", known=541, phone="13800002032", mail="li.yin@valdren.example"),
    Person("沙鸥", "质量工程师", "苏州工厂", known=480, mail="ou.sha@valdren.example", note="检验数据都从她手里过"),
    Person("戴国平", "苏州工厂厂长", "苏州工厂", known=520, since=2000, phone="13800002034"),
    Person("凌志成", "苏州工厂生产经理", "苏州工厂", known=380, phone="13800002035"),
    Person("窦勇", "常州工厂厂长", "常州工厂", known=190, phone="13800002036"),
)

PEOPLE = (*MANAGEMENT, *MONEY, *TECHNOLOGY, *PLANTS)

FIRST_CHART = Seat(
    "中国区总裁",
    department="管理层",
    note="官网上只有英文名,等卓然引见",
    reports=(
        Seat(
            "中国区质量总监",
            "卓然",
            "质量部",
            reports=(Seat("苏州工厂质量经理", "尹丽", "苏州工厂"),),
        ),
        Seat("苏州工厂厂长", "戴国平", "苏州工厂"),
        Seat(
            "中国区IT总监",
            "柯以恒",
            "信息技术部",
            reports=(Seat("IT应用经理", "白露", "应用系统"),),
        ),
        Seat("中国区财务总监", department="财务部"),
    ),
)
