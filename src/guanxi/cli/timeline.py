"""``guanxi timeline``: what passed with a customer, a person, about a decision or an opportunity."""

import csv
import sys
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import find_account, in_workspace
from guanxi.cli.output import Failure, answer, as_json
from guanxi.cli.staff import acting
from guanxi.core.actor import Actor
from guanxi.timeline.queries.page import timeline_page
from guanxi.timeline.queries.subjects import OPENERS, Subject
from guanxi.timeline.schemas import TimelineFilter, TimelinePage

a_day = click.DateTime(["%Y-%m-%d"])
COLUMNS = ("at", "kind", "event", "code", "title", "text", "outcome", "account", "people", "members")


@click.command("timeline")
@click.argument("of", type=click.Choice(list(OPENERS)))
@click.argument("wanted")
@click.option("--kind", default="", help="Only these kinds, parted by commas (interaction, case, campaign, …).")
@click.option("--text", "q", default="")
@click.option("--since", type=a_day)
@click.option("--until", type=a_day)
@click.option("--limit", type=click.IntRange(1, 100_000), default=50, show_default=True)
@click.option("--csv", "as_csv", is_flag=True, help="Answer as CSV.")
@in_workspace
@as_json
def timeline(
    of: str, wanted: str, kind: str, q: str, since: datetime | None, until: datetime | None, limit: int,
    as_csv: bool, workspace: str | None, json_out: bool,
) -> None:  # fmt: skip
    """Tell what passed, newest first."""
    actor = acting(workspace)
    subject = OPENERS[of](actor, _key(actor, of, wanted), timezone.now())
    first, last = (day.date() if day else None for day in (since, until))
    entries = _entries(subject, TimelineFilter(kind=kind, q=q, since=first, until=last), limit)
    if json_out:
        return answer(list(entries), json_out=True)
    if as_csv:
        writer = csv.writer(sys.stdout)
        writer.writerow(COLUMNS)
        writer.writerows([_cell(entry[name]) for name in COLUMNS] for entry in entries)
        return None
    for entry in entries:
        what = ".".join(part for part in (entry["kind"], entry["event"] or entry["code"]) if part)
        text = (entry["title"] or entry["text"]).split("\n")[0][:80]
        people = ", ".join(person["name"] for person in entry["people"])
        click.echo(f"{entry['at']:%Y-%m-%d %H:%M}  {what}  {text}  {people}".rstrip())
    return None


def _entries(subject: Subject, chosen: TimelineFilter, limit: int) -> Iterator[dict[str, Any]]:
    cursor, left = "", limit
    while left > 0:
        page = timeline_page(subject, chosen, TimelinePage(before=cursor, limit=min(left, 200)))
        yield from page["items"]
        left -= len(page["items"])
        cursor = page["next"]
        if not cursor:
            return


def _key(actor: Actor, of: str, wanted: str) -> UUID:
    try:
        return UUID(wanted)
    except ValueError:
        if of != "account":
            raise Failure(f"Name the {of} by its key.") from None
        return find_account(actor, wanted).pk


def _cell(value: Any) -> str:
    """Return a cell; what begins like a formula is shown as text."""
    if isinstance(value, list):
        value = ", ".join(one["name"] for one in value)
    elif isinstance(value, dict):
        value = value["name"]
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t")) else text
