"""``guanxi invitation``: make links that bring colleagues in, list them, take them back."""

from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.output import answer, as_json
from guanxi.core.actor import Actor
from guanxi.workspaces.queries import administrator_of, find_workspace
from guanxi.workspaces.queries.invitations import invitation_row, invitation_rows
from guanxi.workspaces.services.invitations import MAX_DAYS, MAX_USES, create_invitation, revoke_invitation

ROLES = ["administrator", "director", "team_leader", "salesperson", "read_only", "auditor"]
in_workspace = click.option("--workspace", "wanted", help="Name or id; the first one when left out.")


@click.group()
def invitation() -> None:
    """Links that bring colleagues into a workspace, or let friends open their own."""


@invitation.command("create")
@in_workspace
@click.option("--kind", type=click.Choice(["member", "share"]), default="member", show_default=True)
@click.option("--role", type=click.Choice(ROLES), default="salesperson", show_default=True)
@click.option("--team", "team_id", type=click.UUID, help="Id of the team a colleague comes into.")
@click.option("--uses", default=1, show_default=True, type=click.IntRange(1, MAX_USES))
@click.option("--days", default=7, show_default=True, type=click.IntRange(1, MAX_DAYS))
@click.option("--note", default="", help="Whom it is for.")
@click.option("--address", default="", help="Where the product answers, such as https://crm.example.com.")
@as_json
def create(
    wanted: str | None,
    kind: str,
    role: str,
    team_id: UUID | None,
    uses: int,
    days: int,
    note: str,
    address: str,
    json_out: bool,
) -> None:
    """Make an invitation on behalf of the first administrator. The link is told this once."""
    row, token = create_invitation(
        actor=_actor(wanted),
        kind=kind,
        role=role,
        team_id=team_id,
        max_uses=uses,
        days=days,
        note=note,
        now=timezone.now(),
    )
    link = f"{address.rstrip('/')}/join#{token}"
    answer({"id": str(row.pk), "link": link, "expires_at": row.expires_at.isoformat()}, json_out=json_out)


@invitation.command("list")
@in_workspace
@as_json
def list_all(wanted: str | None, json_out: bool) -> None:
    """List a workspace's invitations with how they stand and who used them."""
    rows = invitation_rows(_actor(wanted), timezone.now())
    if json_out:
        answer(rows, json_out=True)
        return
    for row in rows:
        parts = (
            row["id"],
            row["kind"],
            row["role"] or "",
            row["state"],
            f"{row['used']}/{row['max_uses']}",
            row["note"],
        )
        answer("  ".join(str(part) for part in parts if part), json_out=False)


@invitation.command("revoke")
@click.argument("invitation_id", type=click.UUID)
@in_workspace
@as_json
def revoke(invitation_id: UUID, wanted: str | None, json_out: bool) -> None:
    """Make a link useless; who came in by it stays."""
    actor, now = _actor(wanted), timezone.now()
    revoke_invitation(actor=actor, invitation_id=invitation_id, now=now)
    row = invitation_row(actor, invitation_id, now)
    answer({"id": str(invitation_id), "state": row["state"]}, json_out=json_out)


def _actor(wanted: str | None) -> Actor:
    return administrator_of(find_workspace(wanted), timezone.now())
