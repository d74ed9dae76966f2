"""A row in tables that are empty, made from what the models say, so that no table is forgotten by a test."""

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from itertools import count
from typing import Any
from uuid import UUID

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey, WorkspaceKey
from guanxi.core.keys import new_id
from guanxi.core.sealing import SealedBytesField, SealedJSONField, SealedTextField
from guanxi.testing.cast import NOW
from guanxi.workspaces.models import User, UserWorkspace

Model = type[models.Model]
# Where a row made from the columns alone would break a rule of its table, or say nothing.
GIVEN: Mapping[str, Mapping[str, Any]] = {
    "leads_lead": {"account_id": None, "opportunity_id": None},
    "leads_poolaccess": {"team_id": None},
    "followups_topic": {"chain_id": None, "stage_id": None},
}
NUMBERS = count(1)


def fill(model: Model, workspace_id: UUID, *, text: str, given: Mapping[str, Any] | None = None) -> Any:
    """Write a row with something in every column: ``text`` where texts stand, references to what is there.

    What a reference must lead to and is not there is filled, too.
    """
    told = {**GIVEN.get(model._meta.db_table, {}), **(given or {})}
    values = {
        field.attname: told[field.attname] if field.attname in told else _value(field, workspace_id, text)
        for field in model._meta.concrete_fields
        if not getattr(field, "derived", False)
    }
    row = model(**values)
    _rows(model).bulk_create([row])
    return row


def _rows(model: Model) -> Any:
    return model._default_manager


def _value(field: Any, workspace_id: UUID, text: str) -> Any:
    if isinstance(field, WorkspaceKey):
        return workspace_id
    if field.primary_key:
        return new_id()
    if isinstance(field, models.ForeignKey):
        return _target(field, workspace_id, text)
    if field.null:
        return _choice(field) if field.choices else None
    return _choice(field) if field.choices else _plain(field, text)


def _target(field: Any, workspace_id: UUID, text: str) -> UUID | None:
    """Return the key of the first row there is; a row that may be without one of its own table is."""
    target = field.related_model
    if target is User:
        user_id: UUID = UserWorkspace.objects.filter(workspace_id=workspace_id).earliest("pk").user_id
        return user_id
    if field.null and target is field.model:
        return None
    first = _rows(target).of(workspace_id).order_by("pk").first()
    if first is None and isinstance(field, WorkspaceForeignKey) and not field.null:
        first = fill(target, workspace_id, text=text)
    return None if first is None else first.pk


def _choice(field: Any) -> Any:
    return field.get_default() if field.has_default() else field.choices[0][0]


def _plain(field: Any, text: str) -> Any:
    """Return something for a column that may not be empty and takes anything."""
    for kinds, value in (
        ((models.BooleanField,), True),
        ((models.IntegerField,), field.get_default() if field.has_default() else next(NUMBERS)),
        ((models.FloatField,), 0.5),
        ((models.DecimalField,), Decimal("12.50")),
        ((models.DateTimeField,), NOW),
        ((models.DateField,), date(2026, 3, 1)),
        ((models.TimeField,), time(9, 30)),
        ((models.UUIDField,), new_id()),
        ((models.JSONField, SealedJSONField), _tree(field, text)),
        ((SealedBytesField, models.BinaryField), text.encode()[: field.max_length]),
        ((SealedTextField, models.CharField, models.TextField), text[: field.max_length]),
    ):
        if isinstance(field, kinds):
            return value
    raise TypeError(f"{field.model.__name__}.{field.name}: nobody knows what to put in")


def _tree(field: Any, text: str) -> Any:
    return [text] if field.has_default() and isinstance(field.get_default(), list) else {"text": text}
