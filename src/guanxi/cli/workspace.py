"""``guanxi workspace``: open one, list them, set what one is like."""

from typing import Any, get_args

import click
from django.utils import timezone

from guanxi.cli.moving import digest
from guanxi.cli.output import answer, as_json
from guanxi.workspaces.queries import administrator_of, find_workspace, level_of, workspace_names
from guanxi.workspaces.queries.settings import workspace_settings
from guanxi.workspaces.schemas.settings import BasisWord
from guanxi.workspaces.services.opening import open_workspace
from guanxi.workspaces.services.settings import edit_settings

BASES = [word for word in get_args(BasisWord) if word]
LEVELS = ["none", "read", "contribute", "edit"]
# What belongs to a page only.
UNTOLD = frozenset({"can", "defaults"})


@click.group()
def workspace() -> None:
    """Workspaces of this installation."""


workspace.add_command(digest)


@workspace.command("open")
@click.argument("name")
@click.option("--email", required=True, help="Sign-in of its first user, who administers it.")
@click.option("--member-name", required=True, help="How colleagues call him.")
@click.option(
    "--opens",
    type=click.Choice(LEVELS),
    default="none",
    help="What everybody may do with a colleague's customers.",
)
@click.option("--password", prompt=True, hide_input=True, confirmation_prompt=True)
@as_json
def open_new(name: str, email: str, member_name: str, opens: str, password: str, json_out: bool) -> None:
    """Open a workspace with its first user."""
    actor = open_workspace(
        name=name, email=email, password=password, member_name=member_name, now=timezone.now(),
        opens=level_of(opens),
    )  # fmt: skip
    answer({"workspace_id": str(actor.workspace_id), "name": name, "email": email}, json_out=json_out)


@workspace.command("list")
@as_json
def list_all(json_out: bool) -> None:
    """List the workspaces."""
    names = {str(key): name for key, name in workspace_names()}
    answer(names, json_out=json_out)


@workspace.command("settings")
@click.option("--workspace", "wanted", help="Name or id; the first one when left out.")
@click.option("--name", help="A new name.")
@click.option("--language", type=click.Choice(["zh-CN", "en"]), help="What new members read first.")
@click.option("--time-zone", help="A name such as Asia/Shanghai.")
@click.option("--opens", type=click.Choice(LEVELS), help="What everybody may do with a colleague's customers.")
@click.option("--sharing/--no-sharing", default=None, help="Whether members may let friends open workspaces.")
@click.option("--lawful-basis", type=click.Choice(["", *BASES]), help="What new contacts are kept on by default.")
@click.option("--basis-required/--no-basis-required", default=None, help="Whether nobody is entered without one.")
@click.option("--suggestion-questions-per-week", type=click.IntRange(0, 50), help="Batches a person is asked about.")
@click.option("--sensitive-field", "sensitive_fields", multiple=True, help="A custom field to mask; name all.")
@as_json
def settings(wanted: str | None, json_out: bool, **values: Any) -> None:
    """Show what a workspace is like, and change what is named."""
    now = timezone.now()
    actor = administrator_of(find_workspace(wanted), now)
    values["sensitive_fields"] = list(values["sensitive_fields"]) or None
    named = {name: value for name, value in values.items() if value is not None}
    if named:
        edit_settings(actor=actor, values=named, now=now)
    answer({key: value for key, value in workspace_settings(actor).items() if key not in UNTOLD}, json_out=json_out)
