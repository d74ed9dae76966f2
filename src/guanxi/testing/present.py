"""Everything true at present, read past the product's own queries: one statement for a whole workspace."""

from functools import cache
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from guanxi.changes.images import columns, model_of
from guanxi.changes.models import Sequence
from guanxi.core.models import Validity
from guanxi.orgchart.queries.wire import TABLES

Rows = dict[str, dict[str, Any]]
Tables = dict[str, Rows]

WORDS = (*TABLES, "contact_point")
OF_ACCOUNT = frozenset(TABLES.values()) - {"contacts", "ties"}
COUNTER = "SELECT 'seq', CAST(last AS varchar(20)) FROM changes_sequence WHERE workspace_id = %(workspace)s"


def present(workspace_id: UUID, words: tuple[str, ...] = WORDS) -> tuple[Tables, int]:
    """Return all rows of today by table and key, spelt as the database spells them, and the newest change's number.

    Versions are left out: they only ever count up. ``words`` name the tables.
    """
    key = Sequence._meta.get_field("workspace").get_db_prep_value(workspace_id, connection)
    with connection.cursor() as cursor:
        cursor.execute(statement(connection.vendor, words), {"workspace": key})
        found = cursor.fetchall()
    tables: Tables = {name: {} for name in map(table_of, words)}
    newest = 0
    for name, text in found:
        if name == "seq":
            newest = int(text)
        else:
            row = orjson.loads(text)
            tables[name][row["id"]] = row
    return tables, newest


def table_of(word: str) -> str:
    """Return what the chart calls a table."""
    return TABLES.get(word, f"{word}s")


def spelt(key: UUID) -> str:
    """Return a key as the database spells it."""
    return str(Sequence._meta.get_field("workspace").get_db_prep_value(key, connection))


def chart_of(tables: Tables, account: str) -> Tables:
    """Return what stands on the chart of one account, by what belongs to the account and who works or sits there."""
    chart = {
        name: {key: row for key, row in rows.items() if row["account_id"] == account}
        for name, rows in tables.items()
        if name in OF_ACCOUNT
    }
    seated = {row["contact_id"] for row in chart["occupancies"].values()}
    people = {row["contact_id"] for row in chart["employments"].values()} | seated
    chart["contacts"] = {key: row for key, row in tables["contacts"].items() if key in people}
    chart["employments"] |= {key: row for key, row in tables["employments"].items() if row["contact_id"] in seated}
    chart["ties"] = {
        key: row for key, row in tables["ties"].items() if {row["contact_a_id"], row["contact_b_id"]} <= people
    }
    return chart


@cache
def statement(vendor: str, words: tuple[str, ...]) -> str:
    """Return the statement, in a database's own words for a row as JSON."""
    return " UNION ALL ".join([COUNTER, *(branch(word, vendor) for word in words)])


def branch(word: str, vendor: str) -> str:
    """Return the part of the statement that reads one table."""
    model = model_of(word)
    table = connection.ops.quote_name(model._meta.db_table)
    ended = "valid_to" if Validity in model.__mro__ else "archived_at"
    names = [str(field.column) for name, field in columns(model) if name != "version"]
    pairs = ", ".join(f"'{name}', {connection.ops.quote_name(name)}" for name in names)
    as_json = f"jsonb_build_object({pairs})::text" if vendor == "postgresql" else f"json_object({pairs})"
    return f"SELECT '{table_of(word)}', {as_json} FROM {table} WHERE workspace_id = %(workspace)s AND {ended} IS NULL"  # noqa: S608 - names of our own
