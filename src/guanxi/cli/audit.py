"""``guanxi audit``: are the logs whole, and what happened?"""

import re
import sys
from collections.abc import Iterator
from datetime import UTC
from typing import Any
from uuid import UUID

import click
from django.utils import timezone

from guanxi.api.audit.telling import names_in, told_entry, wanted_of
from guanxi.audit.queries.search import entries
from guanxi.audit.queries.verification import LOGS, Report, hash_of, heads, verify
from guanxi.audit.schemas import AuditFilter
from guanxi.audit.words import actor_word
from guanxi.cli.output import Failure, answer, as_json
from guanxi.core.actor import Actor
from guanxi.workspaces.queries import administrator_of, find_workspace, members, workspace_names

in_workspace = click.option("--workspace", help="Name or key of the workspace; all of them when left out.")
Expected = tuple[str | None, int, str]
HEAD = re.compile(rf"(?:({'|'.join(LOGS)}):)?(\d{{1,18}}):([0-9a-fA-F]{{64}})")
MEANINGS = {
    "payload": "says something else than what was written",
    "link": "time, actor, kind or number were altered, or it stands where another stood",
    "missing": "gone",
    "tail": "the last rows are gone",
    "beyond": "not counted when it was written",
    "head": "the counter names another last row",
    "redaction": "altered since it was redacted",
    "unattested": "redacted, but no erasure attests it",
    "undo": "marked as undone by what did not undo it, or not marked",
    "unreadable": "sealed with a key that is not there",
    "expected": "not the row that was noted down",
}


def _expected(_ctx: click.Context, _param: click.Parameter, texts: tuple[str, ...]) -> list[Expected]:
    """Read ``[changes:|audit:]NUMBER:HASH``, as ``guanxi audit head`` prints it."""
    found = [HEAD.fullmatch(text) for text in texts]
    for text, match in zip(texts, found, strict=True):
        if match is None:
            raise click.BadParameter(f"{text} is not of the form [LOG:]NUMBER:HASH")
    return [(match[1], int(match[2]), match[3].lower()) for match in found if match]


@click.group()
def audit() -> None:
    """The change log and the audit log: search them, and check that nobody rewrote them."""


@audit.command("list")
@click.option("--workspace", help="Name or key of the workspace; the first one when left out.")
@click.option("--person", help="Only what this member did, by name or key.")
@click.option("--record", type=click.UUID, help="Only what is about this account, contact, member or token.")
@click.option("--kind", default="", help="Only what is of this kind: session.failed, contact.edited, …")
@click.option("--since", type=click.DateTime(), help="The first moment, in UTC.")
@click.option("--until", type=click.DateTime(), help="The first moment that is not wanted any more, in UTC.")
@click.option("--search", "text", default="", help="Only what this name of a colleague, account or contact leads to.")
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, show_default=True)
@as_json
def list_entries(workspace: str | None, person: str | None, limit: int, json_out: bool, **chosen: Any) -> None:
    """Tell what happened, of both logs, newest first."""
    actor = administrator_of(find_workspace(workspace), timezone.now())
    since, until = (value and value.replace(tzinfo=UTC) for value in (chosen["since"], chosen["until"]))
    wanted = AuditFilter(
        person=_member(actor, person) if person else None,
        record=chosen["record"],
        kind=chosen["kind"],
        q=chosen["text"],
        **{"from": since, "to": until},
    )
    found, _ = entries(actor, wanted_of(actor, wanted), before=None, limit=limit)
    names = names_in(actor, found)
    told = [told_entry(entry, names) for entry in found]
    if json_out:
        answer(told, json_out=True)
    for row in [] if json_out else told:
        about = row["subject_name"] or row["account_name"]
        who = actor_word(row["actor_id"], row["actor_name"], "en") or "-"
        click.echo(f"{row['at']:%Y-%m-%d %H:%M:%S}  {who}  {row['kind']}  {about}".rstrip())


@audit.command("head")
@in_workspace
@as_json
def head(workspace: str | None, json_out: bool) -> None:
    """Print the last number and hash of each log, to be kept where nobody of this machine can write."""
    found = [
        {"workspace": name, "log": log, "number": seq, "hash": digest, "expect": f"{log}:{seq}:{digest}"}
        for key, name in _chosen(workspace)
        for log, (seq, digest) in heads(key).items()
    ]
    if json_out:
        answer(found, json_out=True)
    for row in [] if json_out else found:
        click.echo(f"{row['workspace']}  {row['expect']}")


@audit.command("verify")
@in_workspace
@click.option(
    "--expect", "expected", multiple=True, callback=_expected, metavar="[LOG:]NUMBER:HASH", help="A head noted earlier."
)
@as_json
def verify_logs(workspace: str | None, expected: list[Expected], json_out: bool) -> None:
    """Check both logs from their first row to their last; exit status 1 when anything is wrong."""
    if expected and workspace is None and len(workspace_names()) > 1:
        raise Failure("Say with --workspace whose head it is that you expect.")
    reports = [
        {"workspace": name, **_told(report)}
        for key, name in _chosen(workspace)
        for report in verify(key, expected=[_meant(key, one) for one in expected])
    ]
    whole = all(report["whole"] for report in reports)
    if json_out:
        answer({"whole": whole, "logs": reports}, json_out=True)
    else:
        for report in reports:
            click.echo("\n".join(_lines(report)))
        click.echo("The logs are whole." if whole else "THE LOGS ARE NOT AS THEY WERE WRITTEN.")
    if not whole:
        sys.exit(1)


def _member(actor: Actor, wanted: str) -> UUID:
    """Return the member of this name or key."""
    found = [member.pk for member in members(actor) if wanted in (member.name, str(member.pk))]
    if not found:
        raise Failure(f"There is no member called {wanted}.")
    return found[0]


def _chosen(wanted: str | None) -> list[tuple[UUID, str]]:
    """Return the workspace asked for, or all."""
    if wanted is None:
        return list(workspace_names())
    found = find_workspace(wanted)
    return [(found.pk, found.name)]


def _meant(workspace_id: UUID, expected: Expected) -> tuple[str, int, str]:
    """Return which log's head was noted down; one that names no log may be of either."""
    log, seq, digest = expected
    fitting = [name for name in LOGS if hash_of(workspace_id, log=name, seq=seq) == digest]
    return (log or next(iter(fitting), "changes"), seq, digest)


def _told(report: Report) -> dict[str, Any]:
    return {
        "log": report.log,
        "whole": report.is_whole,
        "rows": report.rows,
        "number": report.seq,
        "hash": report.head,
        "redacted": sum(end - start + 1 for start, end in report.redacted),
        "redacted_numbers": [_range(start, end) for start, end in report.redacted],
        "found": report.found,
        "findings": [{"code": one.code, "numbers": _range(one.seq, one.until)} for one in report.findings],
    }


def _lines(report: dict[str, Any]) -> Iterator[str]:
    """Yield what there is to say about a log."""
    state = "whole" if report["whole"] else f"{report['found']} findings"
    yield f"{report['workspace']}  {report['log']}  {report['rows']} rows  {state}  {report['number']}:{report['hash']}"
    if report["redacted"]:
        yield f"  {report['redacted']} rows redacted by erasure (numbers {', '.join(report['redacted_numbers'])})"
    for finding in report["findings"]:
        yield f"  {finding['numbers']}: {MEANINGS[finding['code']]}"


def _range(start: int, end: int) -> str:
    return str(start) if start == end else f"{start}-{end}"
