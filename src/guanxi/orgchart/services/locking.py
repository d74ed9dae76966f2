"""The chart's lock and the conflict check."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from guanxi.changes.queries import last_change_of
from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict
from guanxi.core.keys import new_id
from guanxi.directory.queries.access import access_account
from guanxi.orgchart.models import Chart, Position
from guanxi.orgchart.queries.reporting import seat_names, superior_line

COUNT_UP = """
INSERT INTO orgchart_chart (id, workspace_id, account_id, version, written_at) VALUES (%s, %s, %s, %s, %s)
ON CONFLICT (workspace_id, account_id) DO UPDATE SET
  version = orgchart_chart.version + 1,
  written_at = CASE WHEN excluded.written_at > orgchart_chart.written_at
    THEN excluded.written_at ELSE orgchart_chart.written_at END
RETURNING written_at
"""


@contextmanager
def chart_write(*, actor: Actor, account_id: UUID, kind: str, now: datetime, **recording: Any) -> Iterator[Recording]:
    """Open a recording that holds the account's chart alone until it commits."""
    with Recording(actor=actor, kind=kind, now=now, account_id=account_id, **recording) as rec:
        access_account(actor, account_id, "edit")
        lock_charts(rec, [account_id])
        yield rec


def lock_charts(rec: Recording, account_ids: Iterable[UUID]) -> None:
    """Lock charts, always in the same order, so that two writers never wait for each other."""
    for account_id in sorted(set(account_ids)):
        _lock_chart(rec, account_id)


def _lock_chart(rec: Recording, account_id: UUID) -> None:
    """Count the chart's version up, in one statement; the row stays locked until the transaction ends.

    Whoever had to wait writes at the moment of the last write, not at the earlier one when he asked.
    """
    first = {"id": new_id(), "workspace": rec.workspace_id, "account": account_id, "version": 1, "written_at": rec.now}
    fields: list[Any] = [Chart._meta.get_field(name) for name in first]
    values = [field.get_db_prep_value(value, connection) for field, value in zip(fields, first.values(), strict=True)]
    with connection.cursor() as cursor:
        cursor.execute(COUNT_UP, values)
        [(moment,)] = cursor.fetchall()
    for convert in connection.ops.get_db_converters(fields[-1].get_col(Chart._meta.db_table)):
        moment = convert(moment, None, connection)
    rec.now = moment


def check_seen(actor: Actor, position: Position, expected_version: int | None) -> None:
    """Raise Conflict ``chart.conflict`` when the seat was changed since the actor saw it.

    Its params say how the seat stands now and who made it so, for the page to show.
    """
    if expected_version is None or expected_version == position.version:
        return
    line = superior_line(actor, position.pk)
    names = seat_names(actor, [position.pk, *([line.target_id] if line else [])])
    last = last_change_of(actor, account_id=position.account_id, row_id=position.pk)
    raise Conflict(
        "chart.conflict",
        "Somebody else changed this seat meanwhile.",
        params={
            "seat": names[position.pk],
            "manager_id": str(line.target_id) if line else None,
            "manager": names[line.target_id] if line else None,
            "version": position.version,
            "who": last.actor_name if last else None,
            "when": last.at.isoformat() if last else None,
        },
    )
