"""Phone numbers for comparing."""

import re

_NOT_DIGITS = re.compile(r"\D+")


def phone_digits(phone: str) -> str:
    """The digits that tell a number: at most the last 11, without +86 and leading zeros.

    >>> phone_digits("+86 138-0013-8000"), phone_digits("(010) 8888 6666"), phone_digits("0086 10 88886666")
    ('13800138000', '1088886666', '1088886666')
    """
    digits = _NOT_DIGITS.sub("", phone[:40]).lstrip("0")
    if digits.startswith("86") and len(digits) >= 12:
        digits = digits[2:].lstrip("0")
    return digits[-11:]
