"""What of leads the change log tells: numbers and addresses in clear only to administrators."""

from collections.abc import Sequence
from typing import Any

from guanxi.changes.images import Image
from guanxi.core.actor import Actor
from guanxi.leads.models import Lead
from relgraph.masking import masked

NUMBERS = ("phone", "email")


def veiled(actor: Actor, rows: Sequence[Image]) -> list[Image]:
    """Return rows of changes with the numbers of leads masked."""
    if actor.is_administrator:
        return list(rows)
    return [_without_numbers(row) if row["table"] == Lead.word else row for row in rows]


def _without_numbers(row: Image) -> Image:
    return row | {side: _masked(row[side]) for side in ("before", "after")}


def _masked(image: dict[str, Any] | None) -> dict[str, Any] | None:
    if image is None:
        return None
    return image | {name: masked(name, image[name]) for name in NUMBERS if image.get(name)}
