"""Modules that are loaded when they are first used: what needs the engine's libraries must not slow the start.

    if TYPE_CHECKING:
        from guanxi.network.inference import counted
    else:
        counted = late("guanxi.network.inference.counted")

The import that only a reader of types sees keeps the boundaries checkable. Rooms called ``inference`` import NumPy and
the like at their top; whoever stands above them takes them this way (``tests/architecture/test_light_start.py``).
"""

import gc
from importlib import import_module
from typing import Any

_names: set[str] = set()


class Late:
    """Stands for a module until something of it is wanted. Threads may ask at once: the import has its own lock."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self._name), name)

    def __repr__(self) -> str:
        return f"<{self._name}, loaded when used>"


def late(name: str) -> Any:
    """Return a module that is loaded when it is first used.

    >>> late("math").floor(2.5)
    2
    """
    _names.add(name)
    return Late(name)


def load_everything() -> None:
    """Load what nobody has asked for yet, so that the first who does need not wait: for a server that is up.

    What is loaded then stays, so the collector of garbage need not walk over it again and again: of an answer that is
    worked out from ten thousand rows that was a quarter of the time.
    """
    for name in sorted(_names):
        import_module(name)
    gc.collect()
    gc.freeze()
