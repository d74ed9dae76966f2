"""One step of an import of service cases, in few statements and one change of the log; and what it would do."""

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
from guanxi.directory.models import Account
from guanxi.directory.queries.access import access_account
from guanxi.imports.models import ImportJob
from guanxi.imports.planning.cases import CasePlan, PlannedCase
from guanxi.imports.planning.mapping import mapping_of
from guanxi.imports.planning.people import Asked
from guanxi.imports.queries.people import KnownPeople, chunks, key_of, people_like
from guanxi.imports.queries.served import colleagues_named, known_cases, taken_keys, workable_by_key
from guanxi.imports.reading import Finding
from guanxi.imports.services.previews import SHOWN, Preview
from guanxi.imports.services.state import counted, with_findings
from guanxi.opportunities.services.owners import check_owner
from guanxi.servicing.models import ServiceCase
from guanxi.servicing.services.cases import rewrite_case
from guanxi.servicing.services.entering import NewCase, enter_cases
from guanxi.workspaces.models import Member
from guanxi.workspaces.queries import access_workspace
from relgraph.names import fold

Key = tuple[UUID, str, Any]


@dataclass(slots=True)
class Table:
    """What some rows of a file mean here: their customers, people, colleagues, and the cases that are there."""

    actor: Actor
    zone: ZoneInfo
    accounts: dict[str, Account]
    people: KnownPeople
    colleagues: dict[str, list[Member]]
    by_key: dict[str, ServiceCase]
    alike: dict[Key, ServiceCase]
    taken: set[str]
    findings: list[Finding] = field(default_factory=list)
    owners: dict[tuple[UUID, UUID], bool] = field(default_factory=dict)

    def met(self, row: PlannedCase, account: Account) -> ServiceCase | None:
        """Return the case that is there already."""
        key = row.values.get("external_id")
        if key:
            return self.by_key.get(key)
        return self.alike.get((account.pk, fold(row.subject), row.opened.date() if row.opened else None))

    def moment(self, moment: datetime | None) -> datetime | None:
        """Return a moment that a file names, where the workspace is."""
        return moment.replace(tzinfo=self.zone) if moment else None

    def note(self, row: PlannedCase, code: str, column: str, severity: Any = "warning", **params: object) -> None:
        """Remember a remark about a row."""
        self.findings.append(Finding(row.row, code, column, severity, params))

    def contact(self, row: PlannedCase, account: Account) -> UUID | None:
        """Return the one person of the customer who bears the name, and remark when there is none, or several."""
        if not row.contact:
            return None
        ids = self.people.by_key.get(key_of(row.contact), ())
        found = [key for key in ids if account.pk in self.people.people[key].accounts]
        if len(found) != 1:
            code = "case.contact_ambiguous" if found else "case.contact_unknown"
            self.note(row, code, "contact", name=row.contact, account=account.name)
        return found[0] if len(found) == 1 else None

    def owner(self, row: PlannedCase, account: Account) -> UUID | None:
        """Return the one colleague who bears the name and sees the customer, and remark when there is none."""
        if not row.owner:
            return None
        found = self.colleagues.get(row.owner, [])
        if len(found) != 1:
            self.note(row, "case.owner_unknown", "owner", name=row.owner)
        elif self._sees(found[0], account):
            return found[0].pk
        else:
            self.note(row, "case.owner_cannot", "owner", name=row.owner, account=account.name)
        return None

    def _sees(self, member: Member, account: Account) -> bool:
        key = (member.pk, account.pk)
        if key not in self.owners:
            try:
                check_owner(self.actor, member.pk, account)
                self.owners[key] = True
            except Invalid:
                self.owners[key] = False
        return self.owners[key]


def preview_cases(actor: Actor, job: ImportJob, plan: CasePlan) -> Preview:
    """Return the figures of an import of cases, which of them are there, and what cannot be brought."""
    merging = mapping_of(job.mapping).duplicates == "merge"
    findings: list[Finding] = []
    known: list[dict[str, Any]] = []
    new = refused = 0
    for chunk in chunks(plan.cases):
        table = table_of(actor, job, chunk)
        for row in chunk:
            account = _account(table, row)
            met = table.met(row, account) if account else None
            if account is None or _is_hidden(table, row, met):
                refused += 1
            elif met is not None:
                known.append(_told(row, met))
            else:
                new += 1
                table.contact(row, account)
                table.owner(row, account)
        findings += table.findings
    figures = {"cases_new": new, "cases_existing": len(known), "cases_refused": refused}
    return {**plan.as_json(), **figures, "merging": merging, "known": known[:SHOWN]}, findings


