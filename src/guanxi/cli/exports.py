"""``guanxi export``: charts and lists as files."""

import sys
from pathlib import Path
from typing import Any, get_args

import click
from django.utils import timezone

from guanxi.cli.moving import export_workspace
from guanxi.cli.output import Failure, answer, as_json
from guanxi.core.actor import Actor
from guanxi.decisions.queries.access import visible_chains
from guanxi.directory.models import Account
from guanxi.directory.queries.lists import account_rows
from guanxi.directory.schemas import AccountFilter, ContactFilter
from guanxi.exports.formats.files import ExportFile
from guanxi.exports.queries.sources import seats_from_depth
from guanxi.exports.schemas import ChainExportIn, ChartFormat, ListFormat, ViewIn
from guanxi.exports.services import take_accounts_out, take_chain_out, take_chart_out, take_contacts_out
from guanxi.workspaces.queries import administrator_of, find_workspace

exports = click.Group("export", help="Take charts, lists and whole workspaces out as files.")
exports.add_command(export_workspace)
in_workspace = click.option("--workspace", help="Name or key of the workspace; the first one when left out.")
to_file = click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), help="Where to write; - is the terminal."
)
in_language = click.option("--lang", type=click.Choice(["zh-CN", "en"]), default="zh-CN", show_default=True)
list_format = click.option(
    "--format", "kind", type=click.Choice(get_args(ListFormat)), default="xlsx", show_default=True
)


@exports.command("chart")
@click.option("--account", required=True, help="Name or key of the customer.")
@click.option("--format", "kind", type=click.Choice(get_args(ChartFormat)), default="pdf", show_default=True)
@click.option("--collapse", type=click.IntRange(min=1), help="Fold everything below this level.")
@click.option("--layout", type=click.Choice(["top_down", "left_right"]), default="top_down", show_default=True)
@click.option(
    "--color-by",
    type=click.Choice(["department", "role", "stance", "insight", "owner", "last_contact", "own"]),
    default="department",
    show_default=True,
)
@click.option("--lines/--no-lines", default=True, show_default=True, help="Draw lines besides reporting lines.")
@click.option("--title", default="", help="Title of the file; made from the customer's name when left out.")
@to_file
@in_language
@in_workspace
@as_json
def chart(
    account: str, kind: ChartFormat, out: Path | None, workspace: str | None, json_out: bool, **chosen: Any
) -> None:
    """Write the chart of a customer."""
    actor = administrator_of(find_workspace(workspace), timezone.now())
    found = find_account(actor, account)
    depth = chosen["collapse"]
    view = ViewIn(
        collapsed=seats_from_depth(actor, account_id=found.pk, depth=depth) if depth else [],
        layout=chosen["layout"],
        color_by=chosen["color_by"],
        show_lines="all" if chosen["lines"] else "none",
        lang=chosen["lang"],
        title=chosen["title"],
    )
    file = take_chart_out(actor=actor, account_id=found.pk, chart_format=kind, view=view, now=timezone.now())
    write_file(file, out, {"account": found.name, "format": kind}, json_out=json_out)


@exports.command("chain")
@click.argument("chain")
@click.option(
    "--redaction", type=click.Choice(["internal", "partner", "customer"]), default="internal", show_default=True
)
@to_file
@in_language
@in_workspace
@as_json
def chain_map(chain: str, redaction: Any, out: Path | None, lang: Any, workspace: str | None, json_out: bool) -> None:
    """Write the battle map of a decision chain, found by name or key: one A4 sheet."""
    actor = administrator_of(find_workspace(workspace), timezone.now())
    found = find_chain(actor, chain)
    wanted = ChainExportIn(lang=lang, redaction=redaction)
    file = take_chain_out(actor=actor, chain_id=found["id"], wanted=wanted, now=timezone.now())
    write_file(file, out, {"chain": found["name"], "redaction": redaction}, json_out=json_out)


@exports.command("contacts")
@click.option("--search", default="", help="Only those found by this name, pinyin, title, number or address.")
@click.option("--account", help="Only those of this customer, by name or key.")
@list_format
@to_file
@in_language
@in_workspace
@as_json
def contacts(
    search: str,
    account: str | None,
    kind: ListFormat,
    out: Path | None,
    lang: Any,
    workspace: str | None,
    json_out: bool,
) -> None:
    """Write the list of contacts."""
    actor = administrator_of(find_workspace(workspace), timezone.now())
    chosen = ContactFilter(q=search, account_id=find_account(actor, account).pk if account else None)
    file = take_contacts_out(actor=actor, chosen=chosen, list_format=kind, lang=lang, now=timezone.now())
    write_file(file, out, {"format": kind}, json_out=json_out)


@exports.command("accounts")
@click.option("--search", default="", help="Only those found by this name or pinyin.")
@list_format
@to_file
@in_language
@in_workspace
@as_json
def accounts(search: str, kind: ListFormat, out: Path | None, lang: Any, workspace: str | None, json_out: bool) -> None:
    """Write the list of customers."""
    actor = administrator_of(find_workspace(workspace), timezone.now())
    chosen = AccountFilter(q=search)
    file = take_accounts_out(actor=actor, chosen=chosen, list_format=kind, lang=lang, now=timezone.now())
    write_file(file, out, {"format": kind}, json_out=json_out)


def find_account(actor: Actor, wanted: str) -> Account:
    """Return the customer of this name or key, or the only one whose name contains it."""
    rows = list(account_rows(actor, AccountFilter()).order_by("sort_key", "pk"))
    exact = [row for row in rows if wanted in (row.name, str(row.pk))]
    found = exact or [row for row in rows if wanted.casefold() in row.name.casefold()]
    if not found:
        raise Failure(f"There is no customer called {wanted}.")
    if len(found) > 1:
        raise Failure("Several customers fit: " + "; ".join(f"{row.name} ({row.pk})" for row in found[:10]))
    return found[0]


def find_chain(actor: Actor, wanted: str) -> dict[str, Any]:
    """Return the decision chain of this key or name, or the only one whose name contains it."""
    rows: list[dict[str, Any]] = list(visible_chains(actor).filter(archived_at__isnull=True).values("id", "name"))
    exact = [row for row in rows if wanted in (str(row["id"]), row["name"])]
    found = exact or [row for row in rows if wanted.casefold() in row["name"].casefold()]
    if not found:
        raise Failure(f"There is no decision chain called {wanted}.")
    if len(found) > 1:
        raise Failure("Several fit: " + "; ".join(f"{row['name']} ({row['id']})" for row in found[:10]))
    return found[0]


def write_file(file: ExportFile, out: Path | None, told: dict[str, Any], *, json_out: bool) -> None:
    """Write a file, and tell where it is and what there is to say about it."""
    if out is not None and str(out) == "-":
        for chunk in file.chunks():
            sys.stdout.buffer.write(chunk)
        return
    path = out or Path(file.name)
    size = 0
    with path.open("wb") as stream:
        for chunk in file.chunks():
            size += stream.write(chunk)
    notes = [{"code": note.code, **note.params} for note in file.notes]
    answer({**told, "file": str(path), "bytes": size, **({"notes": notes} if notes else {})}, json_out=json_out)
