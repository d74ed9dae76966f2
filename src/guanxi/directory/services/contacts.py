"""Contacts: enter, edit, put away."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.directory.models import Account, Attention, Contact, Employment, LawfulBasis, Source
from guanxi.directory.queries.access import access_account, access_contact, access_department, current_account_id
from guanxi.directory.services.bases import basis_rule
from guanxi.directory.services.fields import clean_custom, clean_tags, optional_texts, required_text
from guanxi.directory.services.index import reindex_contacts
from guanxi.directory.services.locking import lock_contacts
from guanxi.directory.services.points import set_points
from guanxi.workspaces.queries import access_member
from relgraph.names import sort_key

TEXTS = {"gender": 10, "note": 20_000, "source_detail": 200}
CHOICES: dict[str, list[str]] = {"source": ["", *Source.values], "lawful_basis": ["", *LawfulBasis.values]}


def create_contact(*, actor: Actor, account_id: UUID, values: Mapping[str, Any], now: datetime) -> Contact:
    """Enter a person who works at an account."""
    with Recording(actor=actor, kind="contact.created", now=now, account_id=account_id) as rec:
        account = access_account(actor, account_id, "edit")
        return add_contact(rec, account=account, values=values)


def add_contact(rec: Recording, *, account: Account, values: Mapping[str, Any]) -> Contact:
    """Write a contact, his employment and his numbers into an open recording."""
    columns = {"owner_id": account.owner_id, **_columns(rec.actor, values, new=True)}
    columns["lawful_basis"] = basis_rule(rec.workspace_id).settled(columns.get("lawful_basis", ""))
    contact = rec.create(Contact(id=new_id(), created_at=rec.now, **columns))
    department_id = values.get("department_id")
    if department_id is not None:
        check_department(rec.actor, account.pk, department_id)
    rec.create(
        Employment(
            contact=contact,
            account_id=account.pk,
            department_id=department_id,
            title=optional_texts({"title": values.get("title")}, {"title": 200})["title"],
            valid_from=values.get("since"),
            origin=values.get("origin") or "manual",
            asserted_by_id=rec.actor.member_id,
            asserted_at=rec.now,
        )
    )
    set_points(rec, contact, values.get("points") or ())
    reindex_contacts(rec.workspace_id, [contact.pk])
    return contact


def edit_contact(
    *, actor: Actor, contact_id: UUID, values: Mapping[str, Any], now: datetime, expected_version: int | None = None
) -> Contact:
    """Change a person's own data; title and department belong to the employment."""
    account_id = current_account_id(actor, contact_id)
    with Recording(actor=actor, kind="contact.edited", now=now, account_id=account_id) as rec:
        lock_contacts(rec.workspace_id, [contact_id])
        contact = access_contact(actor, contact_id, "edit")
        columns = _columns(actor, values, new=False)
        if columns.get("owner_id", contact.owner_id) != contact.owner_id:
            access_contact(actor, contact_id, "transfer")  # whoever holds a contact keeps seeing him
        if columns.get("lawful_basis") == "" and contact.lawful_basis and basis_rule(rec.workspace_id).required:
            raise Invalid("invalid", fields=[FieldError("lawful_basis", "required")])
        if expected_version is not None:
            contact.version = expected_version
        rec.update(contact, **columns)
        if "points" in values and set_points(rec, contact, values["points"] or ()):
            rec.touch(contact)
        reindex_contacts(rec.workspace_id, [contact.pk])
    return contact


def check_department(actor: Actor, account_id: UUID, department_id: UUID) -> None:
    """Raise Invalid unless the department is one of the account's."""
    if access_department(actor, department_id).account_id != account_id:
        raise Invalid("invalid", fields=[FieldError("department_id", "other_account")])


def _basis_columns(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return where the data come from and why they may be kept, in so far as it was said."""
    columns = {name: values[name] or "" for name in CHOICES if name in values}
    for name, code in columns.items():
        if code not in CHOICES[name]:
            raise Invalid("invalid", fields=[FieldError(name, "unknown_choice")])
    return columns | ({"obtained_on": values["obtained_on"]} if "obtained_on" in values else {})


def _columns(actor: Actor, values: Mapping[str, Any], *, new: bool) -> dict[str, Any]:
    columns: dict[str, Any] = dict(optional_texts(values, TEXTS))
    if new or "name" in values:
        columns["name"] = name = required_text(values, "name", 100)
        columns["sort_key"] = sort_key(name)[:200]
    if "tags" in values:
        columns["tags"] = clean_tags(values["tags"] or ())
    if "custom" in values:
        columns["custom"] = clean_custom(values["custom"])
    if values.get("attention"):
        if values["attention"] not in Attention.values:
            raise Invalid("invalid", fields=[FieldError("attention", "unknown_choice")])
        columns["attention"] = values["attention"]
    columns |= _basis_columns(values)
    if "owner_id" in values and (values["owner_id"] is not None or not new):
        owner_id: UUID | None = values["owner_id"]
        columns["owner_id"] = access_member(actor, owner_id).pk if owner_id is not None else None
    return columns
