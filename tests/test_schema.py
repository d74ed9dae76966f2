"""What the database really holds: the workspace comes first in every key, and no reference can leave it."""

from collections import defaultdict
from collections.abc import Iterable

import pytest
from django.apps import apps
from django.db import connection

from guanxi.core.checks import GLOBAL_TABLES
from guanxi.core.fields import is_workspaced

pytestmark = pytest.mark.django_db

# index or constraint -> its columns in order, per table
Keys = dict[str, dict[str, list[str | None]]]

POSTGRESQL_INDEXES = """
SELECT t.relname, i.relname, a.attname
FROM pg_index x
JOIN pg_class t ON t.oid = x.indrelid
JOIN pg_class i ON i.oid = x.indexrelid
JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = current_schema()
CROSS JOIN unnest(x.indkey) WITH ORDINALITY k (number, place)
LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number AND k.number > 0
ORDER BY t.relname, i.relname, k.place
"""
POSTGRESQL_REFERENCES = """
SELECT t.relname, c.conname, r.relname, a.attname, b.attname
FROM pg_constraint c
JOIN pg_class t ON t.oid = c.conrelid
JOIN pg_class r ON r.oid = c.confrelid
CROSS JOIN unnest(c.conkey, c.confkey) k (own, other)
JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.own
JOIN pg_attribute b ON b.attrelid = r.oid AND b.attnum = k.other
WHERE c.contype = 'f'
"""


def rows(statement: str, parameters: Iterable[str] = ()) -> list[tuple[object, ...]]:
    """What a statement gives."""
    with connection.cursor() as cursor:
        cursor.execute(statement, list(parameters))
        return list(cursor.fetchall())


def workspaced_tables() -> set[str]:
    """The tables whose rows belong to a workspace."""
    return {model._meta.db_table for model in apps.get_models() if is_workspaced(model)}


def keys() -> Keys:
    """Primary keys, unique constraints and indexes of all tables, as the database has them."""
    return postgresql_keys() if connection.vendor == "postgresql" else sqlite_keys()


def postgresql_keys() -> Keys:
    """An expression in place of a column is None."""
    found: Keys = defaultdict(lambda: defaultdict(list))
    for table, index, column in rows(POSTGRESQL_INDEXES):
        found[str(table)][str(index)].append(None if column is None else str(column))
    return found


def sqlite_keys() -> Keys:
    """SQLite lists a composite primary key among the indexes, but a plain integer one nowhere."""
    found: Keys = defaultdict(dict)
    for table in connection.introspection.table_names():
        for (name,) in rows("SELECT name FROM pragma_index_list(%s)", [table]):
            columns = rows("SELECT name FROM pragma_index_info(%s) ORDER BY seqno", [str(name)])
            found[table][str(name)] = [None if column is None else str(column) for (column,) in columns]
        key = rows("SELECT name FROM pragma_table_info(%s) WHERE pk > 0 ORDER BY pk", [table])
        found[table]["primary key"] = [str(column) for (column,) in key]
    return found


def references() -> dict[tuple[str, str], set[tuple[str, str, str]]]:
    """Foreign keys: (table, constraint) -> {(target table, own column, target column)}."""
    found: dict[tuple[str, str], set[tuple[str, str, str]]] = defaultdict(set)
    if connection.vendor == "postgresql":
        for table, name, target, own, other in rows(POSTGRESQL_REFERENCES):
            found[str(table), str(name)].add((str(target), str(own), str(other)))
        return found
    for table in connection.introspection.table_names():
        statement = 'SELECT id, "table", "from", "to" FROM pragma_foreign_key_list(%s)'
        for number, target, own, other in rows(statement, [table]):
            found[table, str(number)].add((str(target), str(own), str(other)))
    return found


def test_every_table_of_ours_belongs_to_workspaces_or_is_named_global() -> None:
    ours = {model._meta.db_table for model in apps.get_models() if model.__module__.startswith("guanxi.")}
    assert ours - workspaced_tables() - GLOBAL_TABLES == set()


def test_the_workspace_comes_first_in_every_key() -> None:
    held = keys()
    tables = workspaced_tables()
    assert tables
    assert tables <= set(held)
    wrong = {
        f"{table}.{name}": columns
        for table in tables
        for name, columns in held[table].items()
        if columns[:1] != ["workspace_id"]
    }
    assert wrong == {}


def test_every_primary_key_is_workspace_and_id() -> None:
    held = keys()
    without = [table for table in workspaced_tables() if ["workspace_id", "id"] not in held[table].values()]
    assert without == []


def test_no_reference_can_leave_its_workspace() -> None:
    tables = workspaced_tables()
    between = {key: pairs for key, pairs in references().items() if key[0] in tables and first(pairs) in tables}
    assert between
    loose = [key for key, pairs in between.items() if (first(pairs), "workspace_id", "workspace_id") not in pairs]
    assert loose == []


def test_every_reference_of_the_models_is_in_the_database() -> None:
    held = {(table, own) for (table, _), pairs in references().items() for _, own, _ in pairs}
    missing = [
        f"{model._meta.db_table}.{field.column}"
        for model in apps.get_models()
        if is_workspaced(model)
        for field in model._meta.local_fields
        if field.is_relation and (model._meta.db_table, field.column) not in held
    ]
    assert missing == []


def first(pairs: set[tuple[str, str, str]]) -> str:
    """The table that a foreign key points to."""
    return next(iter(pairs))[0]
