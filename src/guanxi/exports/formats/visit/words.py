"""The words of a visit sheet; values that charts have too are said as there."""

from guanxi.exports.words import Lang, word_for

POWERS = frozenset({"veto", "sole_approval"})

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
        "due": "待跟进 {day} {text}",
        "holds": "仍成立",
        "ended": "已不成立",
        "written": "已记录",
        "noted": "已记下",
        "nobody_knows": "没人知道",
        "not_asked": "没问",
        "known": "已在别处弄清",
        "name.attitude": "态度",
        "name.closeness": "关系",
        "name.approval": "方案",
        "name.price": "价格",
        "name.veto": "一票否决权",
        "name.sole_approval": "一票批准权",
        "power.1": "有",
        "power.0": "没有",
        "close.2": "很紧密",
        "close.1": "较紧密",
        "close.0": "一般",
        "close.-1": "疏远",
        "close.-2": "抵触",
        "price.2": "完全接受",
        "price.1": "基本接受",
        "price.0": "中立",
        "price.-1": "嫌贵",
        "price.-2": "不接受",
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
        "due": "Due {day}: {text}",
        "holds": "still holds",
        "ended": "no longer",
        "written": "Written down",
        "noted": "Noted",
        "nobody_knows": "Nobody knows",
        "not_asked": "Not asked",
        "known": "Known meanwhile",
        "name.attitude": "Attitude",
        "name.closeness": "Closeness",
        "name.approval": "Approval",
        "name.price": "Price",
        "name.veto": "Veto",
        "name.sole_approval": "Sole approval",
        "power.1": "has it",
        "power.0": "does not",
        "close.2": "very close",
        "close.1": "close",
        "close.0": "neutral",
        "close.-1": "distant",
        "close.-2": "hostile",
        "price.2": "accepts fully",
        "price.1": "accepts",
        "price.0": "neutral",
        "price.-1": "too dear",
        "price.-2": "refuses",
    },
}


def tell(lang: Lang, key: str, **values: object) -> str:
    """Return a text with its values."""
    return WORDS[lang][key].format(**values)


def grade(lang: Lang, feature: str, value: int) -> str:
    """Return the word for a value: closeness and price have words of their own."""
    if feature in POWERS:
        return tell(lang, f"power.{value}")
    if feature in ("closeness", "price"):
        return tell(lang, f"{'close' if feature == 'closeness' else 'price'}.{value}")
    return word_for(lang, "stance", value)
