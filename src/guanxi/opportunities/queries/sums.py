"""What opportunities amount to, by currency: exact, and never one currency turned into another."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from uuid import UUID

from django.db.models import BigIntegerField, Count, F, Q, QuerySet, Sum
from django.db.models.functions import Cast, Round

from guanxi.opportunities.models import Opportunity, OpportunityState

CENT = Decimal("0.01")
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """Opportunities of one stage in one currency; ``open_cents`` are those that still count for the forecast."""

    stage_id: UUID
    currency: str
    count: int
    valued: int
    cents: int
    open_cents: int


def parts_of(rows: "QuerySet[Opportunity]") -> Sequence[Part]:
    """Return the sums by stage and currency, in one statement.

    Summed are whole cents: SQLite keeps amounts as floating point, whose sums would drift.
    """
    cents = Cast(Round(F("amount") * 100), BigIntegerField())
    counted = rows.order_by().values("stage_id", "currency").annotate(
        count=Count("pk"),
        valued=Count("amount"),
        cents=Sum(cents),
        open_cents=Sum(cents, filter=Q(state=OpportunityState.OPEN)),
    )  # fmt: skip
    return [
        Part(
            stage_id=row["stage_id"],
            currency=row["currency"],
            count=row["count"],
            valued=row["valued"],
            cents=int(row["cents"] or 0),
            open_cents=int(row["open_cents"] or 0),
        )
        for row in counted
    ]


def sums_of(parts: Iterable[Part], likelihoods: Mapping[UUID, int]) -> list[Row]:
    """Return one row for each currency, the one with most opportunities first."""
    found: dict[str, list[Part]] = {}
    for part in parts:
        found.setdefault(part.currency, []).append(part)
    rows = [_sum_of(currency, some, likelihoods) for currency, some in found.items()]
    return sorted(rows, key=lambda row: (-row["count"], row["currency"]))


def _sum_of(currency: str, parts: Sequence[Part], likelihoods: Mapping[UUID, int]) -> Row:
    weighted = sum(part.open_cents * likelihoods.get(part.stage_id, 0) for part in parts)
    count = sum(part.count for part in parts)
    return {
        "currency": currency,
        "count": count,
        "unvalued": count - sum(part.valued for part in parts),
        "amount": amount_text(Decimal(sum(part.cents for part in parts)) / 100),
        "weighted": amount_text((Decimal(weighted) / 10_000).quantize(CENT, ROUND_HALF_UP)),
    }


def amount_text(amount: Decimal) -> str:
    """Return an amount as it goes over the wire: two digits after the point.

    >>> amount_text(Decimal("1200"))
    '1200.00'
    """
    return format(amount.quantize(CENT), "f")
