"""One step of a contact import: some people of some accounts, in few statements and one change of the log."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.keys import new_id
from guanxi.directory.models import Account, Department
from guanxi.directory.queries.access import access_account
from guanxi.directory.services.bases import BasisRule, basis_rule
from guanxi.directory.services.bulk import NewPerson, add_people
from guanxi.directory.services.index import reindex_accounts
from guanxi.imports.models import ImportJob
from guanxi.imports.planning.contacts import ContactPlan, PlannedContact
from guanxi.imports.planning.mapping import mapping_of
from guanxi.imports.planning.people import KnownPerson, Likeness, borrowed_number, compared, same_contact
from guanxi.imports.queries.people import KnownPeople, accounts_by_key, chunks, people_like
from guanxi.imports.reading import Finding
from guanxi.imports.services.filling import fill_people
from guanxi.imports.services.previews import asked_contact, no_basis
from guanxi.imports.services.state import counted, with_findings
from guanxi.orgchart.services.positions import RANK_STEP
from relgraph.names import sort_key

ORIGIN = "import"
Departments = Mapping[tuple[UUID, str], UUID]


@dataclass(slots=True)
class _Step:
    """What one step knows: the open recording, the rows' accounts, and whom of the directory they may mean."""

    rec: Recording
    job: ImportJob
    on_duplicate: str
    accounts: dict[str, Account]
    known: KnownPeople
    rule: BasisRule
    counts: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)

    def account_of(self, row: PlannedContact) -> Account:
        """Return where somebody works; without a word of it, where the import was started."""
        return self.accounts[row.account_key]


def apply_contacts_step(
    *, actor: Actor, job: ImportJob, plan: ContactPlan, budget: int, now: datetime
) -> dict[str, Any]:
    """Enter the next people of a claimed import; return the job's columns as they are then."""
    batch = plan.contacts[job.cursor : job.cursor + budget]
    params = {"file": job.file_name, "contacts": len(batch)}
    with Recording(
        actor=actor, kind="contacts.imported", now=now, account_id=job.account_id, operation_id=job.pk, params=params
    ) as rec:
        step = _Step(
            rec=rec,
            job=job,
            on_duplicate=mapping_of(job.mapping).duplicates,
            accounts=_known_accounts(actor, job, _names(batch)),
            known=KnownPeople(),
            rule=basis_rule(rec.workspace_id),
        )
        if step.on_duplicate != "create":
            account_ids = {account.pk for account in step.accounts.values()}
            asked = [asked_contact(row) for row in batch]
            step.known = people_like(actor, asked, account_ids, but_operation=job.pk)
        _open_accounts(step, batch)
        _enter(step, batch)
    return {
        "cursor": job.cursor + len(batch),
        "result": counted(job.result, **step.counts),
        "findings": with_findings(job, step.findings),
    }


def _names(batch: Sequence[PlannedContact]) -> dict[str, str]:
    """Return what the accounts are called, each by the first row that names it."""
    return {row.account_key: row.account for row in reversed(batch) if row.account_key}


def _known_accounts(actor: Actor, job: ImportJob, names: dict[str, str]) -> dict[str, Account]:
    accounts = accounts_by_key(actor, names)
    if job.account_id is not None:
        accounts[""] = access_account(actor, job.account_id, "edit")
    return accounts


def _open_accounts(step: _Step, batch: Sequence[PlannedContact]) -> None:
    """Open the accounts that are named and not there."""
    new = [_new_account(step, key, name) for key, name in _names(batch).items() if key not in step.accounts]
    step.rec.create_many(new)
    step.accounts |= {account.name_key: account for account in new}
    step.counts["accounts_created"] += len(new)
    if new:
        reindex_accounts(step.rec.workspace_id, [account.pk for account in new])


def _new_account(step: _Step, key: str, name: str) -> Account:
    return Account(
        id=new_id(),
        name=name,
        name_key=key,
        sort_key=sort_key(name, person=False)[:400],
        owner_id=step.rec.actor.member_id,
        created_at=step.rec.now,
    )


