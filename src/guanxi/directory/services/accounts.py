"""Accounts: open, edit, group, archive."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.directory.models import Account, Attention
from guanxi.directory.queries.access import access_account, check_may
from guanxi.directory.services.contacts import add_contact
from guanxi.directory.services.fields import (
    check_number,
    clean_custom,
    clean_tags,
    optional_texts,
    registration_in,
    required_text,
)
from guanxi.directory.services.index import reindex_accounts
from guanxi.directory.services.ownership import access_owner, move_account
from guanxi.workspaces.queries import access_member
from relgraph import hierarchy
from relgraph.duplicates import normalise_company
from relgraph.names import sort_key

TEXTS = {
    "industry": 60,
    "size": 40,
    "region": 60,
    "product_interest": 100,
    "website": 200,
    "phone": 40,
    "note": 20_000,
}


def create_account(
    *, actor: Actor, values: Mapping[str, Any], now: datetime, first_contact: Mapping[str, Any] | None = None
) -> Account:
    """Open an account, with its first contact in the same step."""
    account_id = new_id()
    with Recording(actor=actor, kind="account.created", now=now, account_id=account_id) as rec:
        account = add_account(rec, account_id=account_id, values=values)
        if first_contact is not None:
            add_contact(rec, account=account, values=first_contact)
    return account


def add_account(rec: Recording, *, account_id: UUID, values: Mapping[str, Any]) -> Account:
    """Write an account of the actor's, unless another owner is named, into an open recording."""
    columns = {"owner_id": rec.actor.member_id, **_columns(rec.actor, values, None)}
    account = rec.create(Account(id=account_id, created_at=rec.now, **columns))
    reindex_accounts(rec.workspace_id, [account.pk])
    return account


def edit_account(
    *, actor: Actor, account_id: UUID, values: Mapping[str, Any], now: datetime, expected_version: int | None = None
) -> Account:
    """Change an account's own data."""
    with Recording(actor=actor, kind="account.edited", now=now, account_id=account_id) as rec:
        account = access_account(actor, account_id, "manage")
        columns = _columns(actor, values, account)
        owner_id = columns.pop("owner_id", account.owner_id)
        if expected_version is not None:
            account.version = expected_version
        moved = "parent_id" in columns and columns["parent_id"] != account.parent_id
        rec.update(account, **columns)
        if moved and account.parent_id is not None:
            _check_no_cycle(rec, account)
        if owner_id != account.owner_id:
            check_may(actor, "transfer", account)
            move_account(rec, account, to=access_owner(actor, owner_id))
        reindex_accounts(rec.workspace_id, [account.pk])
    return account


def archive_account(*, actor: Actor, account_id: UUID, now: datetime) -> None:
    """Put an account away; nothing is deleted, and undo brings it back."""
    with Recording(actor=actor, kind="account.archived", now=now, account_id=account_id) as rec:
        account = access_account(actor, account_id, "archive")
        rec.update(account, archived_at=now)
        reindex_accounts(rec.workspace_id, [account.pk])


def _columns(actor: Actor, values: Mapping[str, Any], account: Account | None) -> dict[str, Any]:
    """Check what was sent and return the columns it sets."""
    columns: dict[str, Any] = {**optional_texts(values, TEXTS), **registration_in(values)}
    check_number(columns.get("phone", ""))
    if account is None or "name" in values:
        columns["name"] = name = required_text(values, "name", 200)
        columns["name_key"] = normalise_company(name)[:200]
        columns["sort_key"] = sort_key(name)[:400]
    if "tags" in values:
        columns["tags"] = clean_tags(values["tags"] or ())
    if "custom" in values:
        columns["custom"] = clean_custom(values["custom"])
    if "attention" in values:
        columns["attention"] = _attention(values["attention"])
    if values.get("owner_id"):
        columns["owner_id"] = access_member(actor, values["owner_id"]).pk
    if "parent_id" in values:
        parent_id: UUID | None = values["parent_id"]
        if parent_id is not None and (account is None or parent_id != account.parent_id):
            access_account(actor, parent_id)
        columns["parent_id"] = parent_id
    return columns


def _attention(value: str) -> str:
    if value not in Attention.values:
        raise Invalid("invalid", fields=[FieldError("attention", "unknown_choice")])
    return value


def _check_no_cycle(rec: Recording, account: Account) -> None:
    """Raise Invalid when a group has come to contain itself, in spite of others who regroup at this moment."""
    rec.wait_in_line()
    rows = Account.objects.of(rec.workspace_id).exclude(parent_id=None).values_list("pk", "parent_id")
    if hierarchy.find_cycles(dict(rows)):
        parent = access_account(rec.actor, account.parent_id) if account.parent_id else account
        raise Invalid("invalid", fields=[FieldError("parent_id", "cycle", {"name": parent.name})])
