"""Merging duplicate accounts: one customer entered twice becomes one, with both charts side by side."""

from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.directory.models import Account, Attention
from guanxi.directory.queries.access import access_account
from guanxi.directory.services.index import reindex_accounts
from guanxi.orgchart.services.locking import lock_charts
from guanxi.orgchart.services.merging.repointing import repoint_all

TEXTS = ("industry", "size", "region", "product_interest", "website", "phone")


def merge_accounts(*, actor: Actor, kept_id: UUID, merged_id: UUID, now: datetime) -> Account:
    """Make two accounts one. The kept one's own data wins; what it lacks is taken from the other.

    Contacts, departments, seats, lines and interactions of the merged one move over; somebody who sits on both charts
    keeps the seat on the kept one, and the other becomes vacant.
    """
    if kept_id == merged_id:
        raise Invalid("invalid", fields=[FieldError("merged_id", "same_account")])
    kept, merged = access_account(actor, kept_id, "manage"), access_account(actor, merged_id, "archive")
    with Recording(
        actor=actor,
        kind="account.merged",
        now=now,
        account_id=kept_id,
        params={"kept": kept.name, "merged": merged.name},
    ) as rec:
        lock_charts(rec, [kept_id, merged_id])
        kept, merged = access_account(actor, kept_id, "manage"), access_account(actor, merged_id, "archive")
        repoint_all(rec, Account, kept_id=kept_id, merged_id=merged_id)
        _adopt(rec, kept, merged)
        rec.update(kept, **_filled(kept, merged))
        rec.update(merged, archived_at=rec.now)
        reindex_accounts(rec.workspace_id, [kept_id, merged_id])
    return kept


def _adopt(rec: Recording, kept: Account, merged: Account) -> None:
    """Hang the merged account's subsidiaries under the kept one, unless it is one of them."""
    if kept.parent_id == merged.pk:
        rec.update(kept, parent_id=merged.parent_id)
    rows = Account.objects.of(rec.workspace_id).filter(parent_id=merged.pk).exclude(pk=kept.pk)
    for child in rows.order_by("pk"):
        rec.update(child, parent_id=kept.pk)


def _filled(kept: Account, merged: Account) -> dict[str, Any]:
    """Return what the kept account lacks and the merged one has."""
    filled: dict[str, Any] = {name: getattr(merged, name) for name in TEXTS if not getattr(kept, name)}
    filled["tags"] = list(dict.fromkeys([*kept.tags, *merged.tags]))
    filled["custom"] = {**merged.custom, **kept.custom}
    filled["note"] = "\n\n".join(dict.fromkeys(note for note in (kept.note, merged.note) if note))
    filled["attention"] = max(kept.attention, merged.attention, key=Attention.values.index)
    return filled
