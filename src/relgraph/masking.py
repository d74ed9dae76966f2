"""Numbers and addresses as they are shown to those whom they do not concern."""

from relgraph.duplicates.phones import phone_digits

STARS = "****"
LONG, MIDDLING = 11, 7


def masked(kind: str, value: str) -> str:
    """Return a phone number, mail address or WeChat name with its middle hidden.

    >>> masked("mobile", "+86 138 0013 5678"), masked("phone", "(010) 8888-4321"), masked("email", "zhang@163.com")
    ('138****5678', '10****21', 'z***@163.com')
    >>> masked("wechat", "wx_zhang"), masked("phone", "8021"), masked("email", "nobody")
    ('wx***', '****', 'n***')
    """
    if kind == "email":
        name, at, domain = value.strip().rpartition("@")
        return f"{name[:1]}***@{domain}" if at else f"{domain[:1]}***"
    if kind == "wechat":
        return f"{value.strip()[:2]}***"
    return _masked_number(phone_digits(value))


def _masked_number(digits: str) -> str:
    if len(digits) >= LONG:
        return digits[:3] + STARS + digits[-4:]
    if len(digits) >= MIDDLING:
        return digits[:2] + STARS + digits[-2:]
    return STARS
