"""Merging duplicate contacts: everything that points at one is pointed at the other, and can be undone."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Validity, WorkspaceModel
from guanxi.directory.models import Contact
from guanxi.directory.queries.access import access_contact
from guanxi.directory.services.contacts import current_account_id
from guanxi.directory.services.index import reindex_contacts
from guanxi.orgchart.services.locking import lock_chart

Reference = tuple[type[WorkspaceModel], str]


def merge_contacts(*, actor: Actor, kept_id: UUID, merged_id: UUID, now: datetime) -> Contact:
    """Make two contacts one. The kept one's own data wins; what it lacks is taken from the other."""
    if kept_id == merged_id:
        raise Invalid("invalid", fields=[FieldError("merged_id", "same_person")])
    kept, merged = access_contact(actor, kept_id, "edit"), access_contact(actor, merged_id, "edit")
    accounts = [current_account_id(actor, kept_id), current_account_id(actor, merged_id)]
    with Recording(
        actor=actor,
        kind="contact.merged",
        now=now,
        account_id=accounts[0] or accounts[1],
        other_account_id=accounts[1],
        params={"kept": kept.name, "merged": merged.name},
    ) as rec:
        for account_id in sorted({key for key in accounts if key}):
            lock_chart(actor, account_id)
        for model, name in references_to_contact():
            for row in model.objects.of(actor.workspace_id).filter(**{name: merged_id}).order_by("pk"):
                _repoint(rec, row, name, kept_id)
        rec.update(kept, **_filled(kept, merged))
        rec.update(merged, archived_at=now, merged_into_id=kept_id)
        reindex_contacts(rec.workspace_id, [kept_id, merged_id])
    return kept


def references_to_contact() -> Iterator[Reference]:
    """Return every reference to a contact in the product, those of higher domains included."""
    for model in apps.get_models():
        for field in model._meta.local_fields:
            if isinstance(field, WorkspaceForeignKey) and field.related_model is Contact and model is not Contact:
                yield model, field.attname  # type: ignore[misc]


def _repoint(rec: Recording, row: WorkspaceModel, name: str, kept_id: UUID) -> None:
    """Point one row at the kept contact; a present fact that he has already becomes a past one."""
    others = [field for field in _contact_columns(type(row)) if field != name]
    if any(getattr(row, other) == kept_id for other in others):
        rec.retire(row)
        return
    moved: dict[str, Any] = {name: kept_id}
    if others:
        moved = dict(zip(("contact_a_id", "contact_b_id"), sorted((kept_id, getattr(row, others[0]))), strict=True))
    if isinstance(row, Validity) and row.valid_to is None and _would_repeat(row, moved):
        moved |= {"valid_to": max(rec.now, row.valid_from or rec.now)}
    rec.update(row, **moved)


def _contact_columns(model: type[WorkspaceModel]) -> list[str]:
    return [attname for found, attname in references_to_contact() if found is model]


def _would_repeat(row: WorkspaceModel, moved: dict[str, Any]) -> bool:
    """Tell whether a unique rule among present facts would be broken by a repointed row."""
    rows: Any = type(row).objects.of(row.workspace_id)
    rows = rows.filter(valid_to__isnull=True).exclude(pk=row.pk)
    for rule in row._meta.constraints:
        if isinstance(rule, models.UniqueConstraint):
            columns = [row._meta.get_field(field).attname for field in rule.fields]  # type: ignore[union-attr]
            if set(moved) & set(columns):
                values = {column: moved.get(column, getattr(row, column)) for column in columns}
                if rows.filter(**values).exists():
                    return True
    return False


def _filled(kept: Contact, merged: Contact) -> dict[str, Any]:
    """Return what the kept contact lacks and the merged one has."""
    filled = {name: getattr(merged, name) for name in ("gender", "owner_id") if not getattr(kept, name)}
    filled["tags"] = list(dict.fromkeys([*kept.tags, *merged.tags]))[:20]
    filled["custom"] = {**merged.custom, **kept.custom}
    notes = [note for note in (kept.note, merged.note) if note]
    filled["note"] = "\n\n".join(dict.fromkeys(notes))
    return filled
