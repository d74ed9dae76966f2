"""How a trial is printed: for programs as JSON, for people one figure a line."""

from collections.abc import Iterator, Mapping
from typing import Any

from guanxi.cli.output import answer

FIGURE = {"value", "low", "high", "of"}
NOTHING = "–"


def show(body: Mapping[str, Any], *, json_out: bool) -> None:
    """Print a trial."""
    answer(body if json_out else dict(_lines(body)), json_out=json_out)


def _lines(body: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield dotted names with what they hold.

    >>> body = {"pairs": {"by_ranks": {"value": 0.8284, "low": 0.78, "high": None, "of": 90}}, "notes": []}
    >>> dict(_lines(body))
    {'pairs.by_ranks': '0.828 [0.780, –] of 90'}
    """
    if isinstance(body, Mapping) and body.keys() == FIGURE:
        value, low, high = (_number(body[key]) for key in ("value", "low", "high"))
        yield name, f"{value} [{low}, {high}] of {body['of']}" if body["of"] else f"{NOTHING} (nothing to count)"
    elif isinstance(body, Mapping):
        for key, part in body.items():
            yield from _lines(part, f"{name}.{key}" if name else str(key))
    elif isinstance(body, list | tuple):
        for number, part in enumerate(body, start=1):
            yield from _lines(part, f"{name}.{number}")
    else:
        yield name, _number(body)


def _number(value: Any) -> str:
    return NOTHING if value is None else f"{value:.3f}" if isinstance(value, float) else str(value)
