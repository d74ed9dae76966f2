"""One step of an import of a campaign's people: who is known is asked, and what each answered is noted."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Invalid
from guanxi.imports.models import ImportJob
from guanxi.imports.planning.campaigns import CampaignPlan, PlannedMember
from guanxi.imports.planning.mapping import mapping_of
from guanxi.imports.planning.people import Likeness, same_contact
from guanxi.imports.queries.people import KnownPeople, chunks, people_like
from guanxi.imports.queries.served import readable_by_key
from guanxi.imports.reading import Finding
from guanxi.imports.services.previews import SHOWN, Preview
from guanxi.imports.services.state import counted, with_findings
from guanxi.marketing.models import Campaign, CampaignMember, Response
from guanxi.marketing.queries.access import access_campaign, present_members
from guanxi.marketing.services.members import NewMember, rewrite_member, write_members
from guanxi.workspaces.queries import access_workspace


@dataclass(slots=True)
class Guests:
    """What some rows of a file mean here: known people, and their part in the campaign so far."""

    zone: ZoneInfo
    accounts: dict[str, UUID]
    people: KnownPeople
    there: dict[UUID, CampaignMember]
    findings: list[Finding] = field(default_factory=list)

    def met(self, row: PlannedMember) -> UUID | None:
        """Return the person a row means, and remark when there is none."""
        asked = row.asked
        found = same_contact(asked, self.accounts.get(row.account_key), self.people.like(asked))
        found = found or self._by_number(row)
        if found is None:
            self.note(row, "member.not_found", "error", name=row.name or row.points[0].value)
        return found.person.id if found else None

    def _by_number(self, row: PlannedMember) -> Likeness | None:
        """Return the one person whose number or address it is, where the row gives no name."""
        if row.name:
            return None
        found = self.people.like(row.asked)
        return Likeness(found[0], "number", 1.0) if len(found) == 1 else None

    def note(self, row: PlannedMember, code: str, severity: Any, **params: object) -> None:
        """Remember a remark about a row."""
        self.findings.append(Finding(row.row, code, "name", severity, params))

    def moment(self, row: PlannedMember) -> datetime | None:
        """Return when somebody answered, where the workspace is."""
        return row.responded.replace(tzinfo=self.zone) if row.responded else None


def preview_campaign(actor: Actor, job: ImportJob, plan: CampaignPlan) -> Preview:
    """Return the figures of an import of a campaign's people: who is new to it, who is there, who is not known."""
    campaign = target_campaign(actor, job)
    findings: list[Finding] = []
    new: set[UUID] = set()
    there: list[dict[str, Any]] = []
    unknown = 0
    for chunk in chunks(plan.members):
        guests = guests_of(actor, job, campaign, chunk)
        for row in chunk:
            key = guests.met(row)
            if key is None:
                unknown += 1
            elif key in guests.there:
                told = {"row": row.row, "name": row.name, "before": guests.there[key].response, "after": row.response}
                there.append(told)
            else:
                new.add(key)
        findings += guests.findings
    figures = {"members_new": len(new), "members_existing": len(there), "members_unknown": unknown}
    return {**plan.as_json(), **figures, "campaign": campaign.name, "known": there[:SHOWN]}, findings


def apply_campaign_step(
    *, actor: Actor, job: ImportJob, plan: CampaignPlan, budget: int, now: datetime
) -> dict[str, Any]:
    """Ask and note the next people of a claimed import; return the job's columns as they are then."""
    batch = plan.members[job.cursor : job.cursor + budget]
    counts: Counter[str] = Counter()
    with Recording(actor=actor, kind="campaign.imported", now=now, operation_id=job.pk) as rec:
        campaign = target_campaign(actor, job)
        guests = guests_of(actor, job, campaign, batch)
        new: dict[UUID, PlannedMember] = {}
        for row in batch:
            key = guests.met(row)
            if key is None:
                counts["members_unknown"] += 1
            elif key in guests.there:
                counts[_note_again(rec, job, guests, row, guests.there[key])] += 1
            else:
                new[key] = row
        write_members(rec, campaign, [_new(guests, key, row) for key, row in new.items()])
        counts["members_added"] += len(new)
        rec.params = {"file": job.file_name, "name": campaign.name, "count": len(new)}
    result = counted(job.result, **counts)
    return {"cursor": job.cursor + len(batch), "result": result, "findings": with_findings(job, guests.findings)}


def target_campaign(actor: Actor, job: ImportJob) -> Campaign:
    """Return the campaign whose people they are. Raises Invalid when none was named."""
    chosen = mapping_of(job.mapping).campaign
    if not chosen:
        raise Invalid("import.no_campaign", "Say to which campaign they were asked.")
    return access_campaign(actor, UUID(chosen), "edit")


def guests_of(actor: Actor, job: ImportJob, campaign: Campaign, rows: Sequence[PlannedMember]) -> Guests:
    """Return what rows mean here, in a fixed number of statements."""
    names = {row.account_key: row.account for row in reversed(rows) if row.account_key}
    accounts = readable_by_key(actor, names)
    people = people_like(actor, [row.asked for row in rows], set(accounts.values()), but_operation=job.pk)
    there = present_members(actor).filter(campaign=campaign, contact_id__in=list(people.people))
    zone = ZoneInfo(access_workspace(actor).time_zone)
    return Guests(zone, accounts, people, {row.contact_id: row for row in there.select_related("campaign")})


def _note_again(rec: Recording, job: ImportJob, guests: Guests, row: PlannedMember, member: CampaignMember) -> str:
    """Note what somebody who is there already answered; answer which figure counts it."""
    if mapping_of(job.mapping).duplicates == "merge":
        changed = rewrite_member(
            rec, member, response=row.response or None, at=guests.moment(row), note=row.note or None
        )
        return "members_updated" if changed else "members_same"
    guests.note(row, "member.exists", "info", name=row.name)
    return "members_same"


def _new(guests: Guests, key: UUID, row: PlannedMember) -> NewMember:
    return NewMember(key, row.response or Response.INVITED, guests.moment(row), row.note)
