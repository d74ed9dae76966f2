"""Who may work on an account: shares, and handing it over."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created
from guanxi.directory.queries.sharing import account_grants
from guanxi.directory.schemas.sharing import GrantIn, GrantOut, GrantPatch, TransferIn, TransferManyIn, Transferred
from guanxi.directory.services import ownership, sharing
from guanxi.workspaces.queries import level_of

router = Router(tags=["sharing"])


@router.get("/accounts/{uuid:account_id}/grants", response=list[GrantOut])
def list_grants(request: HttpRequest, account_id: UUID) -> list[dict[str, Any]]:
    """With whom the account is shared, how far, and until when."""
    return account_grants(actor_of(request), account_id)


@router.post("/accounts/{uuid:account_id}/grants", response={201: Created})
def share(request: HttpRequest, account_id: UUID, payload: GrantIn) -> dict[str, Any]:
    """Open the account to a colleague or a team."""
    values = payload.dict() | {"level": level_of(payload.level)}
    grant = sharing.share_account(actor=actor_of(request), account_id=account_id, now=now(), **values)
    return {"id": grant.pk}


@router.patch("/grants/{uuid:grant_id}", response={204: None})
def change_grant(request: HttpRequest, grant_id: UUID, payload: GrantPatch) -> None:
    """Change how far a share goes, or when it ends."""
    values = payload.dict(exclude_unset=True)
    if payload.level is not None:
        values["level"] = level_of(payload.level)
    sharing.change_grant(actor=actor_of(request), grant_id=grant_id, values=values, now=now())


@router.delete("/grants/{uuid:grant_id}", response={204: None})
def end_grant(request: HttpRequest, grant_id: UUID) -> None:
    """Share no longer."""
    sharing.end_grant(actor=actor_of(request), grant_id=grant_id, now=now())


@router.post("/accounts/{uuid:account_id}/transfer", response={204: None})
def transfer(request: HttpRequest, account_id: UUID, payload: TransferIn) -> None:
    """Make a colleague the owner."""
    ownership.transfer_account(
        actor=actor_of(request),
        account_id=account_id,
        member_id=payload.member_id,
        keep=level_of(payload.keep),
        now=now(),
    )


@router.post("/accounts/transfer", response=Transferred)
def transfer_many(request: HttpRequest, payload: TransferManyIn) -> dict[str, Any]:
    """Make a colleague the owner of several accounts, all or none; it is taken back as one."""
    done = ownership.transfer_accounts(
        actor=actor_of(request),
        account_ids=payload.account_ids,
        member_id=payload.member_id,
        keep=level_of(payload.keep),
        now=now(),
    )
    return {"id": done.id, "count": done.count}
