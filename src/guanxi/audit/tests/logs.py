"""Two logs with a few rows, and what somebody can do to them who owns the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from guanxi.audit.models import AuditSequence, Kind
from guanxi.audit.queries.verification import LOGS, verify
from guanxi.audit.services import note
from guanxi.changes.models import Sequence
from guanxi.core.actor import Actor
from guanxi.core.chain.door import open_door
from guanxi.orgchart.services.history import redo, undo
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.makers import make_account, make_contact

ENTRIES = 6


def furnish() -> Actor:
    """Return somebody with a few rows in both logs, one of them undone and done again."""
    alice = make_cast().alice
    account = make_account(alice)
    make_contact(alice, account, "张三")
    make_contact(alice, account, "李四")
    undo(actor=alice, account_id=account.pk, now=NOW)
    redo(actor=alice, account_id=account.pk, now=NOW)
    for number in range(ENTRIES):
        note(actor=alice, kind=Kind.EXPORT_MADE, now=NOW + timedelta(minutes=number), params={"count": number})
    return alice


def found(actor: Actor, log: str = "changes", **options: Any) -> list[tuple[str, int, int]]:
    """Verify both logs; return what is wrong with one of them, the other being whole."""
    reports = {report.log: report for report in verify(actor.workspace_id, **options)}
    assert all(report.is_whole for name, report in reports.items() if name != log)
    return [(one.code, one.seq, one.until) for one in reports[log].findings]


@contextmanager
def behind_the_back(actor: Actor) -> Iterator[None]:
    """Have the rights of somebody who owns the database."""
    with open_door(Sequence, actor.workspace_id), open_door(AuditSequence, actor.workspace_id):
        yield


def alter(actor: Actor, log: str, seq: int, **values: Any) -> None:
    """Change columns of a row behind the product's back."""
    rows: Any = LOGS[log][0]._default_manager
    with behind_the_back(actor):
        assert rows.of(actor.workspace_id).filter(seq=seq).update(**values) == 1


def row_at(actor: Actor, log: str, seq: int) -> Any:
    """Return a row."""
    rows: Any = LOGS[log][0]._default_manager
    return rows.of(actor.workspace_id).get(seq=seq)
