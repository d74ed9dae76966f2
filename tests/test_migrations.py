"""What all migrations come to is what the models say: tables made from the models at once are the same."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connection

from guanxi.testing.installation import Installation, another_database

# What each table has, with the table's or its own name first; constraints without names, which a database may make up.
STATEMENTS = {
    "sqlite": """
    SELECT m.name, c.name, c.type, c."notnull", c.pk > 0 FROM sqlite_master m, pragma_table_info(m.name) c;
    SELECT m.name, f."table", f."from", f."to", f.on_delete FROM sqlite_master m, pragma_foreign_key_list(m.name) f;
    SELECT name, type, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL;
    SELECT name, length(sql) FROM sqlite_master WHERE type = 'table'""",
    "postgresql": """
    SELECT table_name, column_name, data_type, is_nullable, character_maximum_length, identity_generation
    FROM information_schema.columns WHERE table_schema = 'public';
    SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace;
    SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public';
    SELECT tgrelid::regclass::text, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal;
    SELECT tablename, policyname, qual FROM pg_policies""",
}
# Django's own tables have keys of another size when they are made by our settings.
DJANGOS = ("auth_",)


@pytest.mark.django_db
def test_migrations_come_to_what_the_models_say(tmp_path: Path) -> None:
    with connection.cursor() as cursor:
        migrated = told(cursor, connection.vendor)
    made = on_postgresql(tmp_path) if connection.vendor == "postgresql" else on_sqlite(tmp_path)
    assert len(migrated) > 1_000
    assert migrated ^ made == set()


def on_sqlite(folder: Path) -> set[Any]:
    """Make the tables in a file, and tell what is there."""
    empty(Installation(folder))
    with closing(sqlite3.connect(folder / "guanxi.sqlite3")) as link:
        return told(link.cursor(), "sqlite")


def on_postgresql(folder: Path) -> set[Any]:
    """Make the tables in another database, and tell what is there."""
    with another_database() as address:
        empty(Installation(folder, address))
        with psycopg.connect(address) as link:
            return told(link.cursor(), "postgresql")


def empty(installation: Installation) -> None:
    """Make the tables from the models."""
    done = installation.python("-m", "guanxi.testing.empty")
    assert done.returncode == 0, done.stderr


def told(cursor: Any, vendor: str) -> set[Any]:
    """What a database has, in no order."""
    found: set[Any] = set()
    for number, statement in enumerate(STATEMENTS[vendor].split(";")):
        cursor.execute(statement)
        found |= {(number, *row) for row in cursor.fetchall() if not row[0].startswith(DJANGOS)}
    return found
