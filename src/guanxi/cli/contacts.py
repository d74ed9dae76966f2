"""``guanxi contact``, ``employment`` and ``department``: people at customers, and where they work."""

from typing import Any
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import find_account, in_workspace
from guanxi.cli.fields import changes, fields, find_contact, said
from guanxi.cli.output import answer, as_json
from guanxi.cli.staff import acting
from guanxi.decisions.schemas.ratings import RoleIn
from guanxi.decisions.services import roles
from guanxi.directory.queries.details import account_departments, contact_profile
from guanxi.directory.queries.lists import contact_page
from guanxi.directory.schemas import (
    ContactFilter,
    ContactPage,
    ContactPatch,
    DepartmentIn,
    DepartmentPatch,
    EmploymentPatch,
    NewContact,
)
from guanxi.directory.services import contacts, departments, employments
from guanxi.orgchart.schemas import EmployerIn, LeaveIn
from guanxi.orgchart.services import departments as dissolving
from guanxi.orgchart.services import merging, occupants
from guanxi.privacy.schemas import RevealIn
from guanxi.privacy.services.unmasking import reveal

contact = click.Group("contact", help="Contacts: list, enter, change, merge, show numbers.")
employment = click.Group("employment", help="Where contacts work: correct it, end it, change it.")
department = click.Group("department", help="A customer's units.")
which = click.argument("wanted")
by_key = click.argument("key", type=click.UUID)


@contact.command("list")
@fields(ContactFilter)
@in_workspace
@as_json
def list_contacts(workspace: str | None, json_out: bool, **given: Any) -> None:
    """List contacts by name."""
    actor = acting(workspace)
    found = contact_page(actor, said(ContactFilter, given, actor), ContactPage(page_size=200))
    if json_out:
        return answer(found, json_out=True)
    for row in found["items"]:
        click.echo(f"{row['id']}  {row['name']}")
    return None


@contact.command("show")
@which
@in_workspace
@as_json
def show_contact(wanted: str, workspace: str | None, json_out: bool) -> None:
    """Show everything about a contact, with the keys of his employments."""
    actor = acting(workspace)
    answer(contact_profile(actor, find_contact(actor, wanted)), json_out=json_out)


@contact.command("create")
@fields(NewContact)
@in_workspace
@as_json
def create_contact(workspace: str | None, json_out: bool, **given: Any) -> None:
    """Enter a person who works at a customer."""
    actor = acting(workspace)
    payload = said(NewContact, given, actor)
    values = payload.dict(exclude={"account_id"})
    row = contacts.create_contact(actor=actor, account_id=payload.account_id, values=values, now=timezone.now())
    answer({"id": row.pk, "name": row.name}, json_out=json_out)


@contact.command("edit")
@which
@fields(ContactPatch)
@in_workspace
@as_json
def edit_contact(wanted: str, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Change a person's own data; title and department belong to the employment."""
    actor = acting(workspace)
    values = changes(said(ContactPatch, given, actor))
    key = find_contact(actor, wanted)
    row = contacts.edit_contact(actor=actor, contact_id=key, values=values, now=timezone.now())
    answer({"id": row.pk, "name": row.name, "version": row.version}, json_out=json_out)


@contact.command("merge")
@click.argument("kept")
@click.argument("merged")
@in_workspace
@as_json
def merge_contacts(kept: str, merged: str, workspace: str | None, json_out: bool) -> None:
    """Make two contacts one without losing history; the first one stays."""
    actor = acting(workspace)
    keys = {"kept_id": find_contact(actor, kept), "merged_id": find_contact(actor, merged)}
    row = merging.merge_contacts(actor=actor, now=timezone.now(), **keys)
    answer({"id": row.pk, "name": row.name}, json_out=json_out)


@contact.command("reveal")
@which
@fields(RevealIn)
@in_workspace
@as_json
def reveal_contact(wanted: str, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Show a person's numbers in clear; the audit log keeps who looked and why."""
    actor = acting(workspace)
    payload = said(RevealIn, given, actor)
    key = find_contact(actor, wanted)
    answer(reveal(actor=actor, contact_id=key, now=timezone.now(), **payload.dict()), json_out=json_out)


@contact.command("role")
@which
@fields(RoleIn)
@in_workspace
@as_json
def set_role(wanted: str, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Say what part a contact plays in purchases; `--role -` takes it back."""
    actor = acting(workspace)
    payload, key = said(RoleIn, given, actor), find_contact(actor, wanted)
    roles.set_role(actor=actor, contact_id=key, now=timezone.now(), **payload.dict())
    answer({"id": key, "role": payload.role}, json_out=json_out)


@employment.command("edit")
@by_key
@fields(EmploymentPatch)
@in_workspace
@as_json
def edit_employment(key: UUID, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Correct an employment; `guanxi contact show` names it."""
    actor = acting(workspace)
    values = changes(said(EmploymentPatch, given, actor))
    employments.edit_employment(actor=actor, employment_id=key, values=values, now=timezone.now())
    answer({"id": key, "edited": sorted(values)}, json_out=json_out)


@employment.command("leave")
@by_key
@fields(LeaveIn)
@in_workspace
@as_json
def leave(key: UUID, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Note that a contact left a customer, nobody knows where to."""
    actor = acting(workspace)
    until = said(LeaveIn, given, actor).until
    occupants.leave_account(actor=actor, employment_id=key, until=until, now=timezone.now())
    answer({"id": key, "left": True}, json_out=json_out)


@employment.command("change")
@by_key
@fields(EmployerIn)
@in_workspace
@as_json
def change_employer(key: UUID, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Note that a contact left one customer for another."""
    actor = acting(workspace)
    payload = said(EmployerIn, given, actor)
    values = payload.dict(exclude={"since"})
    row = occupants.change_employer(
        actor=actor, employment_id=key, values=values, since=payload.since, now=timezone.now()
    )
    answer({"id": row.pk}, json_out=json_out)


@department.command("list")
@click.argument("account")
@in_workspace
@as_json
def list_departments(account: str, workspace: str | None, json_out: bool) -> None:
    """List a customer's units."""
    actor = acting(workspace)
    rows = account_departments(actor, find_account(actor, account).pk)
    answer(rows if json_out else "\n".join(f"{row['id']}  {row['name']}" for row in rows), json_out=json_out)


@department.command("create")
@click.argument("account")
@fields(DepartmentIn)
@in_workspace
@as_json
def create_department(account: str, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Add a unit."""
    actor = acting(workspace)
    values = said(DepartmentIn, given, actor).dict()
    key = find_account(actor, account).pk
    row = departments.create_department(actor=actor, account_id=key, values=values, now=timezone.now())
    answer({"id": row.pk, "name": row.name}, json_out=json_out)


@department.command("edit")
@by_key
@fields(DepartmentPatch)
@in_workspace
@as_json
def edit_department(key: UUID, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Rename a unit or hang it under another."""
    actor = acting(workspace)
    values = changes(said(DepartmentPatch, given, actor))
    departments.edit_department(actor=actor, department_id=key, values=values, now=timezone.now())
    answer({"id": key, "edited": sorted(values)}, json_out=json_out)


@department.command("remove")
@by_key
@in_workspace
@as_json
def remove_department(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Dissolve a unit; its people and seats stay."""
    dissolving.remove_department(actor=acting(workspace), department_id=key, now=timezone.now())
    answer({"id": key, "removed": True}, json_out=json_out)
