"""A column's values as JSON and back. What comes back is as strictly checked as what a person enters."""

from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.base.operations import BaseDatabaseOperations

from guanxi.changes.sealing import SealedRowsField
from guanxi.core.sealing import SealedBytesField, SealedJSONField, SealedTextField

Field = Any  # models.Field[Any, Any]
Turn = Callable[[Any], Any]
# The same on every database, however much one of them would take.
RANGES = BaseDatabaseOperations.integer_field_ranges


class WrongValue(ValueError):
    """A value that its column does not take."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column on its way out and in. ``out`` is None where the value goes as it is."""

    name: str
    out: Turn | None
    back: Turn


def column_of(field: Field) -> Column:
    """Return how a field travels. Raises TypeError for a kind of field that nobody thought of."""
    for kinds, out, back in KINDS:
        if issubclass(type(field), kinds):
            return Column(field.attname, out and _unless_null(out), _checked(field, partial(back, field)))
    raise TypeError(f"{field.model.__name__}.{field.name}: {type(field).__name__} cannot be moved yet")


def _unless_null(turn: Turn) -> Turn:
    return lambda value: None if value is None else turn(value)


def _checked(field: Field, turn: Turn) -> Turn:
    """Return the way back with what holds for every column: null only where it may be, and what can be chosen."""
    choices = {value for value, _ in field.flatchoices} if field.choices else None

    def back(value: Any) -> Any:
        if value is None:
            if not field.null:
                raise WrongValue(field.attname)
            return None
        try:
            found = turn(value)
        except (ValueError, TypeError, OverflowError, InvalidOperation, ValidationError):
            raise WrongValue(field.attname) from None
        if choices is not None and found not in choices and not (found == "" and field.blank):
            raise WrongValue(field.attname)
        return found

    return back


def _of_type(value: Any, *types: type) -> Any:
    if not isinstance(value, types) or (isinstance(value, bool) and bool not in types):
        raise WrongValue
    return value


def _text(field: Field, value: Any) -> str:
    text: str = _of_type(value, str)
    limit = getattr(field, "max_length", None)
    if limit is not None and len(text) > limit:
        raise WrongValue
    return text


def _key(_field: Field, value: Any) -> UUID:
    return UUID(_of_type(value, str))


def _moment(_field: Field, value: Any) -> datetime:
    moment = datetime.fromisoformat(_of_type(value, str))
    if moment.utcoffset() is None:
        raise WrongValue
    return moment.astimezone(UTC)


def _number(field: Field, value: Any) -> int:
    number: int = _of_type(value, int)
    low, high = RANGES[field.get_internal_type()]
    if not low <= number <= high:
        raise WrongValue
    return number


def _decimal(field: Field, value: Any) -> Decimal:
    number = Decimal(_text(models.CharField(max_length=field.max_digits + 3), value))
    field.run_validators(number)
    return number


def _bytes(field: Field, value: Any) -> bytes:
    content = b64decode(_of_type(value, str), validate=True)
    if field.max_length is not None and len(content) > field.max_length:
        raise WrongValue
    return content


def _tree(field: Field, value: Any) -> Any:
    """Return a tree of JSON, which is of the kind that the column begins with: a list or an object."""
    return _of_type(value, type(field.get_default())) if field.has_default() else value


def _base64(value: Any) -> str:
    return b64encode(bytes(value)).decode()


# The first that fits counts: what is more special stands before what it is a kind of.
KINDS: tuple[tuple[tuple[type, ...], Turn | None, Any], ...] = (
    ((SealedBytesField,), _base64, _bytes),
    ((SealedJSONField, SealedRowsField), None, _tree),
    ((SealedTextField,), None, _text),
    ((models.JSONField,), None, _tree),
    ((models.ForeignKey, models.UUIDField), None, _key),
    ((models.BinaryField,), _base64, _bytes),
    ((models.BooleanField,), None, lambda _field, value: _of_type(value, bool)),
    ((models.IntegerField,), None, _number),
    ((models.FloatField,), None, lambda _field, value: float(_of_type(value, int, float))),
    ((models.DecimalField,), lambda value: format(value, "f"), _decimal),
    ((models.DateTimeField,), None, _moment),
    ((models.DateField,), None, lambda _field, value: date.fromisoformat(_of_type(value, str))),
    ((models.TimeField,), None, lambda _field, value: time.fromisoformat(_of_type(value, str))),
    ((models.CharField, models.TextField), None, _text),
)
