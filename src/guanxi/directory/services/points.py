"""Numbers and addresses of people."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.errors import FieldError, Invalid
from guanxi.directory.models import Contact, ContactPoint, is_sensitive
from guanxi.directory.services.fields import check_point
from guanxi.directory.services.index import reindex_contacts

MAX_POINTS = 20


def new_point(rec: Recording, contact_id: UUID, kind: str, value: str, *, private: bool = False) -> ContactPoint:
    """Return a number or address that is true from now on, still to be written."""
    sensitive = is_sensitive(kind, value, private=private)
    return ContactPoint(contact_id=contact_id, kind=kind, value=value, sensitive=sensitive, valid_from=rec.now)


def set_points(rec: Recording, contact: Contact, points: Iterable[Mapping[str, Any]]) -> bool:
    """Make these the person's current numbers and addresses; the others end but stay as history.

    Answers whether anything changed.
    """
    wanted = {
        (point["kind"], check_point(point["kind"], point["value"])): bool(point.get("private"))
        for point in points
        if point["value"].strip()
    }
    if len(wanted) > MAX_POINTS:
        raise Invalid("invalid", fields=[FieldError("points", "too_many", {"max": MAX_POINTS})])
    rows = ContactPoint.objects.of(rec.workspace_id).current().filter(contact=contact)
    present = {(row.kind, row.value): row for row in rows}
    for key in sorted(set(present) - set(wanted)):
        rec.end(present[key])
    new = [new_point(rec, contact.pk, *key, private=wanted[key]) for key in sorted(set(wanted) - set(present))]
    rec.create_many(new)
    marked = [_mark(rec, present[key], private=wanted[key]) for key in sorted(set(wanted) & set(present))]
    return set(present) != set(wanted) or any(marked)


def add_point(rec: Recording, contact: Contact, kind: str, value: str) -> bool:
    """Add a number or address inside a caller's recording that holds the contact; answer whether it is new."""
    text = check_point(kind, value)
    rows = list(ContactPoint.objects.of(rec.workspace_id).current().filter(contact=contact))
    if any((row.kind, row.value) == (kind, text) for row in rows):
        return False
    if len(rows) >= MAX_POINTS:
        raise Invalid("invalid", fields=[FieldError("points", "too_many", {"max": MAX_POINTS})])
    rec.create(new_point(rec, contact.pk, kind, text))
    rec.touch(contact)
    reindex_contacts(rec.workspace_id, [contact.pk])
    return True


def _mark(rec: Recording, point: ContactPoint, *, private: bool) -> bool:
    """Say whether an address is private; one that is becomes unreadable at rest at once."""
    if not rec.update(point, sensitive=is_sensitive(point.kind, point.value, private=private)):
        return False
    if point.sensitive:
        ContactPoint.objects.of(rec.workspace_id).filter(pk=point.pk).update(value=point.value)
    return True
