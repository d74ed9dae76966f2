"""What a message says of a change, for a reader of whom nothing is known: nothing sealed, and no rating."""

from typing import Any

import orjson

from guanxi.changes.images import Image, as_json, subjects
from guanxi.changes.models import Change
from guanxi.changes.sealing import turned
from guanxi.changes.veils import outside
from guanxi.core.actor import NOBODY
from guanxi.core.sealing.fields import SealedColumn, SealedTextField
from guanxi.webhooks.models import Webhook
from guanxi.webhooks.policies import PING
from relgraph.masking import masked

MAX_ROWS = 200
MAX_BYTES = 256 * 1024


def body_of(change: Change) -> bytes:
    """Return the message about a change. What is too long for one is left out and counted: the API has it."""
    rows = told_rows(change.rows[:MAX_ROWS])
    told: dict[str, Any] = {
        "workspace_id": str(change.workspace_id),
        "seq": change.seq,
        "kind": change.kind,
        "at": as_json(change.at),
        "actor": None if change.actor_id == NOBODY else {"id": str(change.actor_id), "name": change.actor_name},
        "account_id": str(change.account_id) if change.account_id else None,
        "subjects": sorted(subjects(change.rows) | ({str(change.account_id)} if change.account_id else set())),
        "rows": rows,
        "rows_total": len(change.rows),
    }
    body = _message(change.kind, told["at"], told)
    return body if len(body) <= MAX_BYTES else _message(change.kind, told["at"], {**told, "rows": []})


def ping_body(webhook: Webhook, at: str) -> bytes:
    """Return a message that only shows that messages arrive."""
    data = {"workspace_id": str(webhook.workspace_id), "webhook_id": str(webhook.pk)}
    return _message(PING, at, data)


def told_rows(rows: list[Image]) -> list[Image]:
    """Return the images of rows without what is not for everybody."""
    return turned(outside(rows), _hidden)


def _hidden(field: SealedColumn, value: Any) -> Any:
    """Return what may be told of a sealed column: of a number its ends, of anything else that there is something."""
    if not isinstance(field, SealedTextField) or not isinstance(value, str):
        return None
    return masked("phone", value) if value else value


def _message(kind: str, at: Any, data: dict[str, Any]) -> bytes:
    return orjson.dumps({"type": kind, "timestamp": at, "data": data}, option=orjson.OPT_SORT_KEYS)
