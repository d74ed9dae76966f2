"""The words of a person's data on paper: it is read by somebody who has never seen the product."""

from guanxi.exports.words import Lang

Both = tuple[str, str]

SENTENCES: dict[str, Both] = {
    "title": ("个人信息副本 · {name}", "Personal data held on {name}"),
    "made": ("{workspace} · {at} 导出", "{workspace} · made on {at}"),
    "about": (
        "本文件列出本公司持有的关于此人的全部信息：事实与看法分开，并注明来源、登记人和时间。",
        "All that the company holds on this person: facts and opinions apart, their origin, who noted them and when.",
    ),
    "facts": ("事实（{count}）", "Facts ({count})"),
    "opinions": ("评价与看法（{count}）", "Opinions ({count})"),
    "mentions": ("其他文字中的提及（{count}）", "Named in other texts ({count})"),
    "changes": ("谁在何时改动过（{count}）", "Who changed something, and when ({count})"),
    "withheld": (
        "另有 {count} 项属于导出人无权查看的客户，未列入；请由管理员导出完整副本。",
        "{count} more lie at accounts that whoever made this may not see; an administrator can make a complete one.",
    ),
    "none": ("无", "None"),
    "value": ("{field}：{value}", "{field}: {value}"),
    "origin": ("来源：{said}", "From: {said}"),
    "yes": ("是", "yes"),
    "no": ("否", "no"),
}
TABLES: dict[str, Both] = {
    "contact": ("联系人", "Contact"), "contact_point": ("联系方式", "Phones and addresses"),
    "employment": ("任职", "Employment"), "occupancy": ("在岗记录", "Seat held"),
    "participant": ("参与的沟通", "Took part in"), "interaction": ("沟通记录", "Interaction"),
    "rating": ("评价", "Rating"), "contact_role": ("决策角色", "Part in purchases"),
    "tie": ("私人关系", "Personal tie"), "position": ("岗位备注", "Remark on the seat"),
    "line": ("影响与冲突", "Influence and conflict"), "account": ("客户", "Account"),
    "chain_member": ("决策链成员", "Member of a decision chain"), "chain_role": ("决策链角色", "Part in a chain"),
    "pairing": ("对接关系", "Counterpart"), "stage_part": ("决策阶段", "Part in a stage"),
    "department": ("部门", "Department"), "group": ("分组", "Group"), "chain": ("决策链", "Decision chain"),
    "opportunity": ("商机", "Opportunity"), "stage": ("决策阶段", "Stage"), "duty": ("职责", "Duty"),
    "follow_up": ("跟进", "Follow-up"), "follow_up_contact": ("跟进对象", "To be followed up with"),
    "case": ("客户服务", "Service case"), "campaign": ("市场活动", "Campaign"),
    "campaign_member": ("活动成员", "Part in a campaign"),
    "verdict": ("对建议的回答", "Answer to a suggestion"),
    "introduction": ("引荐", "Introduction"), "introduction_contact": ("引荐人", "Introduction over him"),
}  # fmt: skip
FIELDS: dict[str, Both] = {
    "name": ("姓名", "name"), "gender": ("性别", "gender"), "owner_id": ("负责人", "held by"),
    "source": ("来源", "source"), "source_detail": ("来源说明", "source in detail"),
    "obtained_on": ("获取日期", "obtained on"), "lawful_basis": ("合法依据", "lawful basis"),
    "created_at": ("创建时间", "entered"), "archived_at": ("归档时间", "put away"), "kind": ("类型", "kind"),
    "value": ("内容", "value"), "sensitive": ("敏感", "sensitive"), "valid_from": ("开始", "from"),
    "valid_to": ("结束", "until"), "contact_id": ("联系人", "contact"), "account_id": ("客户", "account"),
    "department_id": ("部门", "department"), "title": ("职务", "title"), "at": ("时间", "at"),
    "duration": ("时长（分钟）", "minutes"), "summary": ("内容", "summary"), "outcome": ("结果", "outcome"),
    "member_id": ("我方人员", "of ours"), "due_on": ("到期日", "due on"),
    "anonymous": ("匿名参与者", "unnamed"),
    "what": ("事项", "what to do"), "due_at": ("时间", "due at"), "state": ("状态", "state"),
    "closed_at": ("结束时间", "closed"), "reason": ("原因", "reason"), "follow_up_id": ("跟进编号", "follow-up"),
    "interaction_id": ("沟通编号", "interaction"), "position_id": ("岗位编号", "seat"),
    "merged_into_id": ("并入", "merged into"), "feature": ("评价项", "feature"), "rater_id": ("评价人", "rated by"),
    "role": ("角色", "part"), "attention": ("关注程度", "attention"), "note": ("备注", "note"),
    "tags": ("标签", "tags"),
    "custom": ("自定义字段", "custom fields"), "color": ("颜色", "colour"), "contact_a_id": ("一方", "one"),
    "contact_b_id": ("另一方", "other"), "source_id": ("从岗位", "from seat"), "target_id": ("到岗位", "to seat"),
    "influence": ("影响力", "influence"), "chain_id": ("决策链编号", "chain"), "level": ("层级", "level"),
    "evidence": ("依据", "evidence"),
    "subject": ("主题", "subject"), "description": ("描述", "description"), "number": ("编号", "number"),
    "priority": ("优先级", "priority"), "opened_at": ("提出时间", "opened"),
    "solved_at": ("解决时间", "solved"), "satisfaction": ("满意度", "satisfaction"),
    "comment": ("客户评语", "what they said"), "channel": ("渠道", "channel"),
    "external_id": ("外部编号", "key elsewhere"),
    "asker_id": ("请求人", "asked for by"), "asked_id": ("被请求人", "asked of"), "message": ("留言", "message"),
    "answer_note": ("答复说明", "remark on the answer"), "result": ("结果", "result"),
    "asked_at": ("请求时间", "asked"),
    "introduction_id": ("引荐编号", "introduction"), "rank": ("顺序", "place"),
    "campaign_id": ("市场活动", "campaign"), "response": ("响应", "response"),
    "responded_at": ("响应时间", "responded"),
    "other_id": ("另一人", "the other"), "instead_id": ("实为", "in truth"), "before_id": ("原上级", "superior before"),
    "answer": ("回答", "answer"), "answered_by_id": ("回答人", "answered by"),
    "answered_at": ("回答时间", "answered"),
}  # fmt: skip
VALUES: dict[str, dict[object, Both]] = {
    "kind": {
        "mobile": ("手机", "mobile"), "phone": ("电话", "phone"), "email": ("邮箱", "mail"),
        "wechat": ("微信", "WeChat"),
        "call": ("电话", "call"), "meeting": ("会议", "meeting"), "visit": ("拜访", "visit"), "mail": ("邮件", "mail"),
        "note": ("备忘", "note"), "alumni": ("校友", "alumni"), "relative": ("亲属", "relatives"),
        "ex_colleague": ("前同事", "former colleagues"), "friend": ("朋友", "friends"), "rival": ("对手", "rivals"),
        "influence": ("影响", "influence"), "conflict": ("冲突", "conflict"),
        "works_with": ("工作搭档", "work together"), "reports_to": ("汇报关系", "reporting line"),
        "superior_not_here": ("上级不在联系人中", "superior not among the contacts"),
        "same_department": ("所属部门", "department"), "line_doubted": ("存疑的汇报关系", "doubted reporting line"),
    },
    "answer": {
        "accept": ("是", "yes"), "reject": ("不是", "no"), "other": ("另有其人", "somebody else"),
        "unknown": ("不清楚", "not known"),
    },
    "feature": {
        "attitude": ("整体态度", "attitude"), "closeness": ("关系紧密度", "closeness"),
        "approval": ("方案认可度", "approval of the solution"),
    },
    "role": {
        "decision_maker": ("决策者", "decision maker"), "influencer": ("影响者", "influencer"),
        "gatekeeper": ("把关者", "gatekeeper"), "user": ("用户", "user"), "opponent": ("反对者", "opponent"),
    },
    "state": {"open": ("待跟进", "open"), "done": ("已完成", "done"), "dropped": ("已取消", "dropped")},
    "attention": {"none": ("未关注", "none"), "followed": ("关注", "followed"), "key": ("重点关注", "key")},
    "certainty": {
        "confirmed": ("已确认", "confirmed"), "heard": ("听说", "heard"), "inferred": ("推断", "inferred"),
        "disproven": ("已否定", "disproven"),
    },
    "origin": {
        "manual": ("人工填写", "entered by hand"), "import": ("导入", "import"),
        "suggestion": ("采纳建议", "accepted suggestion"),
    },
    "source": {
        "business_card": ("名片", "business card"), "referral": ("转介绍", "referral"), "event": ("展会活动", "event"),
        "inquiry": ("主动咨询", "inquiry"), "website": ("网站", "website"), "social": ("社交平台", "social media"),
        "public_register": ("公开登记", "public register"), "import": ("导入", "import"), "other": ("其他", "other"),
    },
    "lawful_basis": {
        "consent": ("本人同意", "consent"), "contract": ("订立或履行合同", "contract"),
        "legal_obligation": ("履行法定义务", "legal obligation"),
        "legitimate_interest": ("正当利益（GDPR）", "legitimate interest"),
        "publicly_disclosed": ("已公开信息", "publicly disclosed"), "vital_interest": ("紧急情况", "vital interest"),
        "public_interest": ("公共利益", "public interest"),
    },
    "gender": {"male": ("男", "male"), "female": ("女", "female")},
    # How somebody stands to us, from -2 to 2; of a number or address the value is text and stays as it is.
    "value": {
        2: ("强（+2）", "strong (+2)"), 1: ("较强（+1）", "good (+1)"), 0: ("中立（0）", "neutral (0)"),
        -1: ("较弱（-1）", "poor (-1)"), -2: ("弱（-2）", "bad (-2)"),
    },
}  # fmt: skip


def tell(lang: Lang, key: str, **values: object) -> str:
    """Return a sentence with its values."""
    return _of(SENTENCES[key], lang).format(**values)


def table_word(lang: Lang, word: str) -> str:
    """Return what rows of a table are called."""
    return _of(TABLES.get(word, (word, word)), lang)


def field_word(lang: Lang, name: str) -> str:
    """Return what a column is called; one's own fields are words already."""
    return _of(FIELDS.get(name, (name, name)), lang)


def value_word(lang: Lang, name: str, value: object) -> str:
    """Return what a value means; most are texts already."""
    both = VALUES.get(name, {}).get(value)
    return str(value) if both is None else _of(both, lang)


def _of(both: Both, lang: Lang) -> str:
    return both[lang == "en"]
