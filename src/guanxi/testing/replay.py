"""The replay check: what the browser holds, brought up to date by events, equals what it would fetch afresh."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import orjson

from guanxi.core.actor import Actor
from guanxi.orgchart.queries.chart import chart_snapshot
from guanxi.orgchart.queries.events import chart_events
from guanxi.orgchart.queries.wire import TABLES

State = dict[str, dict[str, dict[str, Any]]]


def fetch(actor: Actor, account_id: UUID) -> tuple[State, int]:
    """Return the chart as the browser holds it, and its sequence number."""
    body = orjson.loads(orjson.dumps(chart_snapshot(actor, account_id).as_json()))
    state: State = {}
    for name, table in body["tables"].items():
        rows = (dict(zip(table["columns"], row, strict=True)) for row in table["rows"])
        state[name] = {row["id"]: row for row in rows}
    state["account"] = {body["account_id"]: {"id": body["account_id"], "name": body["account_name"]}}
    return state, body["seq"]


def apply(state: State, events: Iterable[dict[str, Any]]) -> State:
    """Apply events as the browser does."""
    for event in orjson.loads(orjson.dumps(list(events))):
        for row in event["rows"]:
            table = state[TABLES.get(row["table"], row["table"])]
            table.pop(row["id"], None)
            if row["after"] is not None:
                table[row["id"]] = row["after"]
    return state


def replayed(actor: Actor, account_id: UUID, state: State, seq: int) -> State:
    """Return an old state brought up to date by all events since."""
    while events := chart_events(actor, account_id=account_id, after=seq):
        state = apply(state, events)
        seq = events[-1]["seq"]
    return state
