"""What values of service cases and answers to campaigns are called in files, in Chinese and English."""

from collections.abc import Mapping

from relgraph.names import fold
from relgraph.wordlist import phrases

Values = Mapping[str, frozenset[str]]

KINDS: Values = {
    "question": phrases("question | 咨询 | 问题 | 疑问 | 使用咨询 | how to | inquiry"),
    "fault": phrases("fault | 故障 | 报修 | 维修 | 异常 | bug | incident | problem | defect | 缺陷"),
    "request": phrases(
        "request | 需求 | 请求 | 服务请求 | 变更 | 培训 | 安装 | feature request | service request | change"
    ),
    "complaint": phrases("complaint | 投诉 | 抱怨 | 建议与投诉"),
    "other": phrases("other | 其他 | 其它 | 其他类型 | misc"),
}
PRIORITIES: Values = {
    "low": phrases("low | 低 | 不急 | p4 | p5 | minor | 4"),
    "normal": phrases("normal | medium | 普通 | 中 | 一般 | 正常 | p3 | 3 | standard"),
    "high": phrases("high | 高 | 重要 | 较急 | p2 | major | 2"),
    "urgent": phrases("urgent | critical | 紧急 | 特急 | 非常紧急 | 严重 | p1 | p0 | 1 | blocker"),
}
STATES: Values = {
    "new": phrases("new | open | 新建 | 待处理 | 待受理 | 未处理 | 待分配 | 未开始 | opened | to do"),
    "working": phrases(
        "working | in progress | 处理中 | 受理中 | 进行中 | 已受理 | 已分配 | assigned | active | 跟进中"
    ),
    "waiting": phrases(
        "waiting | pending | on hold | waiting for customer | 等待客户 | 待客户反馈 | 待反馈 | 挂起 | 待确认 | 待回访"
    ),
    "solved": phrases("solved | resolved | 已解决 | 已完成 | 完成 | 已处理 | 已办结 | done | fixed"),
    "closed": phrases("closed | 已关闭 | 关闭 | 已结案 | 结案 | 已归档 | 已关单 | 已取消 | cancelled | canceled"),
}
CHANNELS: Values = {
    "phone": phrases("phone | 电话 | 热线 | 来电 | 400 | hotline | call | telephone"),
    "wechat": phrases("wechat | 微信 | 企业微信 | 公众号 | weixin"),
    "mail": phrases("mail | email | e mail | 邮件 | 邮箱"),
    "visit": phrases("visit | on site | onsite | 现场 | 上门 | 拜访"),
    "web": phrases("web | website | portal | online | 网站 | 官网 | 在线 | 在线客服 | 小程序"),
    "other": phrases("other | 其他 | 其它"),
}
SATISFACTIONS: Values = {
    "5": phrases("非常满意 | 很满意 | 五星 | 5星 | very satisfied | excellent | 优 | 好评"),
    "4": phrases("满意 | 四星 | 4星 | satisfied | good | 良"),
    "3": phrases("一般 | 三星 | 3星 | neutral | average | 中 | 中评 | fair"),
    "2": phrases("不满意 | 二星 | 2星 | dissatisfied | unsatisfied | poor | 差"),
    "1": phrases("非常不满意 | 很不满意 | 一星 | 1星 | very dissatisfied | very poor | bad | 差评"),
}
RESPONSES: Values = {
    "invited": phrases("invited | 已邀请 | 邀请 | 待回复 | 未回复 | 未响应 | sent | no reply | 待确认"),
    "accepted": phrases(
        "accepted | 已确认 | 确认 | 已报名 | 报名 | 确认参加 | 将参加 | registered | confirmed | rsvp yes | going"
    ),
    "declined": phrases(
        "declined | 已谢绝 | 谢绝 | 拒绝 | 不参加 | 已拒绝 | 取消报名 | not going | rejected | cancelled"
    ),
    "attended": phrases(
        "attended | 已到场 | 到场 | 已签到 | 签到 | 已参加 | 参加 | 出席 | 是 | yes | checked in | present"
    ),
    "no_show": phrases("no show | no_show | 未到场 | 未到 | 缺席 | 未签到 | 未参加 | 否 | no | absent"),
    "interested": phrases("interested | 有意向 | 意向 | 感兴趣 | 有兴趣 | hot | warm | lead"),
}


def value_of(text: str, values: Values) -> str:
    """Return which value a cell means; empty for none that is known.

    >>> value_of("处理中", STATES), value_of(" In Progress ", STATES), value_of("weather", STATES)
    ('working', 'working', '')
    """
    word = " ".join(fold(text).replace("-", " ").split())
    return next((value for value, words in values.items() if word in words), "")


def satisfaction_of(text: str) -> int | None:
    """Return how content they were, 1 to 5; None for what is neither a grade nor a word for one.

    >>> [satisfaction_of(text) for text in ("5", "4.0 分", "3/5", "非常满意", "9")]
    [5, 4, 3, 5, None]
    """
    word = "".join(fold(text).removesuffix("分").removesuffix("星").split()).removesuffix("/5")
    try:
        number = float(word)
    except ValueError:
        named = value_of(text, SATISFACTIONS)
        return int(named) if named else None
    return int(number) if number.is_integer() and 1 <= number <= 5 else None
