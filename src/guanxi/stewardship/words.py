"""What the ready-made steps and the classes of the structure chart are called: the page, files and commands agree."""

from typing import Literal, get_args

Lang = Literal["zh-CN", "en"]

# The ready-made process: code, Chinese, English, and what is below it.
STEPS: tuple[tuple[str, str, str, tuple[tuple[str, str, str], ...]], ...] = (
    (
        "development",
        "客户开发",
        "Development",
        (
            ("sourcing", "名单获取", "Lead sourcing"),
            ("first_visit", "首次拜访", "First visit"),
            ("needs", "需求确认", "Needs confirmed"),
            ("proposal", "方案与报价", "Proposal and quote"),
            ("negotiation", "商务谈判", "Negotiation"),
            ("contract", "签约", "Contract"),
        ),
    ),
    (
        "care",
        "客户维护",
        "Care",
        (
            ("contact", "日常沟通", "Everyday contact"),
            ("visits", "定期拜访", "Regular visits"),
            ("renewal", "续约", "Renewal"),
            ("growth", "增购", "Upselling"),
            ("payment", "回款", "Payment collection"),
        ),
    ),
    (
        "service",
        "客户服务",
        "Service",
        (
            ("delivery", "交付上线", "Delivery"),
            ("training", "培训", "Training"),
            ("repair", "报修", "Repairs"),
            ("complaint", "投诉处理", "Complaints"),
        ),
    ),
)
SERVICE = "service"
STEP_NAMES: dict[str, dict[str, str]] = {
    lang: {code: (zh, en)[place] for phase in STEPS for code, zh, en in ((phase[0], phase[1], phase[2]), *phase[3])}
    for place, lang in enumerate(get_args(Lang))
}

WORDS: dict[str, dict[str, str]] = {
    "zh-CN": {
        "role.administrator": "管理员",
        "role.director": "总监",
        "role.team_leader": "团队长",
        "role.salesperson": "销售",
        "role.read_only": "只读",
        "role.auditor": "审计员",
        "raci.responsible": "负责",
        "raci.accountable": "问责",
        "raci.consulted": "咨询",
        "raci.informed": "知会",
        "load.none": "没有客户",
        "load.light": "1–{light} 个客户",
        "load.normal": "{over}–{heavy} 个客户",
        "load.heavy": "超过 {heavy} 个客户",
        "duty.none": "没有职责",
        "duty.several": "多个阶段",
        "customers": "{count} 个客户",
        "customer": "1 个客户",
        "keys": "重点 {count}",
        "level": "第 {level} 级",
        "unset": "未填写",
        "all": "所有客户",
    },
    "en": {
        "role.administrator": "Administrator",
        "role.director": "Director",
        "role.team_leader": "Team leader",
        "role.salesperson": "Salesperson",
        "role.read_only": "Read-only",
        "role.auditor": "Auditor",
        "raci.responsible": "Responsible",
        "raci.accountable": "Accountable",
        "raci.consulted": "Consulted",
        "raci.informed": "Informed",
        "load.none": "No accounts",
        "load.light": "1–{light} accounts",
        "load.normal": "{over}–{heavy} accounts",
        "load.heavy": "More than {heavy} accounts",
        "duty.none": "No duties",
        "duty.several": "Several phases",
        "customers": "{count} accounts",
        "customer": "1 account",
        "keys": "{count} key",
        "level": "Level {level}",
        "unset": "Not set",
        "all": "All accounts",
    },
}


def say(lang: Lang, key: str, **values: object) -> str:
    """Return a phrase in one language with its places filled.

    >>> say("en", "customers", count=3)
    '3 accounts'
    """
    return WORDS[lang][key].format(**values)


def how_many(lang: Lang, count: int) -> str:
    """Return a number of customers in words.

    >>> how_many("en", 1), how_many("en", 3), how_many("zh-CN", 3)
    ('1 account', '3 accounts', '3 个客户')
    """
    return say(lang, "customer" if count == 1 else "customers", count=count)


def language(name: str) -> Lang:
    """Return a language we have words in."""
    return "en" if name == "en" else "zh-CN"


def step_name(lang: Lang, code: str, name: str) -> str:
    """Return what a step is called: its own name, else that of the ready-made one."""
    return name or STEP_NAMES[lang].get(code, code)
