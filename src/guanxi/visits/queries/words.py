"""The questions in words, why they matter, and why somebody is the one to ask; in both languages."""

from typing import Literal

from relgraph.unknowns import Question, Source, Term

Lang = Literal["zh-CN", "en"]

FEATURES: dict[Lang, dict[str, str]] = {
    "zh-CN": {
        "attitude": "整体态度",
        "closeness": "关系紧密度",
        "approval": "方案认可度",
        "price": "价格接受度",
        "veto": "一票否决权",
        "sole_approval": "一票批准权",
    },
    "en": {
        "attitude": "attitude to us",
        "closeness": "closeness",
        "approval": "approval of the solution",
        "price": "acceptance of the price",
        "veto": "veto",
        "sole_approval": "sole approval",
    },
}
QUESTIONS: dict[Lang, dict[str, str]] = {
    "zh-CN": {
        "stage_responsible": "“{stage}”在客户方由谁负责？",
        "stage_owner": "“{stage}”我方由谁负责？",
        "veto_unmet": "{name}有一票否决权，最担心什么？谁能引荐？",
        "champion_silent": "内线{name}已 {days} 天没有联系，近况如何？",
        "seat_unknown": "{place}是谁？",
        "seat_vacant": "{place}空缺：谁在代管，何时到任？",
        "insight": "{name}与我们关系有多近，认可我们的方案吗？",
        "insight_closeness": "{name}与我们关系有多近？",
        "insight_approval": "{name}认可我们的方案吗？",
        "raters_disagree": "同事对{name}的{feature}判断不一，究竟如何？",
        "member_without_role": "{name}在“{chain}”中是什么角色？",
        "no_superior": "{name}向谁汇报？",
        "review_line": "{name}与{other}的{code}还成立吗？",
        "review_tie": "{name}与{other}的私人关系还准确吗？",
        "review_chain_role": "{name}仍是{code}吗？",
        "review_rating": "{name}的{feature}现在如何？",
        "no_reach": "怎样联系{name}？",
    },
    "en": {
        "stage_responsible": "Who of theirs is responsible for “{stage}”?",
        "stage_owner": "Who of ours answers for “{stage}”?",
        "veto_unmet": "{name} can veto: what worries them most, and who can introduce us?",
        "champion_silent": "{name}, who helps us from inside, has been silent for {days} days: what is new?",
        "seat_unknown": "Who is {place}?",
        "seat_vacant": "{place} is vacant: who stands in, and when does somebody come?",
        "insight": "How close is {name} to us, and do they approve of our solution?",
        "insight_closeness": "How close is {name} to us?",
        "insight_approval": "Does {name} approve of our solution?",
        "raters_disagree": "Our people differ on {name} ({feature}): how is it really?",
        "member_without_role": "What part does {name} play in “{chain}”?",
        "no_superior": "Whom does {name} report to?",
        "review_line": "Does it still hold between {name} and {other}: {code}?",
        "review_tie": "Is the tie between {name} and {other} still right?",
        "review_chain_role": "Is {name} still {code}?",
        "review_rating": "How is it now with {name}: {feature}?",
        "no_reach": "How can {name} be reached?",
    },
}
CODES: dict[Lang, dict[str, str]] = {
    "zh-CN": {
        "reports_to": "汇报关系",
        "dotted": "虚线汇报",
        "influence": "影响关系",
        "conflict": "冲突",
        "decision_maker": "决策者",
        "approver": "批准人",
        "sponsor": "发起人",
        "evaluator": "评估者",
        "influencer": "影响者",
        "gatekeeper": "把关者",
        "procurement": "采购",
        "user": "用户",
        "champion": "支持者（内线）",
        "coach": "教练",
        "opponent": "反对者",
    },
    "en": {
        "reports_to": "reporting line",
        "dotted": "dotted line",
        "influence": "influence",
        "conflict": "conflict",
        "decision_maker": "decision maker",
        "approver": "approver",
        "sponsor": "sponsor",
        "evaluator": "evaluator",
        "influencer": "influencer",
        "gatekeeper": "gatekeeper",
        "procurement": "in procurement",
        "user": "a user",
        "champion": "champion",
        "coach": "coach",
        "opponent": "an opponent",
    },
}
WHY: dict[Lang, dict[str, str]] = {
    "zh-CN": {
        "is_next": "“{chain}”下一步就是它",
        "to_come": "“{chain}”还要经过这一步",
        "next_stage": "“{stage}”正等着这一环",
        "open_stage": "参与“{stage}”",
        "veto": "有一票否决权",
        "influence": "影响力 {influence}",
        "role_decision_maker": "是决策者",
        "role_approver": "是批准人",
        "role_champion": "是我们的内线",
        "role_coach": "是我们的教练",
        "role_sponsor": "是发起人",
        "on_chain": "在决策链“{chain}”上",
        "level": "职位层级高",
        "below": "下面有 {count} 个岗位",
        "kind_stage_responsible": "没有负责人的阶段推不动",
        "kind_stage_owner": "没有人盯的阶段会滑过去",
        "kind_veto_unmet": "一个人就能否掉项目",
        "kind_champion_silent": "支持会冷却",
        "kind_seat_unknown": "不知道是谁，就无从接触",
        "kind_seat_vacant": "新人到任前谁说了算",
        "kind_insight": "不了解就无法争取",
        "kind_raters_disagree": "分歧往往说明对方对不同的人说不同的话",
        "kind_member_without_role": "角色不清，打法不清",
        "kind_no_superior": "不知道汇报线，就不知道谁能影响此人",
        "kind_review_due": "已过复核日期",
        "kind_no_reach": "没有任何联系方式",
    },
    "en": {
        "is_next": "it is the next step of “{chain}”",
        "to_come": "“{chain}” still has to pass it",
        "next_stage": "“{stage}” hangs on it",
        "open_stage": "takes part in “{stage}”",
        "veto": "can veto",
        "influence": "influence {influence}",
        "role_decision_maker": "decision maker",
        "role_approver": "approver",
        "role_champion": "helps us from inside",
        "role_coach": "coaches us",
        "role_sponsor": "sponsor",
        "on_chain": "on the chain “{chain}”",
        "level": "stands high",
        "below": "{count} seats below",
        "kind_stage_responsible": "a stage nobody is responsible for does not move",
        "kind_stage_owner": "a stage nobody watches slips",
        "kind_veto_unmet": "one person can stop it",
        "kind_champion_silent": "support cools",
        "kind_seat_unknown": "whom we do not know we cannot meet",
        "kind_seat_vacant": "somebody decides until the newcomer is there",
        "kind_insight": "whom we do not understand we cannot win",
        "kind_raters_disagree": "it often means they tell each something else",
        "kind_member_without_role": "without the part there is no plan",
        "kind_no_superior": "the superior can move them",
        "kind_review_due": "the day to check it has passed",
        "kind_no_reach": "no number, no address",
    },
}
SOURCES: dict[Lang, dict[str, str]] = {
    "zh-CN": {
        "self": "本人",
        "close": "与我们关系好",
        "champion": "内线",
        "chain": "同在决策链上",
        "department": "同部门",
        "near_1": "上下级",
        "near": "相隔 {steps} 级",
        "recent": "近期有联系",
    },
    "en": {
        "self": "in person",
        "close": "close to us",
        "champion": "helps us from inside",
        "chain": "same decision",
        "department": "same department",
        "near_1": "one line away",
        "near": "{steps} lines away",
        "recent": "met lately",
    },
}


