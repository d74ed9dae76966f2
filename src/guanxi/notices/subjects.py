"""What notices are about, by rules of domains that lie above: each says what of its things a reader may see now."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from guanxi.core.actor import Actor


@dataclass(frozen=True, slots=True)
class Shown:
    """A thing as a notice names it: what it is called, of which account, and the page it stands on."""

    name: str
    path: str
    account: str = ""


# The things of some keys that the actor may see; those he may not are left out.
Look = Callable[[Actor, Collection[UUID]], Mapping[UUID, Shown]]
_looks: dict[str, Look] = {}


def hang_subject(word: str, look: Look) -> None:
    """Have a domain say what is told of its things; called once, when the applications are ready."""
    _looks[word] = look


def seen(actor: Actor, wanted: Mapping[str, Collection[UUID]]) -> dict[tuple[str, UUID], Shown]:
    """Return the things of some keys by type that the actor may see, in a few statements for each type."""
    found: dict[tuple[str, UUID], Shown] = {}
    for word, keys in wanted.items():
        if word in _looks and keys:
            found |= {(word, key): shown for key, shown in _looks[word](actor, keys).items()}
    return found
