"""The one way a row gets into a log: numbered without gaps, and hung on the row before it."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from guanxi.core.chain.links import genesis, link, new_salt, payload_digest
from guanxi.core.chain.models import ChainedRow, ChainHead


@dataclass(frozen=True, slots=True)
class Place:
    """Where the next row goes. The counter row stays locked until commit, so numbers commit in order."""

    counter: type[ChainHead]
    workspace_id: UUID
    seq: int
    previous: bytes


def next_place(counter: type[ChainHead], workspace_id: UUID) -> Place:
    """Take the workspace's next number, within a transaction."""
    table = connection.ops.quote_name(counter._meta.db_table)
    start = genesis(counter.log, workspace_id)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (workspace_id, last, head, unlocked) VALUES (%s, 1, %s, %s) "  # noqa: S608 - our table
            f"ON CONFLICT (workspace_id) DO UPDATE SET last = {table}.last + 1 RETURNING last, head",
            [_key(counter, workspace_id), start, False],
        )
        seq, previous = cursor.fetchall()[0]
    return Place(counter, workspace_id, int(seq), bytes(previous))


def hang(row: ChainedRow, place: Place) -> None:
    """Write a row at its place and make it the head."""
    row.seq = place.seq
    row.salt = new_salt()
    row.digest = payload_digest(row.salt, row.payload())
    row.hash = link(place.previous, seq=row.seq, at=row.at, actor_id=row.actor_id, kind=row.kind, digest=row.digest)
    rows: Any = type(row)._default_manager
    rows.bulk_create([row])
    place.counter.objects.filter(pk=place.workspace_id).update(head=row.hash)


def _key(counter: type[ChainHead], workspace_id: UUID) -> Any:
    column: Any = counter._meta.get_field("workspace")
    return column.get_db_prep_value(workspace_id, connection)
