"""The domain a company is known by: of its website, else of a business mail address."""

from relgraph.mail_domains import PROVIDERS


def website_domain(text: str) -> str:
    """Return the domain of a website's address, without www.

    >>> website_domain("https://www.Hengxing.cn/about"), website_domain("hengxing.cn:8080"), website_domain("none")
    ('hengxing.cn', 'hengxing.cn', '')
    """
    host = text.strip().casefold().partition("://")[2] or text.strip().casefold()
    for sign in "/?#:":
        host = host.partition(sign)[0]
    return _of_a_company(host.removeprefix("www."))


def mail_domain(address: str) -> str:
    """Return the domain of a mail address, empty where anybody gets an address.

    >>> mail_domain("Li.Na@Hengxing.cn"), mail_domain("li@163.com"), mail_domain("li")
    ('hengxing.cn', '', '')
    """
    _, at, host = address.strip().casefold().rpartition("@")
    return _of_a_company(host) if at else ""


def _of_a_company(host: str) -> str:
    plain = host.strip().strip(".")
    return plain if "." in plain and " " not in plain and plain not in PROVIDERS else ""
