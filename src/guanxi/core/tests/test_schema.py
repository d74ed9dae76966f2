"""What the database itself refuses, on SQLite and PostgreSQL alike."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, models, transaction
from django.test.utils import isolate_apps

from guanxi.changes.models import Change
from guanxi.core.checks import violations, workspace_first
from guanxi.core.fields import WorkspaceKey
from guanxi.core.keys import new_id
from guanxi.core.schema import composite_fields
from guanxi.directory.models import Contact, Department, Employment
from guanxi.orgchart.models import Line, Occupancy
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.makers import make_account, make_seat

pytestmark = pytest.mark.django_db


def test_every_model_keeps_the_rule() -> None:
    assert workspace_first() == []


@isolate_apps("guanxi.core")
def test_the_rule_notices_what_breaks_it() -> None:
    class Loose(models.Model):
        id = models.UUIDField(primary_key=True)
        workspace = WorkspaceKey()
        code = models.CharField(max_length=9, unique=True)
        name = models.CharField(max_length=9, db_index=True)
        contact = models.ForeignKey(Contact, on_delete=models.DO_NOTHING, related_name="+", db_index=False)

        class Meta:
            app_label = "core"
            indexes = [models.Index(fields=["name", "workspace"], name="loose")]

    found = " ".join(violations(Loose))
    for text in ("code is unique", "name has an index", "contact can point", "loose does not begin"):
        assert text in found


def test_primary_keys_begin_with_the_workspace() -> None:
    with connection.cursor() as cursor:
        for model in (Change, Contact, Line):
            table = model._meta.db_table
            primary = _primary_key(cursor, table)
            assert primary == ["workspace_id", "id"], table


@pytest.mark.parametrize("model", [Department, Employment, Occupancy, Line])
def test_a_row_cannot_point_into_another_workspace(model: type[models.Model]) -> None:
    cast = make_cast()
    theirs = make_account(cast.charlie, "别家")
    row = _row_of(model, cast.alice)
    with pytest.raises(IntegrityError), transaction.atomic():
        _point_at(model, row.pk, theirs.pk)


def test_every_reference_of_the_product_is_composite_in_the_database() -> None:
    with connection.cursor() as cursor:
        for model in (Department, Employment, Occupancy, Line):
            keys = _foreign_keys(cursor, model._meta.db_table)
            for field in composite_fields(model):
                assert ("workspace_id", field.column) in keys, (model, field.name)


def _foreign_keys(cursor: Any, table: str) -> set[tuple[str, ...]]:
    """Return the columns of a table's foreign keys, as the database knows them."""
    if connection.vendor == "sqlite":
        cursor.execute(f"PRAGMA foreign_key_list({table})")
        found: dict[int, list[str]] = {}
        for key, _, _, column, *_ in cursor.fetchall():
            found.setdefault(key, []).append(column)
        return {tuple(columns) for columns in found.values()}
    cursor.execute(
        "SELECT (SELECT array_agg(a.attname ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY k(num, n) "
        "JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num) "
        "FROM pg_constraint c WHERE c.contype = 'f' AND c.conrelid = %s::regclass",
        [table],
    )
    return {tuple(columns) for (columns,) in cursor.fetchall()}


def _primary_key(cursor: Any, table: str) -> list[str]:
    """Return the columns of a table's primary key in their order."""
    if connection.vendor == "sqlite":
        cursor.execute(f"PRAGMA table_info({table})")
        ranked = sorted((rank, column) for _, column, _, _, _, rank in cursor.fetchall() if rank)
        return [column for _, column in ranked]
    keys = connection.introspection.get_constraints(cursor, table).values()
    [columns] = [key["columns"] for key in keys if key["primary_key"]]
    return list(columns)


def _row_of(model: type[models.Model], actor: Any) -> Any:
    """Make one row of a model in the actor's workspace."""
    account = make_account(actor)
    seat = make_seat(actor, account, "张三")
    make_seat(actor, account, "李四", manager=seat.pk)
    if model is Department:
        row = Department(id=new_id(), workspace_id=actor.workspace_id, account=account, name="采购部", valid_from=NOW)
        Department.objects.bulk_create([row])
    rows: Any = model._default_manager
    return rows.of(actor.workspace_id).first()


def _point_at(model: type[models.Model], key: Any, account_id: Any) -> None:
    """Write a reference behind the product's back, and let the database check it as at commit."""
    sql = f"UPDATE {model._meta.db_table} SET account_id = %s WHERE id = %s"  # noqa: S608 - names from the models
    with connection.cursor() as cursor:
        cursor.execute(sql, [_stored(account_id), _stored(key)])
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    connection.check_constraints()


def _stored(key: Any) -> Any:
    return key.hex if connection.vendor == "sqlite" else key
