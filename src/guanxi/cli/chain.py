"""``guanxi chain``: decision chains, their people, stages and plans."""

from datetime import date, datetime
from typing import Any

import click
from django.utils import timezone

from guanxi.cli.chain_finding import (
    actor_in,
    chain_key,
    colleague_named,
    contact_key,
    member_named,
    roles_of,
    stage_key,
)
from guanxi.cli.exports import find_account, in_language, in_workspace
from guanxi.cli.output import answer, as_json
from guanxi.cli.simulation import simulate
from guanxi.decisions.queries.chain_lists import chain_page
from guanxi.decisions.queries.chains import chain_details
from guanxi.decisions.queries.stage_templates import templates
from guanxi.decisions.schemas.chains import ChainFilter, ChainPage
from guanxi.decisions.services import chains, members, pairings, parts, stages

Row = dict[str, Any]
PARTS = click.Choice(["responsible", "influencing", "veto", "sole_approval"])
STATES = click.Choice(["in_progress", "won", "lost", "suspended"])
DAY = click.DateTime(["%Y-%m-%d"])

chain = click.Group("chain", help="Decision chains: who decides, in which stages, and who of ours wins whom.")
member = click.Group("member", help="Who is on a chain.")
stage = click.Group("stage", help="The stages of a chain.")
template = click.Group("template", help="Templates of stages.")
for group in (member, stage, template):
    chain.add_command(group)
chain.add_command(simulate)
of_chain = click.option("--chain", "wanted", required=True, help="Name or key of the chain.")
of_person = click.option("--person", required=True, help="Name or key of somebody on the chain.")
of_stage = click.option("--stage", "step", required=True, help="Name, code or key of the stage.")


@chain.command("list")
@click.option("--account", help="Name or key of the customer; all customers when left out.")
@click.option("--state", type=STATES)
@click.option("--q", default="", help="Part of the name of the chain, its opportunity or its customer.")
@in_language
@in_workspace
@as_json
def show_list(account: str | None, state: Any, q: str, lang: Any, workspace: str | None, json_out: bool) -> None:
    """List decision chains."""
    actor = actor_in(workspace)
    account_id = find_account(actor, account).pk if account else None
    chosen = ChainFilter(account_id=account_id, state=state, q=q)
    found = chain_page(actor, chosen, ChainPage(page_size=200, lang=lang))
    if json_out:
        answer(found, json_out=True)
        return
    for row in found["items"]:
        coming = row["next_stage"]["name"] if row["next_stage"] else "-"
        red = f"{row['members']} ({row['red']} red)"
        click.echo(f"{row['account']['name']} · {row['name']} · {row['state']} · {red} · {coming}")


@chain.command("show")
@of_chain
@in_language
@in_workspace
@as_json
def show(wanted: str, lang: Any, workspace: str | None, json_out: bool) -> None:
    """Show a chain with its people, stages and plans."""
    actor = actor_in(workspace)
    found = chain_details(actor, chain_key(actor, wanted), lang)
    if json_out:
        answer(found, json_out=True)
        return
    names = {row["id"]: row["name"] for row in found["members"]}
    click.echo(f"{found['account']['name']} · {found['name']} · {found['state']} · {found['owner']['name']}")
    for row in found["members"]:
        red = "" if row["facts"]["insighted"] else " (red)"
        click.echo(f"  {row['name']}{red} · {', '.join(row['roles']) or '-'} · {_figure(row['influence'])}")
    for row in found["stages"]:
        click.echo(f"  [{row['state']}] {row['name']}")
        for part in row["parts"]:
            click.echo(f"    {part['kind']}: {names[part['member_id']]}")
    for row in found["pairings"]:
        levels = f"{_figure(row['current'])} → {_figure(row['target'])}"
        click.echo(f"  {row['colleague']['name']} → {names[row['member_id']]}: {levels} {row['action']}".rstrip())


