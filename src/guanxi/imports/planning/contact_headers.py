"""What columns of an address list are called, here and in other programs' exports."""

import re
from collections.abc import Iterable, Mapping, Sequence

from relgraph.names import fold
from relgraph.superiors.columns import header_score
from relgraph.wordlist import phrases

_BRACKETED = re.compile(r"[(（\[【][^)）\]】]*[)）\]】]")
Words = Mapping[str, tuple[frozenset[str], ...]]
_NONE = (frozenset[str](),)
_SEPARATORS = re.compile(r"[\s_\-./*:：#,]+")


def levels(*texts: str) -> tuple[frozenset[str], ...]:
    """Return the words of a field, the surest first."""
    return tuple(map(phrases, texts))


# The first field whose words match takes the column; the surest words of a field come first.
CONTACT_WORDS: dict[str, tuple[frozenset[str], ...]] = {
    "account": levels(
        """
        客户名称 | 客户 | 所属客户 | 公司名称 | 客户公司 | 账户名称 | account name | account | company name | customer |
        customer name
        """,
        """
        公司 | 所在公司 | 单位名称 | 企业名称 | 企业 | 单位 | company | organisation | organization | org | employer
        """,
    ),
    "surname": levels("姓 | 姓氏 | last name | lastname | surname | family name"),
    "given_name": levels("名 | first name | firstname | given name | forename"),
    "name": levels(
        "姓名 | 联系人姓名 | 联系人 | 联系人名称 | name | full name | fullname | contact name | display name",
        "名字 | 名称 | contact | person | 员工姓名",
    ),
    "mobile": levels(
        """
        手机 | 手机号 | 手机号码 | 移动电话 | 手机1 | 手机 1 | mobile | mobile phone | mobile number | cell | cell phone
        """,
        "联系方式 | 联系电话 | 手机2 | 其他手机",
    ),
    "phone": levels(
        """
        电话 | 座机 | 固话 | 固定电话 | 办公电话 | 工作电话 | 单位电话 | 公司电话 | phone | telephone | tel |
        work phone | business phone
        """,
        "电话号码 | phone number | office phone | phone 1 value | 分机",
    ),
    "mail": levels(
        """
        邮箱 | 电子邮箱 | 电子邮件 | 邮件 | 邮箱地址 | 工作邮箱 | email | e mail | mail | email address |
        e mail address | work email
        """,
        "e mail 1 value | email 1 | 邮件地址 | email1",
    ),
    "wechat": levels("微信 | 微信号 | 微信id | wechat | wechat id | weixin | wx"),
    "title": levels(
        "职务 | 职位 | 岗位 | 头衔 | 职称 | job title | title | position | role", "职务名称 | 职位名称 | 岗位名称"
    ),
    "department": levels("部门 | 所属部门 | 所在部门 | 部门名称 | 科室 | department | dept | division | team"),
    "source": levels("来源 | 客户来源 | 联系人来源 | 数据来源 | 获取方式 | source | lead source | contact source"),
    "basis": levels("合法依据 | 处理依据 | 合法性基础 | 法律依据 | lawful basis | legal basis | basis"),
    "note": levels(
        "备注 | 说明 | 描述 | 备注信息 | 附注 | note | notes | remark | remarks | comment | comments | description"
    ),
}
_FALLBACKS = ("name", "title", "department", "mail")


def guess_contact_columns(header: Sequence[str]) -> dict[str, str]:
    """Return fields and headers of an address list.

    >>> guess_contact_columns(["客户名称", "联系人", "职务", "手机（必填）", "备注"])
    {'account': '客户名称', 'name': '联系人', 'mobile': '手机（必填）', 'title': '职务', 'note': '备注'}
    """
    columns = guess_from(CONTACT_WORDS, header)
    for field in _FALLBACKS:
        scores = {name: header_score(field, name) for name in header}
        best = max(scores, key=scores.__getitem__, default="")
        _take(columns, field, (name for name in (best,) if scores.get(name, 0) >= 60))
    if "name" in columns and {"surname", "given_name"} <= set(columns):
        del columns["surname"], columns["given_name"]
    return {field: columns[field] for field in CONTACT_WORDS if field in columns}


_COMPANY, _MOBILE, _PHONE = (CONTACT_WORDS[name] for name in ("account", "mobile", "phone"))
_LEAD_WORDS: dict[str, tuple[frozenset[str], ...]] = {
    "company": (_COMPANY[0] | _COMPANY[1], phrases("名单名称 | 线索名称 | lead | lead name | 名称")),
    "contact_name": (CONTACT_WORDS["name"][0], phrases("名字 | contact | person | 负责人 | 法人 | 法定代表人")),
    "phone": (_MOBILE[0] | _PHONE[0], _MOBILE[1] | _PHONE[1]),
    "mail": CONTACT_WORDS["mail"],
    "registration_number": levels(
        "统一社会信用代码 | 社会信用代码 | 信用代码 | 税号 | 纳税人识别号 | registration number | tax number | uscc"
    ),
    "website": levels("网站 | 网址 | 官网 | 公司网址 | website | web site | url | homepage | domain | 域名"),
    "region": levels("地区 | 区域 | 省份 | 城市 | 所在地区 | 所属地区 | 省市 | region | province | city | area"),
    "industry": levels("行业 | 所属行业 | 行业类型 | industry | sector"),
    "title": CONTACT_WORDS["title"],
    "department": CONTACT_WORDS["department"],
    "source": (CONTACT_WORDS["source"][0] | phrases("名单来源 | 线索来源"),),
    "note": CONTACT_WORDS["note"],
}


def guess_lead_columns(header: Sequence[str]) -> dict[str, str]:
    """Return fields and headers of a list of leads.

    >>> guess_lead_columns(["公司名称", "联系人", "手机", "省份"])
    {'company': '公司名称', 'contact_name': '联系人', 'phone': '手机', 'region': '省份'}
    """
    return guess_from(_LEAD_WORDS, header)


def guess_from(words: Words, header: Sequence[str]) -> dict[str, str]:
    """Return fields and headers by the words of each field: the surest of all fields before the others."""
    spaced = {name: _spaced(name) for name in header}
    columns: dict[str, str] = {}
    for rank in range(2):
        for field, ranks in words.items():
            _take(columns, field, (name for name in header if spaced[name] in (ranks[rank : rank + 1] or _NONE)[0]))
    return {field: columns[field] for field in words if field in columns}


def _take(columns: dict[str, str], field: str, candidates: Iterable[str]) -> None:
    for name in candidates:
        if field not in columns and name not in columns.values():
            columns[field] = name


def _spaced(header: str) -> str:
    return " ".join(_SEPARATORS.sub(" ", fold(_BRACKETED.sub(" ", header))).split())
