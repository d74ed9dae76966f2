"""``guanxi handover``: what hangs on a colleague, passing it on, and the sheets."""

from pathlib import Path
from typing import Any, get_args
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import find_account, write_file
from guanxi.cli.output import Failure, answer, as_json
from guanxi.cli.staff import acting, find_member, in_workspace
from guanxi.core.actor import Actor
from guanxi.exports.queries.handover import SheetFormat
from guanxi.exports.schemas import SheetExportIn
from guanxi.exports.services import take_sheet_out
from guanxi.handover.queries.handovers import handovers
from guanxi.handover.queries.leaving import leaving
from guanxi.handover.services.handing import Plan, hand_over, undo_handover
from guanxi.workspaces.queries.staff import staff_list

Row = dict[str, Any]

handover = click.Group("handover", help="If a colleague leaves: what is lost, and who takes over.")


@handover.command("stress")
@click.argument("who")
@in_workspace
@as_json
def stress(who: str, workspace: str | None, json_out: bool) -> None:
    """Tell what is lost if a colleague leaves."""
    actor = acting(workspace)
    found = leaving(actor, find_member(actor, who)["id"], timezone.now())
    if json_out:
        return answer(found, json_out=True)
    coverage = found["coverage"]
    told: dict[str, Any] = {
        "customers": len(found["accounts"]),
        "contacts": found["contacts_owned"],
        "opportunities": found["opportunities"],
        "open cases": found["cases"],
        "open amount": ", ".join(f"{row['amount']} {row['currency']}" for row in found["opportunity_sums"]) or "-",
        "coverage today": _percent(coverage["before"]),
        "coverage without": _percent(coverage["after"]),
        "deciders left alone": ", ".join(row["name"] for row in found["left_alone"] if row["known_to_him"]) or "-",
        "open follow-ups": len(found["follow_ups"]),
        "open follow-ups elsewhere": found["follow_ups_elsewhere"],
        "leads": found["lead_count"],
        "known to him alone": sum(found["only_he_counts"].values()),
    }
    return answer(told, json_out=False)


@handover.command("do")
@click.argument("who")
@click.option("--to", "heir", help="Who gets every customer that no --account names.")
@click.option("--account", "single", multiple=True, metavar="CUSTOMER=COLLEAGUE", help="Who gets one customer.")
@click.option("--suggested", is_flag=True, help="Each customer to whoever knows most of its people.")
@click.option("--contacts-to", help="Who gets his contacts that work at none of his customers.")
@click.option("--opportunities-to", help="Who gets his opportunities at customers of others.")
@click.option("--cases-to", help="Who gets his open service cases at customers of others.")
@click.option("--shares-to", help="Who gets what others share with him.")
@click.option("--follow-ups-to", help="Who gets his follow-ups at customers of others.")
@click.option("--leads-to", help="Who gets his leads.")
@click.option("--leads-to-pool", is_flag=True, help="His leads go back to their pools.")
@click.option("--preview", is_flag=True, help="Only tell who would get what; change nothing.")
@in_workspace
@as_json
def do(
    who: str, heir: str | None, single: tuple[str, ...], suggested: bool, preview: bool, leads_to_pool: bool,
    workspace: str | None, json_out: bool, **rest: str | None,
) -> None:  # fmt: skip
    """Pass on what a colleague holds, all or nothing; `guanxi handover undo` takes it back."""
    actor, now = acting(workspace), timezone.now()
    member_id: UUID = find_member(actor, who)["id"]
    found = leaving(actor, member_id, now)
    moves = _moves(actor, found, heir, single, suggested=suggested)
    others = {name: find_member(actor, wanted)["id"] if wanted else None for name, wanted in rest.items()}
    if preview:
        return _tell_plan(actor, found, moves, rest, json_out=json_out)
    plan = Plan(
        list(moves.items()),
        contacts_to=others["contacts_to"],
        grants_to=others["shares_to"],
        opportunities_to=others["opportunities_to"],
        cases_to=others["cases_to"],
        follow_ups_to=others["follow_ups_to"],
        leads_to=others["leads_to"],
        leads_to_pool=leads_to_pool,
    )
    done = hand_over(actor=actor, member_id=member_id, plan=plan, now=now)
    told = {
        "id": done.pk,
        "accounts": len(moves),
        "contacts": done.contact_count,
        "opportunities": done.opportunity_count,
        "shares": done.grant_count,
        "follow_ups": done.follow_up_count,
        "leads": done.lead_count,
    }
    return answer(told, json_out=json_out)


