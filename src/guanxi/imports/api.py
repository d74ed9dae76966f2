"""Imports over HTTP: upload, map and preview, then one step after the other until it is done."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import File, Form, Router
from ninja.files import UploadedFile

from guanxi.core.errors import FieldError, Invalid, TooLarge
from guanxi.core.http import actor_of, now
from guanxi.imports.queries.findings import findings_csv
from guanxi.imports.queries.jobs import access_import, account_imports, import_json, import_row
from guanxi.imports.reading import LIMITS
from guanxi.imports.schemas import Format, ImportOut, ImportProgress, ImportRow, Kind, MappingPatch
from guanxi.imports.services import applying, jobs, undoing

router = Router(tags=["imports"])


@router.post("/imports", response={201: ImportOut})
def create_import(
    request: HttpRequest,
    file: File[UploadedFile | None] = None,
    text: Form[str] = "",
    account_id: Form[UUID | None] = None,
    kind: Form[Kind | None] = None,
    format: Form[Format | None] = None,  # noqa: A002 - the field's name on the wire
    campaign_id: Form[UUID | None] = None,
) -> dict[str, Any]:
    """Take in a file, or a text that was pasted: it is read, mapped as well as can be guessed, and previewed."""
    actor = actor_of(request)
    job = jobs.create_import(
        actor=actor,
        content=_content(file, text),
        file_name=(file.name or "") if file is not None else "",
        account_id=account_id,
        kind=kind,
        as_format=format,
        values={"campaign": str(campaign_id)} if campaign_id else None,
        now=now(),
    )
    return import_json(actor, job)


@router.get("/imports", response=list[ImportRow])
def list_imports(request: HttpRequest) -> list[dict[str, Any]]:
    """The newest imports that belong to no single account."""
    return account_imports(actor_of(request), None)


@router.get("/accounts/{uuid:account_id}/imports", response=list[ImportRow])
def list_account_imports(request: HttpRequest, account_id: UUID) -> list[dict[str, Any]]:
    """An account's newest imports."""
    return account_imports(actor_of(request), account_id)


@router.get("/imports/{uuid:import_id}", response=ImportOut)
def get_import(request: HttpRequest, import_id: UUID) -> dict[str, Any]:
    """Everything about an import."""
    actor = actor_of(request)
    return import_json(actor, access_import(actor, import_id))


@router.patch("/imports/{uuid:import_id}", response=ImportOut)
def map_import(request: HttpRequest, import_id: UUID, payload: MappingPatch) -> dict[str, Any]:
    """Say which column is which, and see what it would do."""
    actor = actor_of(request)
    values = payload.dict(exclude_unset=True, exclude={"kind"})
    job = jobs.map_import(actor=actor, job_id=import_id, values=values, kind=payload.kind)
    return import_json(actor, job)


@router.post("/imports/{uuid:import_id}/apply", response=ImportProgress)
def apply_import(request: HttpRequest, import_id: UUID) -> dict[str, Any]:
    """Apply the next rows; call again until the state is ``applied``."""
    actor = actor_of(request)
    return import_row(actor, applying.apply_step(actor=actor, job_id=import_id, now=now()))


@router.post("/imports/{uuid:import_id}/undo", response=ImportProgress)
def undo_import(request: HttpRequest, import_id: UUID) -> dict[str, Any]:
    """Take back the newest rows; call again until the state is ``undone``."""
    actor = actor_of(request)
    return import_row(actor, undoing.undo_step(actor=actor, job_id=import_id, now=now()))


@router.post("/imports/{uuid:import_id}/cancel", response=ImportProgress)
def cancel_import(request: HttpRequest, import_id: UUID) -> dict[str, Any]:
    """Stop; what is applied stays until it is undone."""
    actor = actor_of(request)
    return import_row(actor, jobs.cancel_import(actor=actor, job_id=import_id))


@router.get("/imports/{uuid:import_id}/errors.csv", response={200: bytes})
def get_errors(request: HttpRequest, import_id: UUID) -> HttpResponse:
    """What was found about the rows, with the rows themselves, to correct and bring again."""
    actor = actor_of(request)
    job = access_import(actor, import_id)
    answer = HttpResponse(findings_csv(actor, job), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="import-{job.pk}-errors.csv"'
    return answer


def _content(file: UploadedFile | None, text: str) -> bytes:
    """Return what was sent; a file too large is refused before it is read into memory."""
    if file is None:
        if not text.strip():
            raise Invalid("invalid", fields=[FieldError("file", "required")])
        return text.encode("utf-8", errors="replace")
    if (file.size or 0) > LIMITS.file_bytes:
        params = {"max": LIMITS.file_bytes, "size": file.size}
        raise TooLarge("import.too_large", "The file is too large.", params=params)
    content: bytes = file.read()
    return content
