"""Bringing a workspace in: all of it or nothing, and only what was looked through before."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import DataError, IntegrityError, transaction

from guanxi.audit.models import Kind
from guanxi.audit.queries.verification import heads, verify
from guanxi.audit.services.noting import note_in
from guanxi.core import wall
from guanxi.files.models import StoredFile
from guanxi.portability.parcel.archive import ParcelReader
from guanxi.portability.parcel.manifest import Manifest
from guanxi.portability.parcel.progress import Progress, Told
from guanxi.portability.parcel.refusals import Refused
from guanxi.portability.queries.incoming import parts_of, values_of
from guanxi.portability.queries.references import broken_references
from guanxi.portability.queries.tables import Model
from guanxi.portability.services.files import bring_files, keeping_files
from guanxi.portability.services.people import Joined, bring_people
from guanxi.portability.services.rebuilding import rebuild
from guanxi.workspaces.models import Workspace

# Rows at once, and no more than so many bytes of long values among them.
BATCH = 500
HEAVY = 8 << 20


@dataclass(frozen=True, slots=True)
class Brought:
    """What came in."""

    workspace_id: UUID
    name: str
    rows: int
    state: str
    joined: Joined
    broken_logs: list[str] = field(default_factory=list)


def bring_workspace_in(*, parcel: ParcelReader, now: datetime, told: Told, broken_logs: bool = False) -> Brought:
    """Write a parcel that was checked, in one transaction: nothing is left of it unless all of it is there.

    Raises Refused; for logs that are not whole unless ``broken_logs`` allows them.
    """
    manifest = parcel.manifest
    try:
        with keeping_files() as kept, transaction.atomic(), wall.within(manifest.workspace_id):
            joined = _write(parcel, kept, told)
            broken = _broken_logs(manifest)
            if broken and not broken_logs:
                raise Refused(f"The {' and the '.join(broken)} log of the file was altered.")
            params = {"state": manifest.state, "count": manifest.rows, "version": manifest.version}
            note_in(manifest.workspace_id, kind=Kind.WORKSPACE_IMPORTED, now=now, params=params)
    except (IntegrityError, DataError) as problem:
        raise Refused(f"The rows contradict each other: {str(problem).splitlines()[0]}") from problem
    return Brought(manifest.workspace_id, manifest.name, manifest.rows, manifest.state, joined, broken)


def _write(parcel: ParcelReader, kept: list[str], told: Told) -> Joined:
    manifest = parcel.manifest
    progress = Progress(total=manifest.rows, told=told)
    people = list(progress.along(parcel.rows(manifest.people)))
    joined = Joined({}, 0, 0, 0)
    for model, part in parts_of(manifest):
        found = values_of(model, part, progress.along(parcel.rows(part)), joined.users)
        if model is StoredFile:
            bring_files(parcel, found, workspace_id=manifest.workspace_id, kept=kept)
        else:
            _insert(model, manifest.workspace_id, found)
        if model is Workspace:
            joined = bring_people(people, workspace_id=manifest.workspace_id)
    missing = sorted(broken_references(manifest.workspace_id))
    if missing:
        raise Refused(f"Rows name others that the file does not hold: {', '.join(missing)}.")
    rebuild(manifest.workspace_id)
    return joined


def _insert(model: Model, workspace_id: UUID, found: Iterator[dict[str, Any]]) -> None:
    own = {} if model is Workspace else {"workspace_id": workspace_id}
    manager: Any = model._default_manager
    for batch in _batches(found):
        manager.bulk_create([model(**own, **values) for values in batch])


def _batches(found: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    batch: list[dict[str, Any]] = []
    weight = 0
    for values in found:
        batch.append(values)
        weight += sum(_weight(value) for value in values.values())
        if len(batch) >= BATCH or weight > HEAVY:
            yield batch
            batch, weight = [], 0
    if batch:
        yield batch


def _weight(value: Any) -> int:
    """Return about how many bytes a value takes."""
    if isinstance(value, (str, bytes)):
        return len(value)
    return len(value) * 1_000 if isinstance(value, (list, dict)) else 0


def _broken_logs(manifest: Manifest) -> list[str]:
    """Return which logs are not whole, or do not end where the manifest says."""
    ends = {log: (head.number, head.hash) for log, head in manifest.heads.items()}
    return [
        report.log
        for report in verify(manifest.workspace_id)
        if not report.is_whole or ends.get(report.log) != heads(manifest.workspace_id)[report.log]
    ]
