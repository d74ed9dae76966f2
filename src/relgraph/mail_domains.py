"""Domains where anybody gets a mail address: an address there is a person's own, not his employer's."""

PROVIDERS = frozenset({
    "111.com", "126.com", "139.com", "163.com", "163.net", "188.com", "189.cn", "21cn.com", "263.net", "88.com",
    "aliyun.com", "aol.com", "daum.net", "fastmail.com", "foxmail.com", "gmail.com", "gmx.com", "gmx.de", "gmx.net",
    "googlemail.com", "hanmail.net", "hotmail.com", "icloud.com", "live.cn", "live.com", "mac.com", "mail.com",
    "mail.ru", "me.com", "msn.com", "naver.com", "outlook.com", "pm.me", "proton.me", "protonmail.com", "qq.com",
    "sina.cn", "sina.com", "sohu.com", "t-online.de", "tom.com", "vip.126.com", "vip.163.com", "vip.qq.com",
    "vip.sina.cn", "vip.sina.com", "vip.sohu.com", "web.de", "wo.cn", "wo.com.cn", "yahoo.cn", "yahoo.co.jp",
    "yahoo.co.uk", "yahoo.com", "yahoo.com.cn", "yahoo.com.hk", "yahoo.com.tw", "yahoo.de", "yahoo.fr", "yandex.com",
    "yandex.ru", "yeah.net", "ymail.com", "zoho.com",
})  # fmt: skip


def is_private_mail(address: str) -> bool:
    """Tell whether a mail address is at a provider for everybody.

    >>> is_private_mail("Zhang.San@163.com"), is_private_mail("zhang.san@star.example"), is_private_mail("163.com")
    (True, False, False)
    """
    _, at, domain = address.strip().lower().rpartition("@")
    return bool(at) and domain in PROVIDERS
