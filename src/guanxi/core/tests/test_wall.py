"""PostgreSQL shows a connection the rows of the workspace it stands in, whatever a statement asks for."""

from uuid import UUID

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, transaction
from psycopg import sql

from guanxi.core import wall
from guanxi.core.fields import is_workspaced
from guanxi.directory.models import Account
from guanxi.testing.cast import Cast, make_cast
from guanxi.testing.makers import make_account, make_seat

pytestmark = [pytest.mark.django_db, pytest.mark.postgresql]
TABLES = sorted(model._meta.db_table for model in apps.get_models(include_auto_created=True) if is_workspaced(model))


@pytest.fixture
def cast() -> Cast:
    """Two workspaces with a customer and a chart each."""
    cast = make_cast()
    for owner in (cast.alice, cast.charlie):
        make_seat(owner, make_account(owner), "张三")
    return cast


def workspaces_in(table: str) -> set[str]:
    """Ask as somebody would who forgot the workspace."""
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("SELECT DISTINCT workspace_id::text FROM {}").format(sql.Identifier(table)))
        return {row[0] for row in cursor.fetchall()}


def test_the_role_of_the_product_is_bound_and_every_table_has_the_wall() -> None:
    assert wall.is_bound()
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")
        walled = {name for (name,) in cursor.fetchall()}
        cursor.execute("SELECT tablename FROM pg_policies WHERE policyname = %s", [wall.POLICY])
        assert {name for (name,) in cursor.fetchall()} == walled
    assert set(TABLES) <= walled


def test_who_stands_nowhere_sees_nothing(cast: Cast) -> None:
    with wall.within(wall.NOWHERE):
        assert {table for table in TABLES if workspaces_in(table)} == set()
        assert not Account.objects.of(cast.alice.workspace_id).exists()
    assert Account.objects.of(cast.alice.workspace_id).exists()


def test_who_stands_in_one_workspace_sees_no_other(cast: Cast) -> None:
    filled = [table for table in TABLES if len(workspaces_in(table)) == 2]
    assert len(filled) > 8
    with wall.within(cast.charlie.workspace_id):
        for table in filled:
            assert workspaces_in(table) == {str(cast.charlie.workspace_id)}, table
        assert not Account.objects.of(cast.alice.workspace_id).exists()
        assert Account.objects.of(cast.alice.workspace_id).update(name="taken") == 0
    assert not Account.objects.of(cast.alice.workspace_id).filter(name="taken").exists()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE directory_account SET workspace_id = %s",
        "INSERT INTO workspaces_team (id, name, version, opens, workspace_id) VALUES (gen_random_uuid(), '', 1, 0, %s)",
    ],
)
def test_nothing_is_written_into_another_workspace(cast: Cast, statement: str) -> None:
    with wall.within(cast.charlie.workspace_id), pytest.raises(ProgrammingError, match="row-level security"):
        execute(statement, [cast.alice.workspace_id])


def test_a_rollback_takes_nobody_elsewhere(cast: Cast) -> None:
    here = cast.alice.workspace_id
    with wall.within(wall.NOWHERE):
        with pytest.raises(ProgrammingError):
            stand_and_fail(here)
        wall.stand(here)
        assert Account.objects.of(here).exists()


def stand_and_fail(place: UUID) -> None:
    """Go somewhere in a transaction that is rolled back."""
    with transaction.atomic():
        wall.stand(place)
        execute("SELECT no_such_column", [])


def execute(statement: str, values: list[UUID]) -> None:
    """Run a statement of our own in a transaction of its own."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)
