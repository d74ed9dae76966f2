"""``python -m guanxi.testing.empty``: the tables of the product in an empty database, made from the models at once.

To go through all migrations takes several times as long, and a test may need a second installation. The
migrations are noted as applied, so that the commands find the database up to date.
"""

import os
from contextlib import nullcontext
from typing import Any
from unittest.mock import patch

import django
from django.apps import apps
from django.core.management.sql import emit_post_migrate_signal
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Model

from guanxi.core import schema


def make_tables() -> None:
    """Make every table, and what follows migrations: the wall around workspaces, the guards of the logs."""
    with connection.schema_editor() as editor:
        _make(editor, [model for model in apps.get_models() if model._meta.can_migrate(connection)])
    recorder = MigrationRecorder(connection)
    recorder.ensure_schema()
    recorder.migration_qs.bulk_create([
        recorder.Migration(app=app, name=name) for app, name in MigrationLoader(connection).graph.nodes
    ])  # fmt: skip
    emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias)


def _make(editor: Any, models: list[type[Model]]) -> None:
    """Make tables that refer to each other; PostgreSQL wants both to be there before one names the other."""
    later = connection.vendor == "postgresql"
    without: Any = patch.object(schema, "composite_fields", lambda _model: [])
    with without if later else nullcontext():
        for model in models:
            editor.create_model(model)
    for model in models if later else []:
        table = editor.quote_name(model._meta.db_table)
        for field in schema.composite_fields(model):
            editor.execute(f"ALTER TABLE {table} ADD {editor.composite_clause(field)}")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "guanxi.config.settings")
    django.setup()
    make_tables()