def _enter(step: _Step, batch: Sequence[PlannedContact]) -> None:
    """Enter who is new; leave out who is there, or add to him what the file knows more."""
    departments = _departments(step, batch)
    new: list[tuple[PlannedContact, UUID]] = []
    merged: dict[UUID, dict[UUID, NewPerson]] = defaultdict(dict)
    for row in batch:
        account = step.account_of(row)
        met = _meet(step, row, account.pk)
        if met is None and not step.rule.suffices(row.basis):
            step.findings.append(no_basis(row.row, row.name))
            step.counts["contacts_refused"] += 1
        elif met is None:
            # A later row of the step may mean the same person at another account.
            key = new_id()
            new.append((row, key))
            step.known.add(KnownPerson(key, row.name, row.key, frozenset({account.pk}), compared(row.points)))
        elif step.on_duplicate == "merge" and met.person.editable:
            merged[account.pk][met.person.id] = _person(step, row, departments)
    people = [_person(step, row, departments) for row, _ in new]
    contacts = add_people(step.rec, people) if people else []
    step.counts["contacts_created"] += len(contacts)
    real = {key: contact.pk for (_, key), contact in zip(new, contacts, strict=True)}
    for account_id, added in merged.items():
        fill_people(step.rec, account_id=account_id, people={real.get(key, key): one for key, one in added.items()})
        step.counts["contacts_merged"] += len(added)


def _departments(step: _Step, batch: Sequence[PlannedContact]) -> Departments:
    """Return the accounts' departments by name, new ones created."""
    wanted = {(step.account_of(row).pk, row.department): None for row in batch if row.department}
    found: dict[tuple[UUID, str], UUID] = {}
    ranks: Counter[UUID] = Counter()
    for ids in chunks(sorted({account_id for account_id, _ in wanted})):
        rows = Department.objects.of(step.rec.workspace_id).current().filter(account_id__in=ids).order_by("-pk")
        for account_id, name, key in rows.values_list("account_id", "name", "pk"):
            found[account_id, name] = key
            ranks[account_id] += 1
    new = []
    for account_id, name in (key for key in wanted if key not in found):
        ranks[account_id] += 1
        rank = RANK_STEP * ranks[account_id]
        new.append(Department(id=new_id(), account_id=account_id, name=name, rank=rank, valid_from=step.rec.now))
    step.rec.create_many(new)
    return found | {(row.account_id, row.name): row.pk for row in new}


def _meet(step: _Step, row: PlannedContact, account_id: UUID) -> Likeness | None:
    """Return whom of the directory a row means, and note it; None for somebody new."""
    if step.on_duplicate == "create":
        return None
    asked = asked_contact(row)
    candidates = step.known.like(asked)
    met = same_contact(asked, account_id, candidates)
    if met is not None:
        _note_duplicate(step, row, met)
    elif (borrowed := borrowed_number(asked, candidates)) is not None:
        params = {"name": row.name, "other": borrowed.person.name, "by": borrowed.by}
        step.findings.append(Finding(row.row, "contact.shares_number", severity="warning", params=params))
    return met


def _note_duplicate(step: _Step, row: PlannedContact, met: Likeness) -> None:
    """Note whom a row means, and leave it out unless it may and shall be added to him."""
    merged = step.on_duplicate == "merge" and met.person.editable
    params = {"name": row.name, "existing": met.person.name, "by": met.by, "merged": merged}
    if step.on_duplicate == "merge" and not merged:
        step.findings.append(Finding(row.row, "contact.not_editable", severity="warning", params=params))
    else:
        step.findings.append(Finding(row.row, "contact.exists", severity="info", params=params))
    if not merged:
        step.counts["contacts_skipped"] += 1


def _person(step: _Step, row: PlannedContact, departments: Departments) -> NewPerson:
    account = step.account_of(row)
    evidence = f"{step.job.file_name}:{row.row}" if step.job.file_name else str(row.row)
    return NewPerson(
        name=row.name,
        account_id=account.pk,
        title=row.title,
        department_id=departments.get((account.pk, row.department)),
        owner_id=account.owner_id,
        points=[(point.kind, point.value) for point in row.points],
        note=row.note,
        source=row.source or ORIGIN,
        source_detail=row.source_detail,
        lawful_basis=row.basis,
        facts={"origin": ORIGIN, "evidence": evidence[-500:], "evidence_id": step.job.pk},
    )
