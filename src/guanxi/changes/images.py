"""Row images: a model row as JSON and back, and whom a change is about."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, cast
from uuid import UUID

from django.apps import apps
from django.db.models import DateTimeField, Field, ForeignKey, UUIDField

from guanxi.core.models import WorkspaceModel

Image = dict[str, Any]

# Those who watch an account or a contact hear of every change that touches it; an opportunity, a follow-up, a
# visit, a case and a campaign have a history of their own.
SUBJECT_TABLES = frozenset({"account", "contact", "opportunity", "follow_up", "visit", "case", "campaign"})
SUBJECT_COLUMNS = (
    "account_id", "contact_id", "contact_a_id", "contact_b_id", "person_id", "asked_id", "campaign_id", "other_id",
    "instead_id", "before_id",
)  # fmt: skip


@cache
def columns(model: type[WorkspaceModel]) -> tuple[tuple[str, "Field[Any, Any]"], ...]:
    """Return the stored attributes of a model, without the workspace (the log knows it) and what is derived."""
    fields = [field for field in model._meta.concrete_fields if not getattr(field, "derived", False)]
    return tuple((field.attname, field) for field in fields if field.name != "workspace")


def as_json(value: Any) -> Any:
    """Return a column's value as the log stores it."""
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime):  # one instant has one spelling, else undo would see a difference
        return value.astimezone(UTC).isoformat()
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.isoformat() if isinstance(value, date) else value


def image(row: WorkspaceModel) -> Image:
    """Return all columns of a row."""
    return {name: as_json(getattr(row, name)) for name, _ in columns(type(row))}


def bare(row: WorkspaceModel) -> Image:
    """Return what may be remembered of a row that was erased: what it belonged to, and when."""
    kinds = (ForeignKey, UUIDField, DateTimeField)
    kept = {name for name, field in columns(type(row)) if isinstance(field, kinds)}
    return {name: value if name in kept else None for name, value in image(row).items()}


def restored(model: type[WorkspaceModel], values: Image) -> dict[str, Any]:
    """Return the Python values of a (partial) image."""
    fields = dict(columns(model))
    return {name: fields[name].to_python(value) for name, value in values.items()}


@cache
def model_of(word: str) -> type[WorkspaceModel]:
    """Return the model that the log calls ``word``: a row of a workspace, or the workspace itself."""
    for model in apps.get_models():
        if getattr(model, "word", "") == word:
            return cast("type[WorkspaceModel]", model)
    raise LookupError(word)


def subjects(rows: Iterable[Image]) -> set[str]:
    """Return the accounts and contacts that changed rows belong to, before or after.

    A contact that is new is left out: nobody can be watching it yet, and whoever sees it watches its account.
    """
    found: set[str] = set()
    new: set[str] = set()
    for entry in rows:
        if entry["table"] in SUBJECT_TABLES:
            found.add(entry["id"])
        if entry["table"] == "contact" and entry["before"] is None:
            new.add(entry["id"])
        images = [image for image in (entry["before"], entry["after"]) if image is not None]
        found.update(image[column] for image in images for column in SUBJECT_COLUMNS if image.get(column))
    return found - new
