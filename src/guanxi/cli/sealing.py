"""``guanxi sealing``: the keys that sensitive columns are sealed with."""

from collections import Counter
from typing import Any

import click
from django.core.exceptions import ImproperlyConfigured

from guanxi.changes.services import reseal_log, stale_changes
from guanxi.cli.output import Failure, answer, as_json
from guanxi.core.sealing.keys import add_key_to_file, key_ring
from guanxi.core.sealing.rotation import rotate_tables, tally
from guanxi.directory.services.index import reindex_stale, stale_terms
from guanxi.files.services import reseal_files, stale_files
from guanxi.workspaces.queries import workspace_names


@click.group()
def sealing() -> None:
    """Sensitive columns: which keys sealed them, and sealing them anew."""


@sealing.command()
@as_json
def status(json_out: bool) -> None:
    """Tell how many values each key sealed; old keys may go when they sealed none."""
    found = sealing_status()
    answer(found if json_out else "\n".join(_lines(found)), json_out=json_out)


@sealing.command()
@click.option("--new-key", is_flag=True, help="First put a fresh key at the head of the key file.")
@as_json
def rotate(new_key: bool, json_out: bool) -> None:
    """Seal everything with the newest key: tables, change log, search terms. It can be broken off and begun again."""
    if new_key:
        try:
            click.echo(f"new key: {add_key_to_file()}", err=True)
        except ImproperlyConfigured as problem:
            raise Failure(str(problem)) from problem
    answer({"key": key_ring().newest.id, **rotate_everything()}, json_out=json_out)


def rotate_everything() -> dict[str, int]:
    """Seal everything with the newest key and return how many rows that were."""
    workspaces = [key for key, _ in workspace_names()]
    done: Counter[str] = Counter()
    for table, rows in rotate_tables(workspaces):
        done[table] += rows
    for workspace_id in workspaces:
        done["changes_change"] += sum(reseal_log(workspace_id))
        done["directory_searchterm"] += sum(reindex_stale(workspace_id))
        done["files"] += sum(reseal_files(workspace_id))
    return dict(done)


def seal_what_is_plain() -> int:
    """Seal what a version without keys left plain, and return how many rows; a rotation is asked for by hand."""
    if len(key_ring().keys) > 1:
        return 0
    tables = sum(rows for _, rows in rotate_tables([key for key, _ in workspace_names()]))
    return tables + (sum(rotate_everything().values()) if tables else 0)


def sealing_status() -> dict[str, Any]:
    """Return the keys, newest first, and what each sealed."""
    workspaces = [key for key, _ in workspace_names()]
    columns = {f"{row.table}.{row.column}": {**row.sealed, "plain": row.plain} for row in tally(workspaces)}
    return {
        "keys": [key.id for key in key_ring().keys],
        "columns": columns,
        "stale_changes": sum(stale_changes(key).count() for key in workspaces),
        "stale_files": sum(stale_files(key).count() for key in workspaces),
        "stale_search_terms": sum(stale_terms(key).count() for key in workspaces),
    }


def _lines(found: dict[str, Any]) -> list[str]:
    lines = [f"keys, newest first: {', '.join(found['keys'])}"]
    for column, counts in found["columns"].items():
        lines.append(f"{column}: " + ", ".join(f"{count} by {key}" for key, count in counts.items()))
    lines.append(f"changes in the log under older keys: {found['stale_changes']}")
    lines.append(f"files under older keys: {found['stale_files']}")
    lines.append(f"search terms under older keys: {found['stale_search_terms']}")
    return lines
