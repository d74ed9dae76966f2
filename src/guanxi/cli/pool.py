"""``guanxi pool``: where leads wait, and by which rules they are taken and fall back."""

from typing import Any

import click
from django.utils import timezone

from guanxi.cli.exports import in_workspace
from guanxi.cli.output import Failure, answer, as_json
from guanxi.cli.staff import acting
from guanxi.core.actor import Actor
from guanxi.leads.queries.pools import RULES, access_pool, pool_list
from guanxi.leads.queries.rules import preview
from guanxi.leads.services import pools
from guanxi.leads.services.recycling import apply_rules

pool = click.Group("pool", help="Pools of leads: list, make, change their rules, apply them.")
RULE_HELP = {
    "recycle_after_days": "A lead falls back after so many silent days.",
    "remind_before_days": "Its owner is told so many days before.",
    "daily_claim_limit": "Claims of one person a day.",
    "holding_cap": "Leads of one person at a time.",
    "cool_down_days": "Until one may claim again what one gave up.",
}


def rules(command: Any) -> Any:
    """Add an option for each rule; 0 ends one."""
    for name in reversed(RULES):
        option = click.option(f"--{name.replace('_', '-')}", type=click.IntRange(0), help=RULE_HELP[name])
        command = option(command)
    return command


@pool.command("list")
@in_workspace
@as_json
def list_all(workspace: str | None, json_out: bool) -> None:
    """List the pools with their rules."""
    found = pool_list(acting(workspace))
    if json_out:
        return answer(found, json_out=True)
    for row in found["items"]:
        told = ", ".join(f"{name}={row[name]}" for name in RULES if row[name])
        click.echo(f"{row['id']}  {row['name']}  {row['waiting']} waiting, {row['held']} held  {told}")
    return None


@pool.command("add")
@click.argument("name")
@rules
@in_workspace
@as_json
def add(name: str, workspace: str | None, json_out: bool, **values: int | None) -> None:
    """Make a pool, open to all."""
    actor = acting(workspace)
    made = pools.add_pool(actor=actor, values={"name": name, **_set(values)}, now=timezone.now())
    _tell(actor, str(made.pk), json_out=json_out)


@pool.command("change")
@click.argument("wanted")
@click.option("--name", help="A new name.")
@click.option("--dry-run", is_flag=True, help="Only tell what the rules would do if they held now.")
@rules
@in_workspace
@as_json
def change(
    wanted: str, name: str | None, dry_run: bool, workspace: str | None, json_out: bool, **values: int | None
) -> None:
    """Rename a pool or change its rules; a rule of 0 ends."""
    actor = acting(workspace)
    row = find_pool(actor, wanted)
    if dry_run:
        asked = {rule: row[rule] for rule in RULES} | _set(values)
        return answer(preview(actor, access_pool(actor, row["id"]), asked, timezone.now()), json_out=json_out)
    changed = {**_set(values), **({"name": name} if name else {})}
    pools.edit_pool(actor=actor, pool_id=row["id"], values=changed, expected_version=row["version"], now=timezone.now())
    _tell(actor, str(row["id"]), json_out=json_out)
    return None


@pool.command("recycle")
@in_workspace
@as_json
def recycle(workspace: str | None, json_out: bool) -> None:
    """Apply the rules of all pools now, as the product does every hour by itself."""
    worked = apply_rules(workspace_id=acting(workspace).workspace_id, now=timezone.now())
    answer({"recycled": list(worked.recycled), "reminded": list(worked.reminded)}, json_out=json_out)


def find_pool(actor: Actor, wanted: str) -> dict[str, Any]:
    """Return the pool of this name or key. Raises Failure."""
    for row in pool_list(actor)["items"]:
        if wanted in (row["name"], str(row["id"])):
            found: dict[str, Any] = row
            return found
    raise Failure(f"There is no pool called {wanted!r}.")


def _set(values: dict[str, int | None]) -> dict[str, int | None]:
    return {name: value or None for name, value in values.items() if value is not None}


def _tell(actor: Actor, wanted: str, *, json_out: bool) -> None:
    row = find_pool(actor, wanted)
    answer(row if json_out else {name: row[name] for name in ("id", "name", *RULES)}, json_out=json_out)
