"""Checking amounts of money and the currencies they are in."""

from decimal import Decimal

from guanxi.core.errors import FieldError, Invalid
from guanxi.opportunities.currencies import CODES

CENT = Decimal("0.01")
MOST = Decimal(10) ** 13


def check_amount(text: str | Decimal | None, field: str = "amount") -> Decimal | None:
    """Return an amount to the cent, or none."""
    amount = None if text is None else Decimal(text)
    if amount is not None and not 0 <= amount < MOST:
        raise Invalid("invalid", fields=[FieldError(field, "not_an_amount")])
    return amount if amount is None else amount.quantize(CENT)


def check_currency(code: str) -> str:
    """Return the code of a currency that exists."""
    text = code.strip().upper()
    if text not in CODES:
        raise Invalid("invalid", fields=[FieldError("currency", "unknown_currency", {"code": text})])
    return text
