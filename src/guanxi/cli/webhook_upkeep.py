"""``guanxi webhook``: changing an address, turning it on and off, sending a message again."""

from typing import Any
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import in_workspace
from guanxi.cli.fields import changes, fields, said
from guanxi.cli.output import answer, as_json
from guanxi.cli.staff import acting
from guanxi.cli.webhook import webhook
from guanxi.webhooks.queries import access_webhook
from guanxi.webhooks.schemas import WebhookPatch
from guanxi.webhooks.services import registering

by_key = click.argument("key", type=click.UUID)


@webhook.command("edit")
@by_key
@fields(WebhookPatch)
@in_workspace
@as_json
def edit(key: UUID, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Change a webhook, or turn it on or off."""
    actor = acting(workspace)
    values, version = changes(said(WebhookPatch, given, actor)), access_webhook(actor, key).version
    row = registering.edit_webhook(
        actor=actor, webhook_id=key, values=values, expected_version=version, now=timezone.now()
    )
    answer({"id": row.pk, "name": row.name, "is_on": row.is_on}, json_out=json_out)


@webhook.command("resend")
@by_key
@in_workspace
@as_json
def resend(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Send a message once more; `guanxi webhook deliveries` names it."""
    row = registering.resend(actor=acting(workspace), delivery_id=key, now=timezone.now())
    answer({"id": row.pk, "state": row.state}, json_out=json_out)