def apply_cases_step(*, actor: Actor, job: ImportJob, plan: CasePlan, budget: int, now: datetime) -> dict[str, Any]:
    """Enter the next rows of a claimed import; return the job's columns as they are then."""
    batch = plan.cases[job.cursor : job.cursor + budget]
    merging = mapping_of(job.mapping).duplicates == "merge"
    counts: Counter[str] = Counter()
    with Recording(actor=actor, kind="cases.imported", now=now, account_id=job.account_id, operation_id=job.pk) as rec:
        table = table_of(actor, job, batch)
        new: list[NewCase] = []
        for row in batch:
            account = _account(table, row)
            met = table.met(row, account) if account else None
            if account is None or _is_hidden(table, row, met):
                counts["cases_refused"] += 1
            elif met is None:
                new.append(NewCase(account.pk, _columns(table, row, account)))
            elif merging and rewrite_case(rec, met, _rewritten(table, row, met)):
                counts["cases_updated"] += 1
            else:
                table.note(row, "case.exists", "subject", "info", name=row.subject, number=met.number)
                counts["cases_skipped"] += 1
        counts["cases_created"] += len(enter_cases(rec, new))
        rec.params = {"file": job.file_name, "cases": len(new)}
    result = counted(job.result, **counts)
    return {"cursor": job.cursor + len(batch), "result": result, "findings": with_findings(job, table.findings)}


def table_of(actor: Actor, job: ImportJob, rows: Sequence[PlannedCase]) -> Table:
    """Return what rows mean here, in a fixed number of statements."""
    names = {row.account_key: row.account for row in reversed(rows) if row.account_key}
    accounts = workable_by_key(actor, names)
    if job.account_id is not None:
        accounts[""] = access_account(actor, job.account_id, "contribute")
    ids = {account.pk for account in accounts.values()}
    asked = [Asked(name, key_of(name)) for name in {row.contact for row in rows if row.contact}]
    zone = ZoneInfo(access_workspace(actor).time_zone)
    keys = {row.values["external_id"] for row in rows if "external_id" in row.values}
    there = known_cases(actor, keys, ids)
    return Table(
        actor=actor,
        zone=zone,
        accounts=accounts,
        people=people_like(actor, asked, ids, but_operation=job.pk) if asked else KnownPeople(),
        colleagues=colleagues_named(actor, {row.owner for row in rows}),
        by_key={row.external_id: row for row in there if row.external_id},
        alike={key: row for row in there if not row.external_id for key in _keys(row, zone)},
        taken=taken_keys(actor, keys),
    )


def _keys(row: ServiceCase, zone: ZoneInfo) -> list[Key]:
    """A case is found by what it is about and the day it was opened, or without a day where the file has none."""
    subject = fold(row.subject)
    return [(row.account_id, subject, row.opened_at.astimezone(zone).date()), (row.account_id, subject, None)]


def _account(table: Table, row: PlannedCase) -> Account | None:
    account = table.accounts.get(row.account_key)
    if account is None:
        table.note(row, "case.account_unknown", "account", "error", name=row.account)
    return account


def _is_hidden(table: Table, row: PlannedCase, met: ServiceCase | None) -> bool:
    """Tell, and remark, whether a row's key stands on a case of another customer, or one the actor may not see."""
    key = row.values.get("external_id", "")
    account = table.accounts.get(row.account_key)
    elsewhere = met is not None and account is not None and met.account_id != account.pk
    if elsewhere or (met is None and key in table.taken):
        table.note(row, "case.key_taken", "external_id", "error", key=key)
        return True
    return False


def _columns(table: Table, row: PlannedCase, account: Account) -> dict[str, Any]:
    return {
        **row.values,
        "opened_at": table.moment(row.opened),
        "solved_at": table.moment(row.solved),
        "contact_id": table.contact(row, account),
        "owner_id": table.owner(row, account),
    }


def _rewritten(table: Table, row: PlannedCase, met: ServiceCase) -> dict[str, Any]:
    """Return what a file says of a case that is there; where it says nothing, it stays as it was."""
    people = {"contact_id": table.contact(row, met.account), "owner_id": table.owner(row, met.account)}
    solved = table.moment(row.solved)
    values = {**row.values} | ({"solved_at": max(solved, met.opened_at)} if solved else {})
    return {**values, **{name: key for name, key in people.items() if key}}


def _told(row: PlannedCase, met: ServiceCase) -> dict[str, Any]:
    return {"row": row.row, "subject": row.subject, "number": met.number, "id": str(met.pk), "state": met.state}