def in_words(question: Question, lang: Lang) -> str:
    """Return the question as somebody would ask it."""
    params = {**question.params, "place": _place(question, lang)}
    if "code" in params:
        params["code"] = CODES[lang].get(str(params["code"]), str(params["code"]))
    for name in ("feature", "code"):
        if name in question.params:
            params["feature"] = FEATURES[lang].get(str(question.params[name]), str(question.params[name]))
            break
    return QUESTIONS[lang][_variant(question)].format(**params)


def why(term: Term, lang: Lang) -> str:
    """Return a reason as one clause."""
    return WHY[lang][term.code].format(**term.params)


def because(source: Source, lang: Lang) -> list[str]:
    """Return why somebody is the one to ask, the strongest reason first."""
    terms = sorted(source.terms, key=lambda term: -term.points)
    return [SOURCES[lang]["near_1" if _next_to(term) else term.code].format(**term.params) for term in terms]


def _next_to(term: Term) -> bool:
    return term.code == "near" and term.params["steps"] == 1


def _variant(question: Question) -> str:
    if question.kind == "insight" and len(question.features) == 1:
        return f"insight_{question.features[0]}"
    return f"review_{question.params['table']}" if question.kind == "review_due" else question.kind


def _place(question: Question, lang: Lang) -> str:
    """Return what a seat is called: with its department, unless its title names it already."""
    title, unit = str(question.params.get("seat", "")), str(question.params.get("department", ""))
    if not unit or unit in title:
        return title
    return f"{unit}{title}" if lang == "zh-CN" else f"{title} ({unit})"
