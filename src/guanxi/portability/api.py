"""Taking the whole workspace out, for administrators. Bringing one in is a command of whoever runs the installation."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, StreamingHttpResponse
from django.utils.http import content_disposition_header
from ninja import Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created
from guanxi.portability import schemas as wire
from guanxi.portability.queries.exports import exports
from guanxi.portability.services import asking

router = Router(tags=["workspace data"])
FILE = {"responses": {200: {"description": "The file", "content": {"application/octet-stream": {}}}}}


@router.get("/workspace/exports", response=list[wire.WorkspaceExportOut])
def list_workspace_exports(request: HttpRequest) -> list[dict[str, Any]]:
    """The newest exports of the workspace, and how far each is."""
    return exports(actor_of(request), now())


@router.post("/workspace/exports", response={201: Created})
def add_workspace_export(request: HttpRequest, payload: wire.WorkspaceExportIn) -> dict[str, Any]:
    """Have everything taken out into one file, sealed with a passphrase. The job is stopped as any other."""
    row = asking.ask_export(actor=actor_of(request), now=now(), **payload.dict())
    return {"id": row.pk}


@router.post("/workspace/exports/{uuid:export_id}/file", openapi_extra=FILE)
def fetch_workspace_export(
    request: HttpRequest, export_id: UUID, payload: wire.WorkspaceExportFetch
) -> StreamingHttpResponse:
    """The file, once and within a day."""
    row, chunks = asking.fetch_export(
        actor=actor_of(request), export_id=export_id, password=payload.password, now=now()
    )
    answer = StreamingHttpResponse(chunks, content_type="application/octet-stream")
    answer["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=f"workspace-{row.asked_at:%Y%m%d-%H%M}.guanxi"
    )
    answer["Cache-Control"] = "no-store"
    answer["Content-Encoding"] = "identity"  # sealed bytes do not shrink
    answer["Content-Length"] = str(row.size)
    return answer
