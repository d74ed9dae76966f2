"""Where a person's data come from and why they may be kept, as people write it into a column."""

from relgraph.names import fold
from relgraph.placeholders import empty_as
from relgraph.wordlist import phrases

_SOURCES = {
    "business_card": phrases("名片 | 名片交换 | business card | card"),
    "referral": phrases("转介绍 | 介绍 | 推荐 | 朋友介绍 | 客户介绍 | referral | referred | introduction"),
    "event": phrases("展会 | 活动 | 会议 | 论坛 | 沙龙 | event | trade show | fair | conference"),
    "inquiry": phrases("主动咨询 | 咨询 | 来电 | 来访 | 电话咨询 | inquiry | enquiry | inbound"),
    "website": phrases("网站 | 官网 | 网络 | 线上 | website | web | web form | online"),
    "public_register": phrases("公开登记 | 工商登记 | 招标公告 | public register | register | tender notice"),
    "social": phrases("社交平台 | 微信 | 领英 | 脉脉 | linkedin | wechat | social | social media"),
    "import": phrases("导入 | import"),
}
_BASES = {
    "consent": phrases("同意 | 本人同意 | 个人同意 | 已同意 | 单独同意 | consent"),
    "contract": phrases("合同 | 履行合同 | 订立合同 | 合同所必需 | contract"),
    "legal_obligation": phrases("法定义务 | 法定职责 | 履行法定义务 | legal obligation"),
    "legitimate_interest": phrases("正当利益 | 合法利益 | 合法权益 | legitimate interest | legitimate interests"),
    "publicly_disclosed": phrases("已公开 | 已公开信息 | 公开信息 | publicly disclosed | public information"),
    "vital_interest": phrases("紧急情况 | 生命健康 | vital interest | vital interests"),
    "public_interest": phrases("公共利益 | 新闻报道 | public interest"),
}


def source_of(text: str) -> tuple[str, str]:
    """Return the code of a source, and its words where the code does not say it all.

    >>> source_of("名片"), source_of("2025 上海展"), source_of(" ")
    (('business_card', ''), ('other', '2025 上海展'), ('', ''))
    """
    said = " ".join(text.split())
    if not said or empty_as(said) is not None:
        return "", ""
    code = next((code for code, words in _SOURCES.items() if fold(said) in words), None)
    return (code, "") if code else ("other", said[:200])


def basis_of(text: str) -> str | None:
    """Return the code of a lawful basis, empty when nothing is said, None when it is none.

    >>> basis_of("本人同意"), basis_of("Legitimate interest"), basis_of(""), basis_of("反正有")
    ('consent', 'legitimate_interest', '', None)
    """
    said = " ".join(text.split())
    if not said or empty_as(said) is not None:
        return ""
    return next((code for code, words in _BASES.items() if fold(said) in words), None)
