"""What an import would do to what is there, without doing it."""

from collections import Counter
from typing import Any

from guanxi.core.actor import Actor
from guanxi.directory.services.bases import basis_rule
from guanxi.imports.models import ImportJob
from guanxi.imports.planning.charts import ChartPlan, PlannedPerson
from guanxi.imports.planning.contacts import ContactPlan, PlannedContact
from guanxi.imports.planning.people import Asked, Likeness, borrowed_number, compared, same_contact, same_employee
from guanxi.imports.queries.people import (
    accounts_by_key,
    chunks,
    people_like,
    people_of_account,
    standing_seats,
)
from guanxi.imports.reading import Finding

SHOWN = 200
Preview = tuple[dict[str, Any], list[Finding]]


def asked_person(person: PlannedPerson) -> Asked:
    """Return somebody on a planned chart as he is compared."""
    return Asked(person.name, person.key, compared(person.points), person.title, person.department)


def asked_contact(contact: PlannedContact) -> Asked:
    """Return somebody of an address list as he is compared."""
    return Asked(contact.name, contact.key, compared(contact.points), contact.title, contact.department)


def no_basis(row: int, name: str) -> Finding:
    """Return the remark that somebody new may not be entered without a lawful basis."""
    return Finding(row, "contact.no_basis", severity="error", params={"name": name})


def preview_chart(actor: Actor, job: ImportJob, plan: ChartPlan) -> Preview:
    """Return the figures of a chart import, whom it would recognise, its first seats, and whom it leaves out."""
    if job.account_id is None:
        return plan.summary.as_json(), []
    asked = [asked_person(person) for person in plan.persons]
    known = people_of_account(actor, job.account_id, asked, but_operation=job.pk)
    rivals = Counter(one.key for one in asked)
    met = [same_employee(one, known.like(one), rivals=rivals[one.key]) for one in asked] if known.people else []
    contact_ids = [person.id for person in met if person is not None]
    seated = standing_seats(actor, job.account_id, ()).by_contact if contact_ids else {}
    depths: dict[str, int] = {}
    for seat in plan.seats:
        depths[seat.key] = 0 if seat.superior is None else depths[seat.superior] + 1
    new = [one for one, person in zip(plan.persons, met or [None] * len(asked), strict=True) if person is None]
    refused = [] if basis_rule(actor.workspace_id).suffices("") else [no_basis(one.row, one.name) for one in new]
    return {
        **plan.summary.as_json(),
        "contacts_existing": len(contact_ids),
        "contacts_new": len(new) - len(refused),
        "without_basis": len(refused),
        "seats_existing": sum(contact_id in seated for contact_id in contact_ids),
        "tree": [
            {
                "depth": depths[seat.key],
                "title": seat.title,
                "department": seat.department,
                "name": "" if seat.person is None else plan.persons[seat.person].name,
                "empty_as": seat.empty_as if seat.person is None else None,
                "row": seat.row,
            }
            for seat in plan.seats[:SHOWN]
        ],
    }, refused


def preview_contacts(actor: Actor, job: ImportJob, plan: ContactPlan) -> Preview:
    """Return the figures of a contact import, whom of the directory its rows would meet, and whom it must leave out."""
    rule, refused = basis_rule(actor.workspace_id), list[Finding]()
    accounts = accounts_by_key(actor, {row.account_key: row.account for row in plan.contacts if row.account_key})
    duplicates: list[dict[str, Any]] = []
    borrowed = 0
    for chunk in chunks(plan.contacts):
        asked = {contact.rows: asked_contact(contact) for contact in chunk}
        account_ids = {_account_id(job, contact, accounts) for contact in chunk} - {None}
        known = people_like(actor, list(asked.values()), account_ids, but_operation=job.pk)
        for contact in chunk:
            like = known.like(asked[contact.rows])
            met = same_contact(asked[contact.rows], _account_id(job, contact, accounts), like)
            if met is None and not rule.suffices(contact.basis):
                refused.append(no_basis(contact.row, contact.name))
            if met is not None:
                duplicates.append(_duplicate(contact, met))
            elif borrowed_number(asked[contact.rows], like):
                borrowed += 1
    keys = {row.account_key for row in plan.contacts if row.account_key}
    return {
        **plan.as_json(),
        "contacts_existing": len(duplicates),
        "contacts_not_editable": sum(not one["editable"] for one in duplicates),
        "contacts_new": len(plan.contacts) - len(duplicates) - len(refused),
        "without_basis": len(refused),
        "accounts_new": len(keys - set(accounts)),
        "shared_numbers": borrowed,
        "duplicates": duplicates[:SHOWN],
    }, refused


def _account_id(job: ImportJob, contact: PlannedContact, accounts: dict[str, Any]) -> Any:
    if not contact.account_key:
        return job.account_id
    account = accounts.get(contact.account_key)
    return account.pk if account else None


def _duplicate(contact: PlannedContact, met: Likeness) -> dict[str, Any]:
    return {
        "row": contact.row,
        "name": contact.name,
        "account": contact.account,
        "contact_id": str(met.person.id),
        "existing_name": met.person.name,
        "by": met.by,
        "editable": met.person.editable,
    }
