"""One spelling for every JSON value, whichever database it has been through.

Keys are sorted by code point, nothing is escaped that need not be, no spaces. A number has one spelling too:
PostgreSQL gives back ``10000000000000000`` for what was written as ``1e16``, so whole numbers are spelt out in digits,
and all others as the shortest text that reads as the same number.
"""

from decimal import Decimal
from typing import Any

import orjson

# Up to here every whole number is a float of its own.
EXACT = 2**53


def canonical(value: Any) -> bytes:
    """Return a JSON value's only spelling, in UTF-8."""
    return orjson.dumps(_settled(value), option=orjson.OPT_SORT_KEYS)


def _settled(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _settled(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_settled(item) for item in value]
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, int) and not -EXACT < value < EXACT:
        return orjson.Fragment(str(int(value)).encode())
    return value


def _number(value: float) -> Any:
    if not value.is_integer():
        return value
    if -EXACT < value < EXACT:
        return int(value)
    return orjson.Fragment(format(Decimal(repr(value)), "f").encode())
