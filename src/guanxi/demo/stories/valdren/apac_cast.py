"""瓦德伦亚太: the account, its departments and people, and the first sketch of the chart."""

from guanxi.demo.happenings import Seat
from guanxi.demo.model import Account, Department, Person
from guanxi.demo.stories.members import LU, TANG

ACCOUNT = Account(
    "valdren-apac",
    "瓦德伦亚太总部(Valdren Asia Pacific)",
    industry="制造业集团",
    size="large",
    region="新加坡",
    owner=LU,
    members=TANG,
    opened=541,
    first_contact="Daniel Koh",
    interest="质量数据平台",
    tags="外资、区域总部",
    attention="key",
)

DEPARTMENTS = (
    Department("Executive Office"),
    Department("Finance"),
    Department("Information Technology"),
    Department("Architecture & Security", "Information Technology"),
    Department("Legal"),
    Department("Quality"),
    Department("Commercial"),
    Department("Transformation Office"),
    Department("Procurement"),
)

PEOPLE = (
    Person("Daniel Koh", "Regional General Counsel", "Legal", known=541, mail="daniel.koh@valdren.example"),
    Person("Helena Voss", "President, Asia Pacific", "Executive Office", known=420, since=900, note="每季度来一次上海"),
    Person("Rachel Teo", "Executive Assistant", "Executive Office", known=300, mail="rachel.teo@valdren.example"),
    Person(
        "Marcus Lindholm", "VP Commercial, Asia Pacific", "Commercial", known=400, mail="m.lindholm@valdren.example"
    ),
    Person("Tan Hui Ling", "CFO, Asia Pacific", "Finance", known=390, since=1300, mail="huiling.tan@valdren.example"),
    Person("Lim Jia Wei", "Finance Systems Manager", "Finance", known=310, mail="jiawei.lim@valdren.example"),
    Person("Priya Raghavan", "CIO, Asia Pacific", "Information Technology", known=415, mail="priya.r@valdren.example"),
    Person(
        "Arjun Mehta", "Lead Enterprise Architect", "Architecture & Security", known=415, mail="a.mehta@valdren.example"
    ),
    Person("Siti Rahmah", "Head of Information Security", "Architecture & Security", known=350),
    Person("Kenji Moriya", "Director of Quality, Asia Pacific", "Quality", known=415, mail="k.moriya@valdren.example"),
    Person("Park Min-jae", "Quality Manager, Korea", "Quality", known=110, mail="mj.park@valdren.example"),
    Person(
        "Nguyen Thu Ha",
        "Head of Transformation Office",
        "Transformation Office",
        known=265,
        mail="ha.n@valdren.example",
    ),
    Person("Grace Ong", "Category Manager, IT", "Procurement", known=230, mail="grace.ong@valdren.example"),
    Person(
        "Sarah Whitlock",
        "Global Category Lead, Software",
        "Procurement",
        known=90,
        note="编制在欧洲总部,只在邮件里出现",
    ),
)

FIRST_CHART = Seat(
    "President, Asia Pacific",
    "Helena Voss",
    "Executive Office",
    reports=(
        Seat(
            "CIO, Asia Pacific",
            "Priya Raghavan",
            "Information Technology",
            reports=(Seat("Lead Enterprise Architect", "Arjun Mehta", "Architecture & Security"),),
        ),
        Seat("Director of Quality", "Kenji Moriya", "Quality"),
        Seat("Regional General Counsel", "Daniel Koh", "Legal"),
        Seat("CFO, Asia Pacific", department="Finance", note="名字待查"),
        Seat(
            "VP Commercial",
            department="Commercial",
            certainty="heard",
            because="傅云舒提过有个对口领导",
        ),
    ),
)
