"""Pointing rows at another row, whatever table they are in, without saying anything twice."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models

from guanxi.changes.recording import Recording
from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Validity, WorkspaceModel
from guanxi.directory.models import ContactPoint, Employment
from guanxi.orgchart.models import Occupancy, Tie
from guanxi.orgchart.queries.access import access_position

Reference = tuple[type[WorkspaceModel], str]


def references_to(target: type[WorkspaceModel]) -> Iterator[Reference]:
    """Return every reference to a table that the log can tell of, those of higher domains included."""
    for model in apps.get_models():
        if not issubclass(model, WorkspaceModel) or not model.word or model is target:
            continue
        for field in model._meta.local_fields:
            if isinstance(field, WorkspaceForeignKey) and field.related_model is target:
                yield model, field.attname


def repoint_all(rec: Recording, target: type[WorkspaceModel], *, kept_id: UUID, merged_id: UUID) -> None:
    """Point everything that points at one row at another one."""
    for model, name in references_to(target):
        rows: Any = model.objects.of(rec.workspace_id).filter(**{name: merged_id})
        for row in rows.order_by("pk"):
            _repoint(rec, target, row, name, kept_id)


def _repoint(rec: Recording, target: type[WorkspaceModel], row: WorkspaceModel, name: str, kept_id: UUID) -> None:
    """Point one row at what is kept; of a present fact that it has already, the other becomes a past one."""
    others = [column for column in row.ends if name in row.ends and column != name]
    if any(getattr(row, other) == kept_id for other in others):
        rec.retire(row)  # a tie between the two: it was between one person and himself
        return
    moved: dict[str, Any] = {name: kept_id}
    if isinstance(row, Tie):
        moved = dict(zip(row.ends, sorted((kept_id, getattr(row, others[0]))), strict=True))
    twin = _twin(row, moved)
    if twin is not None:
        _fill_twin(rec, twin, row)
        _hand_down(rec, row, twin)
        if not isinstance(row, Validity):  # nothing to tell past and present apart: one of the two is enough
            rec.retire(row)
            return
        moved |= {"valid_to": max(rec.now, row.valid_from or rec.now)}
    rec.update(row, **moved)


def _hand_down(rec: Recording, row: WorkspaceModel, twin: WorkspaceModel) -> None:
    """Let what hangs today on a fact that becomes past hang on the one that says the same: roles, parts, plans."""
    for model, name in references_to(type(row)):
        rows: Any = model.objects.of(rec.workspace_id).filter(**{name: row.pk})
        for one in [one for one in rows.order_by("pk") if _is_present(one)]:
            _repoint(rec, type(row), one, name, twin.pk)


def _is_present(row: WorkspaceModel) -> bool:
    return getattr(row, "valid_to", None) is None and getattr(row, "archived_at", None) is None


def _twin(row: WorkspaceModel, moved: dict[str, Any]) -> WorkspaceModel | None:
    """Return the row of what is kept that says the same already: what a unique rule or common sense allows once."""
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
    rows: Any = type(row).objects.of(row.workspace_id).filter(pk=row.pk)
    for rule in row._meta.constraints:
        if isinstance(rule, models.UniqueConstraint) and (rule.condition is None or rows.filter(rule.condition)):
            yield tuple(rule.fields), rule.condition or models.Q()
    if isinstance(row, ContactPoint) and present:
        yield ("contact", "kind", "key"), models.Q(valid_to__isnull=True)


def _fill_twin(rec: Recording, twin: WorkspaceModel, row: WorkspaceModel) -> None:
    """Let the row that stays take what it lacks from the one that becomes past."""
    if isinstance(twin, Employment) and isinstance(row, Employment):
        rec.update(twin, title=twin.title or row.title, department_id=twin.department_id or row.department_id)
    if isinstance(row, Occupancy):
        rec.touch(access_position(rec.actor, row.position_id))
