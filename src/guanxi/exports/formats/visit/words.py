"""The words of a visit sheet; values that charts have too are said as there."""

from guanxi.exports.words import Lang

WORDS: dict[Lang, dict[str, str]] = {
    "zh-CN": {
        "sheet": "拜访单",
        "visit": "拜访",
        "meeting": "会议",
        "call": "电话",
        "internal": "内部资料 · 请勿外传",
        "goes": "我方 {names}",
        "purpose": "目的：{text}",
        "people": "要见的人",
        "last": "上次 {text}",
        "never": "从未接触",
        "plan": "计划 {text}",
        "veto": "一票否决",
        "influence": "影响力 {value}",
        "stance": "态度 {value}",
        "closeness": "关系 {value}",
        "approval": "方案 {value}",
        "chart": "架构图节选",
        "questions": "问题",
        "ask": "问 {name}",
        "more": "另有 {count} 个问题，见系统内的拜访单",
        "more_people": "另有 {count} 人",
        "yes_no": "□ 仍成立　□ 已不成立",
        "close.2": "很紧密",
        "close.1": "较紧密",
        "close.0": "一般",
        "close.-1": "疏远",
        "close.-2": "抵触",
    },
    "en": {
        "sheet": "Visit sheet",
        "visit": "Visit",
        "meeting": "Meeting",
        "call": "Call",
        "internal": "Internal · not for the customer",
        "goes": "Ours: {names}",
        "purpose": "Purpose: {text}",
        "people": "Whom we meet",
        "last": "Last: {text}",
        "never": "Never met",
        "plan": "Plan: {text}",
        "veto": "veto",
        "influence": "influence {value}",
        "stance": "stance: {value}",
        "closeness": "closeness: {value}",
        "approval": "approval: {value}",
        "chart": "From the chart",
        "questions": "Questions",
        "ask": "Ask {name}",
        "more": "{count} more questions on the sheet in the product",
        "more_people": "{count} more people",
        "yes_no": "□ still holds   □ no longer",
        "close.2": "very close",
        "close.1": "close",
        "close.0": "neutral",
        "close.-1": "distant",
        "close.-2": "hostile",
    },
}


def tell(lang: Lang, key: str, **values: object) -> str:
    """Return a text with its values."""
    return WORDS[lang][key].format(**values)
