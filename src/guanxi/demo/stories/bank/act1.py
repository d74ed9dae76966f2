"""First act: an old customer decides to renew its platform, with two departments quarrelling over who owns it."""

from guanxi.demo.happenings import (
    Interact,
    Line,
    Place,
    Rate,
    Role,
    Seat,
    Succeed,
)
from guanxi.demo.model import at
from guanxi.demo.stories.bank.cast import FIRST_CHART
from guanxi.demo.stories.members import GAO, LU

EVENTS = (
    at(
        545,
        Interact(
            "visit", "裘晨", "老系统年检。裘经理说凭证影像库快满了,检索要等十几秒,今年想换。", minutes=90, next_in=6
        ),
        Rate("裘晨", stance=1, closeness=2, approval=1),
        Role("裘晨", "user"),
    ),
    at(
        533,
        Interact(
            "visit",
            "葛宁、樊庆",
            "运营葛总要求新平台支持分行远程审核,樊主任给了日均二十万张的量。",
            minutes=60,
            next_in=9,
        ),
        Rate("葛宁", stance=1, closeness=1, approval=1),
        Rate("樊庆", stance=1, closeness=1, approval=1),
        Role("葛宁", "decision_maker"),
    ),
    at(
        521,
        Interact("visit", "邹明轩", "科技邹副总是上一期项目经理,建议先做容量评估再谈换代。", minutes=60, next_in=10),
        Rate("邹明轩", stance=1, closeness=2, approval=1),
        Role("邹明轩", "influencer"),
    ),
    at(
        515,
        Place(FIRST_CHART),
        Interact(
            "meeting",
            "汤慕白、蒲建中、葛宁",
            "向汤副行长汇报容量评估。汤行长同意列入下年度科技规划。",
            minutes=40,
            next_in=14,
            ours=f"{GAO}、{LU}",
        ),
        Rate("汤慕白", stance=1, closeness=0, approval=1),
        Role("汤慕白", "decision_maker"),
        Rate("蒲建中", stance=0, closeness=0, approval=0),
    ),
    at(
        498,
        Succeed("金融科技部总经理", "蓝海波"),
        Succeed("行长", "霍启文"),
        Interact("visit", "蓝海波", "科技蓝总态度保留,认为应当自研。", minutes=30, next_in=12),
        Rate("蓝海波", stance=-1, closeness=0, approval=0, because="主张自研"),
    ),
    at(
        478,
        Place(Seat("运营管理部副总经理", "甄敏", "运营管理部"), "运营管理部总经理"),
        Line(
            "conflict",
            "运营管理部总经理",
            "金融科技部总经理",
            "平台归口:业务部门主建还是科技主建",
            certainty="heard",
            because="邹明轩说两边各写了一份方案",
        ),
        Interact("visit", "甄敏、樊庆", "甄副总负责制度,关心电子凭证的档案效力。", minutes=50),
        Rate("甄敏", stance=0, closeness=0, approval=1),
    ),
    at(
        462,
        Interact(
            "call", "邹明轩", "蓝总让研发中心算自研工作量,邹副总估计要十八个月。", minutes=20, next_in=12, began="ours"
        ),
    ),
    at(
        447,
        Place(Seat("系统研发中心副主任", "邬丽", "系统研发中心"), "金融科技部副总经理"),
        Interact("meeting", "邬丽、邹明轩", "研发中心技术交流,邬主任问分布式存储的回迁方案。", minutes=90),
        Rate("邬丽", stance=0, closeness=0, approval=1),
    ),
    at(
        428,
        Place(Seat("总架构师", "康继业", "系统研发中心"), "金融科技部总经理"),
        Interact("visit", "康继业、邬丽", "康架构师要求适配国产数据库和芯片,列了兼容清单。", minutes=80, next_in=14),
        Rate("康继业", stance=0, closeness=0, approval=0),
        Role("康继业", "influencer"),
    ),
    at(
        412,
        Succeed("计划财务部总经理", "翁秀珍"),
        Interact("visit", "翁秀珍", "财务翁总只问是否在科技预算总盘子里。", minutes=20),
        Rate("翁秀珍", stance=0, price=0),
    ),
    at(
        398,
        Place(Seat("信息安全中心主任", "胥海", "信息安全中心"), "金融科技部副总经理"),
        Interact("mail", "胥海、康继业", "提交国产化适配证明和等保测评报告。", next_in=12, began="ours"),
        Rate("胥海", stance=0, closeness=0, approval=1),
    ),
    at(
        388,
        Place(Seat("集中采购中心主任", "阎立冬", "集中采购中心"), "计划财务部总经理"),
        Interact("visit", "阎立冬", "集采阎主任说明入围流程:先供应商入库,再邀请招标。", minutes=30, next_in=20),
        Rate("阎立冬", stance=0, closeness=0, approval=0),
        Role("阎立冬", "gatekeeper"),
    ),
    at(
        366,
        Interact(
            "meeting",
            "蓝海波、邹明轩、康继业",
            "兼容性测试结果评审,蓝总不再提自研,但要求源代码托管。",
            minutes=100,
            next_in=14,
        ),
        Rate("蓝海波", stance=0, closeness=0, approval=1, because="自研周期算下来太长"),
    ),
    at(
        348,
        Place(Seat("岚州分行行长", "左宏达", "岚州分行"), "行长"),
        Place(Seat("岚州分行运营部经理", "桑梅", "岚州分行"), "岚州分行行长"),
        Interact("visit", "桑梅、左宏达", "分行愿意做远程审核试点,桑经理提供三个网点。", minutes=60),
        Rate("桑梅", stance=1, closeness=1, approval=1),
        Rate("左宏达", stance=1, closeness=0, approval=0),
        Line("dotted", "岚州分行运营部经理", "运营管理部总经理", "条线管理"),
    ),
    at(
        327,
        Place(Seat("行长办公室主任", "戚远", "行长办公室"), "行长"),
        Interact("call", "戚远", "戚主任提醒:行领导分工可能调整,汇报往后放。", minutes=8, next_in=14, began="theirs"),
        Rate("戚远", stance=0, closeness=0, approval=0),
    ),
)