@chain.command("add")
@click.option("--account", required=True, help="Name or key of the customer.")
@click.option("--name", default="", help="Name of the chain; counted when left out.")
@click.option("--template", "code", help="Code or key of a template of stages.")
@click.option("--person", "people", multiple=True, help="Name or key of a contact; may be given several times.")
@in_workspace
@as_json
def add(
    account: str, name: str, code: str | None, people: tuple[str, ...], workspace: str | None, json_out: bool
) -> None:
    """Begin a decision chain."""
    actor = actor_in(workspace)
    account_id = find_account(actor, account).pk
    row = chains.create_chain(
        actor=actor,
        account_id=account_id,
        values={"name": name},
        template=code,
        contact_ids=[contact_key(actor, account_id, one) for one in people],
        now=timezone.now(),
    )
    answer({"id": row.pk, "name": row.name}, json_out=json_out)


@chain.command("set")
@of_chain
@click.option("--name")
@click.option("--state", type=STATES)
@click.option("--archive", is_flag=True, help="Put the chain away.")
@in_workspace
@as_json
def set_chain(
    wanted: str, name: str | None, state: str | None, archive: bool, workspace: str | None, json_out: bool
) -> None:
    """Rename a chain, say how it stands, or put it away."""
    actor = actor_in(workspace)
    key, now = chain_key(actor, wanted), timezone.now()
    values = {word: value for word, value in {"name": name, "state": state}.items() if value}
    row = chains.edit_chain(actor=actor, chain_id=key, values=values, now=now)
    if archive:
        chains.archive_chain(actor=actor, chain_id=key, now=now)
    answer({"id": row.pk, "name": row.name, "state": row.state, "archived": archive}, json_out=json_out)


@member.command("add")
@of_chain
@click.option("--person", "people", multiple=True, required=True, help="Name or key of a contact of the customer.")
@click.option("--stage", "step", help="The stage in which they count at once.")
@click.option("--kind", type=PARTS, default="influencing", show_default=True)
@in_workspace
@as_json
def add_member(
    wanted: str, people: tuple[str, ...], step: str | None, kind: str, workspace: str | None, json_out: bool
) -> None:
    """Put contacts on a chain."""
    actor = actor_in(workspace)
    found = chain_details(actor, chain_key(actor, wanted))
    rows = members.add_members(
        actor=actor,
        chain_id=found["id"],
        contact_ids=[contact_key(actor, found["account"]["id"], one) for one in people],
        stage_id=stage_key(found, step) if step else None,
        kind=kind,
        now=timezone.now(),
    )
    answer([{"id": row.pk} for row in rows], json_out=json_out)


@member.command("set")
@of_chain
@of_person
@click.option("--role", "roles", multiple=True, help="A role, as its value or in the workspace's words; all he plays.")
@click.option("--influence", type=click.IntRange(0, 100))
@click.option("--level", type=click.IntRange(1, 4))
@click.option("--attention", type=click.Choice(["none", "followed", "key"]))
@click.option("--remove", is_flag=True, help="Take him out of the chain.")
@in_workspace
@as_json
def set_member(
    wanted: str, person: str, roles: tuple[str, ...], remove: bool, workspace: str | None, json_out: bool, **given: Any
) -> None:
    """Say what part somebody plays, or take him out."""
    actor = actor_in(workspace)
    found = chain_details(actor, chain_key(actor, wanted))
    row, now = member_named(found, person), timezone.now()
    if remove:
        members.remove_member(actor=actor, member_id=row["id"], now=now)
    else:
        values = {word: value for word, value in given.items() if value is not None}
        if roles:
            values["roles"] = roles_of(actor, roles, row["roles"])
        members.edit_member(actor=actor, member_id=row["id"], values=values, now=now)
    answer({"id": row["id"], "name": row["name"], "removed": remove}, json_out=json_out)


