"""Personal data over HTTP: revealing numbers, taking out and erasing what is held on a person."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.privacy.queries.holdings import erasure_preview
from guanxi.privacy.schemas import ErasedOut, EraseIn, ErasurePreview, HandOutQuery, Revealed, RevealedAccount, RevealIn
from guanxi.privacy.services.erasure import erase_contact
from guanxi.privacy.services.handing_out import hand_out
from guanxi.privacy.services.unmasking import reveal, reveal_account

router = Router(tags=["privacy"])
FILE = {"responses": {200: {"description": "The file", "content": {"application/octet-stream": {}}}}}
TYPES = {"json": "application/json", "zip": "application/zip", "pdf": "application/pdf"}


@router.post("/contacts/{uuid:contact_id}/reveal", response=Revealed)
def reveal_contact(request: HttpRequest, contact_id: UUID, payload: RevealIn) -> dict[str, Any]:
    """A person's numbers in clear, for this answer alone; who looked and why is kept."""
    return reveal(actor=actor_of(request), contact_id=contact_id, now=now(), **payload.dict())


@router.post("/accounts/{uuid:account_id}/reveal", response=RevealedAccount)
def reveal_account_data(request: HttpRequest, account_id: UUID, payload: RevealIn) -> dict[str, Any]:
    """An account's number in clear, for this answer alone; who looked and why is kept."""
    return reveal_account(actor=actor_of(request), account_id=account_id, now=now(), **payload.dict())


@router.get("/contacts/{uuid:contact_id}/personal-data", openapi_extra=FILE)
def take_out(request: HttpRequest, contact_id: UUID, wanted: Query[HandOutQuery]) -> HttpResponse:
    """Everything that is held on a person, as a file; for administrators and those who hold him."""
    content = hand_out(
        actor=actor_of(request), contact_id=contact_id, file_format=wanted.format, lang=wanted.lang, now=now()
    )
    response = HttpResponse(content, content_type=TYPES[wanted.format])
    response["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=f"personal-data-{contact_id}.{wanted.format}"
    )
    response["Cache-Control"] = "no-store"
    return response


@router.get("/contacts/{uuid:contact_id}/erase", response=ErasurePreview)
def preview_erasure(request: HttpRequest, contact_id: UUID) -> dict[str, Any]:
    """What an erasure would take away, and the texts elsewhere that name the person; for administrators."""
    return erasure_preview(actor_of(request), contact_id)


@router.post("/contacts/{uuid:contact_id}/erase", response=ErasedOut)
def erase(request: HttpRequest, contact_id: UUID, payload: EraseIn) -> dict[str, Any]:
    """Erase a person for good; for administrators. It cannot be undone."""
    done = erase_contact(actor=actor_of(request), contact_id=contact_id, now=now(), **payload.dict())
    left = [mention.as_json() for mention in done.left]
    return {"counts": dict(done.counts), "replaced": done.replaced, "mentions": left}
