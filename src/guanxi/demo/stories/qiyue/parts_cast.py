"""启岳底盘系统有限公司: a subsidiary of the car maker, and our first customer in the group."""

from guanxi.demo.happenings import Seat
from guanxi.demo.model import Account, Department, Person
from guanxi.demo.stories.members import GAO, LU

ACCOUNT = Account(
    "qiyue-chassis",
    "启岳底盘系统有限公司",
    industry="汽车",
    size="medium",
    region="华中",
    owner=GAO,
    members=LU,
    opened=502,
    first_contact="尚文涛",
    parent="qiyue-motor",
    interest="视觉质检",
    tags="零部件、已成交",
)

DEPARTMENTS = (
    Department("总经办"),
    Department("质量部"),
    Department("实验室", "质量部"),
    Department("生产部"),
    Department("工艺设备部"),
    Department("采购部"),
    Department("财务部"),
    Department("信息化小组"),
)

PEOPLE = (
    Person("丁建章", "总经理", "总经办", known=440, since=2000, phone="13800004001"),
    Person("尚文涛", "质量部经理", "质量部", known=502, since=1500, phone="13800004002", mail="shangwt@qiyue.example"),
    Person("秦晓岚", "质量部副经理", "质量部", known=470, phone="13800004003", mail="qinxl@qiyue.example"),
    Person("房立", "终检班班长", "质量部", known=460, phone="13800004004", note="老师傅,肉眼检了十六年"),
    Person("甘露", "实验室主管", "实验室", known=380, mail="ganlu@qiyue.example"),
    Person("欧阳澜", "驻主机厂质量代表", "质量部", known=350, phone="13800004006", note="常驻启岳汽车总装厂"),
    Person("关海山", "生产部经理", "生产部", known=450, phone="13800004007"),
    Person("童磊", "设备主管", "工艺设备部", known=455, phone="13800004008", mail="tonglei@qiyue.example"),
    Person("柳成", "工艺工程师", "工艺设备部", known=310, mail="liucheng@qiyue.example"),
    Person("苗正", "采购部经理", "采购部", known=420, phone="13800004010"),
    Person("计春梅", "财务部经理", "财务部", known=400, phone="13800004011"),
    Person("车晓东", "信息化专员", "信息化小组", known=250),
)

FIRST_CHART = Seat(
    "总经理",
    department="总经办",
    reports=(
        Seat("质量部经理", "尚文涛", "质量部", reports=(Seat("质量部副经理", "秦晓岚", "质量部"),)),
        Seat("生产部经理", department="生产部"),
        Seat("采购部经理", department="采购部"),
    ),
)
