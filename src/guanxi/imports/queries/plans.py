"""The file of an import as a document and as a plan. Derived from the job's row alone, so any process can do it."""

import json
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar
from uuid import UUID

from guanxi.imports.models import ImportJob
from guanxi.imports.planning.campaigns import plan_campaign
from guanxi.imports.planning.cases import plan_cases
from guanxi.imports.planning.charts import plan_chart
from guanxi.imports.planning.contacts import plan_contacts
from guanxi.imports.planning.leads import plan_leads
from guanxi.imports.planning.mapping import ImportMapping, mapping_of
from guanxi.imports.reading import Document, read


def document_of(job: ImportJob, mapping: ImportMapping) -> Document:
    """Return the file of an import as it is understood."""
    return read(bytes(job.content), job.file_name, as_format=mapping.format, sheet=mapping.sheet)


P = TypeVar("P")
FORGETTING: list[Callable[[], None]] = []


def _kept(plan: Callable[[Document, ImportMapping, bool], P]) -> Callable[[ImportJob], P]:
    """Return the plan of a job, made once and kept.

    An import is applied step by step, and reading its file anew for each would take longer than the steps. What is kept
    is a pure function of its key: a job's content never changes.
    """

    @lru_cache(maxsize=2)
    def made(workspace_id: UUID, job_id: UUID, mapping: str, account_given: bool) -> P:
        job = ImportJob.objects.of(workspace_id).get(pk=job_id)
        chosen = mapping_of(json.loads(mapping))
        return plan(document_of(job, chosen), chosen, account_given)

    FORGETTING.append(made.cache_clear)
    return lambda job: made(
        job.workspace_id, job.pk, json.dumps(job.mapping, sort_keys=True), job.account_id is not None
    )


# What a chart import will build.
chart_plan = _kept(lambda document, mapping, _: plan_chart(document, mapping))
# Whom a contact import will enter.
contact_plan = _kept(lambda document, mapping, given: plan_contacts(document, mapping, account_given=given))
# Which leads an import will enter.
lead_plan = _kept(lambda document, mapping, _: plan_leads(document, mapping))
# Which service cases an import will enter.
case_plan = _kept(lambda document, mapping, given: plan_cases(document, mapping, account_given=given))
# Who takes part in a campaign by an import.
campaign_plan = _kept(lambda document, mapping, _: plan_campaign(document, mapping))


def forget_plans() -> None:
    """Give the memory of finished imports back."""
    for forget in FORGETTING:
        forget()
