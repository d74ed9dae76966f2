"""Departments, in so far as seats stand in them; the rest is in the directory's interface."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from guanxi.core.http import actor_of, now
from guanxi.directory.schemas import DepartmentPatch
from guanxi.directory.services.departments import edit_department as edit
from guanxi.orgchart.services import departments

router = Router(tags=["accounts"])


@router.delete("/departments/{uuid:department_id}", response={204: None})
def remove_department(request: HttpRequest, department_id: UUID) -> None:
    """Dissolve a unit: those below it come under its parent, its people and seats stand in none."""
    departments.remove_department(actor=actor_of(request), department_id=department_id, now=now())


@router.patch("/departments/{uuid:department_id}", response={204: None})
def edit_department(request: HttpRequest, department_id: UUID, payload: DepartmentPatch) -> None:
    """Rename a unit or hang it under another."""
    values = payload.dict(exclude_unset=True)
    edit(actor=actor_of(request), department_id=department_id, values=values, now=now())
