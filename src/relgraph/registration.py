"""The unified social credit code (统一社会信用代码, GB 32100-2015): eighteen signs, the last checks the others."""

SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
LENGTH = 18
_WEIGHTS = tuple(3**place % 31 for place in range(LENGTH - 1))


def tidy_registration(text: str) -> str:
    """Return a number as it is compared: capitals, without blanks and dashes.

    >>> tidy_registration(" 91350100-m000100y 43 ")
    '91350100M000100Y43'
    """
    return "".join(sign for sign in text.upper() if sign.isalnum())


def check_sign(number: str) -> str:
    """Return the sign that the first seventeen of a code ask for at its end, empty when one of them is none.

    >>> check_sign("91350100M000100Y4")
    '3'
    """
    body = number[: LENGTH - 1]
    if len(body) < LENGTH - 1 or any(sign not in SIGNS for sign in body):
        return ""
    total = sum(SIGNS.index(sign) * weight for sign, weight in zip(body, _WEIGHTS, strict=True))
    return SIGNS[(31 - total % 31) % 31]


def is_registration(number: str) -> bool:
    """Tell whether a tidied code checks out.

    >>> is_registration("91350100M000100Y43"), is_registration("91350100M000100Y44"), is_registration("9135")
    (True, False, False)
    """
    return len(number) == LENGTH and number[-1] == check_sign(number)
