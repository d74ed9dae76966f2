"""``guanxi account``: enter, change, merge, put away; the sharing of one is in :mod:`guanxi.cli.account`."""

from typing import Any

import click
from django.utils import timezone

from guanxi.cli.account import account
from guanxi.cli.exports import find_account, in_workspace
from guanxi.cli.fields import changes, fields, said
from guanxi.cli.output import answer, as_json
from guanxi.cli.staff import acting
from guanxi.directory.queries.details import account_details
from guanxi.directory.queries.lists import account_page
from guanxi.directory.schemas import AccountFilter, AccountIn, AccountPage, AccountPatch
from guanxi.directory.services import accounts
from guanxi.orgchart.services import history, merging
from guanxi.privacy.schemas import RevealIn
from guanxi.privacy.services.unmasking import reveal_account

which = click.argument("wanted")


@account.command("list")
@fields(AccountFilter)
@in_workspace
@as_json
def list_accounts(workspace: str | None, json_out: bool, **given: Any) -> None:
    """List customers by name."""
    actor = acting(workspace)
    found = account_page(actor, said(AccountFilter, given, actor), AccountPage(page_size=200))
    if json_out:
        return answer(found, json_out=True)
    for row in found["items"]:
        click.echo(f"{row['id']}  {row['name']}")
    return None


@account.command("show")
@which
@in_workspace
@as_json
def show_account(wanted: str, workspace: str | None, json_out: bool) -> None:
    """Show everything about a customer."""
    actor = acting(workspace)
    answer(account_details(actor, find_account(actor, wanted).pk), json_out=json_out)


@account.command("create")
@fields(AccountIn)
@in_workspace
@as_json
def create_account(workspace: str | None, json_out: bool, **given: Any) -> None:
    """Open a customer, with a first contact where one is told as JSON."""
    actor = acting(workspace)
    payload = said(AccountIn, given, actor)
    values = payload.dict(exclude={"first_contact"})
    first = payload.first_contact.dict() if payload.first_contact else None
    row = accounts.create_account(actor=actor, values=values, first_contact=first, now=timezone.now())
    answer({"id": row.pk, "name": row.name}, json_out=json_out)


@account.command("edit")
@which
@fields(AccountPatch)
@in_workspace
@as_json
def edit_account(wanted: str, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Change a customer's own data."""
    actor = acting(workspace)
    values = changes(said(AccountPatch, given, actor))
    key = find_account(actor, wanted).pk
    row = accounts.edit_account(actor=actor, account_id=key, values=values, now=timezone.now())
    answer({"id": row.pk, "name": row.name, "version": row.version}, json_out=json_out)


@account.command("archive")
@which
@in_workspace
@as_json
def archive_account(wanted: str, workspace: str | None, json_out: bool) -> None:
    """Put a customer away; `guanxi account undo` brings it back."""
    actor = acting(workspace)
    row = find_account(actor, wanted)
    accounts.archive_account(actor=actor, account_id=row.pk, now=timezone.now())
    answer({"id": row.pk, "name": row.name, "archived": True}, json_out=json_out)


@account.command("merge")
@click.argument("kept")
@click.argument("merged")
@in_workspace
@as_json
def merge_accounts(kept: str, merged: str, workspace: str | None, json_out: bool) -> None:
    """Make two customers one; the first one stays."""
    actor = acting(workspace)
    keys = {"kept_id": find_account(actor, kept).pk, "merged_id": find_account(actor, merged).pk}
    row = merging.merge_accounts(actor=actor, now=timezone.now(), **keys)
    answer({"id": row.pk, "name": row.name}, json_out=json_out)


@account.command("reveal")
@which
@fields(RevealIn)
@in_workspace
@as_json
def reveal(wanted: str, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Show a customer's number and fields in clear; the audit log keeps who looked and why."""
    actor = acting(workspace)
    payload = said(RevealIn, given, actor)
    key = find_account(actor, wanted).pk
    answer(reveal_account(actor=actor, account_id=key, now=timezone.now(), **payload.dict()), json_out=json_out)


@account.command("undo")
@click.argument("key", type=click.UUID)
@in_workspace
@as_json
def undo(key: Any, workspace: str | None, json_out: bool) -> None:
    """Take back the last change that the administrator made to a customer, named by its key."""
    change = history.undo(actor=acting(workspace), account_id=key, now=timezone.now())
    answer({"id": key, "undone": change.kind}, json_out=json_out)


@account.command("redo")
@click.argument("key", type=click.UUID)
@in_workspace
@as_json
def redo(key: Any, workspace: str | None, json_out: bool) -> None:
    """Do again what was taken back last."""
    change = history.redo(actor=acting(workspace), account_id=key, now=timezone.now())
    answer({"id": key, "redone": change.kind}, json_out=json_out)
