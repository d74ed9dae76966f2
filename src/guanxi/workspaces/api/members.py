"""Members."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created
from guanxi.workspaces.queries import staff
from guanxi.workspaces.schemas import LanguageChoice, MemberIn
from guanxi.workspaces.schemas.staff import MemberOut, MemberPatch
from guanxi.workspaces.services import members, users
from guanxi.workspaces.services import staff as at_work

router = Router(tags=["members"])
# What null takes away; of the rest null says nothing.
EMPTIED = frozenset({"level", "manager_id", "team_id"})


@router.get("/members", response=list[MemberOut])
def list_members(request: HttpRequest) -> list[dict[str, Any]]:
    """Everybody in the workspace."""
    return staff.staff_list(actor_of(request))


@router.post("/members", response={201: Created})
def add_member(request: HttpRequest, payload: MemberIn) -> dict[str, object]:
    """Add a colleague (administrators only)."""
    member = members.add_member(actor=actor_of(request), now=now(), **payload.dict())
    return {"id": member.pk}


@router.patch("/members/{uuid:member_id}", response=MemberOut)
def edit_member(request: HttpRequest, member_id: UUID, payload: MemberPatch) -> dict[str, Any]:
    """Change a colleague; 422 ``member.cycle`` names the loop a manager would close."""
    actor, values = actor_of(request), payload.dict(exclude_unset=True, exclude={"expected_version"})
    values = {name: value for name, value in values.items() if value is not None or name in EMPTIED}
    at_work.edit_member(
        actor=actor, member_id=member_id, values=values, expected_version=payload.expected_version, now=now()
    )
    return staff.staff_member(actor, member_id)


@router.post("/members/{uuid:member_id}/deactivate", response={204: None})
def deactivate_member(request: HttpRequest, member_id: UUID) -> None:
    """Shut a colleague out; what he owns stays."""
    at_work.deactivate_member(actor=actor_of(request), member_id=member_id, now=now())


@router.post("/members/{uuid:member_id}/reactivate", response={204: None})
def reactivate_member(request: HttpRequest, member_id: UUID) -> None:
    """Let a colleague in again."""
    at_work.reactivate_member(actor=actor_of(request), member_id=member_id, now=now())


@router.put("/me/language", response={204: None})
def set_language(request: HttpRequest, payload: LanguageChoice) -> None:
    """Remember which language I read."""
    users.set_language(actor=actor_of(request), language=payload.language)
