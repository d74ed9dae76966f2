"""The part of a chart that a decision is about: its people, and those between them and the top."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from guanxi.exports.drawing.scene import Scene
from guanxi.exports.queries.source import Source
from relgraph.hierarchy import ancestors

Row = dict[str, Any]
OPEN_LINES = ("reports_to", "dotted")


def seats_of(chart: Mapping[str, Any], contacts: Collection[str], positions: Collection[str]) -> list[str]:
    """Return the seats of some people and some seats, as far as they are on the chart, in its order."""
    held = {row["position_id"] for row in _records(chart, "occupancies") if str(row["contact_id"]) in contacts}
    wanted = {str(key) for key in held} | set(positions)
    return [str(row["id"]) for row in _records(chart, "positions") if str(row["id"]) in wanted]


def contacts_of(chart: Mapping[str, Any]) -> list[str]:
    """Return who sits on the chart."""
    return [str(row["contact_id"]) for row in _records(chart, "occupancies")]


def extract(chart: Row, seats: Collection[str]) -> Row:
    """Return the chart with some seats and all superiors of them, and what hangs on these."""
    parents = {
        str(row["source_id"]): str(row["target_id"]) for row in _records(chart, "lines") if row["kind"] == "reports_to"
    }
    known: dict[str, str | None] = {str(row["id"]): None for row in _records(chart, "positions")} | parents
    kept = set(seats).union(*(ancestors(known, seat) for seat in seats))
    tables = dict(chart["tables"])
    for name, column in {"positions": "id", "occupancies": "position_id", "group_members": "position_id"}.items():
        tables[name] = _where(tables[name], lambda row, column=column: str(row[column]) in kept)
    tables["lines"] = _where(tables["lines"], lambda row: {str(row["source_id"]), str(row["target_id"])} <= kept)
    people = {str(row["contact_id"]) for row in _of(tables["occupancies"])}
    tables["ties"] = _where(tables["ties"], lambda row: {str(row["contact_a_id"]), str(row["contact_b_id"])} <= people)
    groups = {str(row["group_id"]) for row in _of(tables["group_members"])}
    tables["groups"] = _where(tables["groups"], lambda row: str(row["id"]) in groups)
    return {**chart, "tables": tables}


def without_secrets(chart: Row, *, certainties: bool) -> Row:
    """Return a chart with nothing that is ours alone.

    No notes, colours and groups of ours, no ties, influence and conflicts; unless ``certainties``, nothing of how sure
    we are either.
    """
    tables = dict(chart["tables"])
    for name in ("ties", "groups", "group_members"):
        tables[name] = {**tables[name], "rows": []}
    tables["lines"] = _where(tables["lines"], lambda row: row["kind"] in OPEN_LINES)
    blank: Row = {"note": "", "color": None, "owner_id": None} | ({} if certainties else {"certainty": "confirmed"})
    return {**chart, "tables": {name: _blanked(table, blank) for name, table in tables.items()}}


def largest_extract(source: Source, seats: Sequence[str], *, room: tuple[float, float], readable: float) -> Scene:
    """Draw as many of the seats as can be read in a room, in points; the first of them matter most."""
    count = len(seats)
    while True:
        scene = source.draw(extract(source.chart, seats[:count]))
        bounds = scene["bounds"]
        if count <= 3 or min(room[0] / bounds["w"], room[1] / bounds["h"]) >= readable:
            return scene
        count = max(count * 3 // 4, 3)


def _records(chart: Mapping[str, Any], name: str) -> Iterator[Row]:
    return _of(chart["tables"][name])


def _of(table: Mapping[str, Any]) -> Iterator[Row]:
    return (dict(zip(table["columns"], row, strict=True)) for row in table["rows"])


def _where(table: Row, wanted: Any) -> Row:
    rows = [row for row in table["rows"] if wanted(dict(zip(table["columns"], row, strict=True)))]
    return {**table, "rows": rows}


def _blanked(table: Row, blank: Row) -> Row:
    columns = table["columns"]
    rows = [[blank.get(name, value) for name, value in zip(columns, row, strict=True)] for row in table["rows"]]
    return {**table, "rows": rows}