def _moves(actor: Actor, found: Row, heir: str | None, single: tuple[str, ...], *, suggested: bool) -> dict[UUID, UUID]:
    """Return who gets which customer."""
    moves: dict[UUID, UUID] = {}
    for row in found["accounts"]:
        if suggested and row["suggestions"]:
            moves[row["id"]] = row["suggestions"][0]["id"]
        elif heir:
            moves[row["id"]] = find_member(actor, heir)["id"]
    for pair in single:
        customer, _, colleague = pair.rpartition("=")
        moves[find_account(actor, customer).pk] = find_member(actor, colleague)["id"]
    return moves


def _tell_plan(
    actor: Actor, found: Row, moves: dict[UUID, UUID], rest: dict[str, str | None], *, json_out: bool
) -> None:
    """Tell who would get what, and which customers nobody would."""
    names = {row["id"]: row["name"] for row in staff_list(actor)}
    rows = [
        {"account": row["name"], "to": names.get(moves.get(row["id"])), "before": row["before"], "after": row["after"]}
        for row in found["accounts"]
    ]
    elsewhere = {"count": found["contacts_elsewhere"], "to": rest["contacts_to"]}
    shares = {"count": len(found["grants"]), "to": rest["shares_to"]}
    told = {
        "accounts": rows,
        "contacts_elsewhere": elsewhere,
        "shares": shares,
        "follow_ups_elsewhere": {"count": found["follow_ups_elsewhere"], "to": rest["follow_ups_to"]},
        "leads": {"count": found["lead_count"], "to": rest["leads_to"]},
    }
    if json_out:
        return answer(told, json_out=True)
    for row in rows:
        click.echo(f"{row['account']}  {_percent(row['before'])} -> {_percent(row['after'])}  {row['to'] or '?'}")
    click.echo(f"contacts elsewhere: {elsewhere['count']}  {elsewhere['to'] or '?'}")
    click.echo(f"shares: {shares['count']}  {shares['to'] or '?'}")
    return None


@handover.command("list")
@in_workspace
@as_json
def list_all(workspace: str | None, json_out: bool) -> None:
    """List handovers, the newest first."""
    rows = handovers(acting(workspace), to_me=False)
    if json_out:
        answer(rows, json_out=True)
    for row in [] if json_out else rows:
        state = "  (taken back)" if row["taken_back"] else ""
        click.echo(f"{row['id']}  {row['at']:%Y-%m-%d}  {row['from']['name']}  {len(row['accounts'])} customers{state}")


@handover.command("undo")
@click.argument("key", type=click.UUID)
@in_workspace
@as_json
def undo(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Take a handover back as a whole."""
    undo_handover(actor=acting(workspace), handover_id=key, now=timezone.now())
    answer({"id": key, "taken_back": True}, json_out=json_out)


@handover.command("sheet")
@click.argument("account")
@click.option("--handover", "key", type=click.UUID, help="The sheet of a past handover; of today when left out.")
@click.option("--format", "kind", type=click.Choice(get_args(SheetFormat)), default="pdf", show_default=True)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Where to write; - is the terminal.")
@click.option("--lang", type=click.Choice(["zh-CN", "en"]), default="zh-CN", show_default=True)
@in_workspace
@as_json
def sheet(
    account: str, key: UUID | None, kind: SheetFormat, out: Path | None, lang: Any, workspace: str | None,
    json_out: bool,
) -> None:  # fmt: skip
    """Write the handover sheet of a customer."""
    actor = acting(workspace)
    found = find_account(actor, account)
    if out is not None and out.suffix and out.suffix[1:] in get_args(SheetFormat) and out.suffix[1:] != kind:
        raise Failure(f"{out} is not {kind}; say --format {out.suffix[1:]}.")
    wanted = SheetExportIn(format=kind, lang=lang)
    file = take_sheet_out(actor=actor, handover_id=key, account_id=found.pk, wanted=wanted, now=timezone.now())
    write_file(file, out, {"account": found.name, "format": kind}, json_out=json_out)


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{share:.0%}"