@stage.command("add")
@of_chain
@click.option("--code", default="", help="Code of a ready-made stage.")
@click.option("--name", default="", help="Name of a stage of one's own.")
@click.option("--template", "template_key", help="All stages of a template, by its code or key.")
@click.option("--from", "starts_on", type=DAY, help="The day from which a template's stages are planned.")
@in_workspace
@as_json
def add_stage(
    wanted: str,
    code: str,
    name: str,
    template_key: str | None,
    starts_on: datetime | None,
    workspace: str | None,
    json_out: bool,
) -> None:
    """Add a stage at the end, or all of a template."""
    actor = actor_in(workspace)
    key, now = chain_key(actor, wanted), timezone.now()
    if template_key:
        made = stages.apply_template(
            actor=actor, chain_id=key, template=template_key, starts_on=_day(starts_on), now=now
        )
    else:
        made = [stages.add_stage(actor=actor, chain_id=key, code=code, name=name, now=now)]
    answer([{"id": row.pk, "code": row.code, "name": row.name} for row in made], json_out=json_out)


@stage.command("set")
@of_chain
@of_stage
@click.option("--state", type=click.Choice(["planned", "active", "done", "skipped"]))
@click.option("--from", "starts_on", type=DAY)
@click.option("--to", "ends_on", type=DAY)
@in_workspace
@as_json
def set_stage(
    wanted: str,
    step: str,
    state: str | None,
    starts_on: datetime | None,
    ends_on: datetime | None,
    workspace: str | None,
    json_out: bool,
) -> None:
    """Say how far a stage is, and when it is."""
    actor = actor_in(workspace)
    key = stage_key(chain_details(actor, chain_key(actor, wanted)), step)
    given: Row = {"state": state, "starts_on": _day(starts_on), "ends_on": _day(ends_on)}
    values = {word: value for word, value in given.items() if value is not None}
    row = stages.edit_stage(actor=actor, stage_id=key, values=values, now=timezone.now())
    answer({"id": row.pk, "state": row.state, "from": row.starts_on, "to": row.ends_on}, json_out=json_out)


@chain.command("part")
@of_chain
@of_stage
@of_person
@click.option("--kind", type=PARTS, default="influencing", show_default=True)
@click.option("--weight", type=click.IntRange(1, 100))
@in_workspace
@as_json
def set_part(
    wanted: str, step: str, person: str, kind: str, weight: int | None, workspace: str | None, json_out: bool
) -> None:
    """Let somebody on a chain count in a stage."""
    actor = actor_in(workspace)
    found = chain_details(actor, chain_key(actor, wanted))
    ids = {"stage_id": stage_key(found, step), "member_id": member_named(found, person)["id"]}
    row = parts.set_part(actor=actor, kind=kind, weight=weight, now=timezone.now(), **ids)
    answer({"id": row.pk, "kind": row.kind, "weight": row.weight}, json_out=json_out)


@chain.command("pairing")
@of_chain
@of_person
@click.option("--colleague", required=True, help="Name or key of the colleague.")
@click.option("--current", type=click.IntRange(-2, 2))
@click.option("--target", type=click.IntRange(-2, 2))
@click.option("--action", help="What the colleague does next.")
@click.option("--due", "due_on", type=DAY)
@click.option("--done/--not-done", default=None)
@in_workspace
@as_json
def set_pairing(
    wanted: str,
    person: str,
    colleague: str,
    due_on: datetime | None,
    workspace: str | None,
    json_out: bool,
    **given: Any,
) -> None:
    """Set what a colleague plans with somebody on a chain."""
    actor = actor_in(workspace)
    found = chain_details(actor, chain_key(actor, wanted))
    values = {word: value for word, value in {**given, "due_on": _day(due_on)}.items() if value is not None}
    row = pairings.set_pairing(
        actor=actor,
        chain_member_id=member_named(found, person)["id"],
        member_id=colleague_named(actor, colleague).pk,
        values=values,
        now=timezone.now(),
    )
    answer({"id": row.pk, "target": row.target, "action": row.action, "due": row.due_on}, json_out=json_out)


@template.command("list")
@in_language
@in_workspace
@as_json
def list_templates(lang: Any, workspace: str | None, json_out: bool) -> None:
    """List the templates of stages, one's own first."""
    found = templates(actor_in(workspace), lang)["templates"]
    if json_out:
        answer(found, json_out=True)
        return
    for row in found:
        click.echo(f"{row['id']}  {row['name']}: {' → '.join(one['name'] for one in row['stages'])}")


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _figure(value: int | None) -> str:
    return "-" if value is None else str(value)
