"""A part of a chart as a chart of its own, to be drawn by itself."""

from collections.abc import Collection, Mapping
from typing import Any

from guanxi.exports.formats.pptx.parts import Part

Wire = Mapping[str, Any]


def cut_out(chart: Wire, part: Part, closed: Collection[str]) -> dict[str, Any]:
    """Return the chart without the seats that other slides show.

    What stands folded away below a seat stays with it, so that its count is true: `closed` are the folded seats.
    """
    above = _superiors(chart)
    table = chart["tables"]["positions"]
    at = table["columns"].index("id")
    keys = [str(row[at]) for row in table["rows"]]
    holders = _holders(keys, above, part.seats)
    rows = [
        row
        for row, key in zip(table["rows"], keys, strict=True)
        if key in part.seats or (holders[key] is not None and holders[key] in closed)
    ]
    return {**chart, "tables": {**chart["tables"], "positions": {"columns": table["columns"], "rows": rows}}}


def _superiors(chart: Wire) -> dict[str, str]:
    """Return subordinate → superior."""
    table = chart["tables"]["lines"]
    kind, source, target = (table["columns"].index(name) for name in ("kind", "source_id", "target_id"))
    return {str(row[source]): str(row[target]) for row in table["rows"] if row[kind] == "reports_to"}


def _holders(keys: list[str], above: Mapping[str, str], seats: Collection[str]) -> dict[str, str | None]:
    """Return for every seat the nearest one above it, or itself, that is among `seats`."""
    found: dict[str, str | None] = {key: key for key in seats}
    for key in keys:
        path: list[str] = []
        at: str | None = key
        while at is not None and at not in found:
            path.append(at)
            found[at] = None  # ends the walk should the data hold a loop
            at = above.get(at)
        holder = found[at] if at is not None else None
        found.update(dict.fromkeys(path, holder))
    return found
