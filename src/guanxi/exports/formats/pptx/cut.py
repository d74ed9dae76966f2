"""A part of a chart as a chart of its own, to be drawn by itself."""

from collections.abc import Collection, Mapping
from typing import Any

from guanxi.exports.formats.pptx.parts import Part

Wire = Mapping[str, Any]


def cut_out(chart: Wire, part: Part, closed: Collection[str]) -> dict[str, Any]:
    """Return the chart without the seats that other slides show.

    What stands folded away below a seat stays with it, so that its count is true: `closed` are the folded seats.
    """
    keys = _column(chart, "positions", "id")
    holders = _holders(keys, _superiors(chart), part.seats)
    kept = {key for key in keys if key in part.seats or holders[key] in closed}
    tables = {**chart["tables"]}
    tables["positions"] = _rows(chart, "positions", "id", kept)
    tables["lines"] = _rows(chart, "lines", "source_id", kept)
    tables["occupancies"] = _rows(chart, "occupancies", "position_id", kept)
    people = set(_column({"tables": tables}, "occupancies", "contact_id"))
    tables["contacts"] = _rows(chart, "contacts", "id", people)
    tables["employments"] = _rows(chart, "employments", "contact_id", people)
    return {**chart, "tables": tables}


def _column(chart: Wire, table: str, name: str) -> list[str]:
    at = chart["tables"][table]["columns"].index(name)
    return [str(row[at]) for row in chart["tables"][table]["rows"]]


def _rows(chart: Wire, table: str, name: str, wanted: Collection[str]) -> dict[str, Any]:
    """Return a table with those rows whose column holds something wanted."""
    columns, rows = chart["tables"][table]["columns"], chart["tables"][table]["rows"]
    at = columns.index(name)
    return {"columns": columns, "rows": [row for row in rows if str(row[at]) in wanted]}


def _superiors(chart: Wire) -> dict[str, str]:
    """Return subordinate → superior."""
    columns = (_column(chart, "lines", name) for name in ("kind", "source_id", "target_id"))
    return {source: target for kind, source, target in zip(*columns, strict=True) if kind == "reports_to"}


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
