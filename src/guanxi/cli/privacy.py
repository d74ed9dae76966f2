"""``guanxi privacy``: what is held on a person, and erasing it."""

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.output import Failure, answer, as_json
from guanxi.core.actor import Actor
from guanxi.directory.models import Contact
from guanxi.leads.queries.access import leads_of
from guanxi.privacy.services.erasure import erase_contact, erase_lead
from guanxi.privacy.services.handing_out import hand_out, hand_out_lead
from guanxi.workspaces.queries import administrator_of, find_workspace

in_workspace = click.option("--workspace", help="Name or key of the workspace; the first one when left out.")
of_lead = click.option(
    "--lead", "of_lead", is_flag=True, help="CONTACT is in a lead and nowhere else: its name or key."
)


@click.group()
def privacy() -> None:
    """Personal data of contacts."""


@privacy.command()
@click.argument("contact")
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), help="Write a ZIP file there, or a PDF by its ending."
)
@click.option("--lang", type=click.Choice(["zh-CN", "en"]), default="zh-CN", help="Which language a PDF speaks.")
@of_lead
@in_workspace
@as_json
def export(contact: str, out: Path | None, lang: Any, of_lead: bool, workspace: str | None, json_out: bool) -> None:
    """Take out everything that is held on CONTACT (name or key), fact and opinion apart."""
    now = timezone.now()
    actor = administrator_of(find_workspace(workspace), now)
    kind: Any = "json" if out is None else "pdf" if out.suffix.lower() == ".pdf" else "zip"
    key = _lead(actor, contact) if of_lead else _contact(actor, contact).pk
    if of_lead:
        content = hand_out_lead(actor=actor, lead_id=key, file_format=kind, lang=lang, now=now)
    else:
        content = hand_out(actor=actor, contact_id=key, file_format=kind, lang=lang, now=now)
    if out is not None:
        out.write_bytes(content)
        answer({"contact": str(key), "file": str(out), "bytes": len(content)}, json_out=json_out)
        return
    held = json.loads(content)
    told = held if json_out else {name: len(held[name]) for name in ("facts", "opinions", "mentions", "changes")}
    answer(told, json_out=json_out)


@privacy.command()
@click.argument("contact")
@click.option("--confirm", required=True, help="The person's name, again.")
@click.option("--reason", type=click.Choice(["request", "withdrawn", "expired", "mistake", "other"]), default="request")
@click.option("--detail", default="", help="More about the reason; it stays in the audit log.")
@click.option("--keep-texts", is_flag=True, help="Only list texts elsewhere that name the person.")
@of_lead
@in_workspace
@as_json
def erase(contact: str, keep_texts: bool, of_lead: bool, workspace: str | None, json_out: bool, **why: str) -> None:
    """Erase CONTACT (name or key) for good: tables, logs, search, uploaded files. It cannot be undone."""
    actor = administrator_of(find_workspace(workspace), timezone.now())
    told: dict[str, Any] = {"actor": actor, "replace": not keep_texts, "now": timezone.now(), **why}
    if of_lead:
        done = erase_lead(lead_id=_lead(actor, contact), **told)
    else:
        done = erase_contact(contact_id=_contact(actor, contact).pk, **told)
    left = [mention.as_json() for mention in done.left]
    body: dict[str, Any] = {"erased": dict(done.counts), "texts_changed": done.replaced, "texts_left": left}
    answer(body if json_out else body | {"texts_left": len(left)}, json_out=json_out)


def _contact(actor: Actor, wanted: str) -> Contact:
    """Return the one contact of this key or exact name."""
    rows = Contact.objects.of(actor.workspace_id)
    found = list(rows.filter(pk=UUID(wanted)) if _is_key(wanted) else rows.filter(name=wanted, merged_into=None)[:2])
    if len(found) != 1:
        raise Failure(f"{'Several' if found else 'No'} contacts are called {wanted}; give the key of one.")
    return found[0]


def _lead(actor: Actor, wanted: str) -> UUID:
    """Return the key of the one lead of this key, or whose person bears exactly this name."""
    rows = leads_of(actor).filter(contact__isnull=True)
    found = list(rows.filter(pk=UUID(wanted)) if _is_key(wanted) else rows.filter(contact_name=wanted)[:2])
    if len(found) != 1:
        raise Failure(f"{'Several' if found else 'No'} leads name {wanted}; give the key of one.")
    return found[0].pk


def _is_key(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
