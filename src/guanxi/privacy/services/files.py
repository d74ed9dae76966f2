"""Uploaded files in which a person stands: the file goes, what was brought in from it stays."""

import io
import quopri
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from guanxi.changes.recording import Recording
from guanxi.core.models import WorkspaceModel
from guanxi.imports.models import ImportJob, ImportState
from guanxi.privacy.queries.persons import Person

ENCODINGS = ("utf-8", "gb18030", "utf-16-le", "utf-16-be", "big5")
MAX_MEMBER = 64 * 1024 * 1024
UNFINISHED = (ImportState.UPLOADED, ImportState.PREVIEWED, ImportState.APPLYING, ImportState.FAILED)
EMPTIED: dict[str, Any] = {
    "content": b"", "size": 0, "file_name": "", "mapping": {}, "shape": {}, "preview": {}, "findings": [],
    "progress": {}, "kept": {},
}  # fmt: skip


def forget_files(rec: Recording, person: Person, rows: Iterable[WorkspaceModel]) -> int:
    """Empty the imports that brought him in, and all others whose file names him; answer how many."""
    brought = {getattr(row, "evidence_id", None) for row in rows}
    jobs = ImportJob.objects.of(rec.workspace_id)
    found = [job.pk for job in jobs.order_by("pk").iterator(4) if job.pk in brought or _names(job, person)]
    for job in jobs.filter(pk__in=found):
        state = ImportState.CANCELLED if job.state in UNFINISHED else job.state
        jobs.filter(pk=job.pk).update(**EMPTIED, result=_figures(job.result), state=state, revision=job.revision + 1)
    return len(found)


def _figures(result: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in result.items() if isinstance(value, (int, float))}


def _names(job: ImportJob, person: Person) -> bool:
    kept = [job.file_name, job.mapping, job.shape, job.preview, job.result, job.findings, job.progress, job.kept]
    if any(person.is_named_in(value) for value in kept):
        return True
    needles = {needle.encode(encoding, "ignore") for needle in person.needles for encoding in ENCODINGS}
    needles |= {quopri.encodestring(needle.encode()) for needle in person.needles}
    return any(needle in part for part in _parts(bytes(job.content)) for needle in needles if len(needle) > 1)


def _parts(content: bytes) -> Iterator[bytes]:
    """Yield a file's bytes, and those of the files in it."""
    yield content
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            with archive.open(name) as member:
                yield member.read(MAX_MEMBER)
