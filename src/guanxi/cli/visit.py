"""``guanxi visit``: plan a visit, show its sheet, write down what was heard, close it."""

from datetime import datetime
from typing import Any
from uuid import UUID

import click

from guanxi.cli.exports import find_account, in_language, in_workspace, to_file, write_file
from guanxi.cli.fields import changes, fields, said
from guanxi.cli.output import Failure, answer, as_json
from guanxi.cli.staff import acting, find_member
from guanxi.core.actor import Actor
from guanxi.exports.services import take_visit_out
from guanxi.visits.queries.sheets import account_visits, my_day, visit_details
from guanxi.visits.queries.words import Lang
from guanxi.visits.schemas.visits import CloseIn, VisitIn, VisitPatch
from guanxi.visits.services import meeting, sheets
from guanxi.visits.services.questions import Wanted
from guanxi.workspaces.queries import actor_for
from guanxi.workspaces.queries.staff import any_member

visit = click.Group("visit", help="Visits and their sheets: plan, show, ask, answer, close, print.")
by_key = click.argument("key", type=click.UUID)
on_behalf = click.option("--as", "who", help="Name, address or key of who does it; the first administrator.")
Row = dict[str, Any]


@visit.command("list")
@click.option("--account", help="Name or key of a customer; those that come to you within a week when left out.")
@on_behalf
@in_language
@in_workspace
@as_json
def list_visits(account: str | None, who: str | None, lang: Lang, workspace: str | None, json_out: bool) -> None:
    """List visits, those to come first."""
    actor = visitor(workspace, who)
    if account:
        rows = account_visits(actor, find_account(actor, account).pk)
    else:
        rows = my_day(actor, lang, actor.at)["visits"]
    if json_out:
        answer(rows, json_out=True)
    for row in [] if json_out else rows:
        people = ", ".join(one["name"] for one in row["contacts"])
        told = (f"{row['at']:%Y-%m-%d %H:%M}", row["state"], row["account"]["name"], people, str(row["id"]))
        click.echo("  ".join(filter(None, told)))


@visit.command("show")
@by_key
@on_behalf
@in_language
@in_workspace
@as_json
def show(key: UUID, who: str | None, lang: Lang, workspace: str | None, json_out: bool) -> None:
    """Show the sheet of a visit: whom we meet, what to ask, what came of it."""
    tell_sheet(visitor(workspace, who), key, lang, json_out)


@visit.command("new")
@click.argument("account")
@fields(VisitIn, leave=["questions", "follow_up_id"])
@click.option("--follow-up", "follow_up_id", type=click.UUID, help="Key of the follow-up it sees to.")
@on_behalf
@in_language
@in_workspace
@as_json
def new(
    account: str, follow_up_id: UUID | None, who: str | None, lang: Lang, workspace: str | None, json_out: bool,
    **given: Any,
) -> None:  # fmt: skip
    """Plan a visit at a customer; the questions its people can answer best are taken along."""
    actor = visitor(workspace, who)
    values = said(VisitIn, given, actor, follow_up_id=follow_up_id).dict(exclude={"questions"})
    made = sheets.plan_visit(actor=actor, account_id=find_account(actor, account).pk, values=values, now=actor.at)
    tell_sheet(actor, made.pk, lang, json_out)


