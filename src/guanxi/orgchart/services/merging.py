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
from guanxi.directory.models import Attention, Contact, ContactPoint, Employment
from guanxi.directory.queries.access import access_contact
from guanxi.directory.services.contacts import current_account_id
from guanxi.directory.services.index import reindex_contacts
from guanxi.directory.services.locking import lock_contacts
from guanxi.orgchart.models import Occupancy
from guanxi.orgchart.queries.access import access_position
from guanxi.orgchart.queries.reporting import places_of
from guanxi.orgchart.services.locking import lock_charts

Reference = tuple[type[WorkspaceModel], str]


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
        lock_charts(actor, places_of(actor, [kept_id, merged_id]))
        lock_contacts(rec.workspace_id, [kept_id, merged_id])
        kept, merged = access_contact(actor, kept_id, "edit"), access_contact(actor, merged_id, "edit")
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
    """Point one row at the kept contact; of a present fact that he has already, the other becomes a past one."""
    others = [column for column in _contact_columns(type(row)) if column != name]
    if any(getattr(row, other) == kept_id for other in others):
        rec.retire(row)  # a tie between the two: it was between one person and himself
        return
    moved: dict[str, Any] = {name: kept_id}
    if others:
        moved = dict(zip(("contact_a_id", "contact_b_id"), sorted((kept_id, getattr(row, others[0]))), strict=True))
    twin = _twin(row, moved)
    if twin is not None:
        _fill_twin(rec, twin, row)
        if not isinstance(row, Validity):  # nothing to tell past and present apart: one of the two is enough
            rec.retire(row)
            return
        moved |= {"valid_to": max(rec.now, row.valid_from or rec.now)}
    rec.update(row, **moved)


def _contact_columns(model: type[WorkspaceModel]) -> list[str]:
    return [attname for found, attname in references_to_contact() if found is model]


def _is_present(row: WorkspaceModel) -> bool:
    return getattr(row, "valid_to", None) is None and getattr(row, "archived_at", None) is None


def _twin(row: WorkspaceModel, moved: dict[str, Any]) -> WorkspaceModel | None:
    """Return the row of the kept contact that says the same already: what a unique rule or common sense allows once."""
    rows: Any = type(row).objects.of(row.workspace_id).exclude(pk=row.pk)
    for fields, condition in _rules(row):
        columns = [row._meta.get_field(field).attname for field in fields]  # type: ignore[union-attr]
        if set(moved) & set(columns):
            values = {column: moved.get(column, getattr(row, column)) for column in columns}
            found: WorkspaceModel | None = rows.filter(condition, **values).first()
            if found is not None:
                return found
    return None


def _rules(row: WorkspaceModel) -> Iterator[tuple[tuple[str, ...], models.Q]]:
    """Yield what may be there once: always, or (with a condition) in the present only."""
    present = _is_present(row)
    for rule in row._meta.constraints:
        if isinstance(rule, models.UniqueConstraint) and (present or rule.condition is None):
            yield tuple(rule.fields), rule.condition or models.Q()
    if isinstance(row, ContactPoint) and present:
        yield ("contact", "kind", "value"), models.Q(valid_to__isnull=True)


def _fill_twin(rec: Recording, twin: WorkspaceModel, row: WorkspaceModel) -> None:
    """Let the row that stays take what it lacks from the one that becomes past."""
    if isinstance(twin, Employment) and isinstance(row, Employment):
        rec.update(twin, title=twin.title or row.title, department_id=twin.department_id or row.department_id)
    if isinstance(row, Occupancy):
        rec.touch(access_position(rec.actor, row.position_id))


def _filled(kept: Contact, merged: Contact) -> dict[str, Any]:
    """Return what the kept contact lacks and the merged one has."""
    filled = {name: getattr(merged, name) for name in ("gender", "owner_id") if not getattr(kept, name)}
    filled["tags"] = list(dict.fromkeys([*kept.tags, *merged.tags]))
    filled["custom"] = {**merged.custom, **kept.custom}
    notes = [note for note in (kept.note, merged.note) if note]
    filled["note"] = "\n\n".join(dict.fromkeys(notes))
    filled["attention"] = max(kept.attention, merged.attention, key=Attention.values.index)
    return filled
