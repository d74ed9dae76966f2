"""The second wall: PostgreSQL itself shows a connection no rows but those of the workspace it stands in.

The first wall is in the managers, which refuse to run unscoped; this one holds even for a statement that forgot its
workspace. Every table of workspaces has row-level security that compares ``workspace_id`` with the connection's
setting ``guanxi.workspace``: one workspace's key, or ``all`` for whoever runs the installation (commands, migrations),
or nothing, as a request begins. SQLite has no such thing; there all of this does nothing.

It binds the owner of the tables too, but no superuser: the product has to sign in as an ordinary role.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection

from guanxi.core.fields import is_workspaced

EVERYWHERE = "all"
NOWHERE = ""
POLICY = "stands_in_workspace"


def stand(place: UUID | str) -> None:
    """Let this thread's connection stand in a workspace from here on, EVERYWHERE, or NOWHERE."""
    database: Any = connection
    database.stand(str(place))


def standing() -> str:
    """Return where this thread's connection stands."""
    database: Any = connection
    place: str = database.place
    return place


@contextmanager
def within(place: UUID | str) -> Iterator[None]:
    """Stand somewhere for a while, then where one stood before."""
    database: Any = connection
    before = database.place
    database.stand(str(place))
    try:
        yield
    finally:
        if not _is_broken():
            database.stand(before)


def _is_broken() -> bool:
    """Whether a failed statement leaves the transaction fit for nothing but its end, which restores the place too."""
    return connection.in_atomic_block and connection.needs_rollback


def build(**_signal: Any) -> None:
    """Put up the wall around every table of workspaces that has none yet; runs after each migration."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_policies WHERE policyname = %s", [POLICY])
        walled = {name for (name,) in cursor.fetchall()}
        present = set(connection.introspection.table_names(cursor))
        for table in sorted(_tables() & present - walled):
            cursor.execute(_wall_around(connection.ops.quote_name(table)))


def is_bound() -> bool:
    """Whether the wall binds the role this connection signed in as; true where there is none."""
    if connection.vendor != "postgresql":
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
        [free] = cursor.fetchone()
    return not free


def _tables() -> set[str]:
    return {model._meta.db_table for model in apps.get_models(include_auto_created=True) if is_workspaced(model)}


def _wall_around(table: str) -> str:
    """Return the statements; the setting is read once a statement (a subquery), not once a row."""
    place = "SELECT current_setting('guanxi.workspace', true)"
    key = f"SELECT NULLIF(NULLIF(({place}), '{EVERYWHERE}'), '{NOWHERE}')::uuid"
    return (
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY; "
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY; "
        f"CREATE POLICY {POLICY} ON {table} USING (workspace_id = ({key}) OR ({place}) = '{EVERYWHERE}')"
    )
