"""Suggestions in plain sentences: for the command, and for what is noted as the evidence of an accepted line."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal

Lang = Literal["zh-CN", "en"]
Row = Mapping[str, Any]

LEVELS = {
    "zh-CN": {"staff": "普通员工", "manager": "基层管理", "director": "部门负责人", "executive": "高管"},
    "en": {"staff": "staff", "manager": "manager", "director": "head of department", "executive": "executive"},
}
GAPS = {
    "zh-CN": {"above": "职级高一级", "far_above": "职级高出不止一级", "same": "职级相当", "below": "职级更低"},
    "en": {
        "above": "stands one level higher",
        "far_above": "stands more than one level higher",
        "same": "stands on the same level",
        "below": "stands lower",
    },
}
SIGNALS = {
    "zh-CN": {
        "level": "{gap}",
        "same_department": "同在{department}",
        "other_department": "部门不同：{department}，{other_department}",
        "same_field": "职务所述的工作相同",
        "together": "共同参加 {times}沟通{period}",
        "never_together": "从未与{people}一起出现",
        "standing": "接触面更广",
        "siblings": "与其已知下属情况相近",
        "leads": "已知有 {count} 位下属",
        "nobody_above": "已知的人里没有职级更高的",
        "nobody_fits": "已知的人里没有更合适的",
        "across_departments": "部门不同：{department}，{other_department}",
        "department_people": "与{department}的人一起出现 {times}{period}",
        "told": "架构图上另有其人",
        "reversed": "看起来上下级正好相反",
    },
    "en": {
        "level": "{gap}",
        "same_department": "both in {department}",
        "other_department": "different departments: {department}, {other_department}",
        "same_field": "their titles name the same work",
        "together": "together {times}{period}",
        "never_together": "never seen with {people}",
        "standing": "is in touch with more people",
        "siblings": "is like the people known to report there",
        "leads": "others are known to report there: {count}",
        "nobody_above": "nobody known stands higher",
        "nobody_fits": "nobody known fits better",
        "across_departments": "different departments: {department}, {other_department}",
        "department_people": "seen {times} with people of {department}{period}",
        "told": "the chart names somebody else",
        "reversed": "it looks the other way round",
    },
}
SENTENCES = {
    "zh-CN": {
        "reports_to": "{contact} 汇报给 {other}？",
        "superior_not_here": "{contact} 的上级不在联系人里？",
        "works_with": "{contact} 与 {other} 经常一起工作？",
        "same_department": "{contact} 属于{department}？",
        "line_doubted": "{contact} 其实汇报给 {other}，而不是 {told}？",
    },
    "en": {
        "reports_to": "Does {contact} report to {other}?",
        "superior_not_here": "Is {contact}'s superior not among the contacts?",
        "works_with": "Do {contact} and {other} work together?",
        "same_department": "Does {contact} belong to {department}?",
        "line_doubted": "Does {contact} report to {other} rather than to {told}?",
    },
}
SURE = {
    "zh-CN": {"likely": "很可能", "probable": "大概", "possible": "有可能"},
    "en": {"likely": "very likely", "probable": "probably", "possible": "possibly"},
}
ACCEPTED = {"zh-CN": "采纳建议：{signs}", "en": "Suggestion accepted: {signs}"}
BETWEEN = {"zh-CN": "；", "en": "; "}
TIMES = {"zh-CN": "{count} 次", "en": "{count} times"}
ONCE = {"zh-CN": "1 次", "en": "once"}
ON = {"zh-CN": "（{first}）", "en": " ({first})"}
PERIOD = {"zh-CN": "（{first} 至 {last}）", "en": " ({first} to {last})"}
MOST = 500


def lang_of(language: str) -> Lang:
    """Return the language to speak in."""
    return "en" if language == "en" else "zh-CN"


def question(one: Row, lang: Lang) -> str:
    """Return a suggestion as a question."""
    names = {name: (one[name] or {}).get("name", "") for name in ("contact", "other", "told", "department")}
    return SENTENCES[lang][one["kind"]].format(**names)


def sure(one: Row, lang: Lang) -> str:
    """Return how sure a suggestion is: a percentage where that was measured, else a word."""
    return SURE[lang][one["sure"]] if one["share"] is None else f"{one['share']:.0%}"


def sign(one: Row, lang: Lang) -> str:
    """Return one piece of evidence as a sentence; whom somebody is like is left to whoever shows it."""
    params, count = one["params"], one["count"]
    times = (ONCE if count == 1 else TIMES)[lang].format(count=count)
    values = {"gap": GAPS[lang].get(params.get("gap") or "", ""), "count": count, "times": times}
    values["period"] = _period(one, lang)
    values["people"] = "、".join(row["name"] for row in params.get("people") or ())
    values |= {name: params.get(name) or "" for name in ("department", "other_department")}
    return SIGNALS[lang][one["signal"]].format(**values)


def evidence(signs: Iterable[Row], lang: Lang) -> str:
    """Return what spoke for a suggestion that was accepted, as it is noted beside the line."""
    told = [sign(one, lang) for one in signs if (one["points"] or 0) > 0]
    return ACCEPTED[lang].format(signs=BETWEEN[lang].join(told))[:MOST] if told else ""


def _period(one: Row, lang: Lang) -> str:
    if not one["first_at"]:
        return ""
    first, last = f"{one['first_at']:%Y-%m-%d}", f"{one['last_at']:%Y-%m-%d}"
    return (ON if first == last else PERIOD)[lang].format(first=first, last=last)
