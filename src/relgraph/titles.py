"""How high somebody stands, read from what he is called: 1 staff, 2 manager, 3 director, 4 executive.

The rules, in their order:

- Remarks in brackets do not count. Who holds several offices (总经理兼财务总监, "CFO, VP Finance") is as high as the
  highest.
- What somebody *is* stands last in Chinese (总经理办公室*主任*) and in English before "of", "for" or "to" (*Head* of
  IT). The longest ending that the tables below know decides: a 客户经理 leads nobody.
- A deputy (副, deputy, vice) stands as high as whom he deputises for. An assistant to somebody (总经理助理) or an
  "assistant director" stands one level below, but never below staff.
- Whatever the tables do not know is None: nobody's level is guessed from nothing.

The tables hold what is common in companies, hospitals, universities and administrations; they are no list of ranks.
"""

import re

from relgraph.wordlist import phrases, words

STAFF, MANAGER, DIRECTOR, EXECUTIVE = 1, 2, 3, 4

_CHINESE = {
    STAFF: words(
        """
        专员 职员 科员 干事 文员 员工 助理 秘书 司机 会计 出纳 采购员 业务员 技术员 操作员 管理员 质检员 工程师 设计师
        程序员 分析师 架构师 顾问 咨询师 代表 医生 医师 护士 药师 技师 教师 讲师 教授 研究员 律师 法务 前台 实习生
        客户经理 项目经理 产品经理 客服 采购 销售 行员 柜员 调研员 督导 班长
        """
    ),
    MANAGER: words(
        """
        经理 主管 科长 组长 领班 护士长 车间主任 班组长 店长 股长 教研室主任 工段长 项目总监 主任医师 主任护师 主任药师
        主任工程师 所长助理 支部书记 队长 段长 高级经理 项目负责人 小组负责人
        """
    ),
    DIRECTOR: words(
        """
        总监 主任 部长 处长 所长 系主任 科主任 负责人 支行行长 总经理助理 院长助理 校长助理 总裁助理 行长助理 总助
        副总监 高级总监 总建筑师 秘书长 首席专家 站长 中心主任 学院院长 系统总师
        """
    ),
    EXECUTIVE: words(
        """
        总经理 总裁 董事长 董事 监事长 院长 校长 行长 厂长 局长 厅长 司长 部委书记 书记 市长 县长 区长 镇长 台长 馆长
        社长 会长 主席 理事长 总 副总 总工 总工程师 总会计师 总经济师 总设计师 首席执行官 首席财务官 首席信息官
        首席技术官 首席运营官 首席官 创始人 联合创始人 合伙人 老板 董秘 董事会秘书 执行官 财务官 信息官 技术官 运营官
        董事总经理 总干事
        """
    ),
}
_ENGLISH = {
    STAFF: phrases(
        """
        specialist | engineer | analyst | assistant | executive assistant | secretary | coordinator | consultant
        representative | nurse | doctor | physician | teacher | lecturer | professor | researcher | accountant | buyer
        clerk | officer | designer | developer | architect | technician | administrator | advisor | adviser | counsel
        account manager | key account manager | project manager | product manager | account executive | intern | planner
        """
    ),
    MANAGER: phrases(
        "manager | supervisor | team lead | team leader | lead | group leader | head nurse | foreman | controller"
    ),
    DIRECTOR: phrases("director | head | principal | superintendent | chief | chief physician | general counsel"),
    EXECUTIVE: phrases(
        """
        president | vice president | vp | svp | evp | avp | ceo | cfo | cio | cto | coo | cmo | cpo | cso | cdo | chro
        chief officer | chairman | chairwoman | chairperson | chair | general manager | managing director | partner
        managing partner | founder | co-founder | owner | dean | provost | rector | governor | mayor | board member
        """
    ),
}
_REMARK = re.compile(r"[（(【\[][^）)】\]]*[）)】\]]")
_OFFICES = re.compile(r"[、，,；;/|&+·]|兼任?|\s-\s|\s–\s|\band\b", re.IGNORECASE)
_OF_WHAT = re.compile(r"\s(?:of|for|to|at|in)\s", re.IGNORECASE)
_CHIEF = re.compile(r"\bchief\s+(?:[\w&-]+\s+){1,4}officer$")


def title_level(title: str) -> int | None:
    """Return the level a title tells.

    >>> [title_level(one) for one in ("采购部副经理", "总经理办公室主任", "常务副院长", "客户经理", "特使")]
    [2, 3, 4, 1, None]
    >>> [title_level(one) for one in ("Head of IT", "CFO, APAC", "Assistant to the President", "Key Account Manager")]
    [3, 4, 1, 1]
    """
    offices = (office.strip() for office in _OFFICES.split(_REMARK.sub("", title)))
    found = [level for office in offices if office and (level := _office(office)) is not None]
    return max(found, default=None)


def _office(office: str) -> int | None:
    if office.isascii():
        return _english(office.casefold())
    known = _longest(office, _CHINESE)
    if known is None or known[0] != "助理":
        return known[1] if known else None
    whom = _longest(office.removesuffix("助理"), _CHINESE)
    return max(whom[1] - 1, STAFF) if whom else STAFF


def _english(office: str) -> int | None:
    head = " ".join(_OF_WHAT.split(office)[0].replace(".", "").split())
    if _CHIEF.search(head):
        return EXECUTIVE
    known = _longest(head, _ENGLISH, apart=True)
    if known is None:
        return None
    lower = known[1] > STAFF and head.removesuffix(known[0]).split()[-1:] in (["assistant"], ["asst"])
    return known[1] - 1 if lower else known[1]


def _longest(text: str, tables: dict[int, frozenset[str]], *, apart: bool = False) -> tuple[str, int] | None:
    """Return the longest ending that is known, and its level; ``apart``: it must be words of its own."""
    found = [
        (word, level)
        for level, known in tables.items()
        for word in known
        if text == word or text.endswith(f" {word}" if apart else word)
    ]
    return max(found, key=lambda one: len(one[0]), default=None)
