"""``guanxi account``: who works on a customer."""

from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import find_account, in_workspace
from guanxi.cli.output import Failure, answer, as_json
from guanxi.core.actor import Actor
from guanxi.directory.models import Account
from guanxi.directory.queries.sharing import account_grants
from guanxi.directory.services.ownership import transfer_account, transfer_accounts
from guanxi.directory.services.sharing import change_grant, end_grant, share_account
from guanxi.orgchart.services.history import undo_transfer
from guanxi.workspaces.models import Member, Team
from guanxi.workspaces.queries import administrator_of, find_workspace, level_of

LEVELS = ["read", "contribute", "edit"]
Receiver = TypeVar("Receiver", Member, Team)

account = click.Group("account", help="Share customers and hand them over.")
of_account = click.option("--account", "wanted", required=True, help="Name or key of the customer.")
with_member = click.option("--member", help="Name or key of the colleague.")
with_team = click.option("--team", help="Name or key of the team.")


@account.command("shares")
@of_account
@in_workspace
@as_json
def shares(wanted: str, workspace: str | None, json_out: bool) -> None:
    """Tell with whom a customer is shared."""
    actor, row = _begin(workspace, wanted)
    found = account_grants(actor, row.pk)
    if json_out:
        answer(found, json_out=True)
    for grant in [] if json_out else found:
        click.echo(f"{(grant['member'] or grant['team'])['name']}  {grant['level']}  {grant['until'] or ''}".rstrip())


@account.command("share")
@of_account
@with_member
@with_team
@click.option("--level", type=click.Choice(LEVELS), default="contribute", show_default=True)
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="The last day; for good when left out.")
@in_workspace
@as_json
def share(
    wanted: str,
    member: str | None,
    team: str | None,
    level: str,
    until: datetime | None,
    workspace: str | None,
    json_out: bool,
) -> None:
    """Open a customer to a colleague or a team; what is shared already is changed."""
    actor, row = _begin(workspace, wanted)
    column, receiver = _receiver(actor, member, team)
    ends = _end_of(until.date()) if until else None
    standing = _standing(actor, row, receiver)
    now = timezone.now()
    if standing is None:
        grant = share_account(
            actor=actor, account_id=row.pk, level=level_of(level), until=ends, now=now, **{column: receiver.pk}
        )
        standing = grant.pk
    else:
        change_grant(actor=actor, grant_id=standing, values={"level": level_of(level), "until": ends}, now=now)
    told = {"account": row.name, "with": receiver.name, "level": level, "until": ends}
    answer({"grant_id": str(standing), **told}, json_out=json_out)


@account.command("unshare")
@of_account
@with_member
@with_team
@in_workspace
@as_json
def unshare(wanted: str, member: str | None, team: str | None, workspace: str | None, json_out: bool) -> None:
    """Share a customer no longer."""
    actor, row = _begin(workspace, wanted)
    _, receiver = _receiver(actor, member, team)
    standing = _standing(actor, row, receiver)
    if standing is None:
        raise Failure(f"{row.name} is not shared with {receiver.name}.")
    end_grant(actor=actor, grant_id=standing, now=timezone.now())
    answer({"account": row.name, "no_longer_with": receiver.name}, json_out=json_out)


@account.command("transfer")
@click.option("--account", "wanted", required=True, multiple=True, help="Name or key of a customer; may be repeated.")
@click.option("--to", required=True, help="Name or key of the colleague who owns it from now on.")
@click.option(
    "--keep",
    type=click.Choice(["none", *LEVELS]),
    default="none",
    show_default=True,
    help="What the former owner may still do.",
)
@in_workspace
@as_json
def transfer(wanted: tuple[str, ...], to: str, keep: str, workspace: str | None, json_out: bool) -> None:
    """Hand customers to another colleague, with the contacts the former owners held there; several are one change."""
    actor, row = _begin(workspace, wanted[0])
    owner, now, level = _one_of(actor, Member, to), timezone.now(), level_of(keep)
    if len(wanted) == 1:
        transfer_account(actor=actor, account_id=row.pk, member_id=owner.pk, keep=level, now=now)
        answer({"account": row.name, "from": row.owner.name, "to": owner.name, "keeps": keep}, json_out=json_out)
        return
    keys = [row.pk, *(find_account(actor, name).pk for name in wanted[1:])]
    done = transfer_accounts(actor=actor, account_ids=keys, member_id=owner.pk, keep=level, now=now)
    answer({"id": done.id, "accounts": done.count, "to": owner.name, "keeps": keep}, json_out=json_out)


@account.command("undo-transfer")
@click.argument("key", type=click.UUID)
@in_workspace
@as_json
def take_back(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Take back that several customers were handed over, as a whole."""
    now = timezone.now()
    undo_transfer(actor=administrator_of(find_workspace(workspace), now), transfer_id=key, now=now)
    answer({"id": key, "taken_back": True}, json_out=json_out)


def _begin(workspace: str | None, wanted: str) -> tuple[Actor, Account]:
    actor = administrator_of(find_workspace(workspace), timezone.now())
    return actor, find_account(actor, wanted)


def _receiver(actor: Actor, member: str | None, team: str | None) -> tuple[str, Member | Team]:
    if (member is None) == (team is None):
        raise Failure("Say --member or --team.")
    return ("member_id", _one_of(actor, Member, member)) if member else ("team_id", _one_of(actor, Team, str(team)))


def _one_of(actor: Actor, model: type[Receiver], wanted: str) -> Receiver:
    """Return the active colleague, or the team, of this name or key."""
    rows = model.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    found: list[Receiver] = [row for row in rows if wanted in (row.name, str(row.pk))]
    if len(found) != 1:
        raise Failure(f"There is no {model.word} called {wanted}." if not found else f"Several are called {wanted}.")
    return found[0]


def _standing(actor: Actor, row: Account, receiver: Member | Team) -> Any:
    """Return the key of what is shared with somebody already."""
    grants = account_grants(actor, row.pk)
    return next((one["id"] for one in grants if (one["member"] or one["team"])["id"] == receiver.pk), None)


def _end_of(day: date) -> datetime:
    """Return when a day is over in the time zone of the command line."""
    after = datetime.combine(day + timedelta(days=1), datetime.min.time())
    return after.astimezone(UTC)
