"""Departments of an account."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.directory.models import Department
from guanxi.directory.queries.access import access_account, access_department
from guanxi.directory.services.fields import required_text
from relgraph import hierarchy


def create_department(*, actor: Actor, account_id: UUID, values: Mapping[str, Any], now: datetime) -> Department:
    """Add a unit to an account."""
    with Recording(actor=actor, kind="department.created", now=now, account_id=account_id) as rec:
        account = access_account(actor, account_id, "edit")
        return add_department(rec, account_id=account.pk, values=values)


def add_department(rec: Recording, *, account_id: UUID, values: Mapping[str, Any]) -> Department:
    """Write a department into an open recording."""
    parent_id = values.get("parent_id")
    if parent_id is not None:
        _check_same_account(rec.actor, account_id, parent_id)
    name = required_text(values, "name", 100)
    rank = values.get("rank") or 0
    return rec.create(Department(account_id=account_id, name=name, parent_id=parent_id, rank=rank, valid_from=rec.now))


def edit_department(*, actor: Actor, department_id: UUID, values: Mapping[str, Any], now: datetime) -> Department:
    """Rename a unit or hang it under another."""
    department = access_department(actor, department_id, "edit")
    with Recording(actor=actor, kind="department.edited", now=now, account_id=department.account_id) as rec:
        columns: dict[str, Any] = {}
        if "name" in values:
            columns["name"] = required_text(values, "name", 100)
        if values.get("rank") is not None:
            columns["rank"] = values["rank"]
        if "parent_id" in values:
            columns["parent_id"] = _parent(actor, department, values["parent_id"])
        rec.update(department, **columns)
    return department


def _parent(actor: Actor, department: Department, parent_id: UUID | None) -> UUID | None:
    if parent_id is None:
        return None
    _check_same_account(actor, department.account_id, parent_id)
    rows = Department.objects.of(actor.workspace_id).current().filter(account_id=department.account_id)
    parents = dict(rows.exclude(parent_id=None).values_list("pk", "parent_id"))
    if hierarchy.creates_cycle(parents, department.pk, parent_id):
        raise Invalid("invalid", fields=[FieldError("parent_id", "cycle")])
    return parent_id


def _check_same_account(actor: Actor, account_id: UUID, department_id: UUID) -> None:
    if access_department(actor, department_id).account_id != account_id:
        raise Invalid("invalid", fields=[FieldError("parent_id", "other_account")])
