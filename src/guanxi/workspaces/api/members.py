"""Members."""

from typing import cast

from django.http import HttpRequest
from ninja import Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created
from guanxi.workspaces import queries
from guanxi.workspaces.schemas import LanguageChoice, MemberIn, MemberOut, RoleValue
from guanxi.workspaces.services import members, users

router = Router(tags=["members"])


@router.get("/members", response=list[MemberOut])
def list_members(request: HttpRequest) -> list[MemberOut]:
    """Everybody in the workspace."""
    return [
        MemberOut(
            id=row.pk,
            name=row.name,
            title=row.title,
            email=row.user.email,
            role=cast("RoleValue", row.role),
            active=row.archived_at is None,
        )
        for row in queries.members(actor_of(request))
    ]


@router.post("/members", response={201: Created})
def add_member(request: HttpRequest, payload: MemberIn) -> tuple[int, dict[str, object]]:
    """Add a colleague (administrators only)."""
    member = members.add_member(actor=actor_of(request), now=now(), **payload.dict())
    return 201, {"id": member.pk}


@router.put("/me/language", response={204: None})
def set_language(request: HttpRequest, payload: LanguageChoice) -> tuple[int, None]:
    """Remember which language I read."""
    users.set_language(actor=actor_of(request), language=payload.language)
    return 204, None
