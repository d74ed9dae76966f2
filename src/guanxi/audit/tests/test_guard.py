"""The database itself refuses to change the logs, on SQLite and PostgreSQL alike."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from guanxi.audit.models import AuditEntry, AuditSequence, Kind
from guanxi.audit.services import note
from guanxi.changes.models import Change, Sequence
from guanxi.core.actor import Actor
from guanxi.core.chain.door import open_door
from guanxi.core.db.guards import guards
from guanxi.orgchart.services.history import undo
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.makers import make_account

pytestmark = pytest.mark.django_db
LOGS: list[Any] = [(Change, Sequence), (AuditEntry, AuditSequence)]


@pytest.fixture
def alice() -> Actor:
    cast = make_cast()
    for actor in (cast.alice, cast.charlie):
        note(actor=actor, kind=Kind.EXPORT_MADE, now=NOW)
    return cast.alice


def refused(deed: Callable[[], Any]) -> bool:
    """Tell whether the database refuses."""
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        deed()
    return True


@pytest.mark.parametrize("log", [Change, AuditEntry])
def test_rows_are_neither_changed_nor_deleted(alice: Actor, log: Any) -> None:
    rows = log.objects.of(alice.workspace_id)
    table = log._meta.db_table
    for column in {field.column for field in log._meta.concrete_fields} - {"undone_by_id"}:
        assert refused(partial(in_sql, f"UPDATE {table} SET {column} = {column}"))  # noqa: S608 - names from the models
    assert refused(rows.delete)


@pytest.mark.parametrize(("log", "counter"), LOGS)
def test_the_door_opens_for_one_workspace_and_shuts_again(alice: Actor, log: Any, counter: Any) -> None:
    rows = log.objects.of(alice.workspace_id)
    others = log.objects.of(counter.objects.exclude(pk=alice.workspace_id).get().pk)
    with open_door(counter, alice.workspace_id):
        rows.update(actor_name="x")
        assert refused(lambda: others.update(actor_name="x"))
    assert refused(lambda: rows.update(actor_name="y"))
    assert not counter.objects.filter(unlocked=True).exists()


def test_what_fails_inside_leaves_the_door_shut(alice: Actor) -> None:
    with pytest.raises(LookupError), open_door(Sequence, alice.workspace_id):
        raise LookupError
    assert not Sequence.objects.filter(unlocked=True).exists()


def test_undo_still_marks_what_it_took_back(alice: Actor) -> None:
    account = make_account(alice)
    undo(actor=alice, account_id=account.pk, now=NOW)
    assert Change.objects.of(alice.workspace_id).filter(undone_by_id__isnull=False).count() == 1


def test_what_would_get_round_the_refusals_is_refused_too(alice: Actor) -> None:
    if connection.vendor == "sqlite":
        assert refused(lambda: in_sql("INSERT OR REPLACE INTO audit_auditentry SELECT * FROM audit_auditentry"))
    else:
        in_sql("SET CONSTRAINTS ALL IMMEDIATE")  # or it would be refused for what is still to be checked
        assert refused(lambda: in_sql("TRUNCATE audit_auditentry"))


@pytest.mark.django_db(transaction=True)
def test_the_guards_stand_again_after_the_tables_were_made_anew() -> None:
    before = sorted(guards(connection))
    assert len(before) == 6
    with connection.cursor() as cursor:
        for name, table in before:
            cursor.execute(f"DROP TRIGGER {name}" + (f" ON {table}" if connection.vendor == "postgresql" else ""))
    call_command("migrate", verbosity=0, interactive=False)
    assert sorted(guards(connection)) == before


def in_sql(statement: str) -> None:
    """Say it to the database directly."""
    with connection.cursor() as cursor:
        cursor.execute(statement)
