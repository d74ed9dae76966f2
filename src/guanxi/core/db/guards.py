"""The triggers that guard the logs (:mod:`guanxi.core.chain.guard`), as a database knows them.

Emptying a whole database (``manage.py flush``, and what tests do after each other) takes them down first; the signal
that follows builds them up again.
"""

from typing import Any

SUFFIX = "_guard"
TRIGGERS = {
    "sqlite": "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal",
}


def guards(connection: Any) -> list[tuple[str, str]]:
    """Return the triggers that stand, with their tables."""
    with connection.cursor() as cursor:
        cursor.execute(TRIGGERS[connection.vendor])
        return [(name, table) for name, table in cursor.fetchall() if name.endswith(SUFFIX)]


def without_guards(connection: Any, statements: list[str]) -> list[str]:
    """Return statements that empty tables, after those that take the triggers down."""
    on_table = connection.vendor == "postgresql"
    return [*(f"DROP TRIGGER {name}" + on_table * f" ON {table}" for name, table in guards(connection)), *statements]
