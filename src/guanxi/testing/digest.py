"""A digest of everything in the database, to show that a refused request wrote nothing."""

import hashlib

from django.apps import apps
from django.db import connection

# What a request may touch without having changed anything: when somebody was last seen, and how often he tried.
UNCOUNTED = frozenset({"identity_session", "throttling_window", "django_migrations"})
# The same of single columns: when a program last called.
UNCOUNTED_COLUMNS = frozenset({("identity_token", "used_at")})
# That somebody was refused is written down. These tables, and no others, tell of it.
TELLING_OF_REFUSALS = frozenset({"audit_auditentry", "audit_auditsequence", "audit_attempttally"})


def database_digest() -> str:
    """Return a digest of all rows of all tables, in whatever order they lie."""
    digest = hashlib.sha256()
    tables = sorted({model._meta.db_table for model in apps.get_models(include_auto_created=True)})
    tables = [table for table in tables if table not in UNCOUNTED | TELLING_OF_REFUSALS]
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 - names from the models
            counted = [
                place
                for place, (column, *_) in enumerate(cursor.description)
                if (table, column) not in UNCOUNTED_COLUMNS
            ]
            rows = sorted(repr([_plain(row[place]) for place in counted]) for row in cursor.fetchall())
            digest.update(f"{table}{rows}".encode())
    return digest.hexdigest()


def _plain(value: object) -> object:
    return bytes(value) if isinstance(value, memoryview) else value
