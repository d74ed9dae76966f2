"""JSON: the tables of the chart as the interface holds them, cut down to what is drawn."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from guanxi.exports.drawing.scene import Scene

_BY_SEAT = {"positions": "id", "occupancies": "position_id", "group_members": "position_id"}


def json_bytes(
    wire: Mapping[str, Any], facts: Sequence[Mapping[str, Any]], scene: Scene, about: dict[str, Any]
) -> bytes:
    """Return one document; `folded` counts the seats that stand folded away behind each drawn one."""
    drawn = {card["id"] for card in scene["cards"]}
    tables = dict(wire["tables"])
    for name, column in _BY_SEAT.items():
        tables[name] = _kept(tables[name], {column: drawn})
    people = set(_column(tables["occupancies"], "contact_id"))
    tables["lines"] = _kept(tables["lines"], {"source_id": drawn, "target_id": drawn})
    tables["ties"] = _kept(tables["ties"], {"contact_a_id": people, "contact_b_id": people})
    tables["contacts"] = _kept(tables["contacts"], {"id": people})
    tables["employments"] = _kept(tables["employments"], {"contact_id": people})
    body = {
        **about,
        **{key: wire[key] for key in ("account_id", "account_name", "version", "seq")},
        "folded": {card["id"]: card["hidden"] for card in scene["cards"] if card["hidden"]},
        "tables": tables,
        "facts": [fact for fact in facts if str(fact["contact_id"]) in people],
    }
    return orjson.dumps(body, option=orjson.OPT_INDENT_2)


def _column(table: Mapping[str, Any], name: str) -> list[str]:
    at = table["columns"].index(name)
    return [str(row[at]) for row in table["rows"]]


def _kept(table: Mapping[str, Any], wanted: Mapping[str, set[str]]) -> dict[str, Any]:
    """Return the rows whose named columns all hold something wanted."""
    places = [(table["columns"].index(name), values) for name, values in wanted.items()]
    rows = [row for row in table["rows"] if all(str(row[at]) in values for at, values in places)]
    return {"columns": table["columns"], "rows": rows}
