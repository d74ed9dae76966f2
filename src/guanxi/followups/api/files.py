"""Files: brought along, attached to interactions, looked at and taken out again."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from ninja import File, Query, Router
from ninja.files import UploadedFile

from guanxi.core.http import actor_of, now
from guanxi.files.kinds import family_of
from guanxi.files.services.taking import check_size, take_in
from guanxi.followups.queries.files import account_files, look_at
from guanxi.followups.schemas.interactions import AccountFileFilter, AccountFiles, UploadOut
from guanxi.followups.services.files import take_file_out

router = Router(tags=["files"])
FILE = {"responses": {200: {"description": "The file", "content": {"application/octet-stream": {}}}}}
PICTURE = {"responses": {200: {"description": "A picture of the page", "content": {"image/webp": {}}}}}
# Nothing of it runs, loads or speaks with anybody, should a browser show it in spite of all.
SANDBOX = "default-src 'none'; sandbox"


@router.post("/files", response={201: UploadOut})
def upload_file(request: HttpRequest, file: File[UploadedFile]) -> dict[str, Any]:
    """Bring a file; it waits for a day to be attached to something."""
    check_size(file.size or 0)
    upload = take_in(actor=actor_of(request), content=file.read(), name=file.name or "", now=now())
    kind = upload.file.media_type
    about = {"name": upload.name, "size": upload.file.size, "media_type": kind, "family": family_of(kind)}
    return {"id": upload.pk, **about}


@router.get("/accounts/{uuid:account_id}/files", response=AccountFiles)
def list_files(request: HttpRequest, account_id: UUID, chosen: Query[AccountFileFilter]) -> dict[str, Any]:
    """Everything that is attached to an account's interactions, the newest first."""
    wanted = chosen.dict() | {"family": chosen.family or ""}
    return account_files(actor_of(request), account_id=account_id, **wanted)


@router.get("/attachments/{uuid:attachment_id}", openapi_extra=FILE)
def download(request: HttpRequest, attachment_id: UUID) -> HttpResponse:
    """The file, to be saved; who took it is noted."""
    row, content = take_file_out(actor=actor_of(request), attachment_id=attachment_id, now=now())
    response = HttpResponse(content, content_type=row.file.media_type)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=row.name)
    return _closed(response)


@router.get("/attachments/{uuid:attachment_id}/preview", openapi_extra=PICTURE)
def get_preview(request: HttpRequest, attachment_id: UUID, page: int = 1) -> HttpResponse:
    """A picture of a page of the file, made anew from it; how many there are is in the header X-Guanxi-Pages."""
    picture, pages = look_at(actor_of(request), attachment_id, page)
    response = HttpResponse(picture, content_type="image/webp")
    response["X-Guanxi-Pages"] = str(pages)
    return _closed(response)


def _closed(response: HttpResponse) -> HttpResponse:
    response["Content-Security-Policy"] = SANDBOX
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
