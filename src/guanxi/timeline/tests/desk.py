"""What tests of the line of time have at hand."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.interactions.models import Interaction
from guanxi.interactions.services import log_interaction
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW

DAY = timedelta(days=1)


def make_talk(actor: Actor, account_id: UUID, at: datetime = NOW, text: str = "谈了预算", **values: Any) -> Interaction:
    """Note an interaction."""
    values = {"kind": "call", "contact_ids": [], **values}
    return log_interaction(actor=actor, account_id=account_id, at=at, summary=text, now=max(at, NOW), **values)


def texts(call: Caller, path: str) -> list[str]:
    """What a line of time tells, in short."""
    return [told(entry) for entry in call.get(path)["items"]]


def told(entry: Any) -> str:
    """Return one entry in a word."""
    if entry["kind"] == "interaction":
        return str(entry["text"])
    return f"{entry['kind']}{'.' + entry['event'] if entry['event'] else ''} {entry['title']}".strip()
