"""Reading one line of text about an account, by the code that the page reads it with."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from guanxi.core.actor import Actor
from guanxi.core.engine import engine_of
from guanxi.directory.models import Contact, Employment
from guanxi.directory.policies import visible_contacts
from guanxi.directory.queries.access import access_account
from guanxi.interactions.queries import last_contacts
from guanxi.workspaces.queries import access_workspace, members

Row = dict[str, Any]
MEMORY = 256 * 1024 * 1024
SECONDS = 5.0
MOST = 2_000


def people_to_name(actor: Actor, account_id: UUID) -> Row:
    """Return who may be named in a line about an account, those met last first, and the zone its times are in."""
    access_account(actor, account_id, "contribute")
    jobs = Employment.objects.of(actor.workspace_id).current().filter(account_id=account_id)
    titles = dict(jobs.order_by("pk").values_list("contact_id", "title")[:MOST])
    people = visible_contacts(actor, Contact.objects.of(actor.workspace_id)).filter(pk__in=list(titles))
    last = last_contacts(actor, people=people)
    rows: list[Row] = [
        {"id": key, "name": name, "title": titles[key], "last": last.get(key)}
        for key, name in people.order_by("sort_key", "pk").values_list("pk", "name")
    ]
    rows.sort(key=lambda row: row["last"].timestamp() if row["last"] else 0.0, reverse=True)
    colleagues = [{"id": one.pk, "name": one.name} for one in members(actor) if one.archived_at is None]
    return {"zone": access_workspace(actor).time_zone, "contacts": rows, "members": colleagues}


def read_line(
    actor: Actor,
    *,
    account_id: UUID,
    text: str,
    now: datetime,
    entry: str | None = None,
    without: Sequence[str] = (),
) -> Row:
    """Return what a line says: a proposal, as the page would make it."""
    people = people_to_name(actor, account_id)
    setting = {
        "text": text,
        "now": int(now.timestamp() * 1000),
        "zone": people["zone"],
        "contacts": [{name: str(row[name]) for name in ("id", "name", "title")} for row in people["contacts"]],
        "members": [{"id": str(row["id"]), "name": row["name"]} for row in people["members"]],
        "entry": entry,
        "without": list(without),
    }
    if entry is None:
        del setting["entry"]
    engine = engine_of("reading.js", "GuanxiReading", MEMORY, SECONDS)
    found: Row = orjson.loads(engine.call("read", orjson.dumps(setting)))
    return found
