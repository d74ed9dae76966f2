"""``guanxi lead``: what may become customers, from entering to confirming."""

from datetime import datetime
from typing import Any, Literal, get_args
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import find_account, in_workspace
from guanxi.cli.output import Failure, answer, as_json
from guanxi.cli.pool import find_pool
from guanxi.cli.staff import acting, find_member
from guanxi.core.actor import Actor
from guanxi.leads.queries.details import lead_details, lead_protection
from guanxi.leads.queries.lists import lead_page
from guanxi.leads.schemas import LeadFilter, LeadPage, StateValue, TalkKind
from guanxi.leads.services import confirming, entering, holding, talking, undoing

lead = click.Group("lead", help="Leads: list, enter, talk, claim, assign, give back, ignore, confirm, delete.")
which = click.argument("wanted")
a_day = click.DateTime(["%Y-%m-%d"])


@lead.command("list")
@click.option("--place", type=click.Choice(["mine", "team", "pool", "all"]), default="all", show_default=True)
@click.option("--pool", help="Name or key of a pool.")
@click.option("--owner", help="Name or key of a colleague.")
@click.option("--state", type=click.Choice([*get_args(StateValue), "open"]))
@click.option("--due", type=click.Choice(["talk", "recycle"]), help="Whose talk is due, or which will fall back soon.")
@click.option("--text", "q", default="", help="What company or contact is called.")
@in_workspace
@as_json
def list_all(
    pool: str | None,
    owner: str | None,
    due: Literal["talk", "recycle"] | None,
    workspace: str | None,
    json_out: bool,
    **chosen: Any,
) -> None:
    """List leads, those silent longest first."""
    actor = acting(workspace)
    asked = LeadFilter(
        pool_id=find_pool(actor, pool)["id"] if pool else None,
        owner_id=find_member(actor, owner)["id"] if owner else None,
        due=due or "",
        **chosen,
    )
    found = lead_page(actor, asked, LeadPage(sort="touched_at", page_size=200), timezone.now())
    if json_out:
        return answer(found, json_out=True)
    for row in found["items"]:
        click.echo(_line(row))
    click.echo(f"{found['total']}")
    return None


@lead.command("show")
@which
@in_workspace
@as_json
def show(wanted: str, workspace: str | None, json_out: bool) -> None:
    """Show a lead with its history, and who protects its company."""
    actor = acting(workspace)
    key = _lead(actor, wanted)
    body = lead_details(actor, key) | {"protection": lead_protection(actor, key)["hits"]}
    if json_out:
        return answer(body, json_out=True)
    click.echo(_line(body))
    for hit in body["protection"]:
        owner = hit["owner"]["name"] if hit["owner"] else "-"
        click.echo(f"  ! {hit['kind']} {hit['name'] or '(hidden)'} {owner}: {', '.join(hit['reasons'])}")
    for step in body["steps"]:
        who = step["member"]["name"] if step["member"] else "rule"
        click.echo(f"  {step['at']:%Y-%m-%d %H:%M}  {step['kind']}  {who}")
    return None


@lead.command("add")
@click.argument("company")
@click.option("--contact", "contact_name", default="")
@click.option("--title", default="")
@click.option("--phone", default="")
@click.option("--email", default="")
@click.option("--website", default="")
@click.option("--number", "registration_number", default="", help="The registration number (统一社会信用代码).")
@click.option("--region", default="")
@click.option("--industry", default="")
@click.option("--note", default="")
@click.option("--owner", help="Name or key of a colleague.")
@click.option("--pool", help="Name or key of a pool.")
@click.option("--to-pool", is_flag=True, help="Nobody's: it waits in the pool.")
@in_workspace
@as_json
def add(
    company: str, owner: str | None, pool: str | None, workspace: str | None, json_out: bool, **values: Any
) -> None:
    """Enter a lead."""
    actor = acting(workspace)
    about = {"company": company, "owner_id": find_member(actor, owner)["id"] if owner else None}
    about["pool_id"] = find_pool(actor, pool)["id"] if pool else None
    made = entering.create_lead(actor=actor, values=values | about, now=timezone.now())
    _tell(actor, made.pk, json_out=json_out)


@lead.command("talk")
@which
@click.argument("text")
@click.option("--kind", type=click.Choice(get_args(TalkKind)), default="call", show_default=True)
@click.option("--next", "next_on", type=a_day, help="When to talk again.")
@in_workspace
@as_json
def talk(wanted: str, text: str, kind: str, next_on: datetime | None, workspace: str | None, json_out: bool) -> None:
    """Note what passed with a lead."""
    actor = acting(workspace)
    key = _lead(actor, wanted)
    values = {"text": text, "kind": kind, "next_on": next_on.date() if next_on else None}
    talking.talk(actor=actor, lead_id=key, values=values, now=timezone.now())
    _tell(actor, key, json_out=json_out)


