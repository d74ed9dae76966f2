"""``guanxi interaction`` and ``guanxi file``: what passed with a customer, and what is attached to it."""

from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import find_account, in_workspace
from guanxi.cli.output import Failure, answer, as_json
from guanxi.core.actor import Actor
from guanxi.files.services import take_in
from guanxi.followups.queries.files import account_files
from guanxi.followups.queries.logged import logged_interaction, logged_interactions
from guanxi.followups.queries.reading import read_line
from guanxi.followups.services.files import take_file_out
from guanxi.followups.services.logging import change_noted, note_interaction, withdraw_noted
from guanxi.interactions.models import Began, InteractionKind
from guanxi.workspaces.queries import administrator_of, find_workspace

Row = dict[str, Any]
KIND = click.Choice(list(InteractionKind.values))
BEGAN = click.Choice(list(Began.values))
MOMENT = click.DateTime(["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%d"])

interaction = click.Group("interaction", help="What passed with customers: calls, visits, meetings, mails, messages.")
file = click.Group("file", help="What is attached to interactions.")
of_account = click.option("--account", required=True, help="Name or key of the customer.")
key_of = click.argument("key", type=click.UUID)


@interaction.command("list")
@of_account
@click.option("--limit", type=click.IntRange(1, 500), default=50)
@in_workspace
@as_json
def show_list(account: str, limit: int, workspace: str | None, json_out: bool) -> None:
    """List a customer's newest interactions."""
    actor = _actor(workspace)
    rows = logged_interactions(actor, account_id=find_account(actor, account).pk, limit=limit)
    answer(rows if json_out else "\n".join(_line(row) for row in rows), json_out=json_out)


