"""What columns of service cases and of a campaign's people are called, here and in other programs' exports."""

from collections.abc import Sequence

from guanxi.imports.planning.contact_headers import CONTACT_WORDS, Words, guess_from, levels

_CASE_WORDS: Words = {
    "subject": levels(
        "主题 | 标题 | 问题 | 服务单主题 | 工单主题 | 工单标题 | "
        "问题标题 | subject | title | summary | issue | case subject",
        "问题简述 | 工单名称 | 名称 | 服务内容 | name | ticket",
    ),
    "account": CONTACT_WORDS["account"],
    "contact": levels(
        "提出人 | 联系人 | 报修人 | 反馈人 | 投诉人 | "
        "联系人姓名 | 客户联系人 | brought by | contact | contact name | requester",
        "姓名 | 申请人 | reporter | caller | name",
    ),
    "external_id": levels(
        "外部编号 | 工单号 | 工单编号 | 服务单号 | 单号 | "
        "external key | external id | ticket id | case number | ticket number",
        "编号 | 序号 | id | key | number | no",
    ),
    "kind": levels("类型 | 服务类型 | 工单类型 | 问题类型 | 类别 | kind | type | category | case type"),
    "priority": levels("优先级 | 紧急程度 | 紧急度 | 级别 | priority | urgency | severity"),
    "state": levels("状态 | 工单状态 | 处理状态 | 进度 | 服务状态 | state | status | case status"),
    "channel": levels("渠道 | 来源 | 受理渠道 | 来源渠道 | 提交方式 | channel | source | case origin | via"),
    "owner": levels(
        "负责人 | 处理人 | 受理人 | 服务人员 | 工程师 | 客服 | owner | assignee | assigned to | agent | case owner"
    ),
    "opened": levels(
        "提出时间 | 受理时间 | 创建时间 | 报修时间 | 提交时间 | "
        "开单时间 | 登记时间 | opened | opened at | created | created at",
        "日期 | 时间 | date | created date | date opened | 创建日期 | 受理日期 | 报修日期",
    ),
    "due": levels("要求解决 | 截止时间 | 截止日期 | 到期时间 | 要求完成时间 | due | due date | due on | deadline"),
    "solved": levels(
        "解决时间 | 完成时间 | 关闭时间 | 解决日期 | 完成日期 | "
        "结束时间 | solved | solved at | resolved | resolved at | closed",
        "closed at | closed date | date closed | 关闭日期",
    ),
    "satisfaction": levels(
        "满意度 | 满意度评分 | 评分 | 客户满意度 | 评价 | satisfaction | rating | score | csat | satisfaction score"
    ),
    "comment": levels(
        "客户评语 | 评语 | 客户反馈 | 回访意见 | 回访结果 | what they said | comment | feedback | csat comment"
    ),
    "description": levels(
        "问题描述 | 描述 | 详细描述 | 问题详情 | 内容 | description | details | body",
        "备注 | 说明 | note | notes | remark | remarks",
    ),
}
_CAMPAIGN_WORDS: Words = {
    "name": (CONTACT_WORDS["name"][0], CONTACT_WORDS["name"][1]),
    "account": CONTACT_WORDS["account"],
    "title": CONTACT_WORDS["title"],
    "mobile": CONTACT_WORDS["mobile"],
    "phone": CONTACT_WORDS["phone"],
    "mail": CONTACT_WORDS["mail"],
    "response": levels(
        "响应 | 参会状态 | 报名状态 | 签到状态 | 参加情况 | 状态 | "
        "是否参加 | 是否到场 | response | status | attendance | rsvp",
        "反馈 | 签到 | 到场情况 | registration status | attended | state",
    ),
    "responded": levels(
        "响应时间 | 报名时间 | 签到时间 | 回复时间 | responded | responded at | response date | registered at",
        "时间 | 日期 | date | registration date",
    ),
    "note": (CONTACT_WORDS["note"][0],),
}


def guess_case_columns(header: Sequence[str]) -> dict[str, str]:
    """Return fields and headers of a list of service cases.

    >>> guess_case_columns(["工单号", "客户名称", "主题", "处理人", "状态"])
    {'subject': '主题', 'account': '客户名称', 'external_id': '工单号', 'state': '状态', 'owner': '处理人'}
    """
    return guess_from(_CASE_WORDS, header)


def guess_campaign_columns(header: Sequence[str]) -> dict[str, str]:
    """Return fields and headers of a list of people who were asked to a campaign.

    >>> guess_campaign_columns(["姓名", "公司", "手机", "签到状态"])
    {'name': '姓名', 'account': '公司', 'mobile': '手机', 'response': '签到状态'}
    """
    return guess_from(_CAMPAIGN_WORDS, header)
