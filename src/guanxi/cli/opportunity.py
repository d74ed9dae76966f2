"""``guanxi opportunity``: what customers may buy, and how far that is."""

from datetime import date, datetime
from typing import Any, get_args
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import find_account, in_workspace
from guanxi.cli.output import Failure, answer, as_json
from guanxi.cli.staff import acting, find_member
from guanxi.core.actor import Actor
from guanxi.opportunities.queries.lists import opportunity_details, opportunity_page
from guanxi.opportunities.queries.pipeline import pipeline
from guanxi.opportunities.schemas import OpportunityFilter, OpportunityPage, ReasonValue, StateValue
from guanxi.opportunities.services import course, opportunities

opportunity = click.Group("opportunity", help="Opportunities: list, enter, move through the pipeline, close.")
in_stage = click.option("--stage", help="Name, code or key of a stage.")
a_day = click.DateTime(["%Y-%m-%d"])
which = click.argument("wanted")


@opportunity.command("list")
@click.option("--account", help="Name or key of a customer.")
@click.option("--owner", help="Name or key of a colleague.")
@click.option("--state", type=click.Choice(get_args(StateValue)))
@click.option("--text", "q", default="", help="What its name or its customer's has in it.")
@click.option("--overdue", is_flag=True, help="Only what should have been closed by now.")
@in_stage
@in_workspace
@as_json
def list_all(
    account: str | None, owner: str | None, stage: str | None, workspace: str | None, json_out: bool, **chosen: Any
) -> None:
    """List opportunities, those expected soonest first, with sums by currency."""
    actor = acting(workspace)
    asked = OpportunityFilter(
        account_id=find_account(actor, account).pk if account else None,
        owner_id=find_member(actor, owner)["id"] if owner else None,
        stage_id=stage_key(actor, stage) if stage else None,
        **chosen,
    )
    found = opportunity_page(actor, asked, OpportunityPage(page_size=200), timezone.now())
    if json_out:
        return answer(found, json_out=True)
    for row in found["items"]:
        click.echo(_line(row))
    for total in found["sums"]:
        click.echo(f"{total['count']} × {total['currency']}: {total['amount']} (weighted {total['weighted']})")
    return None


@opportunity.command("stages")
@in_workspace
@as_json
def stages(workspace: str | None, json_out: bool) -> None:
    """List the stages of the pipeline."""
    found = pipeline(acting(workspace))["stages"]
    if json_out:
        answer(found, json_out=True)
    for row in [] if json_out else found:
        click.echo(f"{row['name']}  {row['likelihood']}%  {row['opportunities']}")


@opportunity.command("add")
@click.argument("account")
@click.argument("name")
@click.option("--amount", help="Digits, with two after the point at most.")
@click.option("--currency", default="CNY", show_default=True)
@click.option("--close", "expected_close", type=a_day, help="When it is expected to be decided.")
@click.option("--owner", help="Name or key of a colleague.")
@click.option("--competitor", "competitors", multiple=True)
@click.option("--product", "products", multiple=True)
@in_stage
@in_workspace
@as_json
def add(
    account: str, name: str, expected_close: datetime | None, owner: str | None, stage: str | None,
    workspace: str | None, json_out: bool, **values: Any,
) -> None:  # fmt: skip
    """Enter an opportunity of a customer."""
    actor = acting(workspace)
    day: date | None = expected_close.date() if expected_close else None
    about = {"name": name, "expected_close": day, "stage_id": stage_key(actor, stage) if stage else None}
    about["owner_id"] = find_member(actor, owner)["id"] if owner else None
    key = find_account(actor, account).pk
    made = opportunities.add_opportunity(actor=actor, account_id=key, values=values | about, now=timezone.now())
    tell_opportunity(actor, made.pk, json_out=json_out)


@opportunity.command("move")
@which
@click.argument("stage")
@in_workspace
@as_json
def move(wanted: str, stage: str, workspace: str | None, json_out: bool) -> None:
    """Move an opportunity to a stage."""
    actor = acting(workspace)
    key = opportunity_key(actor, wanted)
    course.move_opportunity(actor=actor, opportunity_id=key, stage_id=stage_key(actor, stage), now=timezone.now())
    tell_opportunity(actor, key, json_out=json_out)


@opportunity.command("close")
@which
@click.argument("state", type=click.Choice(["won", "lost"]))
@click.option("--reason", type=click.Choice([code for code in get_args(ReasonValue) if code]), default=None)
@click.option("--note", default="", help="What there is to say about it.")
@in_workspace
@as_json
def close(wanted: str, state: str, reason: str | None, note: str, workspace: str | None, json_out: bool) -> None:
    """Say that an opportunity is won or lost."""
    actor = acting(workspace)
    key = opportunity_key(actor, wanted)
    course.close_opportunity(
        actor=actor, opportunity_id=key, state=state, reason=reason or "", reason_note=note, now=timezone.now()
    )
    tell_opportunity(actor, key, json_out=json_out)


@opportunity.command("reopen")
@which
@in_workspace
@as_json
def reopen(wanted: str, workspace: str | None, json_out: bool) -> None:
    """Go on with what was won, lost or resting."""
    actor = acting(workspace)
    key = opportunity_key(actor, wanted)
    course.reopen_opportunity(actor=actor, opportunity_id=key, now=timezone.now())
    tell_opportunity(actor, key, json_out=json_out)


@opportunity.command("suspend")
@which
@click.option("--note", default="", help="Why it rests.")
@in_workspace
@as_json
def suspend(wanted: str, note: str, workspace: str | None, json_out: bool) -> None:
    """Let an opportunity rest."""
    actor = acting(workspace)
    key = opportunity_key(actor, wanted)
    course.suspend_opportunity(actor=actor, opportunity_id=key, note=note, now=timezone.now())
    tell_opportunity(actor, key, json_out=json_out)


def opportunity_key(actor: Actor, wanted: str) -> UUID:
    """Return the key of the one opportunity of this name or key."""
    page = OpportunityPage(page_size=200)
    try:
        return UUID(wanted)
    except ValueError:
        found = opportunity_page(actor, OpportunityFilter(q=wanted[:100]), page, timezone.now())["items"]
    exact = [row for row in found if row["name"] == wanted]
    if len(exact) != 1:
        raise Failure(f"There is no opportunity called {wanted}." if not exact else f"Several are called {wanted}.")
    key: UUID = exact[0]["id"]
    return key


def stage_key(actor: Actor, wanted: str) -> UUID:
    """Return the key of the stage of this name, code or key."""
    for lang in ("zh-CN", "en"):
        for row in pipeline(actor, lang)["stages"]:
            if wanted in (row["name"], row["code"], str(row["id"])):
                key: UUID = row["id"]
                return key
    raise Failure(f"There is no stage called {wanted}; `guanxi opportunity stages` lists them.")


def tell_opportunity(actor: Actor, key: UUID, *, json_out: bool) -> None:
    """Answer with an opportunity as it is now."""
    row = opportunity_details(actor, key, timezone.now())
    answer(row if json_out else _line(row), json_out=json_out)


def _line(row: dict[str, Any]) -> str:
    money = f"{row['amount']} {row['currency']}" if row["amount"] else "-"
    parts = (row["name"], row["account"]["name"], money, row["stage"]["name"], row["state"], row["owner"]["name"])
    due = f"{row['expected_close']}{' (overdue)' if row['overdue'] else ''}" if row["expected_close"] else ""
    return "  ".join(part for part in (*parts, due) if part)
