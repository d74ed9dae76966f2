"""Which tables a workspace is made of: everything that is not named here with a reason goes along.

A table of workspaces that nobody thought of is carried, not lost. What is left out, what is derived and so made anew,
and what stands outside of workspaces is named; a test compares these lists with the models there are.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models

from guanxi.audit.models import AuditEntry, AuditSequence
from guanxi.changes.models import Sequence
from guanxi.core.chain.models import ChainHead
from guanxi.core.fields import WorkspaceKey, is_workspaced
from guanxi.portability.parcel.columns import Column, column_of
from guanxi.workspaces.models import User, Workspace

Model = type[models.Model]

# Rows of a workspace that stay where they are.
LEFT_OUT: Mapping[str, str] = {
    "audit_attempttally": "counts refusals of the last minutes",
    "files_upload": "files of today that nobody put anywhere yet",
    "followups_feed": "a key of this installation; calendars get new addresses over there",
    "notices_notice": "what was told here; what is due is told anew over there",
    "notices_noticemail": "mails of this installation's mail server",
    "identity_token": "a key of this installation; programs get new ones over there",
    "jobs_job": "work in the background begins anew over there",
    "portability_workspaceexport": "files made here, for a day",
    "workspaces_memberanswer": "answers of a day, sealed with the keys of those who asked",
}
# Derived: made anew from what was carried. Search terms hang on the sealing key of the installation besides.
REBUILT: Mapping[str, str] = {
    "directory_searchterm": "from names, titles and numbers",
    "workspaces_sight": "from reporting lines and teams",
    "workspaces_teamplace": "from teams",
}
# Columns that say something of this installation alone; whoever writes the row fills them.
AT_HOME: Mapping[tuple[str, str], str] = {
    ("files_storedfile", "sealed_with"): "the key of the content in the store",
}
# Rows that belong to no workspace.
OUTSIDE: Mapping[str, str] = {
    "identity_externalidentity": "bound to the providers of this installation; bound anew at the next sign-in",
    "identity_passwordreset": "links of this installation",
    "identity_recoverycode": "go with the people",
    "identity_secondfactor": "go with the people",
    "identity_session": "browsers signed in here",
    "throttling_window": "tries of the last minutes",
    "workspaces_strangeranswer": "answers of a day",
    "workspaces_user": "go with the people",
    "workspaces_userworkspace": "made anew for the members",
}
# The audit log goes along and goes on: the move itself is written in it, on both sides. Its head is compared instead.
APART = frozenset({AuditEntry._meta.db_table, AuditSequence._meta.db_table})
ALONE: tuple[Model, ...] = (Workspace, Sequence, AuditSequence)


@cache
def carried() -> tuple[Model, ...]:
    """Return the models whose rows go along, the workspace first."""
    found = [model for model in apps.get_models(include_auto_created=True) if is_workspaced(model)]
    found = [model for model in found if model._meta.db_table not in LEFT_OUT.keys() | REBUILT.keys()]
    found = [model for model in found if not issubclass(model, ChainHead)]
    return (*ALONE, *sorted(found, key=lambda model: model._meta.db_table))


@cache
def columns_of(model: Model) -> tuple[Column, ...]:
    """Return the columns that travel: all but the workspace itself and what is derived from the others."""
    return tuple(column_of(field) for field in model._meta.concrete_fields if _travels(model, field))


def _travels(model: Model, field: Any) -> bool:
    if issubclass(model, ChainHead):
        return field.name in ("last", "head")
    home = (model._meta.db_table, field.attname) in AT_HOME
    return not home and not isinstance(field, WorkspaceKey) and not getattr(field, "derived", False)


def user_columns(model: Model) -> frozenset[str]:
    """Return the columns that name a user: on their way they hold his address, for his key may differ over there."""
    named = (field for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey))
    return frozenset(field.attname for field in named if field.related_model is User)


def globals_of_ours() -> Iterator[Model]:
    """Yield our models that belong to no workspace."""
    for model in apps.get_models(include_auto_created=True):
        if model.__module__.startswith("guanxi.") and not is_workspaced(model):
            yield model
