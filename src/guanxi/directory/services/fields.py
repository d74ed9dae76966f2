"""Checking and normalising what people type."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from guanxi.core.errors import FieldError, Invalid
from guanxi.directory.models import PointKind
from relgraph.masking import STARS
from relgraph.registration import LENGTH as REGISTRATION
from relgraph.registration import tidy_registration

MAX_TAGS = 20
MASK = "**"


def required_text(values: Mapping[str, Any], name: str, limit: int) -> str:
    """Return a trimmed text that must not be empty.

    Raises Invalid with the field's name.
    """
    text = " ".join(str(values.get(name) or "").split())
    if not text:
        raise Invalid("invalid", fields=[FieldError(name, "required")])
    if len(text) > limit:
        raise Invalid("invalid", fields=[FieldError(name, "too_long", {"max": limit})])
    return text


def optional_texts(values: Mapping[str, Any], limits: Mapping[str, int]) -> dict[str, str]:
    """Return the trimmed texts among ``values`` that ``limits`` names."""
    texts = {name: str(values[name] or "").strip() for name in limits if name in values}
    errors = [
        FieldError(name, "too_long", {"max": limits[name]}) for name, text in texts.items() if len(text) > limits[name]
    ]
    if errors:
        raise Invalid("invalid", fields=errors)
    return texts


def clean_tags(tags: Iterable[str]) -> list[str]:
    """Return distinct, trimmed tags in the order given."""
    cleaned = list(dict.fromkeys(tag.strip()[:40] for tag in tags if tag.strip()))
    if len(cleaned) > MAX_TAGS:
        raise Invalid("invalid", fields=[FieldError("tags", "too_many", {"max": MAX_TAGS})])
    return cleaned


def check_number(text: str) -> str:
    """Return an account's number. Raises Invalid for what a page shows in the place of one."""
    if MASK in text:
        raise Invalid("invalid", fields=[FieldError("phone", "masked_value")])
    return text


def check_registration(text: str) -> str:
    """Return a registration number as it is compared; one that does not check out is kept, the page warns of it."""
    number = tidy_registration(text)
    if len(number) > REGISTRATION:
        raise Invalid("invalid", fields=[FieldError("registration_number", "too_long", {"max": REGISTRATION})])
    return number


def registration_in(values: Mapping[str, Any]) -> dict[str, str]:
    """Return the registration number among values, if there is one."""
    given = values.get("registration_number")
    return {"registration_number": check_registration(given)} if given is not None else {}


def clean_custom(custom: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return custom fields. Raises Invalid for a value that was sent back as it is shown to others."""
    fields = dict(custom or {})
    if any(value == STARS for value in fields.values()):
        raise Invalid("invalid", fields=[FieldError("custom", "masked_value")])
    return fields


def check_point(kind: str, value: str) -> str:
    """Return a trimmed phone number or address.

    Raises Invalid for what cannot be one.
    """
    text = value.strip()
    if kind not in PointKind.values:
        raise Invalid("invalid", fields=[FieldError("points", "unknown_kind", {"kind": kind})])
    if len(text) > 254:
        raise Invalid("invalid", fields=[FieldError(kind, "too_long", {"max": 254})])
    if MASK in text:  # what a page shows instead of a number was sent back
        raise Invalid("invalid", fields=[FieldError(kind, "masked_value")])
    if kind == PointKind.EMAIL:
        try:
            validate_email(text)
        except ValidationError:
            raise Invalid("invalid", fields=[FieldError(kind, "not_an_email")]) from None
    if kind in (PointKind.MOBILE, PointKind.PHONE) and sum(c.isdigit() for c in text) < 3:
        raise Invalid("invalid", fields=[FieldError(kind, "not_a_phone")])
    return text
