"""Triggers around a log: the database itself refuses to change or delete its rows, whoever asks.

Only the columns that have to change may (``mutable``), and everything else only while the workspace's counter says
that the door is open (:mod:`guanxi.core.chain.door`). Made anew after every migration: SQLite rebuilds a table by
copying it, and the copy has no triggers.
"""

from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate

from guanxi.core.chain.models import ChainedRow, ChainHead
from guanxi.core.db.guards import SUFFIX

REFUSAL = "the rows of this log are never changed"


def guard(config: AppConfig, *, log: type[ChainedRow], counter: type[ChainHead], mutable: frozenset[str]) -> None:
    """Have the guards of an app's log made whenever its tables may have changed."""

    def build(using: str, **_: Any) -> None:
        connection = connections[using]
        if log._meta.db_table in connection.introspection.table_names():
            build_guards(connection, log=log, counter=counter, mutable=mutable)

    post_migrate.connect(build, sender=config, weak=False, dispatch_uid=f"{log._meta.db_table}{SUFFIX}")


def build_guards(connection: Any, *, log: type[ChainedRow], counter: type[ChainHead], mutable: frozenset[str]) -> None:
    """Make the guards of a log in one database."""
    table, heads = log._meta.db_table, counter._meta.db_table
    columns = [str(field.column) for field in log._meta.concrete_fields if field.column not in mutable]
    statements = _sqlite if connection.vendor == "sqlite" else _postgresql
    with connection.cursor() as cursor:
        for statement in statements(table, heads, columns):
            cursor.execute(statement)


def _sqlite(table: str, heads: str, columns: list[str]) -> list[str]:
    shut = f"NOT EXISTS (SELECT 1 FROM {heads} WHERE workspace_id = OLD.workspace_id AND unlocked)"  # noqa: S608
    # INSERT OR REPLACE deletes without asking the trigger on DELETE.
    same = "id = NEW.id OR seq = NEW.seq"
    taken = f"EXISTS (SELECT 1 FROM {table} WHERE workspace_id = NEW.workspace_id AND ({same}))"  # noqa: S608
    named = ", ".join(f'"{column}"' for column in columns)
    made = []
    for verb, event, when in (
        ("update", f"UPDATE OF {named}", shut),
        ("delete", "DELETE", shut),
        ("replace", "INSERT", taken),
    ):
        name = f"{table}_{verb}{SUFFIX}"
        made += [
            f"DROP TRIGGER IF EXISTS {name}",
            f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when} BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
        ]
    return made


def _postgresql(table: str, heads: str, columns: list[str]) -> list[str]:
    function = f"{table}{SUFFIX}"
    named = ", ".join(f'"{column}"' for column in columns)
    refuse = f"RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation';"
    is_open = f"EXISTS (SELECT 1 FROM {heads} WHERE workspace_id = OLD.workspace_id AND unlocked)"  # noqa: S608
    body = (
        f"IF TG_OP = 'TRUNCATE' THEN {refuse} END IF; "
        f"IF NOT {is_open} THEN {refuse} END IF; "
        f"IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW;"
    )
    made = [f"CREATE OR REPLACE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$"]
    for verb, event, each in (
        ("update", f"UPDATE OF {named}", "ROW"),
        ("delete", "DELETE", "ROW"),
        ("truncate", "TRUNCATE", "STATEMENT"),
    ):
        name = f"{table}_{verb}{SUFFIX}"
        made += [
            f"DROP TRIGGER IF EXISTS {name} ON {table}",
            f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH {each} EXECUTE FUNCTION {function}()",
        ]
    return made
