"""The file of an import as a document and as a plan. Derived from the job's row alone, so any process can do it."""

import json
from functools import lru_cache
from uuid import UUID

from guanxi.imports.models import ImportJob
from guanxi.imports.planning.campaigns import CampaignPlan, plan_campaign
from guanxi.imports.planning.cases import CasePlan, plan_cases
from guanxi.imports.planning.charts import ChartPlan, plan_chart
from guanxi.imports.planning.contacts import ContactPlan, plan_contacts
from guanxi.imports.planning.leads import LeadPlan, plan_leads
from guanxi.imports.planning.mapping import ImportMapping, mapping_of
from guanxi.imports.reading import Document, read


def document_of(job: ImportJob, mapping: ImportMapping) -> Document:
    """Return the file of an import as it is understood."""
    return read(bytes(job.content), job.file_name, as_format=mapping.format, sheet=mapping.sheet)


def chart_plan(job: ImportJob) -> ChartPlan:
    """Return what a chart import will build."""
    return _chart_plan(job.workspace_id, job.pk, json.dumps(job.mapping, sort_keys=True))


def contact_plan(job: ImportJob) -> ContactPlan:
    """Return whom a contact import will enter."""
    mapping = json.dumps(job.mapping, sort_keys=True)
    return _contact_plan(job.workspace_id, job.pk, mapping, job.account_id is not None)


def lead_plan(job: ImportJob) -> LeadPlan:
    """Return which leads an import will enter."""
    return _lead_plan(job.workspace_id, job.pk, json.dumps(job.mapping, sort_keys=True))


def case_plan(job: ImportJob) -> CasePlan:
    """Return which service cases an import will enter."""
    mapping = json.dumps(job.mapping, sort_keys=True)
    return _case_plan(job.workspace_id, job.pk, mapping, job.account_id is not None)


def campaign_plan(job: ImportJob) -> CampaignPlan:
    """Return who takes part in a campaign by an import."""
    return _campaign_plan(job.workspace_id, job.pk, json.dumps(job.mapping, sort_keys=True))


# An import is applied step by step, and reading its file anew for each would take longer than the steps. What is kept
# is a pure function of its key: a job's content never changes.
@lru_cache(maxsize=2)
def _chart_plan(workspace_id: UUID, job_id: UUID, mapping: str) -> ChartPlan:
    job = ImportJob.objects.of(workspace_id).get(pk=job_id)
    chosen = mapping_of(json.loads(mapping))
    return plan_chart(document_of(job, chosen), chosen)


@lru_cache(maxsize=2)
def _contact_plan(workspace_id: UUID, job_id: UUID, mapping: str, account_given: bool) -> ContactPlan:
    job = ImportJob.objects.of(workspace_id).get(pk=job_id)
    chosen = mapping_of(json.loads(mapping))
    return plan_contacts(document_of(job, chosen), chosen, account_given=account_given)


@lru_cache(maxsize=2)
def _lead_plan(workspace_id: UUID, job_id: UUID, mapping: str) -> LeadPlan:
    job = ImportJob.objects.of(workspace_id).get(pk=job_id)
    chosen = mapping_of(json.loads(mapping))
    return plan_leads(document_of(job, chosen), chosen)


@lru_cache(maxsize=2)
def _case_plan(workspace_id: UUID, job_id: UUID, mapping: str, account_given: bool) -> CasePlan:
    job = ImportJob.objects.of(workspace_id).get(pk=job_id)
    chosen = mapping_of(json.loads(mapping))
    return plan_cases(document_of(job, chosen), chosen, account_given=account_given)


@lru_cache(maxsize=2)
def _campaign_plan(workspace_id: UUID, job_id: UUID, mapping: str) -> CampaignPlan:
    job = ImportJob.objects.of(workspace_id).get(pk=job_id)
    chosen = mapping_of(json.loads(mapping))
    return plan_campaign(document_of(job, chosen), chosen)


def forget_plans() -> None:
    """Give the memory of finished imports back."""
    for plan in (_chart_plan, _contact_plan, _lead_plan, _case_plan, _campaign_plan):
        plan.cache_clear()
