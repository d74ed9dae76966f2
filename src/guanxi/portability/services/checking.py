"""Looking a parcel through before anything of it is written."""

from collections.abc import Iterable
from typing import Any

from guanxi.files.models import StoredFile
from guanxi.portability.parcel.archive import ParcelReader
from guanxi.portability.parcel.manifest import Manifest
from guanxi.portability.parcel.progress import Progress, Told
from guanxi.portability.parcel.refusals import Refused
from guanxi.portability.queries.incoming import check_tables, parts_of, values_of
from guanxi.portability.queries.schema import check_same_schema
from guanxi.portability.services.people import check_people
from guanxi.workspaces.models import Workspace

EXISTS = "The workspace “{name}” is in this installation already; a workspace is brought in once."
ANOTHER = "The file holds another workspace than its manifest says."


def check_parcel(parcel: ParcelReader, *, told: Told) -> Manifest:
    """Look a whole parcel through without writing anything. Raises Refused for whatever may not come in."""
    manifest = parcel.manifest
    check_same_schema(manifest)
    if Workspace.objects.filter(pk=manifest.workspace_id).exists():
        raise Refused(EXISTS.format(name=manifest.name))
    check_tables(manifest)
    progress = Progress(total=manifest.rows, told=told)
    users = check_people(progress.along(parcel.rows(manifest.people)))
    for model, part in parts_of(manifest):
        found = values_of(model, part, progress.along(parcel.rows(part)), users)
        if model is Workspace:
            _check_workspace(manifest, found)
        elif model is StoredFile:
            parcel.check_files({values["digest"]: values["size"] for values in found})
        else:
            for _ in found:
                pass
    return manifest


def _check_workspace(manifest: Manifest, found: Iterable[dict[str, Any]]) -> None:
    if [values["id"] for values in found] != [manifest.workspace_id]:
        raise Refused(ANOTHER)
