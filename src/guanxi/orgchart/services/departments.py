"""Dissolving a department reaches into the chart: seats stood in it."""

from datetime import datetime
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.directory.models import Department, Employment
from guanxi.directory.queries.access import access_department
from guanxi.orgchart.models import Position
from guanxi.orgchart.services.locking import chart_write


def remove_department(*, actor: Actor, department_id: UUID, now: datetime) -> None:
    """Dissolve a unit: those below it come under its parent, its people and seats stand in none."""
    account_id = access_department(actor, department_id, "edit").account_id
    with chart_write(actor=actor, account_id=account_id, kind="department.removed", now=now) as rec:
        department = access_department(actor, department_id, "edit")
        for unit in Department.objects.of(actor.workspace_id).current().filter(parent=department).order_by("pk"):
            rec.update(unit, parent_id=department.parent_id)
        for job in Employment.objects.of(actor.workspace_id).current().filter(department=department).order_by("pk"):
            rec.update(job, department_id=None)
        for seat in Position.objects.of(actor.workspace_id).current().filter(department=department).order_by("pk"):
            rec.update(seat, department_id=None)
        rec.end(department)
