"""What of the log is not for a reader, by rules of domains that lie above those who tell of changes."""

from collections.abc import Callable, Sequence

from guanxi.changes.images import Image
from guanxi.core.actor import Actor

# Rows of changes as a reader may see them: as many, in the same order.
Veil = Callable[[Actor, Sequence[Image]], list[Image]]
_veils: dict[str, Veil] = {}


def hang_veil(table: str, veil: Veil) -> None:
    """Have a domain say what is told of its table; called once, when the applications are ready."""
    _veils[table] = veil


def veiled(actor: Actor, rows: Sequence[Image]) -> list[Image]:
    """Return rows of changes as the actor may see them."""
    found = list(rows)
    present = {row["table"] for row in found}
    for table, veil in _veils.items():
        if table in present:
            found = veil(actor, found)
    return found
