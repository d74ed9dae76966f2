"""``guanxi webhook``: other programs that hear of every change."""

import time
from datetime import datetime
from typing import Any
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import in_workspace
from guanxi.cli.job import run_due
from guanxi.cli.output import answer, as_json
from guanxi.core.actor import Actor
from guanxi.webhooks import queries
from guanxi.webhooks.models import DeliveryState
from guanxi.webhooks.schemas import DeliveryOut, WebhookOut
from guanxi.webhooks.services import registering
from guanxi.workspaces.queries import administrator_of, find_workspace

webhook = click.Group("webhook", help="Other programs that hear of every change.")
by_key = click.argument("key", type=click.UUID)
PATIENCE = 15.0


@webhook.command("list")
@in_workspace
@as_json
def list_webhooks(workspace: str | None, json_out: bool) -> None:
    """Tell where changes are sent to."""
    rows = [_plain(WebhookOut.of(row)) for row in queries.webhooks(_actor(workspace))]
    if json_out:
        answer(rows, json_out=True)
    for row in [] if json_out else rows:
        state = "paused" if row["paused_at"] else "on" if row["is_on"] else "off"
        click.echo(f"{row['id']}  {state:<6}  {row['name']}  {row['url']}")


@webhook.command("add")
@click.argument("url")
@click.option("--name", default="", help="What it is for; the address when left out.")
@click.option("--kind", "kinds", multiple=True, help="account.created, contact.*, …; every kind when left out.")
@in_workspace
@as_json
def add(url: str, name: str, kinds: tuple[str, ...], workspace: str | None, json_out: bool) -> None:
    """Register an address; its secret is shown this once."""
    made, secret = registering.add_webhook(
        actor=_actor(workspace), name=name or url[:100], url=url, kinds=kinds, now=timezone.now()
    )
    answer({**_plain(WebhookOut.of(made)), "secret": secret}, json_out=json_out)


@webhook.command("remove")
@by_key
@in_workspace
@as_json
def remove(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Take an address away."""
    registering.remove_webhook(actor=_actor(workspace), webhook_id=key, now=timezone.now())
    answer({"id": str(key), "removed": True}, json_out=json_out)


@webhook.command("deliveries")
@by_key
@click.option("--state", type=click.Choice(DeliveryState.values), help="Only these.")
@click.option("--limit", type=click.IntRange(1, 1000), default=50, show_default=True)
@in_workspace
@as_json
def deliveries(key: UUID, state: str | None, limit: int, workspace: str | None, json_out: bool) -> None:
    """Tell what was sent, newest first."""
    found, _ = queries.deliveries(_actor(workspace), webhook_id=key, state=state or "", limit=limit)
    rows = [_plain(DeliveryOut.of(row)) for row in found]
    if json_out:
        answer(rows, json_out=True)
    for row in [] if json_out else rows:
        result = row["status"] or row["error"]
        click.echo(f"{row['id']}  {row['state']:<9}  {row['kind']}  {row['attempts']}  {result}".rstrip())


@webhook.command("ping")
@by_key
@in_workspace
@as_json
def ping(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Send a test message and tell what came of it."""
    actor = _actor(workspace)
    sent = registering.ping(actor=actor, webhook_id=key, now=timezone.now())
    deadline = time.monotonic() + PATIENCE
    while (row := queries.access_delivery(actor, sent.pk)).state in queries.OPEN and time.monotonic() < deadline:
        run_due()
        time.sleep(0.1)
    answer(_plain(DeliveryOut.of(row)), json_out=json_out)


def _plain(row: Any) -> dict[str, Any]:
    told: dict[str, Any] = row.dict()
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in told.items()}


def _actor(workspace: str | None) -> Actor:
    return administrator_of(find_workspace(workspace), timezone.now())