@interaction.command("show")
@key_of
@in_workspace
@as_json
def show(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Show one interaction."""
    answer(logged_interaction(_actor(workspace), key), json_out=json_out)


@interaction.command("log")
@of_account
@click.option("--text", default="", help="One line that says it all, as on the page.")
@click.option("--kind", type=KIND)
@click.option("--began", type=BEGAN, help="Who began the call, mail or message.")
@click.option("--at", type=MOMENT, help="When; now when left out.")
@click.option("--summary", default="")
@click.option("--outcome", default="")
@click.option("--place", default="")
@click.option("--minutes", type=click.IntRange(1, 10_080))
@click.option("--sentiment", type=click.IntRange(-2, 2))
@click.option("--attach", "paths", type=click.Path(exists=True, dir_okay=False, path_type=Path), multiple=True)
@click.option("--dry-run", is_flag=True, help="Only tell what the line would say.")
@in_workspace
@as_json
def log(account: str, text: str, paths: tuple[Path, ...], dry_run: bool, workspace: str | None, json_out: bool,
        **said: Any) -> None:  # fmt: skip
    """Log an interaction, from one line of text or by its fields; fields win over the line."""
    actor = _actor(workspace)
    account_id = find_account(actor, account).pk
    read = read_line(actor, account_id=account_id, text=text, now=timezone.now()) if text.strip() else None
    if dry_run:
        if read is None:
            raise Failure("Say what to read: --text.")
        answer(read, json_out=json_out)
        return
    if read is not None and read["entry"] == "plan":
        raise Failure("This lies ahead: plan it by `guanxi followup`.")
    values = _read_values(read) | _said(said)
    now = timezone.now()
    values["upload_ids"] = [
        take_in(actor=actor, content=path.read_bytes(), name=path.name, now=now).pk for path in paths
    ]
    row = note_interaction(actor=actor, account_id=account_id, values={"kind": "call", "at": now, **values}, now=now)
    _tell(actor, row.pk, json_out=json_out)


@interaction.command("change")
@key_of
@click.option("--kind", type=KIND)
@click.option("--began", type=click.Choice(["none", *Began.values]), help="Who began it; none: not told.")
@click.option("--at", type=MOMENT)
@click.option("--summary")
@click.option("--outcome")
@click.option("--place")
@click.option("--minutes", type=click.IntRange(1, 10_080))
@click.option("--sentiment", type=click.IntRange(-2, 2))
@in_workspace
@as_json
def change(key: UUID, workspace: str | None, json_out: bool, **said: Any) -> None:
    """Correct an interaction: what is named."""
    actor = _actor(workspace)
    version = logged_interaction(actor, key)["version"]
    change_noted(actor=actor, interaction_id=key, expected_version=version, values=_said(said), now=timezone.now())
    _tell(actor, key, json_out=json_out)


@interaction.command("withdraw")
@key_of
@in_workspace
@as_json
def withdraw(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Take an interaction back."""
    withdraw_noted(actor=_actor(workspace), interaction_id=key, now=timezone.now())
    answer({"withdrawn": key}, json_out=json_out)


@file.command("list")
@of_account
@click.option("--family", default="", help="image, pdf, document, sheet, slides, text, archive, audio, video, other.")
@in_workspace
@as_json
def file_list(account: str, family: str, workspace: str | None, json_out: bool) -> None:
    """List a customer's newest files."""
    actor = _actor(workspace)
    found = account_files(actor, account_id=find_account(actor, account).pk, family=family)
    lines = (f"{row['id']}  {row['added_at']:%Y-%m-%d}  {row['size']:>10}  {row['name']}" for row in found["items"])
    answer(found if json_out else "\n".join(lines), json_out=json_out)


@file.command("get")
@key_of
@click.option("--to", type=click.Path(path_type=Path), required=True, help="The file or folder to write to.")
@in_workspace
@as_json
def file_get(key: UUID, to: Path, workspace: str | None, json_out: bool) -> None:
    """Take an attachment out."""
    row, content = take_file_out(actor=_actor(workspace), attachment_id=key, now=timezone.now())
    target = to / row.name if to.is_dir() else to
    target.write_bytes(content)
    answer({"file": str(target), "size": len(content)}, json_out=json_out)


def _actor(workspace: str | None) -> Actor:
    return administrator_of(find_workspace(workspace), timezone.now())


def _said(said: Row) -> Row:
    """Return the fields that were named, as the service takes them."""
    values = {name: value for name, value in said.items() if value not in (None, "")}
    if "minutes" in values:
        values["duration_minutes"] = values.pop("minutes")
    if values.get("began") == "none":
        values["began"] = ""
    at = values.get("at")
    if isinstance(at, datetime) and at.tzinfo is None:
        values["at"] = timezone.make_aware(at)
    return values


def _read_values(read: Row | None) -> Row:
    """Return what a line said, as the service takes it."""
    if read is None:
        return {}
    values: Row = {
        "summary": read["summary"],
        "place": read["place"],
        "duration_minutes": read["minutes"],
        "contact_ids": [UUID(one["id"]) for one in read["contacts"]],
        "member_ids": [UUID(one["id"]) for one in read["members"]],
        "mention_ids": [UUID(one["id"]) for one in read["mentions"]],
    }
    if read["kind"]:
        values["kind"] = read["kind"]
    if read["at"]:
        values["at"] = datetime.fromisoformat(read["at"])
    if read["next"]:
        values["next"] = _next(read["next"])
    return values


def _next(read: Row) -> Row:
    if read["at"]:
        return {"due_at": datetime.fromisoformat(read["at"]), "what": read["what"]}
    return {"due_on": date.fromisoformat(read["due"]), "what": read["what"]}


def _tell(actor: Actor, key: UUID, *, json_out: bool) -> None:
    row = logged_interaction(actor, key)
    answer(row if json_out else _line(row), json_out=json_out)


def _line(row: Row) -> str:
    people = ", ".join(one["name"] for one in row["contacts"])
    return f"{row['id']}  {row['at']:%Y-%m-%d %H:%M}  {row['kind']}  {people}  {row['summary'].splitlines()[0]}"
