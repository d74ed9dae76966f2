"""One step of an import of leads: some rows, in few statements and one change of the log; and what it would do."""

from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.imports.models import ImportJob
from guanxi.imports.planning.leads import LeadPlan, PlannedLead
from guanxi.imports.planning.mapping import mapping_of
from guanxi.imports.queries.people import chunks
from guanxi.imports.reading import Finding
from guanxi.imports.services.previews import SHOWN, Preview
from guanxi.imports.services.state import counted, with_findings
from guanxi.leads.models import LeadStep, Pool, Pooled, Step
from guanxi.leads.queries.likeness import Asked
from guanxi.leads.queries.limits import check_cap
from guanxi.leads.queries.pools import access_pool, default_pool
from guanxi.leads.queries.protection import protection_of_each
from guanxi.leads.services.entering import lead_columns, new_lead, write_leads
from guanxi.leads.services.index import reindex_leads
from guanxi.leads.services.pools import open_pools
from guanxi.leads.services.working import hold_member
from guanxi.workspaces.queries import access_member

Hit = dict[str, Any]


def preview_leads(actor: Actor, job: ImportJob, plan: LeadPlan) -> Preview:
    """Return the figures of an import of leads, and who protects which of its companies."""
    target_pool(actor, job)
    skipping = mapping_of(job.mapping).duplicates != "create"
    met = [(lead, hits) for lead, hits in _protected(actor, plan.leads) if hits]
    sure = [(lead, hit) for lead, hits in met if (hit := _sure(hits)) is not None]
    return {
        **plan.as_json(),
        "leads_existing": len(sure),
        "leads_new": len(plan.leads) - (len(sure) if skipping else 0),
        "leads_related": len(met) - len(sure),
        "protected": [_told(lead, hits) for lead, hits in met[:SHOWN]],
    }, []


def apply_leads_step(*, actor: Actor, job: ImportJob, plan: LeadPlan, budget: int, now: datetime) -> dict[str, Any]:
    """Enter the next rows of a claimed import; return the job's columns as they are then."""
    batch = plan.leads[job.cursor : job.cursor + budget]
    mapping = mapping_of(job.mapping)
    open_pools(actor=actor, now=now)
    with Recording(actor=actor, kind="leads.imported", now=now, operation_id=job.pk) as rec:
        pool = target_pool(actor, job)
        owner = access_member(actor, actor.member_id) if mapping.hold else None
        if owner is not None:
            hold_member(rec.workspace_id, owner.pk)
        found = _protected(actor, batch) if mapping.duplicates != "create" else [(lead, []) for lead in batch]
        fresh = [lead for lead, hits in found if _sure(hits) is None]
        findings = [_exists(lead, hit) for lead, hits in found if (hit := _sure(hits)) is not None]
        made = [new_lead(rec, pool, owner, lead_columns(lead.values), Pooled.IMPORTED) for lead in fresh]
        write_leads(rec, made, Step.IMPORTED)
        if owner is not None and made:
            check_cap(pool, owner, over=1)
        rec.params |= {"file": job.file_name, "leads": len(made)}
    result = counted(job.result, leads_created=len(made), leads_skipped=len(findings))
    return {"cursor": job.cursor + len(batch), "result": result, "findings": with_findings(job, findings)}


def forget_found(workspace_id: UUID, job_id: UUID) -> None:
    """Let leads that were taken back not be found any more."""
    steps = LeadStep.objects.of(workspace_id).filter(operation_id=job_id)
    for some in chunks(sorted(set(steps.values_list("lead_id", flat=True)))):
        reindex_leads(workspace_id, some)


def target_pool(actor: Actor, job: ImportJob) -> Pool:
    """Return the pool whose rules the leads come under."""
    chosen = mapping_of(job.mapping).pool
    return access_pool(actor, UUID(chosen), "take") if chosen else default_pool(actor)


def _protected(actor: Actor, leads: Any) -> list[tuple[PlannedLead, list[Hit]]]:
    found: list[tuple[PlannedLead, list[Hit]]] = []
    for chunk in chunks(leads):
        hits = protection_of_each(actor, [_asked(lead) for lead in chunk])
        found += zip(chunk, hits, strict=True)
    return found


def _asked(lead: PlannedLead) -> Asked:
    values = lead.values
    number = values["registration_number"]
    return Asked(lead.company, number, values["website"], values["phone"], values["email"])


def _sure(hits: list[Hit]) -> Hit | None:
    return next((hit for hit in hits if hit["sure"]), None)


def _told(lead: PlannedLead, hits: list[Hit]) -> dict[str, Any]:
    """Return a row that somebody protects, by the surest of those who do."""
    first = hits[0]
    return {
        "row": lead.row,
        "company": lead.company,
        "kind": first["kind"],
        "name": first["name"],
        "owner": first["owner"]["name"] if first["owner"] else "",
        "pool": first["pool"],
        "reasons": first["reasons"],
        "sure": first["sure"],
    }


def _exists(lead: PlannedLead, hit: Hit) -> Finding:
    """Return the remark that a company is protected already, with by whom."""
    owner = hit["owner"]["name"] if hit["owner"] else hit["pool"]
    params = {"name": lead.company, "owner": owner or "-"}
    return Finding(lead.row, "lead.exists", "company", severity="info", params=params)