@visit.command("edit")
@by_key
@fields(VisitPatch)
@on_behalf
@in_language
@in_workspace
@as_json
def edit(key: UUID, who: str | None, lang: Lang, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Change a planned visit; people named here replace those who were on it."""
    actor = visitor(workspace, who)
    sheets.change_visit(actor=actor, visit_id=key, values=changes(said(VisitPatch, given, actor)), now=actor.at)
    tell_sheet(actor, key, lang, json_out)


@visit.command("ask")
@by_key
@click.argument("questions", nargs=-1, required=True)
@on_behalf
@in_language
@in_workspace
@as_json
def ask(
    key: UUID, questions: tuple[str, ...], who: str | None, lang: Lang, workspace: str | None, json_out: bool
) -> None:
    """Put questions on the sheet after those that are there.

    A question is the key of one that `guanxi unknowns` tells, or one in your own words.
    """
    actor = visitor(workspace, who)
    there = visit_details(actor, key, lang, actor.at)["questions"]
    kept = [Wanted(row["key"], "" if row["key"] else row["question"], _asked(row)) for row in there]
    more = [Wanted(key=text) if _is_key(text) else Wanted(text=text) for text in questions]
    sheets.set_questions(actor=actor, visit_id=key, questions=[*kept, *more], now=actor.at)
    tell_sheet(actor, key, lang, json_out)


@visit.command("close")
@by_key
@fields(CloseIn, leave=["next", "contact_ids"])
@click.option("--next", "following", type=click.DateTime(["%Y-%m-%d"]), help="When to follow up.")
@click.option("--then", "what", default="", help="What to do then.")
@on_behalf
@in_language
@in_workspace
@as_json
def close(
    key: UUID, following: datetime | None, what: str, who: str | None, lang: Lang, workspace: str | None,
    json_out: bool, **given: Any,
) -> None:  # fmt: skip
    """Close a visit: the meeting is noted with its summary and outcome."""
    actor = visitor(workspace, who)
    values = changes(said(CloseIn, given, actor))
    if following:
        values["next"] = {"due_on": following.date(), "what": what}
    meeting.close_visit(actor=actor, visit_id=key, values=values, now=actor.at)
    tell_sheet(actor, key, lang, json_out)


@visit.command("drop")
@by_key
@on_behalf
@in_workspace
@as_json
def drop(key: UUID, who: str | None, workspace: str | None, json_out: bool) -> None:
    """Call a visit off; what was written from it stays."""
    actor = visitor(workspace, who)
    sheets.drop_visit(actor=actor, visit_id=key, now=actor.at)
    answer({"id": key, "state": "dropped"}, json_out=json_out)


@visit.command("pdf")
@by_key
@to_file
@on_behalf
@in_language
@in_workspace
@as_json
def pdf(key: UUID, out: Any, who: str | None, lang: Lang, workspace: str | None, json_out: bool) -> None:
    """Write the sheet as one page of A4, with room to write; for ourselves only."""
    actor = visitor(workspace, who)
    file = take_visit_out(actor=actor, visit_id=key, lang=lang, now=actor.at)
    write_file(file, out, {"visit": key, "format": "pdf"}, json_out=json_out)


def visitor(workspace: str | None, who: str | None) -> Actor:
    """Return the member on whose behalf a command acts: what he says of people is his own."""
    actor = acting(workspace)
    return actor if who is None else actor_for(any_member(actor, find_member(actor, who)["id"]), actor.at)


def find_question(actor: Actor, key: UUID, lang: Lang, wanted: str) -> Row:
    """Return a question of a sheet by its number there, its key, or what it says."""
    rows: list[Row] = visit_details(actor, key, lang, actor.at)["questions"]
    if wanted.isdecimal() and 1 <= int(wanted) <= len(rows):
        return rows[int(wanted) - 1]
    found = [row for row in rows if wanted in (row["key"], str(row["id"]), row["question"])]
    if len(found) != 1:
        raise Failure(f"There is no question {wanted}; `guanxi visit show {key}` numbers them.")
    return found[0]


def tell_sheet(actor: Actor, key: UUID, lang: Lang, json_out: bool) -> None:
    """Tell a sheet: for people its head, and its questions with their numbers."""
    sheet = visit_details(actor, key, lang, actor.at)
    if json_out:
        answer(sheet, json_out=True)
        return
    people = ", ".join(row["contact"]["name"] for row in sheet["people"])
    click.echo(f"{sheet['id']}  {sheet['at']:%Y-%m-%d %H:%M}  {sheet['state']}  {sheet['account']['name']}: {people}")
    for number, row in enumerate(sheet["questions"], start=1):
        whom = f"  → {row['asked']['name']}" if row["asked"] else ""
        came = f"  [{row['answer']['result']}]" if row["answer"] else ""
        click.echo(f"{number:>3}  {row['question']}{whom}{came}")


def _asked(row: Row) -> UUID | None:
    return row["asked"]["id"] if row["asked"] else None


def _is_key(text: str) -> bool:
    """Tell a key such as ``occupant:0197…`` from words."""
    shape, _, key = text.partition(":")
    try:
        return bool(shape) and bool(UUID(key.rpartition(":")[2]))
    except ValueError:
        return False
