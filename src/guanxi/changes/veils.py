"""What of the log is not for a reader, by rules of domains that lie above those who tell of changes."""

from collections.abc import Callable, Collection, Iterable, Sequence

from guanxi.changes.images import Image
from guanxi.core.actor import Actor

# Rows of changes as a reader may see them: as many, in the same order.
Veil = Callable[[Actor, Sequence[Image]], list[Image]]
_veils: dict[str, Veil] = {}
_inner: dict[str, frozenset[str]] = {}


def hang_veil(table: str, veil: Veil, *, inner: Collection[str] = ()) -> None:
    """Have a domain say what is told of its table; called once, when the applications are ready.

    ``inner`` are the columns that are told to nobody who is no member.
    """
    _veils[table] = veil
    _inner[table] = frozenset(inner)


def outside(rows: Iterable[Image]) -> list[Image]:
    """Return rows of changes as they may leave the house."""
    return [_without(row, _inner[row["table"]]) if row["table"] in _inner else row for row in rows]


def _without(row: Image, columns: Collection[str]) -> Image:
    sides = {side: row[side] and {**row[side], **dict.fromkeys(columns)} for side in ("before", "after")}
    return {**row, **sides}


def veiled(actor: Actor, rows: Sequence[Image]) -> list[Image]:
    """Return rows of changes as the actor may see them."""
    found = list(rows)
    present = {row["table"] for row in found}
    for table, veil in _veils.items():
        if table in present:
            found = veil(actor, found)
    return found
