"""Modules that are loaded when they are first used: what needs the engine's libraries must not slow the start.

    if TYPE_CHECKING:
        from guanxi.network.inference import counted
    else:
        counted = late("guanxi.network.inference.counted")

The import that only a reader of types sees keeps the boundaries checkable. Rooms called ``inference`` import NumPy and
the like at their top; whoever stands above them takes them this way (``tests/architecture/test_light_start.py``).
"""

from importlib import import_module
from typing import Any


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
    return Late(name)
