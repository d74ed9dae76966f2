"""Writing the job's own row. It is claimed first and written last in every transaction, so steps never overlap."""

from collections.abc import Iterable
from typing import Any

from django.db.models import F

from guanxi.core.errors import Conflict
from guanxi.imports.models import ImportJob
from guanxi.imports.reading import Finding

MAX_FINDINGS = 5_000


def claim(job: ImportJob) -> None:
    """Lock the job until the transaction ends.

    Raises Conflict ``import.busy`` when somebody else wrote to it since it was read.
    """
    rows = ImportJob.objects.of(job.workspace_id).filter(pk=job.pk, revision=job.revision)
    if not rows.update(revision=F("revision") + 1):
        raise Conflict("import.busy", "This import is being worked on elsewhere.", params={"state": job.state})
    job.revision += 1


def store(job: ImportJob, **values: Any) -> None:
    """Write columns of a claimed job."""
    ImportJob.objects.of(job.workspace_id).filter(pk=job.pk).update(**values)
    for name, value in values.items():
        setattr(job, name, value)


def stored_findings(findings: Iterable[Finding]) -> list[dict[str, object]]:
    """Return findings as the job keeps them: errors first when there are too many, in order of rows."""
    kept = sorted(findings, key=lambda finding: ("error", "warning", "info").index(finding.severity))[:MAX_FINDINGS]
    return [finding.as_json() for finding in sorted(kept, key=lambda finding: finding.row)]


def with_findings(job: ImportJob, found: Iterable[Finding]) -> list[dict[str, Any]]:
    """Return an import's findings with those of a step, those left out that the preview told of already."""
    told = {(finding["row"], finding["code"]) for finding in job.findings}
    new = [finding for finding in stored_findings(found) if (finding["row"], finding["code"]) not in told]
    return [*job.findings, *new]


def counted(result: dict[str, Any], **more: int) -> dict[str, Any]:
    """Return figures with others added to them."""
    return {**result, **{name: result.get(name, 0) + number for name, number in more.items()}}
