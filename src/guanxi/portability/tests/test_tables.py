"""No table is forgotten."""

import re

from django.apps import apps

from guanxi.core.fields import is_workspaced
from guanxi.portability.queries.tables import ALONE, LEFT_OUT, OUTSIDE, REBUILT, carried, columns_of, globals_of_ours

# Columns that hold, or could hold, what lets somebody in. They go along, and why that is right.
SECRETS = {
    "audit_auditentry.digest": "of the log's chain",
    "changes_change.digest": "of the log's chain",
    "files_storedfile.digest": "of the file's content",
    "webhooks_webhook.secret": "sealed; the other side goes on checking by it",
    "workspaces_invitation.token_hash": "a hash: the link, where it is known, leads in over there as well",
}
SECRET = re.compile(r"digest|secret|token|passw|key_hash")


def test_every_table_of_workspaces_is_carried_or_named_with_a_reason() -> None:
    ours = {model._meta.db_table for model in apps.get_models(include_auto_created=True) if is_workspaced(model)}
    going = {model._meta.db_table for model in carried()} - {model._meta.db_table for model in ALONE}
    assert going | LEFT_OUT.keys() | REBUILT.keys() == ours
    assert not (LEFT_OUT.keys() & REBUILT.keys()) | (going & (LEFT_OUT.keys() | REBUILT.keys()))
    assert all([*LEFT_OUT.values(), *REBUILT.values(), *OUTSIDE.values()])


def test_every_table_outside_of_workspaces_is_thought_of() -> None:
    alone = {model._meta.db_table for model in ALONE}
    assert {model._meta.db_table for model in globals_of_ours()} == OUTSIDE.keys() | alone


def test_every_column_can_travel() -> None:
    assert all(columns_of(model) for model in carried())


def test_what_lets_somebody_in_does_not_slip_along() -> None:
    found = {f"{model._meta.db_table}.{column.name}" for model in carried() for column in columns_of(model)}
    assert {name for name in found if SECRET.search(name.partition(".")[2])} == SECRETS.keys()
