"""What the ready-made stages are called: the page, files and commands agree."""

from typing import Literal, get_args

Lang = Literal["zh-CN", "en"]

# The ready-made pipeline: code, Chinese, English, likelihood in percent to start from.
STAGES: tuple[tuple[str, str, str, int], ...] = (
    ("contacted", "初步接洽", "First contact", 10),
    ("needs", "需求确认", "Needs confirmed", 25),
    ("proposal", "方案与报价", "Proposal and quote", 50),
    ("negotiation", "商务谈判", "Negotiation", 75),
    ("contract", "合同签订", "Contract", 90),
)
STAGE_NAMES: dict[str, dict[str, str]] = {
    lang: {code: (zh, en)[place] for code, zh, en, _ in STAGES} for place, lang in enumerate(get_args(Lang))
}


def language(name: str) -> Lang:
    """Return a language we have words in."""
    return "en" if name == "en" else "zh-CN"


def stage_name(lang: Lang, code: str, name: str) -> str:
    """Return what a stage is called: its own name, else that of the ready-made one.

    >>> stage_name("en", "proposal", ""), stage_name("en", "proposal", "投标")
    ('Proposal and quote', '投标')
    """
    return name or STAGE_NAMES[lang].get(code, code)