@lead.command("claim")
@which
@in_workspace
@as_json
def claim(wanted: str, workspace: str | None, json_out: bool) -> None:
    """Take a lead out of its pool."""
    actor = acting(workspace)
    key = _lead(actor, wanted)
    holding.claim(actor=actor, lead_id=key, now=timezone.now())
    _tell(actor, key, json_out=json_out)


@lead.command("assign")
@which
@click.argument("member")
@in_workspace
@as_json
def assign(wanted: str, member: str, workspace: str | None, json_out: bool) -> None:
    """Give a lead to a colleague."""
    actor = acting(workspace)
    key = _lead(actor, wanted)
    holding.assign(actor=actor, lead_id=key, member_id=find_member(actor, member)["id"], now=timezone.now())
    _tell(actor, key, json_out=json_out)


@lead.command("release")
@which
@click.option("--reason", default="")
@click.option("--pool", help="Into which pool; its own when left out.")
@in_workspace
@as_json
def release(wanted: str, reason: str, pool: str | None, workspace: str | None, json_out: bool) -> None:
    """Give a lead back to its pool."""
    actor = acting(workspace)
    key = _lead(actor, wanted)
    pool_id = find_pool(actor, pool)["id"] if pool else None
    holding.release(actor=actor, lead_id=key, reason=reason, pool_id=pool_id, now=timezone.now())
    _tell(actor, key, json_out=json_out)


@lead.command("ignore")
@which
@click.argument("reason")
@in_workspace
@as_json
def ignore(wanted: str, reason: str, workspace: str | None, json_out: bool) -> None:
    """Say that nothing will come of a lead; it falls into its pool."""
    actor = acting(workspace)
    key = _lead(actor, wanted)
    holding.ignore(actor=actor, lead_id=key, reason=reason, now=timezone.now())
    _tell(actor, key, json_out=json_out)


@lead.command("confirm")
@which
@click.option("--account", help="Name or key of a customer that is there; a new one when left out.")
@click.option("--opportunity", default="", help="What it may buy.")
@click.option("--amount", help="Digits, with two after the point at most.")
@in_workspace
@as_json
def confirm(
    wanted: str, account: str | None, opportunity: str, amount: str | None, workspace: str | None, json_out: bool
) -> None:
    """Make a customer of a lead."""
    actor = acting(workspace)
    key = _lead(actor, wanted)
    values: dict[str, Any] = {"opportunity": opportunity, "amount": amount}
    values["account_id"] = find_account(actor, account).pk if account else None
    confirming.confirm(actor=actor, lead_id=key, values=values, now=timezone.now())
    _tell(actor, key, json_out=json_out)


@lead.command("delete")
@which
@in_workspace
@as_json
def delete(wanted: str, workspace: str | None, json_out: bool) -> None:
    """Put a lead away; ``guanxi lead undo`` brings it back."""
    actor = acting(workspace)
    key = _lead(actor, wanted)
    talking.delete_lead(actor=actor, lead_id=key, now=timezone.now())
    _tell(actor, key, json_out=json_out)


@lead.command("undo")
@which
@in_workspace
@as_json
def undo(wanted: str, workspace: str | None, json_out: bool) -> None:
    """Take back what was done with a lead last."""
    actor = acting(workspace)
    key = _lead(actor, wanted, archived=True)
    undoing.undo_step(actor=actor, lead_id=key, now=timezone.now())
    _tell(actor, key, json_out=json_out)


def _lead(actor: Actor, wanted: str, *, archived: bool = False) -> UUID:
    """Return the lead of this key or company. Raises Failure unless there is exactly one."""
    try:
        return UUID(wanted)
    except ValueError:
        pass
    for away in {False, archived}:
        found = lead_page(actor, LeadFilter(q=wanted[:100], archived=away), LeadPage(page_size=200), timezone.now())
        keys = [row["id"] for row in found["items"] if row["company"] == wanted] or [
            row["id"] for row in found["items"]
        ]
        if len(keys) == 1:
            return UUID(str(keys[0]))
    raise Failure(f"There is not exactly one lead called {wanted!r}; name it by its key.")


def _tell(actor: Actor, key: UUID, *, json_out: bool) -> None:
    row = lead_details(actor, key)
    if json_out:
        return answer(row, json_out=True)
    click.echo(_line(row))
    return None


def _line(row: dict[str, Any]) -> str:
    who = row["owner"]["name"] if row["owner"] else f"[{row['pool']['name']}]"
    return f"{row['id']}  {row['company']}  {row['contact_name'] or '-'}  {row['state']}  {who}"
