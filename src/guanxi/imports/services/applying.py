"""Applying an import, a step at a time: the browser and the command line call this until it is done."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, Problem
from guanxi.core.once import outlast, writing
from guanxi.imports.models import ImportJob, ImportKind, ImportState
from guanxi.imports.queries.jobs import access_import
from guanxi.imports.queries.plans import campaign_plan, case_plan, chart_plan, contact_plan, forget_plans, lead_plan
from guanxi.imports.services.campaigns import apply_campaign_step
from guanxi.imports.services.cases import apply_cases_step
from guanxi.imports.services.charts import apply_chart_step
from guanxi.imports.services.contacts import apply_contacts_step
from guanxi.imports.services.files import let_go_of_file
from guanxi.imports.services.leads import apply_leads_step
from guanxi.imports.services.state import claim, store

STEP_ROWS = 250
MAX_STEP_ROWS = 2_000
Columns = dict[str, Any]


def apply_step(*, actor: Actor, job_id: UUID, now: datetime, budget: int = STEP_ROWS) -> ImportJob:
    """Apply the next rows of an import, at most ``budget``; an import that is applied already stays as it is.

    What the step writes and the job's cursor commit together, so whatever is called twice, or breaks off in between,
    no row is applied twice and none is left out. Raises Conflict ``import.busy`` when another step is under way.
    """
    job = access_import(actor, job_id)
    if job.state == ImportState.APPLIED:
        return job
    job = access_import(actor, job_id, "apply")
    try:
        with writing():
            claim(job)
            _apply(actor, job, max(1, min(budget, MAX_STEP_ROWS)), now)
    except Conflict:
        raise
    except Problem as problem:
        failure = problem
        outlast(lambda: _fail(actor, job_id, failure))
        raise
    return job


def _apply(actor: Actor, job: ImportJob, budget: int, now: datetime) -> None:
    total, columns = _STEPS[ImportKind(job.kind)](actor=actor, job=job, budget=budget, now=now)
    done = columns["cursor"] >= total
    state = ImportState.APPLIED if done else ImportState.APPLYING
    store(job, state=state, total=total, **columns)
    if done:
        let_go_of_file(job)
        forget_plans()


def _chart(*, actor: Actor, job: ImportJob, **step: Any) -> tuple[int, Columns]:
    plan = chart_plan(job)
    return plan.steps, apply_chart_step(actor=actor, job=job, plan=plan, **step)


def _contacts(*, actor: Actor, job: ImportJob, **step: Any) -> tuple[int, Columns]:
    plan = contact_plan(job)
    return len(plan.contacts), apply_contacts_step(actor=actor, job=job, plan=plan, **step)


def _leads(*, actor: Actor, job: ImportJob, **step: Any) -> tuple[int, Columns]:
    plan = lead_plan(job)
    return len(plan.leads), apply_leads_step(actor=actor, job=job, plan=plan, **step)


def _cases(*, actor: Actor, job: ImportJob, **step: Any) -> tuple[int, Columns]:
    plan = case_plan(job)
    return len(plan.cases), apply_cases_step(actor=actor, job=job, plan=plan, **step)


def _campaign(*, actor: Actor, job: ImportJob, **step: Any) -> tuple[int, Columns]:
    plan = campaign_plan(job)
    return len(plan.members), apply_campaign_step(actor=actor, job=job, plan=plan, **step)


_STEPS: dict[ImportKind, Callable[..., tuple[int, Columns]]] = {
    ImportKind.CHART: _chart, ImportKind.CONTACTS: _contacts, ImportKind.LEADS: _leads, ImportKind.CASES: _cases,
    ImportKind.CAMPAIGN: _campaign,
}  # fmt: skip


def _fail(actor: Actor, job_id: UUID, problem: Problem) -> None:
    """Remember why a step could not be applied; it can be tried again, or what came before be undone."""
    job = access_import(actor, job_id)
    failure: dict[str, Any] = {"code": problem.code, "params": problem.params}
    with writing():
        claim(job)
        store(job, state=ImportState.FAILED, result={**job.result, "failure": failure})
