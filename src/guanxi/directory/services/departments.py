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
            if values["parent_id"] is not None:
                _check_same_account(actor, department.account_id, values["parent_id"])
            columns["parent_id"] = values["parent_id"]
        if rec.update(department, **columns) and department.parent_id is not None:
            _check_no_cycle(rec, department)
    return department


def _check_no_cycle(rec: Recording, department: Department) -> None:
    """Raise Invalid when a unit has come under itself, in spite of others who move units at this moment."""
    rec.wait_in_line()
    rows = Department.objects.of(rec.workspace_id).current().filter(account_id=department.account_id)
    if hierarchy.find_cycles(dict(rows.values_list("pk", "parent_id"))):
        raise Invalid("invalid", fields=[FieldError("parent_id", "cycle")])


def _check_same_account(actor: Actor, account_id: UUID, department_id: UUID) -> None:
    if access_department(actor, department_id).account_id != account_id:
        raise Invalid("invalid", fields=[FieldError("parent_id", "other_account")])
