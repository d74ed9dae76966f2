"""``guanxi workspace``: open one, list them."""

import click
from django.utils import timezone

from guanxi.cli.output import answer, as_json
from guanxi.workspaces.queries import level_of, workspace_names
from guanxi.workspaces.services.opening import open_workspace


@click.group()
def workspace() -> None:
    """Workspaces of this installation."""


@workspace.command("open")
@click.argument("name")
@click.option("--email", required=True, help="Sign-in of its first user, who administers it.")
@click.option("--member-name", required=True, help="How colleagues call him.")
@click.option(
    "--opens",
    type=click.Choice(["none", "read", "contribute", "edit"]),
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
