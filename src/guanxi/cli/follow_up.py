"""``guanxi followup``, ``guanxi feed`` and ``guanxi mail``: what is to be done, in one's calendar and by mail."""

from datetime import datetime
from typing import Any
from uuid import UUID

import click
from django.conf import settings
from django.utils import timezone

from guanxi.cli.exports import find_account, in_workspace
from guanxi.cli.output import Failure, answer, as_json
from guanxi.cli.staff import acting, find_member
from guanxi.core.actor import Actor
from guanxi.core.keys import new_id
from guanxi.followups.queries.lists import follow_up_details, follow_up_page
from guanxi.followups.schemas.follow_ups import FollowUpFilter
from guanxi.followups.services import course, feeds
from guanxi.notices.letters import test_letter
from guanxi.notices.services.mailing import send
from guanxi.notices.services.telling import sends_mail
from guanxi.workspaces.queries import actor_for
from guanxi.workspaces.queries.staff import any_member

followup = click.Group("followup", help="Follow-ups: list, plan, put off, do, drop.")
feed = click.Group("feed", help="The secret address of somebody's calendar.")
mail = click.Group("mail", help="Mails that this server sends.")
SHOWS = ("open", "overdue", "today", "week", "later", "closed")
of_member = click.option("--member", "who", help="Name, address or key of whose it is; the first administrator's.")
key = click.argument("key", type=click.UUID)
a_day = click.DateTime(["%Y-%m-%d"])


def _as(workspace: str | None, who: str | None) -> Actor:
    """Return the member on whose behalf the command acts."""
    actor = acting(workspace)
    return actor if who is None else actor_for(any_member(actor, find_member(actor, who)["id"]), actor.at)


@followup.command("list")
@of_member
@click.option("--all", "everybody", is_flag=True, help="Everybody's, not one member's.")
@click.option("--account", help="Name or key of a customer.")
@click.option("--show", type=click.Choice(SHOWS), default="open")
@in_workspace
@as_json
def list_follow_ups(
    who: str | None, everybody: bool, account: str | None, show: Any, workspace: str | None, json_out: bool
) -> None:
    """List follow-ups, the most urgent first."""
    actor = _as(workspace, who)
    account_id = find_account(actor, account).pk if account else None
    chosen = FollowUpFilter(whose="all" if everybody else "mine", account_id=account_id, show=show, page_size=200)
    found = follow_up_page(actor, chosen, timezone.now())
    if json_out:
        answer(found, json_out=True)
        return
    for row in found["items"]:
        click.echo(_line(row))


@followup.command("add")
@click.argument("account")
@click.argument("due", type=a_day)
@click.argument("what")
@of_member
@click.option("--for", "whose", help="Name or key of the colleague who is to do it.")
@in_workspace
@as_json
def add(
    account: str, due: datetime, what: str, who: str | None, whose: str | None, workspace: str | None, json_out: bool
) -> None:
    """Plan a follow-up at a customer by a day."""
    actor = _as(workspace, who)
    values: dict[str, Any] = {"due_on": due.date(), "what": what}
    if whose:
        values["member_id"] = find_member(actor, whose)["id"]
    account_id = find_account(actor, account).pk
    _tell(actor, course.create_follow_up(actor=actor, account_id=account_id, values=values, now=actor.at).pk, json_out)


@followup.command("snooze")
@key
@click.option("--days", type=click.IntRange(1, 365))
@click.option("--until", type=a_day)
@of_member
@in_workspace
@as_json
def snooze(
    key: UUID, days: int | None, until: datetime | None, who: str | None, workspace: str | None, json_out: bool
) -> None:
    """Put a follow-up off, by days or to a day."""
    actor = _as(workspace, who)
    day = until.date() if until else None
    course.snooze_follow_up(actor=actor, follow_up_id=key, now=actor.at, until=day, days=days)
    _tell(actor, key, json_out)


@followup.command("finish")
@key
@click.argument("outcome")
@click.option("--kind", default="call", help="How it passed: call, visit, meeting, mail, wechat, note.")
@click.option("--next", "following", type=a_day, help="When to follow up again.")
@of_member
@in_workspace
@as_json
def finish(
    key: UUID, outcome: str, kind: str, following: datetime | None, who: str | None, workspace: str | None,
    json_out: bool,
) -> None:  # fmt: skip
    """Say what came of a follow-up, which makes the interaction."""
    actor = _as(workspace, who)
    planned = {"due_on": following.date()} if following else None
    values = {"outcome": outcome, "kind": kind, "next": planned}
    course.finish(actor=actor, follow_up_id=key, values=values, now=actor.at)
    _tell(actor, key, json_out)


@followup.command("drop")
@key
@click.option("--reason", default="")
@of_member
@in_workspace
@as_json
def drop(key: UUID, reason: str, who: str | None, workspace: str | None, json_out: bool) -> None:
    """Say that a follow-up will not be done."""
    actor = _as(workspace, who)
    course.drop_follow_up(actor=actor, follow_up_id=key, now=actor.at, reason=reason)
    _tell(actor, key, json_out)


@feed.command("new")
@of_member
@in_workspace
@as_json
def new_feed(who: str | None, workspace: str | None, json_out: bool) -> None:
    """Make the address of a member's calendar; a former one ends. It is shown this once."""
    _, text = feeds.make_feed(actor=_as(workspace, who), now=timezone.now())
    address = f"{settings.ADDRESS}/calendar/{text}.ics"
    if json_out:
        answer({"address": address}, json_out=True)
    else:
        click.echo(address)


@feed.command("revoke")
@of_member
@in_workspace
@as_json
def revoke_feed(who: str | None, workspace: str | None, json_out: bool) -> None:
    """End the address of a member's calendar."""
    ended = feeds.revoke_feed(actor=_as(workspace, who), now=timezone.now())
    if json_out:
        answer({"revoked": ended}, json_out=True)
    else:
        click.echo("The address is of no use any more." if ended else "There was none.")


@mail.command("test")
@click.option("--to", required=True, help="Where to send it.")
@click.option("--lang", type=click.Choice(["zh-CN", "en"]), default="en")
@as_json
def test_mail(to: str, lang: str, json_out: bool) -> None:
    """Send a mail that shows whether the mail server is set up rightly."""
    if not sends_mail():
        raise Failure("There is no mail server: set GUANXI_SMTP.")
    letter = test_letter(to, lang, str(new_id()))
    outcome = send(letter)
    if outcome.failure:
        raise Failure(f"The mail was not taken: {outcome.failure}")
    if json_out:
        answer({"to": to, "message_id": letter.headers["Message-ID"], "sent": True}, json_out=True)
    else:
        click.echo(f"Sent to {to}.")


def _tell(actor: Actor, follow_up_id: UUID, json_out: bool) -> None:
    row = follow_up_details(actor, follow_up_id)
    if json_out:
        answer(row, json_out=True)
    else:
        click.echo(_line(row))


def _line(row: dict[str, Any]) -> str:
    people = ", ".join(one["name"] for one in row["contacts"])
    head = f"{row['due_on']}  {row['state']:<7}  {row['account']['name']}"
    return f"{head} · {people}: {row['about']}  [{row['member']['name']}]  {row['id']}"
