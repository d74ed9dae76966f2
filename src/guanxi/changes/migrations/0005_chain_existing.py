"""Hang what is in the log already on one chain per workspace."""

from typing import Any

from django.db import migrations

from guanxi.core.chain.links import genesis, link, new_salt, payload_digest

BATCH = 200
COLUMNS = ("account_id", "operation_id", "undoes_id")


def chain_existing(apps: Any, _editor: Any) -> None:
    """Go through every workspace's log from its first row."""
    sequence = apps.get_model("changes", "Sequence")
    for counter in sequence.objects.all():
        counter.head = _chain(apps.get_model("changes", "Change"), counter.workspace_id)
        counter.save(update_fields=["head"])


def _chain(change: Any, workspace_id: Any) -> bytes:
    """Hash a log's rows, a batch in memory at a time, and return the hash of the last."""
    previous, last = genesis("changes", workspace_id), 0
    while rows := list(change.objects.filter(workspace_id=workspace_id, seq__gt=last).order_by("seq")[:BATCH]):
        for row in rows:
            row.salt = new_salt()
            row.digest = payload_digest(row.salt, _payload(row))
            row.hash = link(
                previous, seq=row.seq, at=row.at, actor_id=row.actor_id, kind=row.kind, digest=row.digest
            )
            previous, last = row.hash, row.seq
        _save(change, workspace_id, rows)
    return previous


def _save(change: Any, workspace_id: Any, rows: list[Any]) -> None:
    for row in rows:
        stored = change.objects.filter(workspace_id=workspace_id, pk=row.pk)
        stored.update(salt=row.salt, digest=row.digest, hash=row.hash)


def _payload(row: Any) -> dict[str, Any]:
    keys = {name: str(getattr(row, name)) if getattr(row, name) else None for name in COLUMNS}
    return {"id": str(row.pk), "actor_name": row.actor_name, **keys, "params": row.params, "rows": row.rows}


class Migration(migrations.Migration):
    dependencies = [("changes", "0004_chain")]

    operations = [migrations.RunPython(chain_existing, migrations.RunPython.noop)]
