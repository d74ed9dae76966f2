"""What was taken out of the logs themselves."""

from datetime import datetime

from guanxi.audit.models import Kind
from guanxi.audit.queries.search import Wanted
from guanxi.audit.services.noting import note
from guanxi.core.actor import Actor


def note_search_export(*, actor: Actor, wanted: Wanted, now: datetime) -> None:
    """Note that somebody took entries of the logs out, and which."""
    narrowed = {"person": wanted.person, "record": wanted.record, "kind": wanted.kind or None}
    bounds = {"from": wanted.start, "to": wanted.end}
    chosen = {name: str(value) for name, value in narrowed.items() if value}
    chosen |= {name: value.isoformat() for name, value in bounds.items() if value}
    params = {"what": "audit", "format": "csv", "filter": chosen or None}
    note(actor=actor, kind=Kind.EXPORT_MADE, now=now, params=params)
