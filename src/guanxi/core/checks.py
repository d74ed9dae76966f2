"""System check: the workspace comes first in every unique constraint and index of every workspace table."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.checks import Error, register
from django.db import models

from guanxi.core.fields import WorkspaceForeignKey, is_workspaced

GLOBAL_TABLES = frozenset(
    {
        "workspaces_workspace", "workspaces_user", "workspaces_userworkspace", "workspaces_strangeranswer",
        "changes_sequence", "audit_auditsequence",
        "identity_externalidentity", "identity_passwordreset",
        "identity_recoverycode", "identity_secondfactor", "identity_session", "throttling_window",
    }
)  # fmt: skip


@register()
def workspace_first(**_options: Any) -> list[Error]:
    """Check all models of the product (third-party tables hold no customer data)."""
    every = apps.get_models(include_auto_created=True)  # the table between two models that refer to many of each other
    ours = [model for model in every if model.__module__.startswith("guanxi.")]
    return [Error(text, obj=model, id="guanxi.E001") for model in ours for text in violations(model)]


def violations(model: type[models.Model]) -> Iterator[str]:
    """Name what breaks the rule in one model."""
    if not is_workspaced(model):
        if model._meta.db_table not in GLOBAL_TABLES:
            yield "has no workspace"
        return
    for field in model._meta.local_fields:
        yield from field_violations(field)
    for together in model._meta.unique_together:
        if together[:1] != ("workspace",):
            yield f"unique_together {together} does not begin with the workspace"
    rules: list[Any] = [*model._meta.indexes, *model._meta.constraints]
    for rule in rules:
        if not isinstance(rule, models.CheckConstraint) and first_column(rule) != "workspace":
            yield f"{rule.name} does not begin with the workspace"


def first_column(rule: Any) -> str:
    """Return the first column of an index or unique constraint, empty for anything but a plain one."""
    names = [*rule.fields, *(getattr(expression, "name", "") for expression in rule.expressions)]
    return str(names[0]) if names else ""


def field_violations(field: Any) -> Iterator[str]:
    """Name what breaks the rule in one column."""
    if field.unique and not field.primary_key:
        yield f"{field.name} is unique across workspaces"
    if field.db_index:
        yield f"{field.name} has an index without the workspace"
    stock = isinstance(field, models.ForeignKey) and not isinstance(field, WorkspaceForeignKey)
    if stock and field.name != "workspace" and is_workspaced(field.related_model):
        yield f"{field.name} can point into another workspace"
