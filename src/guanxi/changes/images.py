"""Row images: a model row as JSON and back."""

from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import Field

from guanxi.core.models import WorkspaceModel

Image = dict[str, Any]


@cache
def columns(model: type[WorkspaceModel]) -> tuple[tuple[str, "Field[Any, Any]"], ...]:
    """Return the stored attributes of a model, the workspace left out (the log knows it)."""
    return tuple((field.attname, field) for field in model._meta.concrete_fields if field.name != "workspace")


def as_json(value: Any) -> Any:
    """Return a column's value as the log stores it."""
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    return value


def image(row: WorkspaceModel) -> Image:
    """Return all columns of a row."""
    return {name: as_json(getattr(row, name)) for name, _ in columns(type(row))}


def restored(model: type[WorkspaceModel], values: Image) -> dict[str, Any]:
    """Return the Python values of a (partial) image."""
    fields = dict(columns(model))
    return {name: fields[name].to_python(value) for name, value in values.items()}


@cache
def model_of(word: str) -> type[WorkspaceModel]:
    """Return the model that the log calls ``word``."""
    for model in apps.get_models():
        if issubclass(model, WorkspaceModel) and model.word == word:
            return model
    raise LookupError(word)
