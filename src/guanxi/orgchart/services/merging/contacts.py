"""Merging duplicate contacts: everything that points at one is pointed at the other, and can be undone."""

from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.directory.models import Attention, Contact
from guanxi.directory.queries.access import access_contact, current_account_id
from guanxi.directory.services.index import reindex_contacts
from guanxi.directory.services.locking import lock_contacts
from guanxi.orgchart.queries.reporting import places_of
from guanxi.orgchart.services.locking import lock_charts
from guanxi.orgchart.services.merging.repointing import repoint_all


def merge_contacts(*, actor: Actor, kept_id: UUID, merged_id: UUID, now: datetime) -> Contact:
    """Make two contacts one. The kept one's own data wins; what it lacks is taken from the other."""
    if kept_id == merged_id:
        raise Invalid("invalid", fields=[FieldError("merged_id", "same_person")])
    kept, merged = access_contact(actor, kept_id, "edit"), access_contact(actor, merged_id, "edit")
    with Recording(
        actor=actor,
        kind="contact.merged",
        now=now,
        account_id=current_account_id(actor, kept_id) or current_account_id(actor, merged_id),
        params={"kept": kept.name, "merged": merged.name},
    ) as rec:
        lock_charts(rec, places_of(actor, [kept_id, merged_id]))
        lock_contacts(rec.workspace_id, [kept_id, merged_id])
        kept, merged = access_contact(actor, kept_id, "edit"), access_contact(actor, merged_id, "edit")
        repoint_all(rec, Contact, kept_id=kept_id, merged_id=merged_id)
        rec.update(kept, **_filled(kept, merged))
        rec.update(merged, archived_at=rec.now, merged_into_id=kept_id)
        reindex_contacts(rec.workspace_id, [kept_id, merged_id])
    return kept


def _filled(kept: Contact, merged: Contact) -> dict[str, Any]:
    """Return what the kept contact lacks and the merged one has."""
    filled = {name: getattr(merged, name) for name in ("gender", "owner_id") if not getattr(kept, name)}
    filled["tags"] = list(dict.fromkeys([*kept.tags, *merged.tags]))
    filled["custom"] = {**merged.custom, **kept.custom}
    notes = [note for note in (kept.note, merged.note) if note]
    filled["note"] = "\n\n".join(dict.fromkeys(notes))
    filled["attention"] = max(kept.attention, merged.attention, key=Attention.values.index)
    return filled
