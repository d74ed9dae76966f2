"""``guanxi export workspace`` and ``guanxi import workspace``: a whole workspace into a file and back."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import click
from django.utils import timezone

from guanxi.cli.output import Failure, answer, as_json
from guanxi.portability.parcel.archive import reading
from guanxi.portability.parcel.refusals import Refused
from guanxi.portability.queries.digests import workspace_digest
from guanxi.portability.services.checking import check_parcel
from guanxi.portability.services.exporting import Wanted, take_workspace_out
from guanxi.portability.services.importing import Brought, bring_workspace_in
from guanxi.workspaces.queries import administrator_of, find_workspace

SHORTEST = 12
PLAIN = (
    "The file is not sealed: whoever has it reads every phone number, every note and every password hash in it. "
    "Keep it where nobody else can read it, and delete it when it is no longer needed."
)
in_workspace = click.option("--workspace", help="Name or key of the workspace; the first one when left out.")
with_passphrase = click.option(
    "--passphrase-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="File whose first line is the passphrase; else GUANXI_PASSPHRASE, else it is asked for.",
)


@click.command("workspace")
@in_workspace
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file; - is stdout.")
@click.option("--plain", is_flag=True, help="Do not seal the file with a passphrase.")
@click.option("--without-passwords", is_flag=True, help="Leave password hashes and second factors out.")
@with_passphrase
@as_json
def export_workspace(
    workspace: str | None,
    out: Path,
    plain: bool,
    without_passwords: bool,
    passphrase_file: Path | None,
    json_out: bool,
) -> None:
    """Write everything of a workspace into one file, for another installation or as a backup of one workspace."""
    now = timezone.now()
    actor = administrator_of(find_workspace(workspace), now)
    passphrase = None if plain else _passphrase(passphrase_file, new=True)
    if plain:
        click.echo(f"guanxi: {PLAIN}", err=True)
    with _refusals(), _into(out) as stream:
        told = _progress("rows written")
        wanted = Wanted(passphrase=passphrase, passwords=not without_passwords)
        manifest = take_workspace_out(actor=actor, wanted=wanted, out=stream, now=now, told=told)
    body = {
        "workspace_id": manifest.workspace, "name": manifest.name, "file": str(out), "sealed": not plain,
        "rows": manifest.rows, "people": manifest.people.rows, "state": manifest.state,
        "heads": [f"{log}:{head.number}:{head.hash}" for log, head in sorted(manifest.heads.items())],
    }  # fmt: skip
    if str(out) != "-":
        answer({**body, "bytes": out.stat().st_size}, json_out=json_out)


@click.command("workspace")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only look the file through; nothing is written.")
@click.option(
    "--despite-altered-logs", is_flag=True, help="Bring it in although its logs are not as they were written."
)
@with_passphrase
@as_json
def import_workspace(
    file: Path, dry_run: bool, despite_altered_logs: bool, passphrase_file: Path | None, json_out: bool
) -> None:
    """Bring a whole workspace in from a file that `guanxi export workspace` made: all of it, or nothing."""
    with _refusals(), reading(file, lambda: _passphrase(passphrase_file, new=False)) as parcel:
        manifest = check_parcel(parcel, told=_progress("rows looked through"))
        if dry_run:
            told = {"workspace_id": manifest.workspace, "name": manifest.name, "made_at": manifest.made_at}
            return answer({**told, "rows": manifest.rows, "state": manifest.state}, json_out=json_out)
        brought = bring_workspace_in(
            parcel=parcel, now=timezone.now(), told=_progress("rows written"), broken_logs=despite_altered_logs
        )
    answer(_brought(brought), json_out=json_out)
    return None


@click.command("digest")
@in_workspace
@click.option("--tables", is_flag=True, help="Tell the digest of every table, too.")
@as_json
def digest(workspace: str | None, tables: bool, json_out: bool) -> None:
    """Tell the digest of a workspace: two installations that hold the same have the same, whatever their database."""
    found = find_workspace(workspace)
    state, parts = workspace_digest(found.pk, _progress("rows read"))
    told: dict[str, Any] = {"workspace_id": str(found.pk), "state": state, "rows": sum(part.rows for part in parts)}
    if tables:
        told["tables"] = {part.table: {"rows": part.rows, "digest": part.digest} for part in parts}
    answer(told, json_out=json_out)


def _brought(brought: Brought) -> dict[str, Any]:
    joined = brought.joined
    return {
        "workspace_id": str(brought.workspace_id), "name": brought.name, "rows": brought.rows, "state": brought.state,
        "people_made": joined.made, "people_known": joined.known, "people_without_password": joined.without_password,
        "altered_logs": brought.broken_logs,
    }  # fmt: skip


def _passphrase(file: Path | None, *, new: bool) -> str:
    text = file.read_text().partition("\n")[0].rstrip("\r") if file else os.environ.get("GUANXI_PASSPHRASE", "")
    if not text:
        text = click.prompt("Passphrase of the file", hide_input=True, confirmation_prompt=new, err=True)
    if new and len(text) < SHORTEST:
        raise Failure(
            f"A passphrase has {SHORTEST} letters or more: whoever gets hold of the file may try all his life."
        )
    return text


@contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except Refused as problem:
        raise Failure(str(problem)) from problem


@contextmanager
def _into(path: Path) -> Iterator[IO[bytes]]:
    """Write beside the file and put it in place when all of it is there; nobody else may read it."""
    if str(path) == "-":
        yield sys.stdout.buffer
        return
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _progress(what: str, every: float = 1.0) -> Callable[[int, int], None]:
    """Return who tells on stderr how far it is: in one line of a terminal, else now and then."""
    live = sys.stderr.isatty()
    last = time.monotonic()

    def told(done: int, total: int) -> None:
        nonlocal last
        if time.monotonic() - last >= (every if live else 10 * every):
            last = time.monotonic()
            click.echo(f"{chr(13) if live else ''}{done:,} of {total:,} {what}", err=True, nl=not live)

    return told
